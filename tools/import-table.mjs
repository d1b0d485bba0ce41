// Who may import whom. The one table that lint (tools/eslint) and test/architecture read. Plain data.
//
// A new dependency fails the architecture test until someone gives it a place here.

/**
 * @typedef {object} Room
 * @property {string} folder            under the project root; the longest matching folder wins
 * @property {readonly string[]} rooms  rooms it may import besides itself; '*' is every room of the product
 * @property {readonly string[]} packages  packages it may import (their subpaths too); '*' is all of them
 * @property {boolean | readonly string[]} node  Node's built-in modules: none, all, or these
 * @property {readonly string[]} [types]   files it may import types from, although their room is closed to it
 * @property {readonly string[]} [files]   files outside every room that it may import ('folder/' opens a folder)
 */

/** @type {Readonly<Record<string, Room>>} */
export const rooms = {
  base: {
    folder: 'src/base',
    rooms: [],
    packages: [
      '@stdlib/math-base-special-exp',
      '@stdlib/math-base-special-ln',
      '@stdlib/math-base-special-pow',
      '@noble/hashes',
      'canonicalize',
    ],
    node: false,
  },
  text: { folder: 'src/text', rooms: ['base'], packages: [], node: false },
  domain: { folder: 'src/domain', rooms: ['base'], packages: ['zod'], node: false },
  models: { folder: 'src/models', rooms: ['base', 'domain'], packages: [], node: false },
  ingest: { folder: 'src/ingest', rooms: ['base', 'domain'], packages: [], node: false },
  views: { folder: 'src/views', rooms: ['base', 'domain', 'text'], packages: [], node: false },
  charts: {
    folder: 'src/charts',
    rooms: ['base', 'domain', 'text'],
    packages: ['chart.js', 'chartjs-plugin-annotation'],
    node: false,
  },
  export: {
    folder: 'src/export',
    rooms: ['base', 'domain', 'text', 'charts'],
    packages: ['@napi-rs/canvas'],
    node: false,
  },
  simulation: { folder: 'src/simulation', rooms: ['base', 'domain', 'models'], packages: [], node: false },
  contract: { folder: 'src/contract', rooms: ['base', 'domain'], packages: [], node: false },
  services: {
    folder: 'src/services',
    rooms: ['base', 'domain', 'text', 'models', 'ingest', 'views', 'export', 'contract'],
    packages: [],
    node: false,
  },
  storage: {
    folder: 'src/storage',
    rooms: ['base', 'domain'],
    types: ['src/services/ports.ts'],
    packages: ['better-sqlite3'],
    node: true,
  },
  host: {
    folder: 'src/host',
    rooms: [
      'base',
      'text',
      'domain',
      'models',
      'ingest',
      'views',
      'charts',
      'export',
      'simulation',
      'contract',
      'services',
      'storage',
    ],
    packages: ['commander'],
    node: true,
    files: ['package.json'],
  },
  electron: {
    folder: 'electron',
    rooms: ['contract', 'base'],
    packages: ['electron'],
    node: ['node:path', 'node:url', 'node:fs', 'node:fs/promises'],
  },
  renderer: {
    folder: 'renderer',
    rooms: ['contract', 'domain', 'views', 'charts', 'text', 'base', 'worker'],
    packages: ['svelte', 'bits-ui', '@lucide/svelte', '@fontsource/ibm-plex-sans'],
    node: false,
  },
  worker: {
    folder: 'renderer/worker',
    rooms: ['simulation', 'domain', 'base'],
    packages: [],
    node: false,
  },
  test: {
    folder: 'test',
    rooms: ['*'],
    packages: ['*'],
    node: true,
    files: ['package.json', 'fixtures/', 'eslint.config.js'],
  },
  bench: { folder: 'bench', rooms: ['*'], packages: [], node: true, files: ['package.json', 'fixtures/'] },
  tools: {
    folder: 'tools',
    rooms: [],
    packages: ['vite'],
    node: true,
    files: ['package.json'],
  },
}

/** Finer than rooms: these are imported by the named files or folders only ('folder/' opens a folder). Tests may always. */
export const doors = [
  {
    package: 'zod',
    only: ['src/domain/schema.ts'],
    why: 'schema.ts sets jitless before anyone else sees zod',
  },
  { package: 'better-sqlite3', only: ['src/storage/'], why: 'SQL stays in one room' },
  { package: 'chart.js', only: ['src/charts/'], why: 'another chart library must touch one room only' },
  {
    package: 'chartjs-plugin-annotation',
    only: ['src/charts/'],
    why: 'it must be registered with chart.js once',
  },
  { package: '@napi-rs/canvas', only: ['src/export/'], why: 'a native module the page must never reach' },
  { package: 'electron', only: ['electron/'], why: 'everything else runs without Electron' },
  {
    room: 'simulation',
    only: ['renderer/worker/', 'src/host/', 'bench/'],
    why: 'a run never blocks the page',
  },
]

/** Files at the top of the project: configuration of tools, in no room. */
export const rootConfiguration = {
  files: [
    'eslint.config.js',
    'svelte.config.js',
    'vite.config.ts',
    'vite.host.config.ts',
    'vite.main.config.ts',
    'vite.preload.config.ts',
    'vitest.config.ts',
  ],
  rooms: ['tools'],
  imports: ['svelte.config.js'],
  packages: [
    '@eslint/js',
    '@sveltejs/vite-plugin-svelte',
    'eslint',
    'eslint-plugin-svelte',
    'globals',
    'typescript-eslint',
    'vite',
    'vitest',
  ],
}

/** Packages only tests may import. */
export const testPackages = [
  'vitest',
  'fast-check',
  'playwright-core',
  'axe-core',
  'ajv',
  'eslint',
  'typescript',
]

/** Dependencies that nobody imports, and what they are there for. */
export const usedWithoutImport = {
  '@internationalized/date': 'peer of bits-ui',
  '@types/better-sqlite3': 'types',
  '@types/node': 'types',
  'electron-builder': 'command of package',
  prettier: 'command of check',
  'prettier-plugin-svelte': 'named in .prettierrc.json',
  'svelte-check': 'command of check',
}

/** Rooms whose outcome must be the same, bit for bit, in every engine and at every hour (tools/eslint/pure-arithmetic.mjs). */
export const deterministicRooms = ['base', 'domain', 'models', 'views']

/** Members of Math that ECMAScript or IEEE 754 define exactly; the others differ between engines. */
export const exactMath = [
  'abs',
  'ceil',
  'clz32',
  'floor',
  'fround',
  'imul',
  'max',
  'min',
  'round',
  'sign',
  'sqrt',
  'trunc',
  'E',
  'LN10',
  'LN2',
  'LOG10E',
  'LOG2E',
  'PI',
  'SQRT1_2',
  'SQRT2',
]

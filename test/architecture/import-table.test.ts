import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ESLint } from 'eslint'
import { describe, expect, test } from 'vitest'
import { isBuiltin, isPlaced, judgeImport, packageOf, roomOf } from '../../tools/import-rules.mjs'
import { doors, rooms, usedWithoutImport } from '../../tools/import-table.mjs'
import { findImports, listSourceFiles, projectRoot, readSource } from './source-files.ts'

const files = listSourceFiles()

/** Everything the table refuses in one source. */
function judgeSource(file: string, source: string): string[] {
  return findImports(file, source).flatMap(({ specifier, typeOnly }) => {
    const reason = judgeImport(file, specifier, { typeOnly })
    return reason === undefined ? [] : [`${file}: ${reason}`]
  })
}

test('no source file imports what the table does not give it', () => {
  expect(files.length).toBeGreaterThan(20)
  expect(files.flatMap((file) => judgeSource(file, readSource(file)))).toEqual([])
})

test('every folder of the product is a room', () => {
  const folders = readdirSync(path.join(projectRoot, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `src/${entry.name}`)
  const known = Object.values(rooms).map((room) => room.folder)
  expect(folders.filter((folder) => !known.includes(folder))).toEqual([])
})

test('the table names only rooms that exist, and no two rooms import each other in a circle', () => {
  const visiting = new Set<string>()
  const done = new Set<string>()
  const visit = (name: string, trail: readonly string[]): void => {
    expect(rooms, `room ${name} of ${trail.join(' > ')}`).toHaveProperty([name])
    expect(visiting, `circle ${[...trail, name].join(' > ')}`).not.toContain(name)
    if (done.has(name)) return
    visiting.add(name)
    for (const next of rooms[name]?.rooms ?? []) if (next !== '*') visit(next, [...trail, name])
    visiting.delete(name)
    done.add(name)
  }
  for (const name of Object.keys(rooms)) visit(name, [])
  for (const door of doors) if (door.room !== undefined) expect(rooms).toHaveProperty([door.room])
})

describe('dependencies', () => {
  const manifest = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
    devDependencies: Record<string, string>
  }
  const declared = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
  const imported = new Set(
    files.flatMap((file) =>
      findImports(file, readSource(file))
        .map(({ specifier }) => specifier)
        .filter((specifier) => !specifier.startsWith('.') && !isBuiltin(specifier))
        .map(packageOf),
    ),
  )

  test('each has a place in the table', () => {
    expect(declared.filter((name) => !isPlaced(name) && !Object.hasOwn(usedWithoutImport, name))).toEqual([])
  })

  test('each is used', () => {
    expect(declared.filter((name) => !imported.has(name) && !Object.hasOwn(usedWithoutImport, name))).toEqual(
      [],
    )
  })

  test('each imported package is declared', () => {
    expect([...imported].filter((name) => !declared.includes(name))).toEqual([])
  })

  test('the list of packages that nobody imports holds no others', () => {
    const listed = Object.keys(usedWithoutImport)
    expect(listed.filter((name) => !declared.includes(name) || imported.has(name))).toEqual([])
  })
})

/** One planted mistake each: file, source, and words of the verdict. */
const planted: ReadonlyArray<readonly [string, string, string]> = [
  ['src/models/planted.ts', "import { readFileSync } from 'node:fs'", 'models may not import node:fs'],
  ['src/models/planted.ts', "import 'fs'", 'write node:fs'],
  ['src/models/planted.ts', "export { open } from '../storage/open.ts'", 'models may not import storage'],
  ['src/base/planted.ts', "import type { Inputs } from '../domain/inputs.ts'", 'base may not import domain'],
  ['src/domain/planted.ts', "import { z } from 'zod'", 'schema.ts sets jitless'],
  ['src/views/planted.ts', "const chart = await import('chart.js')", 'another chart library'],
  ['src/services/planted.ts', "type T = import('better-sqlite3').Database", 'SQL stays in one room'],
  ['src/services/planted.ts', "import { handle } from '../simulation/index.ts'", 'never blocks'],
  [
    'src/storage/planted.ts',
    "import { Clock } from '../services/ports.ts'",
    'storage may not import services',
  ],
  ['src/host/planted.ts', "const shell = require('electron')", 'everything else runs without Electron'],
  ['src/export/planted.ts', "export * from '../views/overzicht.ts'", 'export may not import views'],
  [
    'electron/planted.ts',
    "import { createBackend } from '../src/host/create-backend.ts'",
    'electron may not import host',
  ],
  [
    'renderer/planted.ts',
    "import { run } from '../src/models/engine/run.ts'",
    'renderer may not import models',
  ],
  ['renderer/planted.ts', "import { handle } from '../src/simulation/index.ts'", 'never blocks'],
  ['src/text/planted.ts', "import leftPad from 'left-pad'", 'left-pad has no place'],
  ['src/nowhere/planted.ts', "import { ok } from '../base/result.ts'", 'lies in no room'],
]

describe('a planted wrong import is found', () => {
  test.each(planted)('in %s: %s', (file, source, words) => {
    expect(judgeSource(file, source)).toEqual([expect.stringContaining(words)])
  })

  test('in the script of a Svelte component', () => {
    const source = `<script lang="ts">\n  import { open } from '../../src/storage/open.ts'\n</script>\n<p>x</p>`
    expect(judgeSource('renderer/features/planted.svelte', source)).toEqual([
      expect.stringContaining('renderer may not import storage'),
    ])
  })

  test('and the same imports by rooms that may are not', () => {
    expect(judgeSource('src/domain/schema.ts', "import { z } from 'zod'")).toEqual([])
    expect(judgeSource('src/storage/open.ts', "import type { Clock } from '../services/ports.ts'")).toEqual(
      [],
    )
    expect(
      judgeSource('renderer/worker/run.ts', "import { x } from '../../src/simulation/protocol.ts'"),
    ).toEqual([])
    expect(judgeSource('renderer/app.ts', "import './app.css'")).toEqual([])
    expect(roomOf('renderer/worker/run.ts')).toBe('worker')
    expect(roomOf('renderer/worker-list.ts')).toBe('renderer')
  })
})

describe('lint refuses, through its own configuration', () => {
  // Without types: a planted file is in no TypeScript project.
  const eslint = new ESLint({
    cwd: projectRoot,
    overrideConfig: [
      {
        files: ['**/*.ts'],
        languageOptions: { parserOptions: { project: null } },
      },
    ],
    ruleFilter: ({ ruleId }) => ruleId.startsWith('house/') || ruleId === 'no-restricted-syntax',
  })

  async function lint(file: string, source: string): Promise<string[]> {
    const [result] = await eslint.lintText(`${source}\n`, { filePath: path.join(projectRoot, file) })
    return (result?.messages ?? []).map((message) => `${message.ruleId ?? 'parse'}: ${message.message}`)
  }

  test.each(planted)('in %s: %s', async (file, source, words) => {
    expect(await lint(file, source)).toContainEqual(expect.stringMatching(`^house/import-table: .*${words}`))
  })

  test('in a Svelte component', async () => {
    const source = `<script lang="ts">\n  import { open } from '../../src/storage/open.ts'\n</script>`
    expect(await lint('renderer/features/planted.svelte', source)).toEqual([
      'house/import-table: renderer may not import storage (src/storage/open.ts)',
    ])
  })

  const impure = [
    'export const a = (x: number) => Math.exp(x)',
    'export const b = (x: number) => x ** 2',
    'export let c = 2; c **= 2',
    'export const d = Math.random()',
    "export const e = (x: number) => Math['log'](x)",
    'const { sin } = Math; export { sin }',
    'export const f = globalThis.Math.tan(1)',
    'export const g = [1].map(Math.cbrt)',
    'export const h = Date.now()',
    'export const i = new Date()',
    'export const j = Date()',
    'const D = Date; export const k = new D()',
    'export const l = performance.now()',
  ]
  test.each(impure)('in the deterministic rooms: %s', async (source) => {
    for (const room of ['base', 'domain', 'models', 'views']) {
      expect(await lint(`src/${room}/planted.ts`, source), room).toContainEqual(
        expect.stringMatching(/^house\/(pure-arithmetic|timeless): /),
      )
    }
  })

  test('a promise in the models', async () => {
    expect(await lint('src/models/planted.ts', 'export async function run() {}')).toEqual([
      'no-restricted-syntax: Models are synchronous.',
    ])
  })

  test('opening an address anywhere but in the desktop shell', async () => {
    const source = "shell.openExternal('https://example.nl')"
    expect(await lint('src/host/planted.ts', source)).toHaveLength(1)
    expect(await lint('renderer/planted.ts', source)).toHaveLength(1)
    expect(await lint('electron/planted.ts', source)).toEqual([])
  })

  test('and lets exact arithmetic and given moments pass', async () => {
    const source = [
      'export const a = (x: number) => Math.max(Math.sqrt(x), Math.floor(x), Math.PI)',
      'export const b = (x: number) => new Date(x).getUTCFullYear() + Date.UTC(2026, 0)',
      'export const c: Date[] = []',
      'export const d = { Math: 1, Date: 2 }',
    ].join('\n')
    expect(await lint('src/models/planted.ts', source)).toEqual([])
  })
})

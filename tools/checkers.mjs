import path from 'node:path'
import { projectRoot } from './project.mjs'

/** @typedef {{ name: string, args: readonly string[] }} Checker one tool, as arguments for Node */

/** @param {string} script under node_modules @param {...string} args @returns {readonly string[]} */
const tool = (script, ...args) => [path.join(projectRoot, 'node_modules', script), ...args]

/** What `npm run check` runs, and test/house/check.test.ts as one test each. @type {readonly Checker[]} */
export const checkers = [
  {
    name: 'eslint',
    // The cache follows the content of the file; the rules of our own carry the hash of the import table as version.
    args: tool(
      'eslint/bin/eslint.js',
      '.',
      '--max-warnings=0',
      '--cache',
      '--cache-strategy=content',
      '--cache-location=node_modules/.cache/eslint/',
    ),
  },
  { name: 'types of the pure rooms', args: tool('typescript/bin/tsc', '-p', 'tsconfig.pure.json') },
  { name: 'types of the other rooms', args: tool('typescript/bin/tsc', '-p', 'tsconfig.json') },
  {
    name: 'svelte-check',
    args: tool(
      'svelte-check/bin/svelte-check',
      '--tsconfig',
      'tsconfig.json',
      '--output',
      'human',
      '--fail-on-warnings',
      '--threshold',
      'warning',
    ),
  },
  {
    name: 'prettier',
    args: tool(
      'prettier/bin/prettier.cjs',
      '--check',
      '.',
      '--log-level=warn',
      '--cache',
      '--cache-strategy=content',
    ),
  },
]

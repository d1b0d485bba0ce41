// `npm run golden:update`: writes the golden files anew and prints what moved. Never on a build server: there a
// difference is a failure, not a new truth.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from './project.mjs'

/** Where golden files stand: results, and the documents that are made of the code. */
const folders = ['fixtures/golden', 'docs'].map((folder) => path.join(projectRoot, folder))

/** @returns {Map<string, string>} content hash by file name */
function snapshot() {
  return new Map(
    folders
      .filter((folder) => existsSync(folder))
      .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [
        path.relative(projectRoot, file),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
  )
}

if (process.env['CI']) {
  console.error('golden:update is not for a build server: run it by hand and look at what moved')
  process.exit(1)
}
const before = snapshot()
const vitest = path.join(projectRoot, 'node_modules/vitest/vitest.mjs')
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', 'test/golden', '--update=all', ...process.argv.slice(2)],
  {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...process.env, GOLDEN_UPDATE: '1' },
  },
)
const after = snapshot()
const moved = [...new Set([...before.keys(), ...after.keys()])]
  .filter((file) => before.get(file) !== after.get(file))
  .sort()
for (const file of moved) {
  console.log(`${!after.has(file) ? 'gone   ' : !before.has(file) ? 'new    ' : 'changed'} ${file}`)
}
console.log(
  moved.length === 0 ? 'no golden file moved' : 'look at the differences with: git diff fixtures/golden docs',
)
process.exitCode = status ?? 1

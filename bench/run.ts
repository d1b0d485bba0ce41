import { spawnSync } from 'node:child_process'
import path from 'node:path'

/*
 * All benchmarks one after another, each in a process of its own so that none warms up the next; or the named ones:
 *
 *   npm run bench
 *   npm run bench -- import
 */

const benchmarks = ['deterministic-run', 'import']

const named = process.argv.slice(2)
const unknown = named.filter((name) => !benchmarks.includes(name))
if (unknown.length > 0) {
  console.error(`no such benchmark: ${unknown.join(', ')}; there are: ${benchmarks.join(', ')}`)
  process.exit(2)
}

for (const name of benchmarks) {
  if (named.length > 0 && !named.includes(name)) continue
  console.log(`\n# ${name}`)
  const { status } = spawnSync(process.execPath, [path.join(import.meta.dirname, `${name}.ts`)], {
    stdio: 'inherit',
  })
  if (status !== 0) process.exitCode = 1
}

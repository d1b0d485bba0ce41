// `npm run check`: types, templates, lint (with the import table) and format, two at a time, each with its own verdict.

import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { checkers } from './checkers.mjs'
import { projectRoot } from './project.mjs'

/** @param {import('./checkers.mjs').Checker} checker @returns {Promise<boolean>} */
function run(checker) {
  const started = Date.now()
  return new Promise((resolve) => {
    const child = spawn(process.execPath, checker.args, {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text
      })
    }
    child.once('close', (code) => {
      const seconds = ((Date.now() - started) / 1000).toFixed(1)
      process.stdout.write(`${code === 0 ? 'ok  ' : 'FAIL'} ${checker.name} (${seconds} s)\n`)
      if (code !== 0) process.stdout.write(`${output.trimEnd()}\n\n`)
      resolve(code === 0)
    })
  })
}

const waiting = [...checkers]
const verdicts = /** @type {boolean[]} */ ([])
async function worker() {
  for (let checker = waiting.shift(); checker !== undefined; checker = waiting.shift()) {
    verdicts.push(await run(checker))
  }
}
await Promise.all(Array.from({ length: Math.min(3, Math.max(2, availableParallelism())) }, worker))
process.exitCode = verdicts.every(Boolean) ? 0 : 1

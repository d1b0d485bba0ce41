import { spawn } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { checkers } from '../../tools/checkers.mjs'
import { projectRoot } from '../../tools/project.mjs'

/** The same tools as `npm run check`, counted among the tests: one red type is one failed test. */
describe.concurrent('check', () => {
  test.each(checkers)('$name', async ({ args }) => {
    const { code, output } = await run(args)
    expect(code, output).toBe(0)
  })
})

function run(args: readonly string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: projectRoot,
      env: { ...process.env, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const collect = (text: string) => {
      output += text
    }
    child.stdout.setEncoding('utf8').on('data', collect)
    child.stderr.setEncoding('utf8').on('data', collect)
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, output }))
  })
}

import { describe, expect, it } from 'vitest'
import { runCli } from '../../../src/host/cli/run-cli.ts'
import { keptLog } from './stand-in-handlers.ts'

async function runBroken(...words: string[]) {
  let [stdout, stderr] = ['', '']
  const log = keptLog()
  const code = await runCli(words, {
    log,
    version: '0.0.0',
    serve: () => Promise.resolve(),
    world: {
      cwd: '/',
      stdout: (text) => void (stdout += text),
      stderr: (text) => void (stderr += text),
      openBackend: () => {
        throw new RangeError('kapot vanbinnen')
      },
    },
  })
  return { code, stdout, stderr, log: log.lines }
}

describe('a bug in a command', () => {
  it('ends with 3 and a reference; the stack is in the log and not in the answer', async () => {
    const ran = await runBroken('inspect', 'x.buigzaam')
    expect(ran).toMatchObject({ code: 3, stdout: '' })
    expect(ran.stderr).toMatch(/^Er ging iets mis in het programma zelf\. .*kenmerk door: [0-9a-f]{8}\.\n$/)
    expect(ran.log.join()).toContain('kapot vanbinnen')
  })

  it('is one JSON document too', async () => {
    const ran = await runBroken('vangnet', '--jaar', '2025', '--budget', '1', '--tekort', '1', '--json')
    expect(ran.code).toBe(3)
    expect(JSON.parse(ran.stdout)).toMatchObject({ ok: false, error: { code: 'contract.intern' } })
    expect(ran.stdout).not.toContain('kapot')
  })
})

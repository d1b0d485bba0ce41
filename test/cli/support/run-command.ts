import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { runCli } from '../../../src/host/cli/run-cli.ts'
import { commandLine } from '../../../src/host/command-line.ts'

export const program = path.resolve(import.meta.dirname, '../../../src/host/cli-main.ts')

export type Ran = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

/** Runs the command line in this process, with the real backend and the real disk: half a second less than `spawned`. */
export async function run(cwd: string, ...words: readonly string[]): Promise<Ran> {
  let [stdout, stderr] = ['', '']
  const output = {
    stdout: (text: string) => void (stdout += text),
    stderr: (text: string) => void (stderr += text),
  }
  const code = await runCli(words, commandLine(output, cwd))
  return { code, stdout, stderr }
}

/** Runs the command line as a person does: its own process, with nothing but words. */
export function spawned(cwd: string, ...words: readonly string[]): Ran {
  const ran = spawnSync(process.execPath, [program, ...words], {
    cwd,
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 64 * 1024 * 1024,
  })
  return { code: ran.status, stdout: ran.stdout, stderr: ran.stderr }
}

/** The one JSON document on stdout; throws when there is anything else. */
export function json(ran: Ran): unknown {
  return JSON.parse(ran.stdout)
}

/** Runs with `--json`, expects success, gives the value. */
export async function value(cwd: string, ...words: readonly string[]): Promise<unknown> {
  const ran = await run(cwd, ...words, '--json')
  if (ran.code !== 0) throw new Error(`${words.join(' ')} ended with ${String(ran.code)}: ${ran.stderr}`)
  return json(ran)
}

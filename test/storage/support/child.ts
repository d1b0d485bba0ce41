import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import path from 'node:path'

const scripts = import.meta.dirname

/** Runs a script of this folder in its own process to its end; gives what it printed as JSON. */
export function runChild(script: string, ...args: readonly string[]): unknown {
  const ran = spawnSync(process.execPath, [path.join(scripts, script), ...args], {
    encoding: 'utf8',
    timeout: 60_000,
  })
  if (ran.status !== 0)
    throw new Error(`${script} ended with ${String(ran.status ?? ran.signal)}: ${ran.stderr}`)
  return JSON.parse(ran.stdout) as unknown
}

/** Starts a script of this folder and waits for its first line. */
export async function startChild(
  script: string,
  ...args: readonly string[]
): Promise<{ child: ChildProcess; line: string }> {
  const child = spawn(process.execPath, [path.join(scripts, script), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').once('data', resolve)
    child.once('exit', (code) =>
      reject(new Error(`${script} ended with ${String(code)} before it said anything`)),
    )
  })
  return { child, line: line.trim() }
}

/** Ends a child in the hardest way and waits until it is gone. */
export async function killHard(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
}

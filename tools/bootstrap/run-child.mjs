import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import os from 'node:os'
import { projectRoot } from '../project.mjs'
import { say } from './say.mjs'

/**
 * @typedef {object} Ending
 * @property {number} code     exit code; 128 + signal number for a child ended by a signal, as shells do
 * @property {boolean} timedOut
 */

/**
 * Runs a preparing step without a shell. Its stdout goes to our stderr; a line every ten seconds says it is still busy.
 * @param {string} what  shown in the progress lines
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number }} [options]
 * @returns {Promise<Ending>}
 */
export async function runStep(what, command, args, { cwd = projectRoot, env = process.env, timeoutMs } = {}) {
  const started = Date.now()
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 2, 2], windowsHide: true })
  const progress = setInterval(() => {
    say(`${what}: nog bezig (${Math.round((Date.now() - started) / 1000)} s)`)
  }, 10_000)
  let timedOut = false
  const deadline =
    timeoutMs === undefined
      ? undefined
      : setTimeout(() => {
          timedOut = true
          child.kill('SIGKILL')
        }, timeoutMs)
  const stopForwarding = forwardSignals(child)
  const code = await ending(child)
  stopForwarding()
  clearInterval(progress)
  clearTimeout(deadline)
  return { code, timedOut }
}

/**
 * Hands the terminal over to a command and waits for it. The child hears the same signals as we do, and ends itself when
 * we are gone (follow-parent.mjs): nothing is left behind, however this process ends.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, isNode?: boolean, onlyWhileParentLives?: boolean, cwd?: string }} [options]
 * @returns {Promise<number>} the exit code
 */
export async function handOver(
  command,
  args,
  { env = process.env, isNode = true, onlyWhileParentLives = false, cwd = process.cwd() } = {},
) {
  const follow = new URL('follow-parent.mjs', import.meta.url).href
  const child = spawn(command, isNode ? ['--import', follow, ...args] : args, {
    cwd,
    env,
    stdio: isNode ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit',
  })
  const stopForwarding = forwardSignals(child)
  const stopWatching = onlyWhileParentLives ? watchParent(() => child.kill('SIGTERM')) : () => {}
  const code = await ending(child)
  stopForwarding()
  stopWatching()
  return code
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<number>} */
function ending(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      resolve(code ?? 128 + (signal === null ? 0 : os.constants.signals[signal]))
    })
  })
}

/**
 * Passes signals on. Ctrl+C reaches the whole foreground group by itself, so SIGINT is repeated only after a moment,
 * for the case that somebody sent it to this process alone.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void} stops passing on
 */
function forwardSignals(child) {
  /** @type {NodeJS.Timeout | undefined} */
  let repeat
  /** @type {ReadonlyArray<[NodeJS.Signals, () => void]>} */
  const listeners = [
    [
      'SIGINT',
      () => {
        repeat ??= setTimeout(() => child.kill('SIGINT'), 300)
      },
    ],
    ['SIGTERM', () => child.kill('SIGTERM')],
    ['SIGHUP', () => child.kill('SIGTERM')],
  ]
  for (const [signal, listener] of listeners) process.on(signal, listener)
  return () => {
    clearTimeout(repeat)
    for (const [signal, listener] of listeners) process.off(signal, listener)
  }
}

/**
 * npm and the shell it starts do not pass every signal on, and a killed npm leaves its shell behind. Where npm started
 * us, the end of either is ours.
 * @param {() => void} stop
 * @returns {() => void} stops watching
 */
function watchParent(stop) {
  if (process.env['npm_lifecycle_event'] === undefined || process.platform === 'win32') return () => {}
  const parent = process.ppid
  const grandparent = parentOf(parent)
  const timer = setInterval(() => {
    if (process.ppid !== parent || parentOf(parent) !== grandparent) stop()
  }, 500)
  return () => clearInterval(timer)
}

/**
 * The parent of another process where the system tells (Linux). Elsewhere the shell gives way to the command it runs, so
 * that npm is our parent itself.
 * @param {number} pid
 */
function parentOf(pid) {
  try {
    return /^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  } catch {
    return undefined
  }
}

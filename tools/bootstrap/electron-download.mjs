import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { detectElectron } from '../electron-binary.mjs'
import { projectRoot } from '../project.mjs'
import { runStep } from './run-child.mjs'
import { say } from './say.mjs'

const memory = path.join(projectRoot, '.cache/electron-ophalen-mislukt')
const dayMs = 24 * 60 * 60 * 1000

/**
 * Whether a failed download is so recent that trying again would only cost time.
 * @param {string} remembered content of the memory: an ISO moment
 * @param {number} nowMs
 */
export function isRecentFailure(remembered, nowMs) {
  const at = Date.parse(remembered.trim())
  return Number.isFinite(at) && at <= nowMs && nowMs - at < dayMs
}

/**
 * Tries to fetch the Electron binary, at most a minute and, after a failure, once a day.
 * @param {import('./node.mjs').Runtime} runtime
 * @param {{ again: boolean, timeoutMs?: number }} options  `again` forgets an earlier failure
 * @returns {Promise<string | undefined>} the executable
 */
export async function fetchElectron(runtime, { again, timeoutMs = 60_000 }) {
  if (!again && isRecentFailure(readMemory(), Date.now())) {
    say('Electron ophalen mislukte vandaag al eens (opnieuw proberen: npm start -- --opnieuw)')
    return undefined
  }
  say(`Electron wordt eenmalig opgehaald (hoogstens ${Math.round(timeoutMs / 1000)} s)`)
  const script = path.join(projectRoot, 'node_modules/electron/install.js')
  const { code, timedOut } = await runStep('Electron ophalen', runtime.node, [script], {
    env: runtime.env,
    timeoutMs,
  })
  const executable = detectElectron()
  if (code === 0 && executable !== undefined) {
    rmSync(memory, { force: true })
    return executable
  }
  mkdirSync(path.dirname(memory), { recursive: true })
  writeFileSync(memory, `${new Date().toISOString()}\n`)
  say(`Electron ophalen is mislukt (${timedOut ? 'duurde te lang' : `code ${code}`})`)
  return undefined
}

function readMemory() {
  try {
    return readFileSync(memory, 'utf8')
  } catch {
    return ''
  }
}

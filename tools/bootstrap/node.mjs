import { existsSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../project.mjs'
import { isInstalledFromLock } from './lock-check.mjs'
import { installFromLock } from './npm.mjs'
import { runStep } from './run-child.mjs'
import { SetupFailure, say } from './say.mjs'

const folder = path.join(projectRoot, 'tools/node')

/** @type {Readonly<Record<string, string>>} */
const packageBySystem = { 'linux-x64': 'linux-x64', 'linux-arm64': 'linux-arm64', 'win32-x64': 'win-x64' }

/**
 * The oldest Node the product runs on: better-sqlite3 needs Node-API 10.
 * @param {string} version
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 12)
}

/**
 * Where our own Node stands once fetched, or undefined where there is none for this system.
 * @param {string} [platform]
 * @param {string} [arch]
 */
export function ownNodePath(platform = process.platform, arch = process.arch) {
  const name = packageBySystem[`${platform}-${arch}`]
  if (name === undefined) return undefined
  return path.join(folder, `node_modules/node-${name}/bin`, platform === 'win32' ? 'node.exe' : 'node')
}

/**
 * @typedef {object} Runtime
 * @property {string} node  the Node to run everything with
 * @property {NodeJS.ProcessEnv} env  with that Node first on the path, so that npm uses it too
 */

/** @returns {Runtime | undefined} the Node to use, where nothing has to be fetched */
export function readyNode() {
  if (isNewEnough(process.versions.node)) return { node: process.execPath, env: process.env }
  const own = ownNodePath()
  if (own === undefined || !existsSync(own) || !isInstalledFromLock(folder)) return undefined
  return withNodeFirst(own)
}

/**
 * Fetches Node 24 where the system's own is too old, from a lock of its own so that its integrity is checked.
 * @returns {Promise<Runtime>}
 */
export async function fetchNode() {
  const own = ownNodePath()
  if (own === undefined) {
    throw new SetupFailure(
      `Node.js ${process.versions.node} is te oud: Buigzaam heeft 22.12 of nieuwer nodig. ` +
        'Installeer Node.js 24 van https://nodejs.org en voer het commando opnieuw uit.',
    )
  }
  say(`Node.js ${process.versions.node} is ouder dan 22.12; Node.js 24 wordt opgehaald in tools/node`)
  await installFromLock('Node.js 24 ophalen', process.execPath, folder, process.env)
  const { code } = await runStep('Node.js 24 proberen', own, ['-e', ''])
  if (code !== 0) {
    throw new SetupFailure(
      `De opgehaalde Node.js (${own}) start niet op dit systeem (code ${code}). Installeer Node.js 24 van https://nodejs.org.`,
    )
  }
  return withNodeFirst(own)
}

/** @param {string} node @returns {Runtime} */
function withNodeFirst(node) {
  // Windows spells it Path; whichever it is, there must be one.
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  return {
    node,
    env: { ...process.env, [key]: `${path.dirname(node)}${path.delimiter}${process.env[key] ?? ''}` },
  }
}

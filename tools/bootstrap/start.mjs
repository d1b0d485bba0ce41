import path from 'node:path'
import { detectElectron } from '../electron-binary.mjs'
import { projectRoot } from '../project.mjs'
import { fetchElectron } from './electron-download.mjs'
import { handOver } from './run-child.mjs'
import { say } from './say.mjs'

/** An Electron that ends with an error within this time never showed its window. */
const startupMs = 10_000

/**
 * Whether a window can be shown at all.
 * @param {string} [platform]
 * @param {NodeJS.ProcessEnv} [env]
 */
export function hasDisplay(platform = process.platform, env = process.env) {
  if (platform === 'darwin' || platform === 'win32') return true
  return Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY'])
}

/**
 * Opens the app with the Zwolle example: in Electron where that can be, else through the loopback host, which prints its
 * address and runs until Ctrl+C or SIGTERM.
 * @param {import('./node.mjs').Runtime} runtime
 * @param {readonly string[]} args  `--opnieuw` tries the Electron download again, `--web` skips Electron; the rest is for the app
 * @param {string} [cwd] where a relative path among the arguments starts
 * @returns {Promise<number>} exit code
 */
export async function startApp(runtime, args, cwd = process.cwd()) {
  const again = args.includes('--opnieuw')
  const web = args.includes('--web')
  const rest = args.filter((arg) => arg !== '--opnieuw' && arg !== '--web')
  const appArgs = rest.length > 0 ? rest : ['--voorbeeld', 'zwolle']
  const reason = web ? 'op verzoek' : await tryElectron(runtime, appArgs, again, cwd)
  if (typeof reason === 'number') return reason
  say(`${reason}: de app draait in de browser, op het adres hieronder (stoppen met Ctrl+C)`)
  const cli = path.join(projectRoot, 'out/host/cli.cjs')
  return handOver(runtime.node, [cli, 'serve', ...appArgs], {
    env: runtime.env,
    cwd,
    onlyWhileParentLives: true,
  })
}

/**
 * @param {import('./node.mjs').Runtime} runtime
 * @param {readonly string[]} appArgs
 * @param {boolean} again
 * @param {string} cwd
 * @returns {Promise<number | string>} the exit code of the desktop app, or why it did not open
 */
async function tryElectron(runtime, appArgs, again, cwd) {
  if (!hasDisplay()) return 'er is geen beeldscherm'
  const executable = detectElectron() ?? (await fetchElectron(runtime, { again }))
  if (executable === undefined) return 'Electron is er niet'
  // Chromium's sandbox refuses the superuser outright.
  const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const started = Date.now()
  const code = await handOver(executable, [...sandbox, projectRoot, ...appArgs], {
    env: runtime.env,
    cwd,
    isNode: false,
    onlyWhileParentLives: true,
  }).catch(() => 1)
  const failedAtOnce = code !== 0 && code < 128 && Date.now() - started < startupMs
  return failedAtOnce ? `Electron start niet (code ${code})` : code
}

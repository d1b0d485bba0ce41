import { existsSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from './project.mjs'

const executableByPlatform = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }

/**
 * The Electron executable, or undefined where only its package is installed. Does not load the package: its index
 * starts a download when the binary is absent.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined}
 */
export function detectElectron(env = process.env) {
  const platform = /** @type {keyof typeof executableByPlatform} */ (process.platform)
  const relative = executableByPlatform[platform] ?? 'electron'
  const override = env['ELECTRON_OVERRIDE_DIST_PATH']
  const folder = path.join(projectRoot, 'node_modules/electron')
  const executable = override ? path.join(override, relative) : path.join(folder, 'dist', relative)
  if (!existsSync(executable)) return undefined
  return override || existsSync(path.join(folder, 'path.txt')) ? executable : undefined
}

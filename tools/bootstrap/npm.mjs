import { existsSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { runStep } from './run-child.mjs'
import { SetupFailure } from './say.mjs'

/**
 * npm's own script, so that it can be run with the Node of our choice and without a shell.
 * @param {NodeJS.ProcessEnv} [env]
 */
export function findNpm(env = process.env) {
  const candidates = [
    env['npm_execpath'],
    path.resolve(process.execPath, '../../lib/node_modules/npm/bin/npm-cli.js'),
    path.resolve(process.execPath, '../node_modules/npm/bin/npm-cli.js'),
    ...(env['PATH'] ?? '')
      .split(path.delimiter)
      .filter((folder) => folder !== '')
      .flatMap((folder) => [path.join(folder, 'npm'), path.join(folder, 'node_modules/npm/bin/npm-cli.js')]),
  ]
  for (const candidate of candidates) {
    if (candidate === undefined || !existsSync(candidate)) continue
    const real = realpathSync(candidate)
    if (path.basename(real) === 'npm-cli.js') return real
  }
  throw new SetupFailure(
    'npm is niet gevonden. Installeer Node.js met npm (https://nodejs.org) en probeer het opnieuw.',
  )
}

/**
 * `npm ci` in one folder, from its lock file alone and without install scripts.
 * @param {string} what shown in the progress lines
 * @param {string} node the Node to run npm with
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 */
export async function installFromLock(what, node, folder, env) {
  const args = ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund']
  // NODE_ENV=production or a user setting must not leave out what the build needs.
  args.push('--include=dev', '--include=optional', '--include=peer')
  const { code } = await runStep(what, node, [findNpm(env), ...args], { cwd: folder, env })
  if (code !== 0) {
    throw new SetupFailure(
      `${what} is mislukt (npm ci in ${folder} gaf code ${code}, zie de regels hierboven). ` +
        'Controleer de netwerkverbinding of de instellingen van het register en voer het commando opnieuw uit.',
    )
  }
}

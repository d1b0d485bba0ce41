import { existsSync, readFileSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { runStep } from './run-child.mjs'
import { SetupFailure, say } from './say.mjs'

/** On Linux a browser is found by name; distributions disagree on the folder. */
const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]

const macApplications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * Where a Chromium, Chrome or Edge might stand, the likeliest first.
 * @param {string} platform
 * @param {NodeJS.ProcessEnv} env
 */
export function chromiumCandidates(platform = process.platform, env = process.env) {
  if (platform === 'darwin') {
    return ['/Applications', path.join(os.homedir(), 'Applications')].flatMap((folder) =>
      macApplications.map((application) => path.posix.join(folder, application)),
    )
  }
  if (platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .flatMap((name) => env[name] ?? [])
      .flatMap((folder) => windowsPrograms.map((program) => path.win32.join(folder, program)))
  }
  const folders = [
    ...(env['PATH'] ?? '').split(':'),
    '/usr/bin',
    '/usr/local/bin',
    '/opt/google/chrome',
    '/snap/bin',
  ]
  return linuxNames.flatMap((name) =>
    folders.filter((folder) => folder !== '').map((folder) => path.posix.join(folder, name)),
  )
}

/**
 * A browser for the tests. BUIGZAAM_CHROMIUM wins, also when it points nowhere: then there is none.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined}
 */
export function findChromium(env = process.env) {
  const named = env['BUIGZAAM_CHROMIUM']
  const candidates = named === undefined || named === '' ? chromiumCandidates(process.platform, env) : [named]
  return candidates.find((candidate) => statSync(candidate, { throwIfNoEntry: false })?.isFile())
}

/** Whether apt can give a real Chromium here (Ubuntu's package of that name only points to a snap). */
function isDebianAsRoot() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return false
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}

/**
 * Finds a browser for the tests, or installs one on Debian as root.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>}
 */
export async function ensureChromium(env) {
  const present = findChromium(env)
  if (present !== undefined) return present
  if (env['BUIGZAAM_CHROMIUM']) {
    throw new SetupFailure(
      `BUIGZAAM_CHROMIUM wijst naar ${env['BUIGZAAM_CHROMIUM']}, maar daar staat geen bestand.`,
    )
  }
  if (!isDebianAsRoot()) throw new SetupFailure(adviceWithoutBrowser())
  say('er is geen Chromium voor de tests; het wordt met apt geïnstalleerd')
  const aptEnv = { ...env, DEBIAN_FRONTEND: 'noninteractive' }
  // Another apt run may hold the lock.
  const wait = ['-o', 'DPkg::Lock::Timeout=600']
  // A failing mirror in the list is no reason to stop: the installation itself tells whether it went well.
  await runStep('lijst van pakketten ophalen', '/usr/bin/apt-get', [...wait, '-q', 'update'], { env: aptEnv })
  const { code } = await runStep(
    'Chromium installeren',
    '/usr/bin/apt-get',
    [...wait, '-q', 'install', '-y', '--no-install-recommends', 'chromium'],
    { env: aptEnv },
  )
  const installed = findChromium(env)
  if (installed === undefined) {
    throw new SetupFailure(
      `Chromium installeren is mislukt (apt-get gaf code ${code}, zie de regels hierboven). ` +
        'Installeer het zelf met: apt-get install chromium',
    )
  }
  return installed
}

function adviceWithoutBrowser() {
  const how =
    process.platform === 'linux'
      ? 'Installeer chromium of Google Chrome (Debian: apt-get install chromium)'
      : 'Installeer Google Chrome of Microsoft Edge'
  return `Er is geen Chromium, Chrome of Edge gevonden; zonder browser kunnen de tests niet slagen. ${how}, of zet BUIGZAAM_CHROMIUM op het volledige pad van de browser.`
}

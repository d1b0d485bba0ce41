import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../project.mjs'
import { asar, fuses } from './builder-packages.mjs'
import { fabricateElectron } from './fabricated-electron.mjs'

/**
 * @typedef {object} TrialPackage
 * @property {string} folder      the unpacked application
 * @property {string[]} archive   files in app.asar, with forward slashes, without the first one
 * @property {string[]} unpacked  files beside the archive, relative to app.asar.unpacked
 * @property {string[]} locales
 * @property {Record<string, boolean>} fuses by name
 * @property {number} bytes       of the archive and what lies beside it
 */

/**
 * Runs the whole of packaging for Linux into a folder, on a fabricated Electron, and reads the outcome back.
 * @param {string} workFolder
 * @returns {Promise<TrialPackage>}
 */
export async function packageForTrial(workFolder) {
  const dist = path.join(workFolder, 'electron-dist')
  await fabricateElectron(dist)
  const output = path.join(workFolder, 'release')
  await runBuilder([
    '--linux',
    '--x64',
    '--dir',
    '--publish=never',
    `-c.electronDist=${dist}`,
    `-c.directories.output=${output}`,
  ])
  const folder = path.join(output, 'linux-unpacked')
  const resources = path.join(folder, 'resources')
  const archive = path.join(resources, 'app.asar')
  const unpackedFolder = path.join(resources, 'app.asar.unpacked')
  return {
    folder,
    archive: listArchive(archive),
    unpacked: listFiles(unpackedFolder),
    locales: readdirSync(path.join(folder, 'locales')).sort(),
    fuses: await readFuses(path.join(folder, 'buigzaam')),
    bytes:
      statSync(archive).size +
      listFiles(unpackedFolder).reduce(
        (sum, file) => sum + statSync(path.join(unpackedFolder, file)).size,
        0,
      ),
  }
}

/** @param {readonly string[]} args of electron-builder's command line @returns {Promise<void>} */
export function runBuilder(args) {
  const cli = path.join(projectRoot, 'node_modules/electron-builder/cli.js')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, '--projectDir', projectRoot, ...args], {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text
      })
    }
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`electron-builder ended with code ${code}\n${output}`))
    })
  })
}

/**
 * Takes the packaged application out of its archive, to run it on the stand-in for Electron.
 * @param {TrialPackage} trial
 * @param {string} target
 * @param {string} standIn folder of the module that answers to `electron`
 */
export function extractWithStandIn(trial, target, standIn) {
  asar.extractAll(path.join(trial.folder, 'resources/app.asar'), target)
  const electron = path.join(target, 'node_modules/electron')
  if (existsSync(electron)) throw new Error('the package holds a module named electron')
  mkdirSync(electron, { recursive: true })
  cpSync(standIn, electron, { recursive: true })
  writeFileSync(
    path.join(electron, 'package.json'),
    '{"name":"electron","main":"index.cjs","type":"commonjs"}',
  )
}

/** @param {string} archive */
function listArchive(archive) {
  const names = asar.listPackage(archive).map((name) => name.split(path.sep).join('/').replace(/^\//, ''))
  const folders = new Set(names.map((name) => path.posix.dirname(name)))
  return names.filter((name) => !folders.has(name)).sort()
}

/** @param {string} folder @returns {string[]} */
function listFiles(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
}

/** @param {string} executable @returns {Promise<Record<string, boolean>>} */
async function readFuses(executable) {
  const wire = await fuses.getCurrentFuseWire(executable)
  const enabled = '1'.charCodeAt(0)
  return Object.fromEntries(
    Object.entries(fuses.FuseV1Options)
      .filter(([name]) => Number.isNaN(Number(name)))
      .map(([name, index]) => [name, wire[String(index)] === enabled]),
  )
}

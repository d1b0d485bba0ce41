import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../project.mjs'
import { extractWithStandIn } from './trial-package.mjs'

const standIn = path.join(projectRoot, 'test/house/electron-stand-in')

/**
 * @typedef {object} ExampleReport what the driver of the stand-in saw
 * @property {string[]} exposed  names the preload gave to the page
 * @property {boolean} shown
 * @property {Record<string, unknown>} webPreferences
 * @property {{ url: string, status: number, policy: string | null }[]} served
 * @property {Record<string, unknown>} info  the opened dossier
 * @property {string[]} scenarios
 * @property {unknown} besparing
 */

/**
 * Runs the packaged app, taken out of its archive, on the stand-in for Electron, and opens the example in it.
 * @param {import('./trial-package.mjs').TrialPackage} trial
 * @param {string} workFolder
 * @returns {Promise<ExampleReport>}
 */
export function openExample(trial, workFolder) {
  const app = path.join(workFolder, 'extracted')
  const dossiers = path.join(workFolder, 'dossiers')
  mkdirSync(dossiers, { recursive: true })
  extractWithStandIn(trial, app, standIn)
  // Copied with the stand-in: nothing of the clone is in reach of the packaged app.
  const driver = path.join(app, 'node_modules/electron/open-example.cjs')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [driver, app, dossiers], {
      cwd: dossiers,
      env: { ...process.env, STAND_IN_DOCUMENTS: dossiers },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const deadline = setTimeout(() => child.kill('SIGKILL'), 120_000)
    let output = ''
    let errors = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      errors += text
    })
    child.once('error', reject)
    child.once('close', (code, signal) => {
      clearTimeout(deadline)
      const report = output.trim().split('\n').at(-1) ?? ''
      if (code === 0 && report.startsWith('{')) resolve(JSON.parse(report))
      else {
        const how = signal ?? `code ${code}`
        reject(new Error(`the packaged app ended with ${how} and without a report\n${output}${errors}`))
      }
    })
  })
}

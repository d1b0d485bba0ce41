// `npm run verify:package`: packages the app for Linux on a fabricated Electron, looks what came out, and runs it on the
// stand-in for Electron, all in a temporary folder. The judgements themselves are tests: test/house/package.test.ts.

import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { readValidConfiguration } from './packaging/builder-packages.mjs'
import { faultsOf } from './packaging/faults.mjs'
import { openExample } from './packaging/open-example.mjs'
import { packageForTrial } from './packaging/trial-package.mjs'

const folder = mkdtempSync(path.join(os.tmpdir(), 'buigzaam-package-'))
try {
  await readValidConfiguration()
  console.log('electron-builder.yml is valid')
  const trial = await packageForTrial(folder)
  console.log(`packaged: ${trial.archive.length} files, ${(trial.bytes / 1e6).toFixed(1)} MB`)
  const faults = faultsOf(trial)
  for (const fault of faults) console.error(`fault: ${fault}`)
  const report = await openExample(trial, folder)
  console.log(`opened the example: ${JSON.stringify(report.info)}`)
  if (faults.length > 0) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

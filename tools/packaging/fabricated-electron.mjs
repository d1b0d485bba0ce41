import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../project.mjs'
import { asar } from './builder-packages.mjs'

/** The marker in front of the fuses of every Electron binary, version 1, nine fuses, each the opposite of what we ask for. */
const fuseWire = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01\x09101100111', 'latin1')

/**
 * A folder that looks like the Electron distribution for Linux to electron-builder, so that packaging can be tested
 * without the binary: the right files, a real archive, and a fuse wire to flip. It cannot run.
 * @param {string} folder made, and emptied first
 */
export async function fabricateElectron(folder) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(path.join(folder, 'locales'), { recursive: true })
  mkdirSync(path.join(folder, 'resources'))
  for (const program of ['electron', 'chrome-sandbox', 'chrome_crashpad_handler']) {
    const text = Buffer.from('#!/bin/sh\necho "this is not Electron" >&2\nexit 1\n')
    writeFileSync(path.join(folder, program), program === 'electron' ? Buffer.concat([text, fuseWire]) : text)
    chmodSync(path.join(folder, program), 0o755)
  }
  for (const locale of ['de', 'en-US', 'fr', 'nl'])
    writeFileSync(path.join(folder, `locales/${locale}.pak`), '')
  for (const license of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(path.join(folder, license), '')
  writeFileSync(path.join(folder, 'version'), electronVersion())
  const empty = path.join(folder, 'default-app')
  mkdirSync(empty)
  writeFileSync(path.join(empty, 'package.json'), '{"name":"default-app","main":"main.js"}')
  writeFileSync(path.join(empty, 'main.js'), '')
  await asar.createPackage(empty, path.join(folder, 'resources/default_app.asar'))
  rmSync(empty, { recursive: true })
}

export function electronVersion() {
  /** @type {{ version: string }} */
  const manifest = JSON.parse(
    readFileSync(path.join(projectRoot, 'node_modules/electron/package.json'), 'utf8'),
  )
  return manifest.version
}

import { createRequire } from 'node:module'
import path from 'node:path'
import { projectRoot } from '../project.mjs'

/** What electron-builder itself works with: the same asar and fuse code that packages the app reads it back. */
const loadForBuilder = createRequire(path.join(projectRoot, 'node_modules/app-builder-lib/package.json'))

/**
 * @typedef {object} Asar
 * @property {(source: string, target: string) => Promise<void>} createPackage
 * @property {(archive: string) => string[]} listPackage
 * @property {(archive: string, target: string) => void} extractAll
 */

/** @type {Asar} */
export const asar = loadForBuilder('@electron/asar')

/** @type {{ getCurrentFuseWire: (app: string) => Promise<Record<string, number>>, FuseV1Options: Record<string, string | number> }} */
export const fuses = loadForBuilder('@electron/fuses')

/**
 * @type {{
 *   getConfig: (folder: string, file: string | null, options: object) => Promise<Record<string, unknown>>,
 *   validateConfiguration: (config: object, debugLogger: object) => Promise<void>,
 * }}
 */
const builderConfig = loadForBuilder('./out/util/config/config.js')

/** @type {{ DebugLogger: new (enabled: boolean) => object }} */
const { DebugLogger } = loadForBuilder('builder-util')

/**
 * Reads electron-builder.yml and has electron-builder validate it against its own schema.
 * @param {Record<string, unknown>} [changes] merged over the file
 * @returns {Promise<Record<string, unknown>>} the configuration; throws, naming the property, where it is not valid
 */
export async function readValidConfiguration(changes = {}) {
  const config = await builderConfig.getConfig(
    projectRoot,
    path.join(projectRoot, 'electron-builder.yml'),
    changes,
  )
  await builderConfig.validateConfiguration(config, new DebugLogger(false))
  return config
}

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../project.mjs'

/**
 * @typedef {object} BuildGroup
 * @property {readonly string[]} inputs   files and folders whose content decides the outcome
 * @property {readonly string[]} configs  Vite configurations, run in this order
 * @property {readonly string[]} outputs  must exist for the build to count
 */

const everywhere = ['package.json', 'package-lock.json', 'tools/build.mjs']

/** What can be built apart from each other. @satisfies {Record<string, BuildGroup>} */
export const buildGroups = {
  host: {
    inputs: [...everywhere, 'src', 'vite.host.config.ts', 'tools/vite-node.ts'],
    configs: ['vite.host.config.ts'],
    outputs: ['out/host/cli.cjs', 'out/host/utility.cjs', 'out/assets/fonts/LICENSE'],
  },
  renderer: {
    inputs: [...everywhere, 'src', 'renderer', 'vite.config.ts', 'svelte.config.js'],
    configs: ['vite.config.ts'],
    outputs: ['out/renderer/index.html'],
  },
  electron: {
    inputs: [
      ...everywhere,
      'src/base',
      'src/contract',
      'electron',
      'vite.main.config.ts',
      'vite.preload.config.ts',
      'tools/vite-node.ts',
    ],
    configs: ['vite.main.config.ts', 'vite.preload.config.ts'],
    outputs: ['out/main/main.cjs', 'out/preload/preload.cjs'],
  },
}

/** @typedef {keyof typeof buildGroups} BuildGroupName */

export const allBuildGroups = /** @type {BuildGroupName[]} */ (Object.keys(buildGroups))

/** @param {BuildGroupName} group @param {string} root */
function stampFile(group, root) {
  return path.join(root, 'out/.stamps', group)
}

/**
 * SHA-256 over the names and contents of a group's inputs. Contents, not times: a checkout that only touches files
 * builds nothing.
 * @param {BuildGroupName} group
 * @param {string} [root]
 */
export function fingerprint(group, root = projectRoot) {
  const hash = createHash('sha256')
  for (const input of buildGroups[group].inputs) addTo(hash, root, input)
  return hash.digest('hex')
}

/** @param {import('node:crypto').Hash} hash @param {string} root @param {string} relative */
function addTo(hash, root, relative) {
  const full = path.join(root, relative)
  const stats = statSync(full, { throwIfNoEntry: false })
  if (stats === undefined) return
  if (stats.isDirectory()) {
    for (const name of readdirSync(full).sort()) addTo(hash, root, `${relative}/${name}`)
  } else if (stats.isFile()) {
    hash.update(`${relative}\0${stats.size}\0`)
    hash.update(readFileSync(full))
  }
}

/**
 * Whether a group has to be built.
 * @param {BuildGroupName} group
 * @param {string} [root]
 */
export function isStale(group, root = projectRoot) {
  if (!buildGroups[group].outputs.every((output) => existsSync(path.join(root, output)))) return true
  try {
    return readFileSync(stampFile(group, root), 'utf8') !== fingerprint(group, root)
  } catch {
    return true
  }
}

/** Before a build: from here to its end the group does not count as built. @param {BuildGroupName} group @param {string} [root] */
export function clearStamp(group, root = projectRoot) {
  rmSync(stampFile(group, root), { force: true })
}

/** @param {BuildGroupName} group @param {string} mark the fingerprint taken before the build @param {string} [root] */
export function writeStamp(group, mark, root = projectRoot) {
  mkdirSync(path.dirname(stampFile(group, root)), { recursive: true })
  writeFileSync(stampFile(group, root), mark)
}

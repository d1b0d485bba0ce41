import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * @typedef {object} LockEntry
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 * @property {boolean} [link]
 * @property {string | string[]} [os]
 * @property {string | string[]} [cpu]
 * @property {string | string[]} [libc]
 */

/** @param {string} file @returns {Record<string, LockEntry> | undefined} */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

/**
 * Whether the folder's node_modules holds what its package-lock.json says. npm writes the hidden lock in node_modules
 * last, so an installation that was cut off does not pass.
 * @param {string} folder
 */
export function isInstalledFromLock(folder) {
  const wanted = readPackages(path.join(folder, 'package-lock.json'))
  const present = readPackages(path.join(folder, 'node_modules/.package-lock.json'))
  if (wanted === undefined || present === undefined) return false
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '') return true
    const found = present[place]
    if (found === undefined) return entry.optional === true && !isMeantForThisMachine(entry)
    return found.version === entry.version && found.integrity === entry.integrity
  })
}

/**
 * An optional package that names no system may be left out by npm for reasons of its own; one that names ours may not.
 * @param {LockEntry} entry
 */
function isMeantForThisMachine(entry) {
  if (entry.os === undefined && entry.cpu === undefined) return false
  const libc = process.platform !== 'linux' ? undefined : existsSync('/etc/alpine-release') ? 'musl' : 'glibc'
  return (
    admits(entry.os, process.platform) &&
    admits(entry.cpu, process.arch) &&
    (!libc || admits(entry.libc, libc))
  )
}

/** @param {string | string[] | undefined} list @param {string} value */
function admits(list, value) {
  if (list === undefined) return true
  const entries = typeof list === 'string' ? [list] : list
  if (entries.includes(`!${value}`)) return false
  return entries.every((entry) => entry.startsWith('!')) || entries.includes(value)
}

import { builtinModules } from 'node:module'
import path from 'node:path'
import { doors, rooms, rootConfiguration, testPackages } from './import-table.mjs'

const builtins = new Set(builtinModules)

/**
 * The room a file lives in: the one with the longest matching folder.
 * @param {string} file path relative to the project root, with forward slashes
 * @returns {string | undefined}
 */
export function roomOf(file) {
  let found
  let length = -1
  for (const [name, room] of Object.entries(rooms)) {
    if (file.startsWith(`${room.folder}/`) && room.folder.length > length) {
      found = name
      length = room.folder.length
    }
  }
  return found
}

/**
 * The package a bare specifier belongs to: `@scope/name` or `name`, without its subpath.
 * @param {string} specifier
 */
export function packageOf(specifier) {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

/** @param {string} specifier */
export function isBuiltin(specifier) {
  return specifier.startsWith('node:') || builtins.has(specifier)
}

/**
 * Judges one import by the table.
 * @param {string} file      the importing file, relative to the project root, with forward slashes
 * @param {string} specifier as written
 * @param {{ typeOnly?: boolean }} [how]
 * @returns {string | undefined} what is wrong, or undefined where the import is allowed
 */
export function judgeImport(file, specifier, { typeOnly = false } = {}) {
  const plain = specifier.replace(/[?#].*$/, '')
  if (rootConfiguration.files.includes(file)) return judgeConfiguration(file, plain)
  const from = roomOf(file)
  if (from === undefined) return `${file} lies in no room of tools/import-table.mjs`
  if (plain.startsWith('.')) return judgeFile(file, from, plain, typeOnly)
  if (plain.startsWith('/')) return `${specifier} is an absolute path`
  if (isBuiltin(plain)) return judgeBuiltin(from, plain)
  return judgePackage(file, from, packageOf(plain))
}

/** @param {string} file @param {string} specifier */
function judgeConfiguration(file, specifier) {
  if (isBuiltin(specifier)) return undefined
  if (specifier.startsWith('.')) {
    const target = path.posix.join(path.posix.dirname(file), specifier)
    if (rootConfiguration.imports.includes(target)) return undefined
    const to = roomOf(target)
    return to !== undefined && rootConfiguration.rooms.includes(to)
      ? undefined
      : `${file} may not import ${specifier}`
  }
  const name = packageOf(specifier)
  return rootConfiguration.packages.includes(name) ? undefined : `${name} has no place in ${file}`
}

/** @param {string} file @param {string} from @param {string} specifier @param {boolean} typeOnly */
function judgeFile(file, from, specifier, typeOnly) {
  const target = path.posix.join(path.posix.dirname(file), specifier)
  const to = roomOf(target)
  const room = rooms[from]
  if (room === undefined) return `unknown room ${from}`
  if (to === undefined) {
    return opens(room.files ?? [], target)
      ? undefined
      : `${from} may not import ${target}, which lies in no room`
  }
  if (to === from) return undefined
  if (typeOnly && room.types?.includes(target)) return undefined
  const closed = judgeDoor(file, from, (door) => door.room === to)
  if (closed !== undefined) return closed
  if (room.rooms.includes('*') || room.rooms.includes(to)) return undefined
  return `${from} may not import ${to} (${target})`
}

/** @param {string} from @param {string} specifier */
function judgeBuiltin(from, specifier) {
  const allowed = rooms[from]?.node ?? false
  if (!specifier.startsWith('node:')) return `write node:${specifier}`
  if (allowed === true || (Array.isArray(allowed) && allowed.includes(specifier))) return undefined
  return `${from} may not import ${specifier}`
}

/** @param {string} file @param {string} from @param {string} name */
function judgePackage(file, from, name) {
  const closed = judgeDoor(file, from, (door) => door.package === name)
  if (closed !== undefined) return closed
  const allowed = rooms[from]?.packages ?? []
  if (allowed.includes(name)) return undefined
  if (allowed.includes('*'))
    return isPlaced(name) ? undefined : `${name} has no place in tools/import-table.mjs`
  return isPlaced(name)
    ? `${from} may not import ${name}`
    : `${name} has no place in tools/import-table.mjs, so ${from} may not import it`
}

/** @param {string} file @param {string} from @param {(door: { package?: string, room?: string }) => boolean} matches */
function judgeDoor(file, from, matches) {
  if (from === 'test') return undefined
  const door = doors.find(matches)
  if (door === undefined || opens(door.only, file)) return undefined
  return `${door.package ?? door.room} is imported by ${door.only.join(', ')} only: ${door.why}`
}

/** @param {readonly string[]} entries @param {string} file */
function opens(entries, file) {
  return entries.some((entry) => (entry.endsWith('/') ? file.startsWith(entry) : file === entry))
}

/**
 * Whether any room, configuration file or test has a place for the package.
 * @param {string} name
 */
export function isPlaced(name) {
  if (testPackages.includes(name) || rootConfiguration.packages.includes(name)) return true
  return Object.values(rooms).some((room) => room.packages.includes(name))
}

import { randomUUID } from 'node:crypto'
import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { say } from './say.mjs'

/** Another machine (a shared disk) is believed dead when its lock has not been touched for this long. */
const silenceMs = 60_000
const beatMs = 5_000

/**
 * Runs the work while no other process does, on this clone. A lock whose owner is dead is taken over.
 * @template T
 * @param {string} folder the lock: a folder, since making one is all or nothing on every file system
 * @param {() => Promise<T>} work
 * @param {{ pollMs?: number }} [options]
 * @returns {Promise<T>}
 */
export async function withLock(folder, work, { pollMs = 200 } = {}) {
  mkdirSync(path.dirname(folder), { recursive: true })
  const token = await acquire(folder, pollMs)
  const beat = setInterval(() => touch(folder), beatMs)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    if (readOwner(folder)?.token === token) removeLock(folder, token)
  }
}

/** @param {string} folder @param {number} pollMs */
async function acquire(folder, pollMs) {
  const token = randomUUID()
  // Made complete under another name and then renamed: nobody ever sees a lock without an owner.
  const prepared = `${folder}.${token}`
  mkdirSync(prepared)
  writeFileSync(
    path.join(prepared, 'owner.json'),
    JSON.stringify({ token, pid: process.pid, host: os.hostname(), since: new Date().toISOString() }),
  )
  let told = false
  for (;;) {
    try {
      renameSync(prepared, folder)
      return token
    } catch (error) {
      if (!isTaken(error)) {
        rmSync(prepared, { recursive: true, force: true })
        throw error
      }
    }
    const owner = readOwner(folder)
    if (owner !== undefined && isDead(folder, owner)) {
      takeAway(folder, owner.token)
      continue
    }
    if (!told) {
      say(`een ander proces (${owner?.pid ?? '?'}) is al bezig met voorbereiden; wachten tot dat klaar is`)
      told = true
    }
    await new Promise((resolve) => setTimeout(resolve, pollMs))
  }
}

/** @param {unknown} error */
function isTaken(error) {
  const code = /** @type {NodeJS.ErrnoException} */ (error).code ?? ''
  return ['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES'].includes(code) && existsFolder(error)
}

/** A refusal for another reason (a read-only clone) must not wait for ever. @param {unknown} error */
function existsFolder(error) {
  const folder = /** @type {NodeJS.ErrnoException & { dest?: string }} */ (error).dest
  if (folder === undefined) return false
  try {
    return statSync(folder).isDirectory()
  } catch {
    return false
  }
}

/** @typedef {{ token: string, pid: number, host: string }} Owner */

/** @param {string} folder @returns {Owner | undefined} */
function readOwner(folder) {
  try {
    return JSON.parse(readFileSync(path.join(folder, 'owner.json'), 'utf8'))
  } catch {
    return undefined
  }
}

/** @param {string} folder @param {Owner} owner */
function isDead(folder, owner) {
  if (owner.host !== os.hostname()) return ageMs(folder) > silenceMs
  try {
    process.kill(owner.pid, 0)
    return false
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH'
  }
}

/**
 * Removes a dead owner's lock, under a guard: of several processes that see the same dead owner, none may remove the
 * lock that another has just made in its place.
 * @param {string} folder @param {string} token
 */
function takeAway(folder, token) {
  const guard = `${folder}.takeover`
  try {
    mkdirSync(guard)
  } catch {
    if (ageMs(guard) > 10_000) rmSync(guard, { recursive: true, force: true })
    return
  }
  try {
    if (readOwner(folder)?.token === token) removeLock(folder, token)
  } finally {
    rmdirSync(guard)
  }
}

/**
 * Takes the lock away in one step, under another name. Emptied in its place it would for a moment be an empty folder,
 * which the rename of a waiting process may replace: its lock would then be removed with ours.
 * @param {string} folder @param {string} token
 */
function removeLock(folder, token) {
  const away = `${folder}.${token}.away`
  renameSync(folder, away)
  rmSync(away, { recursive: true, force: true })
}

/** @param {string} folder */
function ageMs(folder) {
  try {
    return Date.now() - statSync(folder).mtimeMs
  } catch {
    return 0
  }
}

/** @param {string} folder */
function touch(folder) {
  try {
    utimesSync(folder, new Date(), new Date())
  } catch {
    // Taken away by hand: the end of the work does not depend on it.
  }
}

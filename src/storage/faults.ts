import Database from 'better-sqlite3'
import { statSync } from 'node:fs'
import path from 'node:path'
import { fail, type AppError, type ErrorDetails } from '../base/result.ts'
import type { ErrorCode } from '../base/error-codes.ts'

/*
 * Faults of disk and file, as codes with values. What is not in these tables is a bug and stays an exception.
 */

/** A file name without its folder: messages never show a path, which may hold somebody's name. */
export function fileName(file: string): string {
  return path.basename(file)
}

const sqliteFaults: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_FULL', 'opslag.schijfVol'],
  ['SQLITE_READONLY_DBMOVED', 'opslag.nietGevonden'],
  // A transaction was cut off, and what SQLite must undo first lies where we may not write.
  ['SQLITE_READONLY_ROLLBACK', 'opslag.herstelNodig'],
  ['SQLITE_READONLY_DIRECTORY', 'opslag.mapAlleenLezen'],
  ['SQLITE_READONLY', 'opslag.alleenLezen'],
  ['SQLITE_BUSY', 'opslag.inGebruik'],
  ['SQLITE_LOCKED', 'opslag.inGebruik'],
  ['SQLITE_CORRUPT', 'opslag.beschadigd'],
  ['SQLITE_NOTADB', 'opslag.beschadigd'],
  ['SQLITE_CANTOPEN', 'opslag.nietLeesbaar'],
  ['SQLITE_IOERR', 'opslag.nietLeesbaar'],
  ['SQLITE_PERM', 'opslag.nietLeesbaar'],
]

const systemFaults: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'opslag.schijfVol',
  EDQUOT: 'opslag.schijfVol',
  EFBIG: 'opslag.schijfVol',
  EACCES: 'opslag.mapAlleenLezen',
  EPERM: 'opslag.mapAlleenLezen',
  EROFS: 'opslag.mapAlleenLezen',
  ENOENT: 'opslag.nietGevonden',
  ENOTDIR: 'opslag.nietGevonden',
  ENAMETOOLONG: 'opslag.nietGevonden',
  EEXIST: 'opslag.bestaatAl',
  EISDIR: 'opslag.bestaatAl',
  ENOTEMPTY: 'opslag.bestaatAl',
  EBUSY: 'opslag.nietLeesbaar',
  EIO: 'opslag.nietLeesbaar',
  EMFILE: 'opslag.nietLeesbaar',
  ENFILE: 'opslag.nietLeesbaar',
  ESTALE: 'opslag.nietLeesbaar',
  ETIMEDOUT: 'opslag.nietLeesbaar',
}

const closedToUs: ReadonlySet<string> = new Set(['EACCES', 'EPERM'])

/** What somebody was doing: a refusal of the file system means something else for one who reads than for one who writes. */
export type Doing = 'lezen' | 'schrijven'

/** A file that is not there, or its whole folder: then the name of the file is not what has to be checked. */
export function notFound(file: string, details: ErrorDetails = {}): AppError {
  const folder = path.dirname(file)
  const missing: ErrorDetails = isMissing(folder) ? { map: fileName(folder), reden: 'map' } : {}
  return fail('opslag.nietGevonden', { bestand: fileName(file), ...missing, ...details }).error
}

/**
 * What a fault of SQLite or of the file system means for a person; null for anything else. `oorzaak` carries the
 * machine's own code for a log, never a sentence.
 */
export function describeFault(error: unknown, file: string, doing: Doing = 'schrijven'): AppError | null {
  const cause = causeOf(error)
  if (cause === null) return null
  const code =
    error instanceof Database.SqliteError
      ? sqliteFaults.find(([prefix]) => cause.startsWith(prefix))?.[1]
      : doing === 'lezen' && closedToUs.has(cause)
        ? 'opslag.nietLeesbaar'
        : systemFaults[cause]
  if (code === 'opslag.nietGevonden') return notFound(file, { oorzaak: cause })
  return code === undefined ? null : fail(code, { bestand: fileName(file), oorzaak: cause }).error
}

/** Runs `work`; a known fault becomes a failure, everything else is thrown on. */
export function catchFault<T>(
  file: string,
  work: () => T,
  doing: Doing = 'schrijven',
): T | { readonly ok: false; readonly error: AppError } {
  try {
    return work()
  } catch (error) {
    const described = describeFault(error, file, doing)
    if (described === null) throw error
    return { ok: false, error: described }
  }
}

/** Content that SQLite accepts and we cannot read: somebody else wrote in the file. */
export class DamagedContent extends Error {
  readonly details: ErrorDetails
  constructor(message: string, details: ErrorDetails = {}) {
    super(message)
    this.name = 'DamagedContent'
    this.details = details
  }
}

/** A folder that is closed to us is not missing. */
function isMissing(folder: string): boolean {
  try {
    return statSync(folder, { throwIfNoEntry: false }) === undefined
  } catch {
    return false
  }
}

function causeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}

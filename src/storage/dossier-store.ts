import type Database from 'better-sqlite3'
import { fail, ok, type AppError, type Result } from '../base/result.ts'
import type { Access, DossierStore } from '../services/ports.ts'
import { connect, removeFreePages } from './connection.ts'
import { DamagedContent, describeFault, fileName } from './faults.ts'
import { readVersion } from './migrate.ts'
import { openTables } from './tables.ts'

export type OpenFile = {
  readonly file: string
  readonly db: Database.Database
  readonly access: () => Access
  /** Why this connection never writes, whatever `access` says of the dossier; absent or null when it may. */
  readonly refuse?: AppError | null
  /** Runs once, after the connection is closed. */
  readonly release: () => void
}

/** Carries a failure out of a transaction, so that SQLite rolls it back. */
class Refused extends Error {}

/** The store of one open connection (`DossierStore` in the ports says what it promises). */
export function dossierStore({ file, db, access, refuse = null, release }: OpenFile): DossierStore {
  const tables = openTables(db)
  const version = readVersion(db)

  return {
    schemaVersion: version,
    access,
    read: (use) =>
      guarded(file, () => {
        tables.forget()
        return ok(db.transaction(() => use(tables.writer))())
      }),
    write: (use) => {
      const now = access()
      if (!now.writable) return { ok: false, error: now.why }
      if (refuse !== null) return { ok: false, error: refuse }
      tables.forget()
      return guarded(file, () => {
        removeFreePages(db)
        return transact(file, db, () => use(tables.writer))
      })
    },
    trial: (use) =>
      guarded(file, () => inMemory(db, (copy) => transact(file, copy, () => use(openTables(copy).writer)))),
    close: () => {
      if (!db.open) return
      db.close()
      release()
    },
  }
}

function transact<T>(file: string, db: Database.Database, work: () => Result<T>): Result<T> {
  let result: Result<T> | null = null
  return guarded(file, () => {
    try {
      db.transaction(() => {
        result = work()
        if (!result.ok) throw new Refused()
      }).immediate()
    } catch (error) {
      if (!(error instanceof Refused)) throw error
    }
    if (result === null) throw new Error('the transaction did not run')
    return result
  })
}

function inMemory<T>(db: Database.Database, work: (copy: Database.Database) => T): T {
  const copy = connect(db.serialize(), { readOnly: false, busyMs: 0, maxPages: null })
  try {
    return work(copy)
  } finally {
    copy.close()
  }
}

function guarded<T>(file: string, work: () => Result<T>): Result<T> {
  try {
    return work()
  } catch (error) {
    if (error instanceof DamagedContent)
      return fail('opslag.beschadigd', { bestand: fileName(file), ...error.details })
    const described = describeFault(error, file)
    if (described === null) throw error
    return { ok: false, error: described }
  }
}

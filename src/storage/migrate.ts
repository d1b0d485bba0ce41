import type Database from 'better-sqlite3'
import { applicationId } from './application-id.ts'
import type { Migration } from './migrations/migration.ts'

/** `user_version` of an open database. */
export function readVersion(db: Database.Database): number {
  return db.pragma('user_version', { simple: true }) as number
}

/**
 * Brings a database to the newest version. Each step is one transaction that also carries the version number, so that a
 * process that dies half-way leaves the version before, whole. Throws when SQLite does.
 */
export function migrate(db: Database.Database, steps: readonly Migration[]): void {
  for (const step of steps) {
    if (step.version <= readVersion(db)) continue
    if (step.version !== readVersion(db) + 1)
      throw new Error(`no step from ${readVersion(db)} to ${step.version}`)
    db.transaction(() => {
      db.exec(step.sql)
      db.pragma(`application_id = ${applicationId}`)
      db.pragma(`user_version = ${step.version}`)
    }).exclusive()
  }
}

export function newestVersion(steps: readonly Migration[]): number {
  return steps.at(-1)?.version ?? 0
}

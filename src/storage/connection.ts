import Database from 'better-sqlite3'

export type ConnectionOptions = {
  readonly readOnly: boolean
  /** How long a statement waits for another process, in ms. */
  readonly busyMs: number
  /** Largest size in pages; null = as large as the disk. */
  readonly maxPages: number | null
}

/**
 * A connection with the settings every dossier relies on. Rollback journal and `synchronous=FULL`: what a transaction
 * returned is on the disk, and the dossier is one file that can be copied while nobody writes. (A write-ahead log would
 * keep the newest rows in a second file and does not open in a read-only folder.)
 */
export function connect(file: string | Buffer, options: ConnectionOptions): Database.Database {
  const db = new Database(file, {
    readonly: options.readOnly,
    fileMustExist: typeof file === 'string',
    timeout: options.busyMs,
  })
  try {
    if (!options.readOnly) db.pragma('journal_mode = DELETE')
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    db.pragma('trusted_schema = OFF')
    db.pragma('cell_size_check = ON')
    db.pragma('mmap_size = 0')
    db.pragma('temp_store = MEMORY')
    db.pragma('cache_size = -65536')
    if (options.readOnly) db.pragma('query_only = ON')
    if (options.maxPages !== null) db.pragma(`max_page_count = ${Math.trunc(options.maxPages)}`)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/**
 * For a new database: no free pages, ever. SQLite does not put the content of a free page in its journal, so a
 * transaction that uses one and then fails leaves other bytes behind, although no value changed. With `auto_vacuum` a
 * page that comes free is given back in the same transaction, and a new page stands past the old end of the file, where
 * rollback cuts it off (https://www.sqlite.org/fileformat2.html sections 1.5 and 4.1).
 */
export function keepNoFreePages(db: Database.Database): void {
  db.pragma('auto_vacuum = FULL')
}

/**
 * Rewrites a dossier that has free pages (an early version left them), in a transaction of its own; when the disk has no
 * room for that, the file stays as it was and SQLite throws. Does nothing to any other dossier.
 */
export function removeFreePages(db: Database.Database): void {
  if (db.pragma('freelist_count', { simple: true }) === 0) return
  keepNoFreePages(db)
  db.exec('VACUUM')
}

/** What SQLite finds wrong with its own file, in its own words; empty when sound. `full` also compares the indexes. */
export function findDamage(db: Database.Database, full: boolean): readonly string[] {
  const rows = db
    .prepare<[], string>(full ? 'PRAGMA integrity_check(20)' : 'PRAGMA quick_check(20)')
    .pluck()
    .all()
  const broken = db.prepare<[], { table: string }>('PRAGMA foreign_key_check')
  const found = rows.filter((row) => row !== 'ok')
  if (full && found.length === 0)
    found.push(
      ...broken
        .all()
        .slice(0, 20)
        .map((row) => `foreign key in ${row.table}`),
    )
  return found
}

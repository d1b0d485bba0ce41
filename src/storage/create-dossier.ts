import { closeSync, existsSync, linkSync, openSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fail, ok, type Result } from '../base/result.ts'
import type { DossierMeta } from '../services/ports.ts'
import { connect, keepNoFreePages } from './connection.ts'
import { catchFault, fileName } from './faults.ts'
import { flushFolder } from './file/atomic-write.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/all.ts'
import { metaTable } from './repositories/meta.ts'

/** The name of a dossier that has no other: that of its file. */
export function nameFromFile(file: string): string {
  return path.basename(file).replace(/\.buigzaam$/i, '')
}

/**
 * Makes a new, empty dossier. It is built beside its final name and appears there whole; an existing file is never
 * touched (`opslag.bestaatAl`). Fails with `opslag.mapAlleenLezen`, `opslag.schijfVol`, `opslag.nietGevonden`.
 */
export function createDossier(file: string, meta: DossierMeta): Result<null> {
  if (existsSync(file)) return fail('opslag.bestaatAl', { bestand: fileName(file) })
  const beside = `${file}.${process.pid}.nieuw`
  return catchFault<Result<null>>(file, () => {
    // SQLite reports every refusal to create a file as CANTOPEN; the file system says why.
    closeSync(openSync(beside, 'wx'))
    try {
      fill(beside, file, meta)
      appear(beside, file)
    } finally {
      rmSync(beside, { force: true })
      rmSync(`${beside}-journal`, { force: true })
    }
    flushFolder(path.dirname(file))
    return ok(null)
  })
}

function fill(file: string, target: string, meta: DossierMeta): void {
  const db = connect(file, { readOnly: false, busyMs: 0, maxPages: null })
  try {
    keepNoFreePages(db)
    migrate(db, migrations)
    db.transaction(() => {
      metaTable(db).set({ ...meta, name: meta.name || nameFromFile(target) })
    })()
  } finally {
    db.close()
  }
}

/** A hard link fails where the name is taken, in one step; some shares have none, and there a check has to do. */
function appear(beside: string, file: string): void {
  try {
    linkSync(beside, file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'EEXIST' || existsSync(file)) throw error
    if (
      code !== 'EPERM' &&
      code !== 'ENOTSUP' &&
      code !== 'EOPNOTSUPP' &&
      code !== 'ENOSYS' &&
      code !== 'EMLINK'
    )
      throw error
    renameSync(beside, file)
  }
}

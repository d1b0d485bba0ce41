import { closeSync, existsSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { fail, ok, type Result } from '../../base/result.ts'
import { applicationId } from '../application-id.ts'
import { catchFault, fileName, notFound } from '../faults.ts'

/*
 * The first hundred bytes of a file, read without SQLite. Opening somebody else's database with SQLite could already
 * change it (it rolls back a journal it finds), so whose file it is has to be known before.
 * https://www.sqlite.org/fileformat.html section 1.3
 */

const magic = 'SQLite format 3\u0000'
const headerBytes = 100

export type Header = { readonly version: number }

/** Looks whether `file` is a dossier this program may open. Never writes. */
export function readHeader(file: string, newestVersion: number): Result<Header> {
  return catchFault(file, () => {
    const bestand = fileName(file)
    if (!existsSync(file)) return { ok: false, error: notFound(file) }
    if (!statSync(file).isFile()) return fail('opslag.geenDossier', { bestand })
    const read = readStart(file)
    if (!read.ok) return read
    const { bytes, size } = read.value
    if (bytes.length < headerBytes || bytes.toString('latin1', 0, 16) !== magic)
      return fail('opslag.geenDossier', { bestand })
    if (bytes.readUInt32BE(68) !== applicationId) return fail('opslag.geenDossier', { bestand })
    const version = bytes.readUInt32BE(60)
    if (version > newestVersion)
      return fail('opslag.nieuwerSchema', { bestand, versie: version, bekend: newestVersion })
    const expected = pageSize(bytes) * bytes.readUInt32BE(28)
    if (size < expected && !hasHotJournal(file)) {
      return fail('opslag.beschadigd', { bestand, grootte: size, verwacht: expected })
    }
    return ok({ version })
  })
}

/** A journal that was left behind: the last transaction did not finish and SQLite will undo it at the next open. */
export function hasHotJournal(file: string): boolean {
  const journal = `${file}-journal`
  return existsSync(journal) && statSync(journal).size > 0
}

function readStart(file: string): Result<{ bytes: Buffer; size: number }> {
  let handle: number
  try {
    handle = openSync(file, 'r')
  } catch (error) {
    // Here the file itself is closed to us, whatever its folder allows.
    if (error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM')) {
      return fail('opslag.nietLeesbaar', { bestand: fileName(file), oorzaak: error.code })
    }
    throw error
  }
  try {
    const bytes = Buffer.alloc(headerBytes)
    const length = readSync(handle, bytes, 0, headerBytes, 0)
    return ok({ bytes: bytes.subarray(0, length), size: fstatSync(handle).size })
  } finally {
    closeSync(handle)
  }
}

function pageSize(header: Buffer): number {
  const stored = header.readUInt16BE(16)
  return stored === 1 ? 65536 : stored
}

import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { fail, ok, type Result } from '../../base/result.ts'
import { catchFault, fileName } from '../faults.ts'

/**
 * Writes a file so that at every moment the old content or the new content stands there, whole: to a file beside it,
 * flushed to the disk, then renamed over it, then the folder flushed. On failure the old file is untouched.
 */
export function writeFileAtomically(file: string, bytes: Uint8Array): Result<null> {
  const beside = `${file}.${process.pid}.deel`
  return catchFault(file, () => {
    const handle = openSync(beside, 'w')
    try {
      fillAndFlush(handle, bytes)
      renameSync(beside, file)
    } catch (error) {
      rmSync(beside, { force: true })
      throw error
    }
    flushFolder(path.dirname(file))
    return ok(null)
  })
}

/** All bytes of a file, refused beyond `maxBytes` before anything is read. */
export function readFileWithin(file: string, maxBytes: number): Result<Uint8Array> {
  const read = (): Result<Uint8Array> => {
    const stat = statSync(file)
    if (stat.isDirectory()) return fail('opslag.nietLeesbaar', { bestand: fileName(file), reden: 'map' })
    if (!stat.isFile()) return fail('opslag.nietLeesbaar', { bestand: fileName(file) })
    if (stat.size > maxBytes)
      return fail('inlezen.teGroot', { bestand: fileName(file), grootte: stat.size, grens: maxBytes })
    return ok(new Uint8Array(readFileSync(file)))
  }
  return catchFault(file, read, 'lezen')
}

function fillAndFlush(handle: number, bytes: Uint8Array): void {
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Makes a rename or a new name survive a power cut. Windows knows no such thing: NTFS journals names by itself. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } catch (error) {
    // Some network file systems refuse to flush a folder; the name is then as safe as their server makes it.
    if (!(error instanceof Error && 'code' in error && (error.code === 'EINVAL' || error.code === 'ENOTSUP')))
      throw error
  } finally {
    closeSync(handle)
  }
}

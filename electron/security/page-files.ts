import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { mediaTypes } from '../../src/contract/security-headers.ts'

/** One built file of the page, found by its exact address. */
export type PageFile = { readonly file: string; readonly mediaType: string }

/**
 * The page's files by address (`/index.html`, `/assets/…`). An allow list made once: whatever is not in it does not
 * exist, so that no encoded `..` can reach another file.
 */
export function listPageFiles(folder: string): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const mediaType = mediaTypes[path.extname(entry.name)]
    if (!entry.isFile() || mediaType === undefined) continue
    const file = path.join(entry.parentPath, entry.name)
    files.set('/' + path.relative(folder, file).split(path.sep).join('/'), { file, mediaType })
  }
  return files
}

/** The file an address names, or null. `/` is the page itself; a query or fragment never matters. */
export function findPageFile(files: ReadonlyMap<string, PageFile>, address: string): PageFile | null {
  let pathname: string
  try {
    pathname = decodeURIComponent(new URL(address).pathname)
  } catch {
    return null
  }
  return files.get(pathname === '/' ? '/index.html' : pathname) ?? null
}

export function readPageFile(page: PageFile): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(page.file))
}

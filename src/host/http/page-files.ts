import { readdirSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { mediaTypes } from '../../contract/security-headers.ts'

export type PageFile = { readonly file: string; readonly mediaType: string }

/**
 * The built page's files by address (`/index.html`, `/assets/…`). An allow list made once, at the start: whatever is not
 * in it does not exist, so no encoded `..`, link or device name can reach another file.
 */
export function listPageFiles(folder: string): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>()
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return files
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const mediaType = mediaTypes[path.extname(entry.name)]
    if (!entry.isFile() || mediaType === undefined) continue
    const file = path.join(entry.parentPath, entry.name)
    files.set('/' + path.relative(folder, file).split(path.sep).join('/'), { file, mediaType })
  }
  return files
}

/** The file of an address as it stands in the request line, or null. A query never matters. */
export function findPageFile(files: ReadonlyMap<string, PageFile>, address: string): PageFile | null {
  const [encoded = ''] = address.split('?')
  let pathname: string
  try {
    pathname = decodeURIComponent(encoded)
  } catch {
    return null
  }
  return files.get(pathname === '/' ? '/index.html' : pathname) ?? null
}

export function readPageFile(page: PageFile): Promise<Buffer> {
  return readFile(page.file)
}

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The folder of the product (`package.json`, `fixtures/`, `out/`): above the bundle in `out/host`, above the source in
 * `src/host`, and inside the archive of the packaged app alike.
 */
export function productFolder(): string {
  for (let folder = ownFolder(); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'package.json'))) return folder
    if (path.dirname(folder) === folder) throw new Error('package.json not found above the program')
  }
}

function ownFolder(): string {
  return path.dirname(fileURLToPath(import.meta.url))
}

/** The version of the product as its package says. */
export function productVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(path.join(productFolder(), 'package.json'), 'utf8'))
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest)
    return String(manifest.version)
  throw new Error('package.json has no version')
}

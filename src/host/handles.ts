import { lstatSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** Ending of a dossier. */
export const dossierExtension = '.buigzaam'

/** Which files this host may open or make, by the opaque names that cross the contract. Nothing else exists. */
export type Handles = {
  /** The file of a handle, or null when the host does not know it. */
  fileOf(handle: string): string | null
  /** What can be opened, newest first. */
  list(): readonly HandleEntry[]
}

export type HandleEntry = { readonly handle: string; readonly name: string; readonly changedAt: string }

/** The command line: one dossier, named by the person who types. */
export function oneFile(handle: string, file: string): Handles {
  return {
    fileOf: (asked) => (asked === handle ? file : null),
    list: () => entryOf(handle, file),
  }
}

/**
 * The loopback host: the dossiers in one folder. A handle is the name of a file in it: never a path, never hidden, and a
 * link that leads out of the folder does not count.
 */
export function folderHandles(folder: string): Handles {
  return {
    fileOf(handle) {
      if (!isPlainName(handle)) return null
      const file = path.join(folder, handle)
      const stats = lstatSync(file, { throwIfNoEntry: false })
      return stats === undefined || stats.isFile() ? file : null
    },
    list() {
      const names = readdirSync(folder, { withFileTypes: true })
      const dossiers = names.filter((entry) => entry.isFile() && isPlainName(entry.name))
      return newestFirst(dossiers.flatMap((entry) => entryOf(entry.name, path.join(folder, entry.name))))
    },
  }
}

/** The desktop shell: files that a person chose in a dialog. */
export type GrantedHandles = Handles & { grant(handle: string, file: string): void }

export function grantedHandles(): GrantedHandles {
  const files = new Map<string, string>()
  return {
    grant: (handle, file) => void files.set(handle, file),
    fileOf: (handle) => files.get(handle) ?? null,
    list: () => newestFirst([...files].flatMap(([handle, file]) => entryOf(handle, file))),
  }
}

/** The first that knows a handle answers; lists are put together. */
export function joinHandles(...all: readonly Handles[]): Handles {
  return {
    fileOf: (handle) => all.map((one) => one.fileOf(handle)).find((file) => file !== null) ?? null,
    list: () => newestFirst(all.flatMap((one) => one.list())),
  }
}

function entryOf(handle: string, file: string): HandleEntry[] {
  const stats = statSync(file, { throwIfNoEntry: false })
  if (!stats?.isFile()) return []
  return [{ handle, name: path.basename(file, dossierExtension), changedAt: stats.mtime.toISOString() }]
}

function newestFirst(entries: readonly HandleEntry[]): HandleEntry[] {
  return [...entries].sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1))
}

/** Characters that mean something to a file system (`:` opens a stream on Windows) or to a terminal. */
// eslint-disable-next-line no-control-regex -- these characters are exactly what must not be in a name
const unsafeCharacters = /[/\\:*?"<>|\u0000-\u001f\u007f]/

function isPlainName(name: string): boolean {
  return (
    name.toLowerCase().endsWith(dossierExtension) &&
    name.length > dossierExtension.length &&
    name.length <= 200 &&
    !name.startsWith('.') &&
    !unsafeCharacters.test(name)
  )
}

import { existsSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** Where a person keeps documents; the home folder where there is no such place. */
export function documentsFolder(home = os.homedir()): string {
  const named = ['Documents', 'Documenten'].map((name) => path.join(home, name))
  return named.find((folder) => existsSync(folder) && statSync(folder).isDirectory()) ?? home
}

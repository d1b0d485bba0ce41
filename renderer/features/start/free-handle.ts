import { slugFrom } from '../../../src/base/slug.ts'

/** Ending of a dossier in the folder of the host. */
const ending = '.buigzaam'

/** The name of a dossier file for what a person typed; numbered when the folder has one of that name already. */
export function freeHandle(title: string, taken: readonly string[]): string {
  const base = slugFrom(title) || 'dossier'
  const used = new Set(taken)
  for (let number = 1; ; number++) {
    const handle = `${base}${number === 1 ? '' : `-${number}`}${ending}`
    if (!used.has(handle)) return handle
  }
}

/** Ending of a dossier in the folder of the host. */
const ending = '.buigzaam'
const longest = 80

/** What people type, without the signs that a file name cannot hold on one of the systems. */
function fileName(title: string): string {
  return title
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .slice(0, longest)
    .trim()
}

/** The name of a dossier file for what a person typed; numbered when the folder has one of that name already. */
export function freeHandle(title: string, taken: readonly string[]): string {
  const base = fileName(title) || 'Dossier'
  // File systems differ in whether case counts: here it never makes a name free.
  const used = new Set(taken.map((name) => name.toLowerCase()))
  for (let number = 1; ; number++) {
    const handle = `${base}${number === 1 ? '' : ` ${number}`}${ending}`
    if (!used.has(handle.toLowerCase())) return handle
  }
}

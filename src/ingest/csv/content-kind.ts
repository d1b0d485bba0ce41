/** What the first bytes say a file is. */
export type ContentKind = 'tekst' | 'zip' | 'xlsx' | 'xls' | 'pdf' | 'json' | 'html' | 'sqlite' | 'binair'

const signatures: readonly { readonly bytes: readonly number[]; readonly kind: ContentKind }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], kind: 'zip' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], kind: 'zip' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], kind: 'xls' },
  { bytes: [0x25, 0x50, 0x44, 0x46], kind: 'pdf' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], kind: 'sqlite' },
]

/** How many bytes are looked at: enough for the member names of a small workbook, and for a stray NUL. */
const window = 65_536

export function contentKind(bytes: Uint8Array): ContentKind {
  const signature = signatures.find((each) => each.bytes.every((byte, i) => bytes[i] === byte))
  if (signature?.kind === 'zip') return holds(bytes, 'xl/') ? 'xlsx' : 'zip'
  if (signature !== undefined) return signature.kind
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return 'tekst'
  if (bytes.subarray(0, window).includes(0)) return 'binair'
  switch (firstVisible(bytes)) {
    case 0x7b:
    case 0x5b:
      return 'json'
    case 0x3c:
      return 'html'
    default:
      return 'tekst'
  }
}

function firstVisible(bytes: Uint8Array): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  while (at < bytes.length && bytes[at] <= 0x20) at++
  return bytes[at] ?? 0
}

function holds(bytes: Uint8Array, ascii: string): boolean {
  const codes = [...ascii].map((character) => character.charCodeAt(0))
  const end = Math.min(bytes.length, window) - codes.length
  for (let at = 0; at <= end; at++) {
    if (codes.every((code, i) => bytes[at + i] === code)) return true
  }
  return false
}

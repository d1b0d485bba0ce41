import { fail, ok, type Result } from '../../base/result.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
export type Decoded = { readonly text: string; readonly encoding: Encoding }

/**
 * Bytes to text: byte order mark first, then strict UTF-8, then windows-1252 (what a Dutch Excel writes).
 * Windows-1252 leaves five bytes undefined; a file that has them is not text in any encoding read here.
 */
export function decodeBytes(bytes: Uint8Array): Result<Decoded> {
  const marked = byteOrderMark(bytes)
  if (marked !== null) {
    const text = decodeAs(bytes, marked)
    return text === null ? fail('inlezen.codering', { verwacht: marked }) : ok({ text, encoding: marked })
  }
  const utf8 = decodeAs(bytes, 'utf-8')
  if (utf8 !== null) return ok({ text: utf8, encoding: 'utf-8' })
  const at = bytes.findIndex((byte) => undefinedIn1252.has(byte))
  if (at >= 0) return fail('inlezen.codering', { verwacht: 'utf-8, windows-1252', byte: at + 1 })
  const text = decodeAs(bytes, 'windows-1252')
  return text === null
    ? fail('inlezen.codering', { verwacht: 'utf-8, windows-1252' })
    : ok({ text, encoding: 'windows-1252' })
}

const undefinedIn1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])

function byteOrderMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

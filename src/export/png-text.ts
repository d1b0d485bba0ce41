/*
 * Text inside a PNG (PNG specification, third edition, 11.3.3): scenario id and fingerprints travel in the file itself, so
 * that a picture in a mail can be traced to its run. Plain texts are `tEXt` (Latin-1), the title is `iTXt` (UTF-8).
 */

export type PngText = { readonly keyword: string; readonly text: string }

const signatureLength = 8

const crcTable = Uint32Array.from({ length: 256 }, (_unused, n) => {
  let c = n
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0) & 0xff)
}

function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text)
}

function chunk(type: 'tEXt' | 'iTXt', body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + body.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, body.length)
  bytes.set(ascii(type), 4)
  bytes.set(body, 8)
  view.setUint32(8 + body.length, crc32(bytes.subarray(4, 8 + body.length)))
  return bytes
}

function textChunk({ keyword, text }: PngText): Uint8Array {
  if (isAscii(text)) return chunk('tEXt', Uint8Array.from([...ascii(keyword), 0, ...ascii(text)]))
  // Keyword, null, uncompressed, method 0, no language tag, no translated keyword, UTF-8 text.
  return chunk('iTXt', Uint8Array.from([...ascii(keyword), 0, 0, 0, 0, 0, ...new TextEncoder().encode(text)]))
}

/** The same picture with texts right after its header. `png` must be a PNG; keywords are Latin-1, at most 79 characters. */
export function addPngText(png: Uint8Array, texts: readonly PngText[]): Uint8Array {
  // Signature, then IHDR: length, type, 13 bytes, CRC.
  const headerEnd = signatureLength + 12 + 13
  const chunks = texts.filter((each) => each.text !== '').map(textChunk)
  const size = chunks.reduce((sum, each) => sum + each.length, 0)
  const result = new Uint8Array(png.length + size)
  result.set(png.subarray(0, headerEnd), 0)
  let at = headerEnd
  for (const each of chunks) {
    result.set(each, at)
    at += each.length
  }
  result.set(png.subarray(headerEnd), at)
  return result
}

/** All texts of a PNG, by keyword. */
export function readPngText(png: Uint8Array): ReadonlyMap<string, string> {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const texts = new Map<string, string>()
  for (let at = signatureLength; at + 12 <= png.length;) {
    const length = view.getUint32(at)
    const type = new TextDecoder('latin1').decode(png.subarray(at + 4, at + 8))
    const body = png.subarray(at + 8, at + 8 + length)
    const end = body.indexOf(0)
    const keyword = new TextDecoder('latin1').decode(body.subarray(0, end))
    if (type === 'tEXt') texts.set(keyword, new TextDecoder('latin1').decode(body.subarray(end + 1)))
    if (type === 'iTXt') texts.set(keyword, new TextDecoder().decode(body.subarray(end + 5)))
    at += 12 + length
  }
  return texts
}

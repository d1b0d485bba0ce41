/*
 * Frames: plain data and bytes as one piece of binary. A frame is the length of its head (4 bytes, little endian), the
 * head (JSON in UTF-8: the lengths of the parts, and the data), then the parts one after another. In the data a part is
 * `{"$bytes": <number of the part>}`. Bytes cross as they are, without the third that base64 costs; several frames may
 * follow each other in one stream. `docs/commands.md` describes the same for other programs.
 */

export const frameMediaType = 'application/vnd.buigzaam.frames'

/** Key of a part in the data; plain data of the product never holds it. */
const bytesKey = '$bytes'

type Head = { readonly parts: readonly number[]; readonly data: unknown }

/** Plain data with byte arrays taken out, and the byte arrays. */
function takeBytesOut(value: unknown, parts: Uint8Array[]): unknown {
  if (value instanceof Uint8Array) return { [bytesKey]: parts.push(value) - 1 }
  if (Array.isArray(value)) return value.map((one) => takeBytesOut(one, parts))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, takeBytesOut(one, parts)]))
}

function putBytesBack(value: unknown, parts: readonly Uint8Array[]): unknown {
  if (Array.isArray(value)) return value.map((one) => putBytesBack(one, parts))
  if (typeof value !== 'object' || value === null) return value
  const number = (value as Record<string, unknown>)[bytesKey]
  if (typeof number === 'number' && Object.keys(value).length === 1) return parts[number] ?? new Uint8Array()
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, putBytesBack(one, parts)]))
}

/** True when there are bytes anywhere in the value: it needs a frame, JSON alone would not do. */
export function holdsBytes(value: unknown): boolean {
  if (value instanceof Uint8Array) return true
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).some(holdsBytes)
}

export function packFrame(value: unknown): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = []
  const data = takeBytesOut(value, parts)
  const head = new TextEncoder().encode(
    JSON.stringify({ parts: parts.map((part) => part.length), data } satisfies Head),
  )
  const frame = new Uint8Array(4 + head.length + parts.reduce((sum, part) => sum + part.length, 0))
  new DataView(frame.buffer).setUint32(0, head.length, true)
  frame.set(head, 4)
  let at = 4 + head.length
  for (const part of parts) {
    frame.set(part, at)
    at += part.length
  }
  return frame
}

/**
 * The first frame of the bytes and what follows it; null when it is not complete yet. Throws on bytes that can never
 * become a frame.
 */
export function unpackFrame(
  bytes: Uint8Array,
): { readonly value: unknown; readonly rest: Uint8Array } | null {
  if (bytes.length < 4) return null
  const headLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
  if (bytes.length < 4 + headLength) return null
  const head = readHead(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(4, 4 + headLength)))
  const total = head.parts.reduce((sum, length) => sum + length, 4 + headLength)
  if (bytes.length < total) return null
  const parts: Uint8Array[] = []
  let at = 4 + headLength
  for (const length of head.parts) {
    // A copy: the bytes must outlive the buffer of the stream they came in.
    parts.push(bytes.slice(at, at + length))
    at += length
  }
  return { value: putBytesBack(head.data, parts), rest: bytes.subarray(total) }
}

function readHead(text: string): Head {
  const head: unknown = JSON.parse(text)
  if (typeof head !== 'object' || head === null || !('parts' in head) || !('data' in head))
    throw new Error('not a frame')
  const { parts, data } = head
  const isLength = (one: unknown): one is number => Number.isSafeInteger(one) && Number(one) >= 0
  if (!Array.isArray(parts) || !parts.every(isLength)) throw new Error('not a frame')
  return { parts, data }
}

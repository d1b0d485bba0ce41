import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from './canonical-json.ts'

/** SHA-256 of bytes, lower-case hex. */
export function hashBytes(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes))
}

export function hashText(text: string): string {
  return hashBytes(utf8ToBytes(text))
}

/** SHA-256 of the RFC 8785 text of plain JSON data. */
export function hashJson(value: unknown): string {
  return hashText(canonicalJson(value))
}

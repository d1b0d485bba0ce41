import { expect, it } from 'vitest'
import { hashBytes, hashJson, hashText } from '../../../src/base/hash.ts'

/** FIPS 180-2, appendix B. */
it.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
])('SHA-256 of %j', (text, hash) => {
  expect(hashText(text)).toBe(hash)
  expect(hashBytes(new TextEncoder().encode(text))).toBe(hash)
})

it('hashes text as UTF-8', () => {
  expect(hashText('€')).toBe(hashBytes(Uint8Array.of(0xe2, 0x82, 0xac)))
})

it('hashes JSON by content: the order of keys does not count, that of a list does', () => {
  expect(hashJson({ a: 1, b: [1, 2] })).toBe(hashText('{"a":1,"b":[1,2]}'))
  expect(hashJson({ b: [1, 2], a: 1 })).toBe(hashJson({ a: 1, b: [1, 2] }))
  expect(hashJson({ a: 1, b: [2, 1] })).not.toBe(hashJson({ a: 1, b: [1, 2] }))
})

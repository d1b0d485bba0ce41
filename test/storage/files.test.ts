import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readFileWithin, writeFileAtomically } from '../../src/storage/file/atomic-write.ts'
import { tempFolder } from './support/temp-folder.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('a file is written whole, over an old one too, and nothing stays beside it', () => {
  const folder = tempFolder()
  const file = path.join(folder, 'uit.csv')
  expect(writeFileAtomically(file, bytes('oud'))).toEqual({ ok: true, value: null })
  expect(writeFileAtomically(file, bytes('nieuw en langer'))).toEqual({ ok: true, value: null })
  expect(readFileSync(file, 'utf8')).toBe('nieuw en langer')
  expect(writeFileAtomically(file, new Uint8Array())).toEqual({ ok: true, value: null })
  expect(readFileSync(file).length).toBe(0)
  expect(readdirSync(folder)).toEqual(['uit.csv'])
})

test('a write that cannot finish leaves the old file', () => {
  const folder = tempFolder()
  // A folder under that name: everything goes well up to the rename.
  const taken = path.join(folder, 'map')
  mkdirSync(path.join(taken, 'vol'), { recursive: true })
  expect(writeFileAtomically(taken, bytes('x'))).toMatchObject({
    ok: false,
    error: { code: 'opslag.bestaatAl', details: { bestand: 'map' } },
  })
  expect(readdirSync(folder)).toEqual(['map'])
  // The name beside it is taken: it breaks off before the first byte.
  const file = path.join(folder, 'uit.csv')
  writeFileSync(file, 'oud')
  mkdirSync(`${file}.${process.pid}.deel`)
  expect(writeFileAtomically(file, bytes('nieuw'))).toMatchObject({
    ok: false,
    error: { code: 'opslag.bestaatAl' },
  })
  expect(readFileSync(file, 'utf8')).toBe('oud')
})

test('a folder that is not there, or a file in its place, is a failure', () => {
  const folder = tempFolder()
  writeFileSync(path.join(folder, 'bestand'), '')
  expect(writeFileAtomically(path.join(folder, 'weg', 'uit.csv'), bytes('x'))).toMatchObject({
    ok: false,
    error: { code: 'opslag.nietGevonden' },
  })
  expect(writeFileAtomically(path.join(folder, 'bestand', 'uit.csv'), bytes('x'))).toMatchObject({
    ok: false,
    error: { code: 'opslag.nietGevonden' },
  })
})

test('a file is read within its limit', () => {
  const folder = tempFolder()
  const file = path.join(folder, 'in.csv')
  writeFileSync(file, 'abc')
  symlinkSync(file, path.join(folder, 'link.csv'))
  expect(readFileWithin(file, 3)).toEqual({ ok: true, value: bytes('abc') })
  expect(readFileWithin(path.join(folder, 'link.csv'), 3)).toEqual({ ok: true, value: bytes('abc') })
  expect(readFileWithin(file, 2)).toEqual({
    ok: false,
    error: { code: 'inlezen.teGroot', details: { bestand: 'in.csv', grootte: 3, grens: 2 } },
  })
  expect(readFileWithin(folder, 100)).toMatchObject({ ok: false, error: { code: 'opslag.nietLeesbaar' } })
  expect(readFileWithin(path.join(folder, 'weg.csv'), 100)).toMatchObject({
    ok: false,
    error: { code: 'opslag.nietGevonden' },
  })
})

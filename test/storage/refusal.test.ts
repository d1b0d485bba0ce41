import Database from 'better-sqlite3'
import {
  appendFileSync,
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { unwrap } from '../../src/base/result.ts'
import { createDossier } from '../../src/storage/create-dossier.ts'
import { openDossier } from '../../src/storage/open-dossier.ts'
import { newDossier, now, observationsFile, sampleMeta } from './support/sample.ts'
import { hashFile, tempFolder } from './support/temp-folder.ts'

/** A dossier with a few hundred rows in it, closed. */
function filledDossier(): string {
  const file = path.join(tempFolder(), 'proef.buigzaam')
  const store = newDossier(file)
  const rows = Array.from({ length: 600 }, (_unused, index) => ({
    reeks: `reeks.${index % 30}`,
    periode: `${2000 + Math.floor(index / 30)}`,
    waarde: index,
  }))
  unwrap(store.write((writer) => writer.importFile(observationsFile('veel.csv', rows))))
  store.close()
  return file
}

function rewrite(file: string, at: number, bytes: Uint8Array): void {
  const handle = openSync(file, 'r+')
  writeSync(handle, bytes, 0, bytes.length, at)
  closeSync(handle)
}

/** Opens, expects a refusal, and that the file and its folder are exactly as before. */
function refused(file: string): { code: string; details: unknown } {
  const before = [hashFile(file), readdirSync(path.dirname(file))]
  const opened = openDossier(file, { now })
  if (opened.ok) throw new Error('it opened')
  expect([hashFile(file), readdirSync(path.dirname(file))]).toEqual(before)
  return opened.error
}

test('opening and closing a dossier changes no byte and leaves nothing beside it', () => {
  const file = filledDossier()
  const before = hashFile(file)
  unwrap(openDossier(file, { now })).close()
  expect(hashFile(file)).toBe(before)
  expect(readdirSync(path.dirname(file))).toEqual(['proef.buigzaam'])
})

describe('what is not a dossier of ours is refused untouched', () => {
  const file = (content: string | Uint8Array): string => {
    const made = path.join(tempFolder(), 'iets.buigzaam')
    writeFileSync(made, content)
    return made
  }
  const noDossier = { code: 'opslag.geenDossier', details: { bestand: 'iets.buigzaam' } }

  test('an empty file', () => {
    expect(refused(file(''))).toEqual(noDossier)
  })
  test('a text file', () => {
    expect(refused(file('reeks;regio;periode\n'.repeat(40)))).toEqual(noDossier)
  })
  test('a file that only begins like one', () => {
    expect(refused(file(readFileSync(filledDossier()).subarray(0, 60)))).toEqual(noDossier)
  })
  test("somebody else's SQLite file, even one with a journal that SQLite would roll back", () => {
    const foreign = file('')
    const db = new Database(foreign)
    db.exec('CREATE TABLE t (a); INSERT INTO t VALUES (1)')
    db.close()
    writeFileSync(`${foreign}-journal`, 'not ours to judge'.repeat(100))
    expect(refused(foreign)).toEqual(noDossier)
  })
  test('a folder', () => {
    const folder = tempFolder()
    expect(openDossier(folder, { now })).toEqual({
      ok: false,
      error: { code: 'opslag.geenDossier', details: { bestand: path.basename(folder) } },
    })
    expect(readdirSync(folder)).toEqual([])
  })
  test('nothing at all', () => {
    const missing = path.join(tempFolder(), 'weg.buigzaam')
    expect(openDossier(missing, { now })).toEqual({
      ok: false,
      error: { code: 'opslag.nietGevonden', details: { bestand: 'weg.buigzaam' } },
    })
    expect(existsSync(missing)).toBe(false)
  })
})

test('a dossier of a newer program is refused untouched', () => {
  const file = filledDossier()
  const db = new Database(file)
  db.pragma('user_version = 7')
  db.close()
  expect(refused(file)).toEqual({
    code: 'opslag.nieuwerSchema',
    details: { bestand: 'proef.buigzaam', versie: 7, bekend: 1 },
  })
})

describe('a damaged dossier is refused untouched', () => {
  test('cut off', () => {
    const file = filledDossier()
    const size = readFileSync(file).length
    truncateSync(file, size - 5000)
    expect(refused(file)).toEqual({
      code: 'opslag.beschadigd',
      details: { bestand: 'proef.buigzaam', grootte: size - 5000, verwacht: size },
    })
  })
  test('a page overwritten', () => {
    const file = filledDossier()
    rewrite(file, 4096 * 3, new Uint8Array(4096).fill(0xa5))
    expect(refused(file).code).toBe('opslag.beschadigd')
  })
  test('the header overwritten behind the part that names the program', () => {
    const file = filledDossier()
    rewrite(file, 100, new Uint8Array(200).fill(0xff))
    expect(refused(file).code).toBe('opslag.beschadigd')
  })
  test("somebody else's trigger in it", () => {
    const file = filledDossier()
    const db = new Database(file)
    db.exec('CREATE TRIGGER t AFTER INSERT ON journal BEGIN DELETE FROM scenario; END')
    db.close()
    expect(refused(file)).toEqual({
      code: 'opslag.beschadigd',
      details: { bestand: 'proef.buigzaam', deel: 'schema' },
    })
  })
  test('bytes behind its end do no harm', () => {
    const file = filledDossier()
    appendFileSync(file, new Uint8Array(4096))
    unwrap(openDossier(file, { now })).close()
  })
})

test('content that somebody else wrote into the tables is a failure, not a crash', () => {
  const file = filledDossier()
  const db = new Database(file)
  db.exec("UPDATE origin SET status = 'misschien'")
  db.exec("INSERT INTO scenario VALUES ('a', 1, '{\"format\":\"iets anders\"}', NULL, NULL, '', '')")
  db.exec("INSERT INTO journal (method, label, at, changes) VALUES ('', '', '', '{')")
  db.close()
  const store = unwrap(openDossier(file, { now }))
  const failures = [
    store.read((reader) =>
      reader.observations({ reeks: null, regio: null, van: null, tot: null, factsOnly: false }),
    ),
    store.read((reader) => reader.scenarios()),
    store.read((reader) => reader.undoStep()),
  ]
  expect(failures.map((one) => (one.ok ? null : one.error))).toEqual(
    ['origin', 'scenario', 'journal'].map((deel) => ({
      code: 'opslag.beschadigd',
      details: { bestand: 'proef.buigzaam', deel },
    })),
  )
  store.close()
})

test('a new dossier never takes the place of a file, and needs a folder that is there', () => {
  const folder = tempFolder()
  const taken = path.join(folder, 'bezet.buigzaam')
  writeFileSync(taken, 'belangrijk')
  mkdirSync(path.join(folder, 'map.buigzaam'))
  expect(createDossier(taken, sampleMeta)).toEqual({
    ok: false,
    error: { code: 'opslag.bestaatAl', details: { bestand: 'bezet.buigzaam' } },
  })
  expect(createDossier(path.join(folder, 'map.buigzaam'), sampleMeta)).toMatchObject({
    ok: false,
    error: { code: 'opslag.bestaatAl' },
  })
  expect(createDossier(path.join(folder, 'weg', 'nieuw.buigzaam'), sampleMeta)).toMatchObject({
    ok: false,
    error: { code: 'opslag.nietGevonden' },
  })
  expect(readFileSync(taken, 'utf8')).toBe('belangrijk')
  expect(readdirSync(folder).sort()).toEqual(['bezet.buigzaam', 'map.buigzaam'])
})

test('a dossier without a name is called after its file', () => {
  const file = path.join(tempFolder(), 'Mijn gemeente.buigzaam')
  unwrap(createDossier(file, { ...sampleMeta, name: '' }))
  const store = unwrap(openDossier(file, { now }))
  expect(unwrap(store.read((reader) => reader.meta().name))).toBe('Mijn gemeente')
  store.close()
})

test('the question in the description of the file format can be asked as it stands', () => {
  const text = readFileSync(path.resolve(import.meta.dirname, '../../docs/file-format-dossier.md'), 'utf8')
  const sql = /```sql\n([^`]+)```/.exec(text)?.[1] ?? ''
  const db = new Database(filledDossier(), { readonly: true })
  expect(db.prepare(sql).all()).toHaveLength(600)
  db.close()
})

test('a copy of a dossier that is open elsewhere is a whole dossier', () => {
  const file = filledDossier()
  const store = unwrap(openDossier(file, { now }))
  const copy = path.join(tempFolder(), 'kopie.buigzaam')
  copyFileSync(file, copy)
  const opened = unwrap(openDossier(copy, { now }))
  expect(opened.access()).toEqual({ writable: true })
  expect(unwrap(opened.read((reader) => reader.counts().observations))).toBe(600)
  opened.close()
  store.close()
})

import Database from 'better-sqlite3'
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, statfsSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ok, unwrap } from '../../src/base/result.ts'
import type { DossierStore } from '../../src/services/ports.ts'
import { createDossier } from '../../src/storage/create-dossier.ts'
import { writeFileAtomically } from '../../src/storage/file/atomic-write.ts'
import { openDossier } from '../../src/storage/open-dossier.ts'
import { conditionalTest } from '../conditional.ts'
import { everything, newDossier, now, observationsFile, sampleMeta } from './support/sample.ts'
import { hashFile, tempFolder } from './support/temp-folder.ts'

const many = observationsFile(
  'veel.csv',
  Array.from({ length: 5000 }, (_unused, index) => ({
    reeks: `reeks.${index % 50}`,
    periode: `${2000 + Math.floor(index / 50)}`,
    waarde: index,
    ruw: 'x'.repeat(200),
  })),
)
const few = observationsFile('weinig.csv', [{ waarde: 1 }])

test('a dossier that may not grow: the import fails as a whole, and work goes on', () => {
  const file = path.join(tempFolder(), 'proef.buigzaam')
  newDossier(file).close()
  const store = unwrap(openDossier(file, { now, maxPages: statSync(file).size / 4096 + 10 }))
  unwrap(store.write((writer) => writer.importFile(few)))
  const before = hashFile(file)
  expect(store.write((writer) => writer.importFile(many))).toEqual({
    ok: false,
    error: { code: 'opslag.schijfVol', details: { bestand: 'proef.buigzaam', oorzaak: 'SQLITE_FULL' } },
  })
  expect(hashFile(file)).toBe(before)
  expect(unwrap(store.read((reader) => reader.observations(everything)))).toHaveLength(1)
  unwrap(store.write((writer) => ok(writer.setMeta({ ...sampleMeta, name: 'Anders' }))))
  store.close()
})

/** Rows come and go: what used to leave free pages with old content in the file. */
function comeAndGo(store: DossierStore): void {
  unwrap(store.write((writer) => writer.importFile(few)))
  for (const round of [1, 2]) {
    const label = 'x'.repeat(40_000 * round)
    unwrap(store.write((writer) => ok(writer.setMeta({ ...sampleMeta, name: label }))))
    unwrap(store.write((writer) => ok(writer.setMeta(sampleMeta))))
  }
}

function freePages(file: string): unknown {
  const db = new Database(file, { readonly: true })
  try {
    return db.pragma('freelist_count', { simple: true })
  } finally {
    db.close()
  }
}

/** Gives a dossier the free pages, full of other people's bytes, that one of an early version has. */
function withFreePages(file: string): void {
  const db = new Database(file)
  db.exec('PRAGMA auto_vacuum = NONE; VACUUM; CREATE TABLE gone (text TEXT)')
  db.prepare('INSERT INTO gone VALUES (?)').run('abc'.repeat(40_000))
  db.exec('DROP TABLE gone')
  db.close()
}

test('what comes and goes leaves no free page, so a failed import leaves every byte', () => {
  const file = path.join(tempFolder(), 'proef.buigzaam')
  const made = newDossier(file)
  comeAndGo(made)
  made.close()
  expect(freePages(file)).toBe(0)
  const before = hashFile(file)
  const store = unwrap(openDossier(file, { now, maxPages: statSync(file).size / 4096 + 10 }))
  expect(store.write((writer) => writer.importFile(many))).toMatchObject({
    ok: false,
    error: { code: 'opslag.schijfVol' },
  })
  store.close()
  expect(hashFile(file)).toBe(before)
})

test('a dossier with free pages is rewritten before its first change; from then on a failure leaves every byte', () => {
  const file = path.join(tempFolder(), 'oud.buigzaam')
  newDossier(file).close()
  withFreePages(file)
  expect(freePages(file)).toBeGreaterThan(20)
  const before = hashFile(file)

  // To look at it changes nothing.
  const reader = unwrap(openDossier(file, { now, toRead: true }))
  expect(unwrap(reader.read((one) => one.meta()))).toEqual(sampleMeta)
  reader.close()
  expect(hashFile(file)).toBe(before)

  const store = unwrap(openDossier(file, { now, maxPages: statSync(file).size / 4096 + 10 }))
  unwrap(store.write((writer) => writer.importFile(few)))
  expect(freePages(file)).toBe(0)
  const rewritten = hashFile(file)
  expect(store.write((writer) => writer.importFile(many))).toMatchObject({
    ok: false,
    error: { code: 'opslag.schijfVol' },
  })
  expect(hashFile(file)).toBe(rewritten)
  expect(unwrap(store.read((one) => one.observations(everything)))).toHaveLength(1)
  store.close()
})

conditionalTest('a small disk without room to rewrite a dossier with free pages: every byte stays', () => {
  const disk = path.join(tempFolder(), 'schijf')
  mkdirSync(disk)
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk])
  try {
    const made = path.join(tempFolder(), 'oud.buigzaam')
    newDossier(made).close()
    withFreePages(made)
    const file = path.join(disk, 'oud.buigzaam')
    copyFileSync(made, file)
    const before = hashFile(file)
    const ballast = path.join(disk, 'ballast')
    writeFileSync(ballast, new Uint8Array((statfsSync(disk).bavail - 5) * statfsSync(disk).bsize))
    const store = unwrap(openDossier(file, { now }))
    expect(store.write((writer) => writer.importFile(many))).toMatchObject({
      ok: false,
      error: { code: 'opslag.schijfVol' },
    })
    store.close()
    expect(hashFile(file)).toBe(before)
  } finally {
    execFileSync('umount', [disk])
  }
})

conditionalTest(
  'a small disk that is full: every write fails, every byte stays, and with room again work goes on',
  () => {
    const disk = path.join(tempFolder(), 'schijf')
    mkdirSync(disk)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk])
    try {
      const file = path.join(disk, 'proef.buigzaam')
      const store = newDossier(file)
      comeAndGo(store)
      const before = hashFile(file)

      // The transaction itself outgrows the disk.
      expect(store.write((writer) => writer.importFile(many))).toMatchObject({
        ok: false,
        error: { code: 'opslag.schijfVol' },
      })
      expect(hashFile(file)).toBe(before)

      // Nothing is left at all, not even for the journal of the smallest change.
      const ballast = path.join(disk, 'ballast')
      writeFileSync(ballast, new Uint8Array(statfsSync(disk).bavail * statfsSync(disk).bsize))
      expect(store.write((writer) => ok(writer.setMeta({ ...sampleMeta, name: 'Anders' })))).toMatchObject({
        ok: false,
        error: { code: 'opslag.schijfVol' },
      })
      expect(createDossier(path.join(disk, 'nieuw.buigzaam'), sampleMeta)).toMatchObject({
        ok: false,
        error: { code: 'opslag.schijfVol' },
      })
      expect(writeFileAtomically(path.join(disk, 'uitvoer.csv'), new Uint8Array(5000))).toMatchObject({
        ok: false,
        error: { code: 'opslag.schijfVol' },
      })
      expect(unwrap(store.read((reader) => reader.meta()))).toEqual(sampleMeta)
      store.close()
      expect([hashFile(file), readdirSync(disk).sort()]).toEqual([before, ['ballast', 'proef.buigzaam']])

      // Opened on the full disk: to read, with the reason.
      const reader = unwrap(openDossier(file, { now }))
      expect(unwrap(reader.read((one) => one.observations(everything)))).toHaveLength(1)
      reader.close()
      expect([hashFile(file), readdirSync(disk).sort()]).toEqual([before, ['ballast', 'proef.buigzaam']])

      execFileSync('rm', [ballast])
      const again = unwrap(openDossier(file, { now }))
      unwrap(again.write((writer) => ok(writer.setMeta({ ...sampleMeta, name: 'Anders' }))))
      again.close()
    } finally {
      execFileSync('umount', [disk])
    }
  },
)

import { chmodSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ok, unwrap } from '../../src/base/result.ts'
import { createDossier } from '../../src/storage/create-dossier.ts'
import { openDossier } from '../../src/storage/open-dossier.ts'
import { killHard, runChild, startChild } from './support/child.ts'
import { everything, newDossier, now, observationsFile, sampleMeta } from './support/sample.ts'
import { hashFile, tempFolder } from './support/temp-folder.ts'

function dossier(): string {
  const file = path.join(tempFolder(), 'proef.buigzaam')
  unwrap(createDossier(file, sampleMeta))
  return file
}

test('a second process opens read-only, says who has it, and writes nothing', async () => {
  const file = dossier()
  const store = unwrap(openDossier(file, { now }))
  const before = hashFile(file)
  const { child, line } = await startChild('hold-dossier.ts', file)
  const said = JSON.parse(line) as {
    writable: boolean
    why: { code: string; details: Record<string, unknown> }
    text: string
  }
  expect(said).toMatchObject({
    writable: false,
    why: {
      code: 'opslag.inGebruik',
      details: { bestand: 'proef.buigzaam', proces: process.pid, sinds: now },
    },
  })
  expect(said.text).toContain('proef.buigzaam is in gebruik')
  expect(hashFile(file)).toBe(before)

  // The first one goes on working while the second one looks.
  unwrap(store.write((writer) => ok(writer.setMeta({ ...sampleMeta, name: 'Anders' }))))
  child.stdin?.end()
  await new Promise((resolve) => child.once('exit', resolve))
  expect(store.access()).toEqual({ writable: true })
  store.close()
  expect(readdirSync(path.dirname(file))).toEqual(['proef.buigzaam'])
})

test('the other way round: what another process holds is read-only here until it closes', async () => {
  const file = dossier()
  const { child, line } = await startChild('hold-dossier.ts', file)
  expect(JSON.parse(line)).toEqual({ writable: true })
  const before = hashFile(file)
  const second = unwrap(openDossier(file, { now }))
  expect(second.access()).toMatchObject({
    writable: false,
    why: { code: 'opslag.inGebruik', details: { proces: child.pid } },
  })
  expect(second.write((writer) => ok(writer.setMeta(sampleMeta)))).toMatchObject({
    ok: false,
    error: { code: 'opslag.inGebruik' },
  })
  expect(unwrap(second.read((reader) => reader.meta()))).toEqual(sampleMeta)
  expect(hashFile(file)).toBe(before)
  second.close()
  child.stdin?.end()
  await new Promise((resolve) => child.once('exit', resolve))
  const third = unwrap(openDossier(file, { now }))
  expect(third.access()).toEqual({ writable: true })
  third.close()
})

test('who only wants to look keeps nobody from writing', () => {
  const file = dossier()
  const looking = unwrap(openDossier(file, { now, toRead: true }))
  // The dossier can be changed, by another one than this.
  expect(looking.access()).toEqual({ writable: true })
  expect(looking.write((writer) => ok(writer.setMeta(sampleMeta)))).toMatchObject({
    ok: false,
    error: { code: 'opslag.alleenLezen' },
  })
  expect(readdirSync(path.dirname(file))).toEqual(['proef.buigzaam'])
  const store = unwrap(openDossier(file, { now }))
  expect(looking.access()).toMatchObject({ writable: false, why: { code: 'opslag.inGebruik' } })
  unwrap(store.write((writer) => ok(writer.setMeta({ ...sampleMeta, name: 'Anders' }))))
  expect(unwrap(looking.read((reader) => reader.meta().name))).toBe('Anders')
  store.close()
  looking.close()
})

test('the slot of a process that was killed is taken over', async () => {
  const file = dossier()
  const before = hashFile(file)
  const { child } = await startChild('hold-dossier.ts', file)
  await killHard(child)
  expect(existsSync(`${file}.slot`)).toBe(true)
  const store = unwrap(openDossier(file, { now }))
  expect(store.access()).toEqual({ writable: true })
  store.close()
  expect(hashFile(file)).toBe(before)
  expect(readdirSync(path.dirname(file))).toEqual(['proef.buigzaam'])
})

test('killed in the middle of an import: the dossier is as it was, byte for byte', async () => {
  const file = dossier()
  const store = unwrap(openDossier(file, { now }))
  unwrap(store.write((writer) => writer.importFile(observationsFile('eerst.csv', [{ waarde: 1 }]))))
  store.close()
  const before = hashFile(file)
  const size = statSync(file).size

  // 20,000 rows of over 4,000 bytes: more than the 64 MB of the cache.
  const { child, line } = await startChild('import-and-stall.ts', file, '20000')
  expect(line).toBe('half')
  await killHard(child)
  expect(statSync(`${file}-journal`).size).toBeGreaterThan(0)
  expect(statSync(file).size).toBeGreaterThan(size)

  const again = unwrap(openDossier(file, { now }))
  expect(again.access()).toEqual({ writable: true })
  expect(unwrap(again.read((reader) => reader.observations(everything))).map((row) => row.waarde)).toEqual([
    1,
  ])
  again.close()
  expect(hashFile(file)).toBe(before)
  expect(readdirSync(path.dirname(file))).toEqual(['proef.buigzaam'])
})

test('a folder in which one may not write: nothing is made there, and a dossier opens to read', () => {
  const folder = tempFolder()
  const file = path.join(folder, 'proef.buigzaam')
  newDossier(file).close()
  chmodSync(file, 0o666)
  chmodSync(folder, 0o555)
  const before = hashFile(file)
  expect(runChild('as-other-user.ts', file, path.join(folder, 'nieuw.buigzaam'))).toEqual({
    created: {
      ok: false,
      error: { code: 'opslag.mapAlleenLezen', details: { bestand: 'nieuw.buigzaam', oorzaak: 'EACCES' } },
    },
    written: {
      ok: false,
      error: { code: 'opslag.mapAlleenLezen', details: { bestand: 'nieuw.buigzaam.csv', oorzaak: 'EACCES' } },
    },
    opened: {
      writable: false,
      why: { code: 'opslag.mapAlleenLezen', details: { bestand: 'proef.buigzaam', oorzaak: 'EACCES' } },
    },
    name: { ok: true, value: 'Proefstad' },
    write: {
      ok: false,
      error: { code: 'opslag.mapAlleenLezen', details: { bestand: 'proef.buigzaam', oorzaak: 'EACCES' } },
    },
  })
  expect(hashFile(file)).toBe(before)
  chmodSync(folder, 0o755)
  expect(readdirSync(folder)).toEqual(['proef.buigzaam'])
})

test('a file that is write-protected opens to read; one that may not be read is refused', () => {
  const folder = tempFolder()
  chmodSync(folder, 0o777)
  const file = path.join(folder, 'proef.buigzaam')
  newDossier(file).close()
  chmodSync(file, 0o444)
  const before = readFileSync(file)
  expect(runChild('as-other-user.ts', file, path.join(folder, 'nieuw.buigzaam'))).toMatchObject({
    created: { ok: true },
    opened: { writable: false, why: { code: 'opslag.alleenLezen', details: { bestand: 'proef.buigzaam' } } },
    name: { ok: true, value: 'Proefstad' },
    write: { ok: false, error: { code: 'opslag.alleenLezen' } },
  })
  chmodSync(file, 0o000)
  expect(runChild('as-other-user.ts', file, path.join(folder, 'nog-een.buigzaam'))).toMatchObject({
    opened: {
      ok: false,
      error: { code: 'opslag.nietLeesbaar', details: { bestand: 'proef.buigzaam', oorzaak: 'EACCES' } },
    },
  })
  chmodSync(file, 0o644)
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('a transaction cut off in a folder where one may not write: refused, and untouched', async () => {
  const file = dossier()
  const { child } = await startChild('import-and-stall.ts', file, '20000')
  await killHard(child)
  const folder = path.dirname(file)
  for (const name of readdirSync(folder)) chmodSync(path.join(folder, name), 0o444)
  chmodSync(folder, 0o555)
  const before = [hashFile(file), readdirSync(folder)]
  expect(runChild('as-other-user.ts', file, path.join(folder, 'nieuw.buigzaam'))).toMatchObject({
    opened: { ok: false, error: { code: 'opslag.herstelNodig', details: { bestand: 'proef.buigzaam' } } },
  })
  expect([hashFile(file), readdirSync(folder)]).toEqual(before)
  chmodSync(folder, 0o755)
})

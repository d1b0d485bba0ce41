import Database from 'better-sqlite3'
import path from 'node:path'
import { expect, test } from 'vitest'
import { unwrap } from '../../src/base/result.ts'
import { hashDataset, hashParameters } from '../../src/domain/basis-from.ts'
import type { ImportedFile } from '../../src/services/ports.ts'
import { openDossier } from '../../src/storage/open-dossier.ts'
import {
  everything,
  importedFile,
  item,
  newDossier,
  now,
  observation,
  parameter,
  rule,
} from './support/sample.ts'
import { hashFile, tempFolder } from './support/temp-folder.ts'

const changes: readonly [string, Partial<ImportedFile>][] = [
  ['an observation', { observations: [observation({ waarde: Infinity })] }],
  ['an observation that is no number', { observations: [observation({ waarde: NaN })] }],
  ['a parameter', { parameters: [parameter({ waarde: -Infinity })] }],
  [
    'a spread',
    { parameters: [parameter({ spreiding: { verdeling: 'driehoek', laag: 0, hoog: Infinity } })] },
  ],
  ['a rule', { rules: [rule({ bovengrensBp: Infinity })] }],
]

test.each(changes)('an infinite number in %s is never stored, and every byte stays', (_what, change) => {
  const file = path.join(tempFolder(), 'proef.buigzaam')
  const store = newDossier(file)
  const before = hashFile(file)
  expect(store.write((writer) => writer.importFile(importedFile('stand.csv', change)))).toMatchObject({
    ok: false,
    error: { code: 'inlezen.tekstInGetal', details: { bestand: 'stand.csv' } },
  })
  store.close()
  expect(hashFile(file)).toBe(before)
})

test('a text that looks like a number in an item is a text', () => {
  const store = newDossier(path.join(tempFolder(), 'proef.buigzaam'))
  const file = importedFile('plan.csv', { items: [item({ velden: { notitie: 'Infinity' } })] })
  expect(store.write((writer) => writer.importFile(file)).ok).toBe(true)
  store.close()
})

test('a dossier in which another program wrote an infinite number opens, and a corrected file mends it', () => {
  const file = path.join(tempFolder(), 'proef.buigzaam')
  const made = newDossier(file)
  const first = importedFile('een.csv', { observations: [observation()], parameters: [parameter()] })
  unwrap(made.write((writer) => writer.importFile(first)))
  made.close()
  const db = new Database(file)
  db.exec('UPDATE observation SET value = 9e999; UPDATE parameter SET number = -9e999')
  db.close()

  const store = unwrap(openDossier(file, { now }))
  const read = () =>
    unwrap(
      store.read((reader) => ({
        observations: reader.observations(everything),
        parameters: reader.parameters(false),
        rules: reader.rules(false),
      })),
    )
  const found = read()
  expect(found.observations).toMatchObject([{ waarde: null, ontbreekt: 'onmogelijk' }])
  expect(found.parameters).toMatchObject([{ waarde: '-Infinity' }])
  expect(hashDataset(found.observations, found.rules)).toMatch(/^[0-9a-f]{64}$/)
  expect(hashParameters(found.parameters)).toMatch(/^[0-9a-f]{64}$/)

  const second = importedFile('twee.csv', {
    observations: [observation({}, 'twee.csv')],
    parameters: [parameter({}, 'twee.csv')],
  })
  const effect = unwrap(store.write((writer) => writer.importFile(second)))
  expect(read().observations).toMatchObject([{ waarde: 3400, ontbreekt: null }])
  expect(read().parameters).toMatchObject([{ waarde: 18400.5 }])
  expect(unwrap(store.read((reader) => reader.changesOf(effect.id, 5)))).toMatchObject([
    { before: 'Infinity', after: 3400 },
    { before: '-Infinity', after: 18400.5 },
  ])
  store.close()
})

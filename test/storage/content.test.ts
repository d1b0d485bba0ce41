import path from 'node:path'
import { expect, test } from 'vitest'
import { ok, unwrap } from '../../src/base/result.ts'
import type { DossierStore, DossierWriter } from '../../src/services/ports.ts'
import { openDossier } from '../../src/storage/open-dossier.ts'
import {
  everything,
  importedFile,
  newDossier,
  now,
  observation,
  observationsFile,
  parameter,
  sampleMeta,
  scenario,
} from './support/sample.ts'
import { hashFile, tempFolder } from './support/temp-folder.ts'

function write<T>(store: DossierStore, use: (writer: DossierWriter) => T): T {
  return unwrap(store.write((writer) => ok(use(writer))))
}
const read = <T>(store: DossierStore, use: Parameters<typeof store.read<T>>[0]): T => unwrap(store.read(use))

test('everything an import brings comes back with its provenance, also from a second opening', () => {
  const file = path.join(tempFolder(), 'proef.buigzaam')
  const store = newDossier(file)
  const imported = importedFile('stand.csv', {
    observations: [
      observation(),
      observation({
        periode: '2025-11',
        waarde: null,
        ontbreekt: 'onbekend',
        ruw: '.',
        opmerking: 'nog niet geteld',
        bron: { ...observation().bron, blad: 'Blad 2', rij: 9 },
      }),
      observation({ periode: '2024-X005', waarde: -0.1, status: 'voorlopig', peildatum: null }),
    ],
    parameters: [
      parameter(),
      parameter({ id: 'vangnet.variant', waarde: 'regulier', spreiding: null, status: 'definitief' }),
    ],
  })
  write(store, (writer) => unwrap(writer.importFile(imported)))
  store.close()

  const again = unwrap(openDossier(file, { now }))
  expect(read(again, (reader) => reader.meta())).toEqual(sampleMeta)
  expect(read(again, (reader) => reader.sources())).toEqual([{ id: 1, ...imported.source }])
  // By month: the year 2024 ends before December 2025.
  expect(read(again, (reader) => reader.observations(everything))).toEqual([
    imported.observations[2],
    imported.observations[1],
    imported.observations[0],
  ])
  expect(read(again, (reader) => reader.parameters(false))).toEqual(imported.parameters)
  expect(read(again, (reader) => reader.rules(false))).toEqual(imported.rules)
  expect(read(again, (reader) => reader.items())).toEqual(imported.items)
  expect(read(again, (reader) => reader.remarks(1))).toEqual(imported.remarks)
  expect(read(again, (reader) => reader.counts())).toEqual({
    sources: 1,
    observations: 3,
    parameters: 2,
    scenarios: 0,
  })
  again.close()
})

test('series, region and months select; a prefix ends in a star', () => {
  const store = newDossier(path.join(tempFolder(), 'proef.buigzaam'))
  write(store, (writer) =>
    writer.importFile(
      observationsFile('stand.csv', [
        { reeks: 'bijstand.stand', periode: '2025-01' },
        { reeks: 'bijstand.stand', periode: '2025-06', regio: 'NL01' },
        { reeks: 'bijstand.instroom', periode: '2025-Q2' },
        { reeks: 'bijstand.instroom', periode: '2025' },
        { reeks: 'taakstelling.buig', periode: '2028 e.v.' },
      ]),
    ),
  )
  const periods = (query: Partial<typeof everything>) =>
    read(store, (reader) => reader.observations({ ...everything, ...query })).map(
      (row) => `${row.reeks} ${row.periode}`,
    )

  expect(periods({ reeks: 'bijstand.instroom' })).toEqual([
    'bijstand.instroom 2025',
    'bijstand.instroom 2025-Q2',
  ])
  expect(periods({ reeks: 'bijstand.*', regio: 'GM0001' })).toEqual([
    'bijstand.instroom 2025',
    'bijstand.instroom 2025-Q2',
    'bijstand.stand 2025-01',
  ])
  expect(periods({ reeks: 'bijstand' })).toEqual([])
  expect(periods({ van: '2025-02', tot: '2025' })).toEqual([
    'bijstand.instroom 2025-Q2',
    'bijstand.stand 2025-06',
  ])
  expect(periods({ van: '2026' })).toEqual(['taakstelling.buig 2028 e.v.'])
  store.close()
})

test('scenarios keep draft, vastgelegde version and place; a removed one lies in the bin', () => {
  const store = newDossier(path.join(tempFolder(), 'proef.buigzaam'))
  const record = {
    draft: scenario('a', { note: 'één – €' }),
    frozen: scenario('a'),
    frozenAt: now,
    createdAt: now,
    changedAt: now,
    place: 2,
  }
  const other = { ...record, draft: scenario('b'), frozen: null, frozenAt: null, place: 1 }
  write(store, (writer) => {
    writer.putScenario(record)
    writer.putScenario(other)
  })
  expect(read(store, (reader) => reader.scenarios())).toEqual([other, record])
  expect(read(store, (reader) => [reader.scenario('a'), reader.scenario('c')])).toEqual([record, null])
  const binned = { id: 1, record, removedAt: now }
  write(store, (writer) => {
    writer.putInBin(binned)
    writer.deleteScenario('a')
  })
  expect(read(store, (reader) => [reader.scenarios(), reader.bin()])).toEqual([[other], [binned]])
  write(store, (writer) => writer.takeFromBin(1))
  expect(read(store, (reader) => reader.bin())).toEqual([])
  store.close()
})

test('the journal gives the last done and the first undone step', () => {
  const store = newDossier(path.join(tempFolder(), 'proef.buigzaam'))
  for (const label of ['een', 'twee', 'drie']) {
    write(store, (writer) =>
      writer.pushStep({ method: 'scenario.update', label, at: now, changes: [{ kind: 'x', waarde: label }] }),
    )
  }
  write(store, (writer) => writer.markStep(3, true))
  write(store, (writer) => writer.markStep(2, true))
  expect(read(store, (reader) => reader.undoStep())).toEqual({
    position: 1,
    method: 'scenario.update',
    label: 'een',
    at: now,
    changes: [{ kind: 'x', waarde: 'een' }],
  })
  expect(read(store, (reader) => reader.redoStep()?.label)).toBe('twee')
  write(store, (writer) =>
    writer.pushStep({ method: 'scenario.update', label: 'anders', at: now, changes: [] }),
  )
  expect(read(store, (reader) => [reader.undoStep()?.label, reader.redoStep()])).toEqual(['anders', null])
  store.close()
})

test('a reader sees what the writer did meanwhile', () => {
  const file = path.join(tempFolder(), 'proef.buigzaam')
  const store = newDossier(file)
  write(store, (writer) => writer.importFile(observationsFile('oud.csv', [{ waarde: 1 }])))
  const reader = unwrap(openDossier(file, { now }))
  read(reader, (one) => one.observations(everything))
  write(store, (writer) => {
    writer.importFile(observationsFile('nieuw.csv', [{ waarde: 2, opmerking: 'nieuw', herkomst: 'Anders' }]))
    writer.setMeta({ ...sampleMeta, name: 'Anders' })
  })
  expect(read(reader, (one) => one.meta().name)).toBe('Anders')
  expect(read(reader, (one) => one.observations(everything))).toMatchObject([
    { waarde: 2, opmerking: 'nieuw', herkomst: 'Anders' },
  ])
  reader.close()
  store.close()
})

test('a failure that a transaction returns undoes what it wrote', () => {
  const file = path.join(tempFolder(), 'proef.buigzaam')
  const store = newDossier(file)
  const before = hashFile(file)
  const result = store.write((writer) => {
    writer.setMeta({ ...sampleMeta, name: 'Anders' })
    writer.putScenario({
      draft: scenario('a'),
      frozen: null,
      frozenAt: null,
      createdAt: now,
      changedAt: now,
      place: 1,
    })
    return { ok: false, error: { code: 'dienst.geannuleerd', details: {} } }
  })
  expect(result).toEqual({ ok: false, error: { code: 'dienst.geannuleerd', details: {} } })
  expect(read(store, (reader) => [reader.meta().name, reader.scenarios()])).toEqual(['Proefstad', []])
  store.close()
  expect(hashFile(file)).toBe(before)
})

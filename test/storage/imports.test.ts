import path from 'node:path'
import { expect, test } from 'vitest'
import { ok, unwrap } from '../../src/base/result.ts'
import type { DossierStore, DossierWriter } from '../../src/services/ports.ts'
import {
  everything,
  importedFile,
  item,
  newDossier,
  now,
  observation,
  observationsFile,
  parameter,
  rule,
} from './support/sample.ts'
import { hashFile, tempFolder } from './support/temp-folder.ts'

function write<T>(store: DossierStore, use: (writer: DossierWriter) => T): T {
  return unwrap(store.write((writer) => ok(use(writer))))
}
const read = <T>(store: DossierStore, use: Parameters<typeof store.read<T>>[0]): T => unwrap(store.read(use))

test('a later file replaces earlier values, keeps the earlier vintage and can say what changed', () => {
  const store = newDossier(path.join(tempFolder(), 'proef.buigzaam'))
  const first = observationsFile('januari.csv', [
    { periode: '2025-11', waarde: 3410 },
    { periode: '2025-12', waarde: 3400 },
  ])
  const second = importedFile('februari.csv', {
    observations: [
      observation({ periode: '2025-11', waarde: 3410 }, 'februari.csv'),
      observation({ periode: '2025-12', waarde: 3402, status: 'definitief' }, 'februari.csv'),
    ],
    parameters: [parameter({ waarde: 18500 }, 'februari.csv')],
  })
  write(store, (writer) => writer.importFile({ ...first, parameters: [parameter({}, 'januari.csv')] }))
  const effect = write(store, (writer) => unwrap(writer.importFile(second)))

  expect(effect).toEqual({ id: 2, replaced: 2 })
  expect(
    read(store, (reader) => reader.observations(everything)).map((row) => [row.waarde, row.bron.bestand]),
  ).toEqual([
    [3410, 'februari.csv'],
    [3402, 'februari.csv'],
  ])
  expect(read(store, (reader) => reader.changesOf(2, 10))).toEqual([
    {
      kind: 'reeks',
      key: 'bijstand.stand.tot-aow',
      regio: 'GM0001',
      periode: '2025-12',
      before: 3400,
      after: 3402,
    },
    { kind: 'parameter', key: 'prijs.2025', regio: '', periode: '', before: 18400.5, after: 18500 },
  ])
  expect(read(store, (reader) => reader.counts()).observations).toBe(2)
  store.close()
})

test('an assumption never replaces a fact, whichever came first', () => {
  for (const order of [
    ['feiten.csv', 'aannames.csv'],
    ['aannames.csv', 'feiten.csv'],
  ]) {
    const store = newDossier(path.join(tempFolder(), 'proef.buigzaam'))
    for (const bestand of order) {
      const status = bestand === 'feiten.csv' ? 'definitief' : 'aanname'
      write(store, (writer) =>
        writer.importFile(
          importedFile(bestand, {
            observations: [
              observation({ status, waarde: status === 'aanname' ? 1 : 2 }, bestand),
              ...(status === 'aanname'
                ? [observation({ status, periode: '2026-01', waarde: 9 }, bestand)]
                : []),
            ],
            parameters: [parameter({ status, waarde: status === 'aanname' ? 1 : 2 }, bestand)],
            rules: [rule({ status, drempelBp: status === 'aanname' ? 1 : 2 }, bestand)],
            items: [],
          }),
        ),
      )
    }
    const values = (factsOnly: boolean) =>
      read(store, (reader) => reader.observations({ ...everything, factsOnly })).map((row) => row.waarde)
    expect(values(false)).toEqual([2, 9])
    expect(values(true)).toEqual([2])
    for (const factsOnly of [true, false]) {
      expect(read(store, (reader) => reader.parameters(factsOnly)).map((one) => one.waarde)).toEqual([2])
      expect(read(store, (reader) => reader.rules(factsOnly)).map((one) => one.drempelBp)).toEqual([2])
    }
    store.close()
  }
})

test('a key that stands twice in one file is refused, and nothing is stored', () => {
  const file = path.join(tempFolder(), 'proef.buigzaam')
  const store = newDossier(file)
  const before = hashFile(file)
  const twice = [
    observationsFile('dubbel.csv', [{ waarde: 1 }, { periode: '2025-11' }, { waarde: 2 }]),
    importedFile('dubbel.csv', {
      parameters: [parameter(), parameter({ bron: { ...parameter().bron, rij: 8 } })],
    }),
    importedFile('dubbel.csv', { rules: [rule(), rule({ bron: null })] }),
    importedFile('dubbel.csv', { items: [item(), item({ bron: { ...item().bron, rij: 8 } })] }),
  ]
  const refused = twice.map((imported) => store.write((writer) => writer.importFile(imported)))
  expect(refused.map((one) => (one.ok ? null : one.error))).toEqual([
    {
      code: 'inlezen.dubbeleRegel',
      details: { bestand: 'dubbel.csv', sleutel: 'bijstand.stand.tot-aow GM0001 2025-12', rij: 4, eerder: 2 },
    },
    {
      code: 'inlezen.dubbeleRegel',
      details: { bestand: 'dubbel.csv', sleutel: 'prijs.2025', rij: 8, eerder: 3 },
    },
    {
      code: 'inlezen.dubbeleRegel',
      details: { bestand: 'dubbel.csv', sleutel: '2025 regulier', rij: 0, eerder: 5 },
    },
    {
      code: 'inlezen.dubbeleRegel',
      details: { bestand: 'dubbel.csv', sleutel: 'actie brede-intake', rij: 8, eerder: 6 },
    },
  ])
  expect(read(store, (reader) => reader.counts())).toEqual({
    sources: 0,
    observations: 0,
    parameters: 0,
    scenarios: 0,
  })
  store.close()
  expect(hashFile(file)).toBe(before)
})

test('withdrawing imports brings the earlier values back, restoring them the later ones', () => {
  const store = newDossier(path.join(tempFolder(), 'proef.buigzaam'))
  const imported = [1, 2, 3].map((value) => {
    const bestand = `versie-${value}.csv`
    const change = { waarde: value, herkomst: String(value) }
    return importedFile(bestand, {
      observations: [
        observation({ waarde: value }, bestand),
        observation({ periode: `2024-0${value}`, waarde: value }, bestand),
      ],
      parameters: [parameter(change, bestand)],
      rules: [rule({ drempelBp: value }, bestand)],
      items: [item({ titel: String(value) }, bestand)],
    })
  })
  const state = () =>
    read(store, (reader) => ({
      observations: reader.observations(everything).map((row) => [row.periode, row.waarde]),
      parameters: reader.parameters(false).map((one) => one.waarde),
      rules: reader.rules(false).map((one) => one.drempelBp),
      items: reader.items().map((one) => one.titel),
      sources: reader.sources().map((one) => one.bestand),
    }))
  const states = [state()]
  for (const one of imported) {
    write(store, (writer) => unwrap(writer.importFile(one)))
    states.push(state())
  }
  for (const id of [3, 2, 1]) {
    write(store, (writer) => writer.withdrawSource(id))
    expect(state()).toEqual(states[id - 1])
  }
  for (const id of [1, 2, 3]) {
    write(store, (writer) => writer.restoreSource(id))
    expect(state()).toEqual(states[id])
  }
  store.close()
})

test('an import that was undone is forgotten once it cannot be redone, and its line in the list of sources is not', () => {
  const file = path.join(tempFolder(), 'proef.buigzaam')
  const store = newDossier(file)
  const step = { method: 'import.files', label: 'Inlezen', at: now, changes: [] }
  write(store, (writer) => {
    unwrap(writer.importFile(observationsFile('oud.csv', [{ waarde: 1 }])))
    writer.pushStep(step)
  })
  write(store, (writer) => {
    unwrap(
      writer.importFile(observationsFile('nieuw.csv', [{ waarde: 2 }, { periode: '2026-01', waarde: 3 }])),
    )
    writer.pushStep(step)
  })
  write(store, (writer) => {
    writer.withdrawSource(2)
    writer.markStep(2, true)
  })
  write(store, (writer) => writer.pushStep({ ...step, label: 'Iets anders' }))

  expect(read(store, (reader) => [reader.undoStep()?.label, reader.redoStep()])).toEqual([
    'Iets anders',
    null,
  ])
  write(store, (writer) => writer.restoreSource(2))
  expect(read(store, (reader) => reader.observations(everything)).map((row) => row.waarde)).toEqual([1])
  expect(read(store, (reader) => reader.sources()).map((source) => source.bestand)).toEqual([
    'oud.csv',
    'nieuw.csv',
  ])
  store.close()
})

test('a trial sees its own writes and leaves every byte', () => {
  const file = path.join(tempFolder(), 'proef.buigzaam')
  const store = newDossier(file)
  write(store, (writer) => writer.importFile(observationsFile('oud.csv', [{ waarde: 1 }])))
  const before = hashFile(file)
  const effect = unwrap(
    store.trial((writer) => {
      const first = unwrap(writer.importFile(observationsFile('nieuw.csv', [{ waarde: 2 }])))
      const second = unwrap(writer.importFile(observationsFile('nieuwer.csv', [{ waarde: 3 }])))
      return ok([first.replaced, second.replaced, writer.observations(everything)[0]?.waarde])
    }),
  )
  expect(effect).toEqual([1, 1, 3])
  expect(read(store, (reader) => reader.observations(everything)).map((row) => row.waarde)).toEqual([1])
  expect(hashFile(file)).toBe(before)
  store.close()
})

test('a file stands as long as none of its values was replaced', () => {
  const store = newDossier(path.join(tempFolder(), 'proef.buigzaam'))
  const first = importedFile('een.csv')
  const stands = () => read(store, (reader) => reader.stands(first.source.sha256))
  const answers = [stands()]
  write(store, (writer) => writer.importFile(first))
  answers.push(stands())
  for (const part of ['observations', 'parameters', 'rules', 'items'] as const) {
    const bare = { observations: [], parameters: [], rules: [], items: [] }
    const effect = write(store, (writer) =>
      unwrap(
        writer.importFile(importedFile('twee.csv', { ...bare, [part]: importedFile('twee.csv')[part] })),
      ),
    )
    answers.push(stands())
    write(store, (writer) => writer.withdrawSource(effect.id))
    answers.push(stands())
  }
  expect(answers).toEqual([false, true, false, true, false, true, false, true, false, true])
  store.close()
})

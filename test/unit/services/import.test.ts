import { expect, test } from 'vitest'
import { fail } from '../../../src/base/result.ts'
import { backend, file, stockFile, stockHeader } from './support/backend.ts'

async function opened() {
  const made = backend()
  await made.get('dossier.create', { handle: 'proef', example: null })
  return { ...made, dossier: made.world.dossiers.get('proef')! }
}
const parameters = (rows: readonly string[]) =>
  file('prijzen.csv', [
    'parameter;waarde;eenheid;spreiding;laag;hoog;status;graad;herkomst;opmerking',
    ...rows,
  ])
const all = { reeks: null, regio: null, van: null, tot: null }

test('an import reports what each file was and what became of it', async () => {
  const { get } = await opened()
  const report = await get('import.files', {
    files: [
      stockFile('stand.csv', [
        ['2025-11', '3.410'],
        ['2025-12', '3.400'],
      ]),
      parameters(['prijs.2025;18400,5;euro;;;;aanname;C;Afgeleid;']),
    ],
    trial: false,
  })
  expect(report.trial).toBe(false)
  expect(report.files).toMatchObject([
    {
      name: 'stand.csv',
      format: 'buigzaam-reeksen',
      soort: 'feiten',
      rows: 2,
      observations: 2,
      missing: 0,
      parameters: 0,
      replaced: 0,
      messages: [{ code: 'inlezen.puntAlsDuizendtal', where: 'rij 2, kolom 4 (waarde)' }],
    },
    {
      name: 'prijzen.csv',
      format: 'buigzaam-parameters',
      soort: 'aannames',
      rows: 1,
      observations: 0,
      parameters: 1,
      replaced: 0,
      messages: [],
    },
  ])
  expect((await get('inspect.series', all)).map((row) => [row.periode, row.waarde, row.bron.rij])).toEqual([
    ['2025-11', 3410, 2],
    ['2025-12', 3400, 3],
  ])
  expect(await get('inspect.parameters', null)).toMatchObject([
    { id: 'prijs.2025', waarde: 18400.5, status: 'aanname' },
  ])
  expect(await get('inspect.sources', null)).toMatchObject([
    { bestand: 'stand.csv', soort: 'feiten', ingelezenOp: '2026-01-31T14:00:01Z' },
    { bestand: 'prijzen.csv', soort: 'aannames' },
  ])
})

test('a later file says which values it replaced; the same file again changes nothing', async () => {
  const { get, dossier } = await opened()
  await get('import.files', {
    files: [
      stockFile('een.csv', [
        ['2025-11', '3410'],
        ['2025-12', '3400'],
      ]),
    ],
    trial: false,
  })
  const later = stockFile('twee.csv', [
    ['2025-11', '3410'],
    ['2025-12', '3402'],
  ])
  const report = await get('import.files', { files: [later], trial: false })
  expect(report.files).toMatchObject([{ replaced: 1, messages: [{ code: 'dienst.waardeVervangen' }] }])
  expect(report.files[0]?.messages[0]?.text).toBe(
    'bijstand.stand.tot-aow 2025-12 (GM0001) was 3400 en is nu 3402.',
  )

  const before = dossier.bytes()
  const again = await get('import.files', { files: [later], trial: false })
  expect(again.files).toMatchObject([{ replaced: 0, messages: [{ code: 'dienst.alIngelezen' }] }])
  expect(dossier.bytes().equals(before)).toBe(true)
  expect(await get('history.state', null)).toEqual({ undoLabel: 'Inlezen: twee.csv', redoLabel: null })

  // The older file is not standing any more, so it counts again.
  expect(
    (
      await get('import.files', {
        files: [
          stockFile('een.csv', [
            ['2025-11', '3410'],
            ['2025-12', '3400'],
          ]),
        ],
        trial: false,
      })
    ).files,
  ).toMatchObject([{ replaced: 1 }])
})

test('a trial gives the same report and writes nothing', async () => {
  const { get, dossier } = await opened()
  await get('import.files', { files: [stockFile('een.csv', [['2025-12', '3400']])], trial: false })
  const files = [stockFile('twee.csv', [['2025-12', '3402']]), stockFile('drie.csv', [['2025-12', '3403']])]
  const before = dossier.bytes()
  const trial = await get('import.files', { files, trial: true })
  expect(dossier.bytes().equals(before)).toBe(true)
  expect(trial.files.map((one) => one.replaced)).toEqual([1, 1])
  expect(await get('import.files', { files, trial: false })).toEqual({ ...trial, trial: false })
})

test('all or nothing: one bad file, and none is stored', async () => {
  const { get, call, dossier } = await opened()
  const before = dossier.bytes()
  const good = stockFile('goed.csv', [['2025-12', '3400']])
  const bad = {
    'inlezen.leegBestand': { name: 'leeg.csv', bytes: new Uint8Array() },
    'inlezen.tekstInGetal': stockFile('tekst.csv', [['2025-12', 'veel']]),
    'inlezen.onbekendFormaat': file('vreemd.csv', ['a;b', '1;2']),
    'inlezen.nietWatHetZegt': { name: 'zip.csv', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]) },
  }
  for (const [code, wrong] of Object.entries(bad)) {
    expect(await call('import.files', { files: [good, wrong], trial: false })).toMatchObject({
      ok: false,
      error: { code, details: { bestand: wrong.name } },
    })
  }
  expect(
    await call('import.files', {
      files: [
        good,
        stockFile('dubbel.csv', [
          ['2025-12', '1'],
          ['2025-12', '2'],
        ]),
      ],
      trial: false,
    }),
  ).toMatchObject({
    ok: false,
    error: { code: 'inlezen.dubbeleRegel', details: { bestand: 'dubbel.csv' } },
  })
  expect(dossier.bytes().equals(before)).toBe(true)
  expect(await get('inspect.sources', null)).toEqual([])
})

test('a full disk or a read-only dossier leaves everything as it was', async () => {
  const { call, dossier } = await opened()
  const before = dossier.bytes()
  const files = [stockFile('goed.csv', [['2025-12', '3400']])]
  dossier.blocked = fail('opslag.schijfVol', { bestand: 'proef.buigzaam' }).error
  expect(await call('import.files', { files, trial: false })).toEqual({ ok: false, error: dossier.blocked })
  dossier.blocked = null
  dossier.writable = fail('opslag.inGebruik', { bestand: 'proef.buigzaam' }).error
  expect(await call('import.files', { files, trial: false })).toEqual({ ok: false, error: dossier.writable })
  expect(await call('history.undo', null)).toEqual({ ok: false, error: dossier.writable })
  expect(await call('dossier.info', null)).toMatchObject({
    ok: true,
    value: { writable: false, reason: expect.stringContaining('proef.buigzaam is in gebruik') },
  })
  // A trial writes nothing, so it may.
  expect((await call('import.files', { files, trial: true })).ok).toBe(true)
  expect(dossier.bytes().equals(before)).toBe(true)
})

test('a cancel between two files leaves everything as it was; progress names the files', async () => {
  const { call, dossier } = await opened()
  const before = dossier.bytes()
  const files = ['een.csv', 'twee.csv', 'drie.csv'].map((name, index) =>
    stockFile(name, [[`2025-0${index + 1}`, '1']]),
  )
  const signal = { aborted: false, addEventListener: () => undefined }
  const seen: string[] = []
  const cancelled = await call(
    'import.files',
    { files, trial: false },
    {
      signal,
      progress: ({ done, total, what }) => {
        seen.push(`${done}/${total} ${what}`)
        if (what === 'drie.csv') signal.aborted = true
      },
    },
  )
  expect(cancelled).toEqual({ ok: false, error: { code: 'dienst.geannuleerd', details: {} } })
  expect(seen).toEqual(['0/3 een.csv', '1/3 twee.csv', '2/3 drie.csv'])
  expect(dossier.bytes().equals(before)).toBe(true)
})

test('the label of a step names three files at most', async () => {
  const { get } = await opened()
  const files = [1, 2, 3, 4].map((month) => stockFile(`maand-${month}.csv`, [[`2025-0${month}`, '1']]))
  await get('import.files', { files, trial: false })
  expect((await get('history.state', null)).undoLabel).toBe(
    'Inlezen: maand-1.csv, maand-2.csv, maand-3.csv en …',
  )
})

test('an empty dossier takes municipality and peildatum from the first file that is clear about them', async () => {
  const { get, call } = await opened()
  expect(await get('dossier.info', null)).toMatchObject({
    name: 'proef',
    municipality: { code: '', name: '' },
    peildatum: '',
  })
  expect(await call('model.basis', { factsOnly: false })).toEqual({
    ok: false,
    error: { code: 'dienst.geenGegevens', details: {} },
  })

  // Two municipalities: whose dossier it is stays open.
  await get('import.files', {
    files: [
      stockFile('twee.csv', [['2025-06', '3400']]),
      stockFile('ander.csv', [['2025-06', '100']], 'GM0002'),
    ],
    trial: false,
  })
  expect(await get('dossier.info', null)).toMatchObject({ municipality: { code: '' }, peildatum: '' })

  const target = file('taakstelling.csv', [
    stockHeader,
    'taakstelling.buig;GM0001;2027;500000;euro;geen;definitief;B;;Plan;',
  ])
  await get('import.files', { files: [target], trial: false })
  expect(await get('dossier.info', null)).toMatchObject({
    municipality: { code: 'GM0001', name: 'GM0001' },
    peildatum: '2025-06',
  })
  expect((await get('model.basis', { factsOnly: false })).horizon).toBe('2031-12')

  // What is known is never replaced.
  await get('import.files', { files: [stockFile('later.csv', [['2025-09', '3300']])], trial: false })
  expect((await get('dossier.info', null)).peildatum).toBe('2025-06')
  await get('history.undo', null)
  await get('history.undo', null)
  expect(await get('dossier.info', null)).toMatchObject({ municipality: { code: '' }, peildatum: '' })
})

test('series are asked for by name, region and months; a period that is none is refused', async () => {
  const { get, call } = await opened()
  await get('import.files', {
    files: [
      stockFile('stand.csv', [
        ['2025-11', '1'],
        ['2025-12', '2'],
        ['2026-01', '3'],
      ]),
    ],
    trial: false,
  })
  const values = async (query: Partial<Parameters<typeof get<'inspect.series'>>[1]>) =>
    (await get('inspect.series', { ...all, ...query })).map((row) => row.waarde)
  expect(await values({ van: '2025-12' })).toEqual([2, 3])
  expect(await values({ reeks: 'bijstand.*', regio: 'GM0001', tot: '2025' })).toEqual([1, 2])
  expect(await values({ regio: 'GM0002' })).toEqual([])
  expect(await call('inspect.series', { ...all, van: 'december' })).toEqual({
    ok: false,
    error: { code: 'inlezen.onbekendePeriode', details: { waarde: 'december' } },
  })
})

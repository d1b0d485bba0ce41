import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { fail } from '../../../src/base/result.ts'
import { hashBytes } from '../../../src/base/hash.ts'
import { resolveInputs } from '../../../src/domain/resolve.ts'
import { runScenario } from '../../../src/models/engine/run.ts'
import type { Explanation } from '../../../src/domain/explanation.ts'
import { backend, file, stockFile } from './support/backend.ts'

const folder = path.resolve(import.meta.dirname, '../../../fixtures/zwolle')
const description = JSON.parse(readFileSync(path.join(folder, 'dossier.json'), 'utf8')) as {
  files: string[]
  scenarios: string[]
}
const agenda = { id: 'ppn-2025-2028' } as const
type Backend = ReturnType<typeof backend>

describe('the built-in example', () => {
  let made: Backend
  beforeAll(async () => {
    made = backend()
    await made.get('dossier.create', { handle: 'zwolle', example: 'zwolle' })
  })

  test('is read from its own files, in their order, and has no history', async () => {
    const { get, world } = made
    expect(world.exampleFiles).toEqual(['dossier.json', ...description.files, ...description.scenarios])
    const sources = await get('inspect.sources', null)
    expect(sources.map((source) => source.bestand)).toEqual(
      description.files.map((name) => path.basename(name)),
    )
    for (const [index, source] of sources.entries()) {
      const name = description.files[index] ?? ''
      expect(source.sha256, name).toBe(hashBytes(readFileSync(path.join(folder, name))))
      expect(source.soort, name).toBe(name.startsWith('aannames/') ? 'aannames' : 'feiten')
    }
    expect(await get('dossier.info', null)).toMatchObject({
      name: 'Zwolle',
      municipality: { code: 'GM0193' },
      peildatum: '2025-12',
      isExample: true,
      writable: true,
    })
    expect(await get('history.state', null)).toEqual({ undoLabel: null, redoLabel: null })
  })

  test('every number of it carries the cell it came from', async () => {
    const { get } = made
    const hashes = new Set((await get('inspect.sources', null)).map((source) => source.sha256))
    const series = await get('inspect.series', { reeks: null, regio: null, van: null, tot: null })
    const parameters = await get('inspect.parameters', null)
    expect(series.length).toBeGreaterThan(1500)
    expect(parameters.length).toBeGreaterThan(600)
    for (const one of [...series, ...parameters, ...(await get('inspect.items', null))]) {
      expect(hashes.has(one.bron.sha256)).toBe(true)
      expect(one.graad).toMatch(/^[ABCD]$/)
    }
    // The text of the cell stands in the file, at that row.
    for (const one of series.filter((_row, index) => index % 50 === 0)) {
      const name = description.files.find((candidate) => path.basename(candidate) === one.bron.bestand) ?? ''
      const line = readFileSync(path.join(folder, name), 'utf8').split('\n')[one.bron.rij - 1]
      expect(line, `${name} ${one.bron.rij}`).toContain(one.ruw)
    }
  })

  test('its scenarios are vastgelegd on its own data, and run', async () => {
    const { get } = made
    const { datasetHash, parametersHash } = await get('dossier.info', null)
    const list = await get('scenario.list', null)
    expect(list.map((one) => one.id)).toEqual(['basis', 'ppn-2025-2028', 'intake-later'])
    for (const { id, draftHash, frozenHash } of list) {
      expect(frozenHash).toBe(draftHash)
      expect((await get('scenario.get', { id })).pinned).toMatchObject({
        dataset: datasetHash,
        parameters: parametersHash,
      })
      expect((await get('model.overview', { scenario: { id }, language: 'nl' })).unavailable).toBeNull()
    }
  })

  test('a run is that of the model on the inputs the dossier gives, and is kept', async () => {
    const { get } = made
    const basis = await get('model.basis', { factsOnly: false })
    const scenario = await get('scenario.get', agenda)
    const inputs = resolveInputs(basis, scenario)
    if (!inputs.ok) throw new Error(inputs.error.code)
    expect(await get('model.inputs', agenda)).toEqual(inputs.value)
    const run = await get('model.run', agenda)
    expect({ ok: true, value: run }).toEqual(runScenario(inputs.value))
    expect(await get('model.run', { inline: scenario })).toBe(run)
    expect(await get('model.run', { id: 'basis' })).not.toBe(run)
  })

  test('the facts alone hold no assumption and have the same hashes', async () => {
    const { get } = made
    const [all, facts] = [
      await get('model.basis', { factsOnly: false }),
      await get('model.basis', { factsOnly: true }),
    ]
    expect([facts.factsOnly, facts.datasetHash, facts.parametersHash]).toEqual([
      true,
      all.datasetHash,
      all.parametersHash,
    ])
    expect([...facts.parameters, ...facts.vangnetRules].filter((one) => one.status === 'aanname')).toEqual([])
    expect(all.parameters.length).toBeGreaterThan(facts.parameters.length)
    const shown = await get('inspect.series', {
      reeks: null,
      regio: null,
      van: null,
      tot: null,
      factsOnly: true,
    })
    expect(shown.filter((row) => row.status === 'aanname')).toEqual([])
  })

  test('from any number on the screens it is one step to every source cell and every named assumption', async () => {
    const { get } = made
    const sources = new Map(
      (await get('inspect.sources', null)).map((source) => [source.sha256, source.ingelezenOp]),
    )
    const overview = await get('model.overview', { scenario: agenda, language: 'nl' })
    const tables = await Promise.all(
      overview.tables.map((table) => get('table.get', { scenario: agenda, table, language: 'nl' })),
    )
    const inTables = tables.flatMap((table) =>
      table.rows.flatMap((row) => row.cells.map((cell) => cell.getal)),
    )
    expect(inTables.length).toBeGreaterThan(500)
    // An explanation walks down to the first month: a sample of the tables is enough here, the views test them one by one.
    const numbers = [
      ...overview.figures.map((figure) => figure.getal),
      ...inTables.filter((_one, index) => index % 97 === 0),
    ]
    let cells = 0
    for (const number of new Set(numbers.filter((one) => one !== null))) {
      const { uitgangspunten }: Explanation = await get('model.explain', {
        scenario: agenda,
        number,
        language: 'nl',
      })
      expect(uitgangspunten.length, number).toBeGreaterThan(0)
      for (const end of uitgangspunten) {
        if (end.bron === null) expect(end.aard, `${number}: ${end.label}`).toBe('aanname')
        else expect(end.ingelezenOp, `${number}: ${end.label}`).toBe(sources.get(end.bron.sha256))
        if (end.bron !== null) cells += 1
      }
    }
    expect(cells).toBeGreaterThan(50)
  })

  test('under facts only a chart holds nothing that is assumed or computed with assumptions', async () => {
    const { get } = made
    const asked = { scenario: agenda, language: 'nl', factsOnly: true } as const
    const stand = await get('chart.get', { ...asked, chart: 'stand' })
    if (stand.kind !== 'time') throw new Error('the stock is a chart over time')
    expect(stand.empty).toBeNull()
    expect(stand.series.some((one) => one.values.some((value) => value !== null))).toBe(true)
    expect(stand.series.filter((one) => one.time !== 'realisatie' && one.time !== 'plan')).toEqual([])
    expect(stand.footer).toMatchObject({ raming: 'Geen raming: alleen wat is ingelezen' })
    expect(JSON.stringify(stand.table)).not.toContain('"aard":"aanname"')
    const bridge = await get('chart.get', { ...asked, chart: 'brug' })
    expect(bridge.empty).not.toBeNull()
    // The picture is made of the same.
    const file = await get('chart.export', { ...asked, chart: 'stand', format: 'csv' })
    expect(new TextDecoder().decode(file.bytes)).toBe(stand.title)
    const whole = await get('chart.get', { ...asked, chart: 'stand', factsOnly: false })
    expect(whole.kind === 'time' && whole.series.some((one) => one.time === 'verwachting')).toBe(true)
  })

  test('charts and tables of a scenario are given and exported; unknown ones are refused', async () => {
    const { get, call } = made
    const charts = await get('chart.list', { language: 'nl' })
    for (const { id } of charts) {
      const spec = await get('chart.get', { scenario: agenda, chart: id, language: 'nl' })
      const exported = await get('chart.export', {
        scenario: agenda,
        chart: id,
        format: 'csv',
        language: 'nl',
      })
      expect(exported).toEqual({ name: `${spec.id}.csv`, bytes: new TextEncoder().encode(spec.title) })
    }
    expect(await call('chart.get', { scenario: agenda, chart: 'weg', language: 'nl' })).toMatchObject({
      ok: false,
      error: { code: 'dienst.grafiekOnbekend' },
    })
    expect(
      await call('chart.export', { scenario: agenda, chart: 'weg', format: 'png', language: 'nl' }),
    ).toMatchObject({ ok: false, error: { code: 'dienst.grafiekOnbekend' } })
    expect(await call('table.get', { scenario: agenda, table: 'weg', language: 'nl' })).toMatchObject({
      ok: false,
      error: { code: 'dienst.tabelOnbekend' },
    })
    expect(await call('model.explain', { scenario: agenda, number: 'weg', language: 'nl' })).toMatchObject({
      ok: false,
      error: { code: 'dienst.getalOnbekend' },
    })
  })
})

test('after an import the same scenario says that it was made with other data', async () => {
  const { get } = await example()
  const warnings = async () => (await get('model.overview', { scenario: agenda, language: 'nl' })).warnings
  const before = await warnings()
  await get('import.files', {
    files: [stockFile('nieuw.csv', [['2026-01', '3390']], 'GM0193')],
    trial: false,
  })
  const after = await warnings()
  expect(after.slice(1)).toEqual(before)
  expect(after[0]).toContain('andere gegevens')
  await get('history.undo', null)
  expect(await warnings()).toEqual(before)
})

test('a run that the data cannot carry is said, and what they do hold is shown', async () => {
  const { get, call } = backend()
  await get('dossier.create', { handle: 'klein', example: null })
  await get('import.files', {
    files: [
      stockFile('stand.csv', [['2025-12', '3400']]),
      file('taak.csv', [
        'reeks;regio;periode;waarde;eenheid;telt;status;graad;peildatum;herkomst;opmerking',
        'taakstelling.buig;GM0001;2027;500000;euro;geen;definitief;B;;Plan;',
      ]),
    ],
    trial: false,
  })
  const scenario = { ...(await example().then((one) => one.get('scenario.get', { id: 'basis' }))), id: 'nul' }
  await get('scenario.create', { scenario })
  expect(await call('model.run', { id: 'nul' })).toMatchObject({
    ok: false,
    error: { code: 'domein.parameterOntbreekt' },
  })
  const overview = await get('model.overview', { scenario: { id: 'nul' }, language: 'nl' })
  expect(overview.unavailable).toMatch(/ontbre/i)
  expect(overview.figures.map((figure) => figure.value)).toEqual(['€\u00a00,5\u00a0mln'])
  expect((await get('chart.get', { scenario: { id: 'nul' }, chart: 'stand', language: 'nl' })).id).toBe(
    'stand',
  )
})

test('an example that cannot be stored leaves no dossier behind', async () => {
  const { call, world } = backend()
  world.failFirstWrite = fail('opslag.schijfVol', { bestand: 'zwolle' }).error
  expect(await call('dossier.create', { handle: 'zwolle', example: 'zwolle' })).toEqual({
    ok: false,
    error: world.failFirstWrite,
  })
  expect([world.discarded, [...world.dossiers.keys()]]).toEqual([['zwolle'], []])
  expect(await call('dossier.info', null)).toMatchObject({
    ok: false,
    error: { code: 'dienst.geenDossierOpen' },
  })
})

test('opening: another dossier takes the place of the first; one that fails leaves it', async () => {
  const { get, call, world } = backend()
  await get('dossier.create', { handle: 'een', example: null })
  await get('dossier.create', { handle: 'twee', example: null })
  expect(world.dossiers.get('een')?.closed).toBe(1)
  expect(await call('dossier.open', { handle: 'weg' })).toMatchObject({
    ok: false,
    error: { code: 'opslag.nietGevonden' },
  })
  expect(await call('dossier.create', { handle: 'een', example: null })).toMatchObject({
    ok: false,
    error: { code: 'opslag.bestaatAl' },
  })
  expect((await get('dossier.info', null)).name).toBe('twee')
  // The one that is open already stays open.
  await get('dossier.open', { handle: 'twee' })
  expect(world.dossiers.get('twee')?.closed).toBe(0)
  expect((await get('dossier.list', null)).map((one) => one.handle)).toEqual(['een', 'twee'])
})

async function example(): Promise<Backend> {
  const made = backend()
  await made.get('dossier.create', { handle: 'zwolle', example: 'zwolle' })
  return made
}

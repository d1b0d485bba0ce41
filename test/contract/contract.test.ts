import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { canonicalJson } from '../../src/base/canonical-json.ts'
import { hashBytes, hashText } from '../../src/base/hash.ts'
import { contract, type Method } from '../../src/contract/contract.ts'
import type { CallInput, CallOptions, Output } from '../../src/contract/reply.ts'
import { holdsBytes } from '../../src/contract/frame.ts'
import { connect, transports, type Connected } from './transports.ts'

const dossier = 'zwolle.buigzaam'
const seriesFile = (waarde: string) => ({
  name: 'stand.csv',
  bytes: new TextEncoder().encode(
    `reeks;regio;periode;waarde;eenheid;telt;status;graad;peildatum;herkomst;opmerking\nproef.reeks;GM0193;2026-01;${waarde};euro;geen;raming;D;;eigen telling;\n`,
  ),
})

/** Answers that must be the same whichever way they came, by transport and method. */
const fingerprints = new Map<string, Map<string, string>>()
/** Methods that gave a value, by transport. */
const answered = new Map<string, Set<Method>>(transports.map((transport) => [transport, new Set()]))

let folder: string
let connected: Connected

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'buigzaam-contract-'))
})
afterEach(async () => {
  await connected.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Every backend imported the example itself, so the moment of reading is the one thing that may differ. */
function fingerprint(value: unknown): string {
  if (!holdsBytes(value)) {
    const timeless = JSON.stringify(value, (key, one: unknown) => (key === 'ingelezenOp' ? null : one))
    return hashText(canonicalJson(JSON.parse(timeless)))
  }
  const { name, bytes } = value as Output<'chart.export'>
  return `${name} ${hashBytes(bytes)}`
}

describe.each(transports)('the contract %s', (transport) => {
  beforeEach(async () => {
    connected = await connect(transport, folder)
  })

  /** Calls, checks the answer against the schema of the contract to the last key, and gives it. */
  async function call<M extends Method>(
    method: M,
    input: CallInput<M>,
    options?: CallOptions,
  ): Promise<Output<M>> {
    const reply = await connected.client.call(method, input, options)
    if (!reply.ok) throw new Error(`${method}: ${reply.error.code} ${reply.error.message}`)
    expect(contract[method].output.parse(reply.value), method).toEqual(reply.value)
    answered.get(transport)?.add(method)
    return reply.value
  }

  /** As `call`; the answer must be the same on every transport. */
  async function same<M extends Method>(method: M, input: CallInput<M>): Promise<Output<M>> {
    const value = await call(method, input)
    const key = `${method} ${JSON.stringify(input)}`
    const all = fingerprints.get(key) ?? new Map<string, string>()
    fingerprints.set(key, all.set(transport, fingerprint(value)))
    return value
  }

  async function refusal(method: Method, input: unknown): Promise<{ code: string; message: string }> {
    const reply = await connected.client.call(method, input as never)
    if (reply.ok) throw new Error(`${method} was not refused`)
    return reply.error
  }

  const openExample = () => call('dossier.create', { handle: dossier, example: 'zwolle' })

  it('answers every question about an open dossier', async () => {
    expect(await openExample()).toMatchObject({ name: 'Zwolle', isExample: true, writable: true })
    await call('dossier.info', null)
    expect(await call('dossier.list', null)).toMatchObject([{ handle: dossier, name: 'zwolle' }])
    await call('inspect.sources', null)
    await same('inspect.series', { reeks: null, regio: null, van: null, tot: null })
    await same('inspect.parameters', null)
    await same('inspect.items', null)
    await call('scenario.list', null)
    await same('scenario.get', { id: 'ppn-2025-2028' })
    await same('model.basis', { factsOnly: true })
    await same('model.basis', { factsOnly: false })
    await same('chart.list', { language: 'nl' })
    await call('history.state', null)
    await call('dossier.close', null)
    expect((await refusal('dossier.info', null)).code).toBe('dienst.geenDossierOpen')
    await call('dossier.open', { handle: dossier })
    const vangnet = {
      year: 2025,
      budgetCents: 6000000000,
      tekortCents: 540000000,
      historyCents: [240000000, -80000000],
      historyBudgetCents: [],
      variant: 'regulier',
    } as const
    expect(
      await same('vangnet.compute', {
        ...vangnet,
        historyCents: [...vangnet.historyCents],
        historyBudgetCents: [],
      }),
    ).toMatchObject({ vangnet: 450000 })
    const aandelen = {
      hadUitkering: 0.8,
      zouBlijven: 0.7,
      blijftWeg: 0.78,
      deelVanJaar: 1,
      blijftBijGemeente: 1,
    }
    expect(
      await same('rekenhulp.compute', {
        prijsCents: 1_400_000,
        plaatsingen: 50,
        bedragCents: 150_000_000,
        aandelen,
        terugverdienen: { kostenCents: 328_000, kansPerMaand: 0.0175 },
      }),
    ).toMatchObject({ ladder: { kaalProduct: 700000 }, nodig: { plaatsingen: 246 } })
  })

  it('gives the same numbers, charts and tables on every transport', async () => {
    await openExample()
    for (const id of ['basis', 'ppn-2025-2028']) {
      const scenario = { id }
      await same('model.inputs', scenario)
      const result = await same('model.run', scenario)
      const inline = await call('model.run', { inline: await call('scenario.get', scenario) })
      expect(inline).toEqual(result)
      for (const language of ['nl', 'en'] as const) {
        const overview = await same('model.overview', { scenario, language })
        await same('model.explain', { scenario, number: 'besparing.bruto.2028', language })
        for (const table of [...overview.tables, 'ppn'])
          await same('table.get', { scenario, table, language })
        for (const chart of overview.charts) await same('chart.get', { scenario, chart, language })
      }
    }
    for (const format of ['png', 'svg', 'csv'] as const) {
      await same('chart.export', { scenario: { id: 'basis' }, chart: 'stand', format, language: 'nl' })
    }
  })

  it('changes what is stored, each change a step that can be undone', async () => {
    await openExample()
    expect(await call('history.state', null)).toEqual({ undoLabel: null, redoLabel: null })
    const scenario = await call('scenario.get', { id: 'basis' })
    await call('scenario.create', { scenario: { ...scenario, id: 'nieuw', title: 'Nieuw' } })
    await call('scenario.duplicate', { id: 'nieuw', newId: 'kopie', title: 'Kopie' })
    await call('scenario.update', {
      scenario: { ...scenario, id: 'kopie', title: 'Anders' },
      label: 'Naam: Anders',
    })
    expect((await call('history.state', null)).undoLabel).toBe('Naam: Anders')
    await call('history.undo', null)
    expect((await call('scenario.get', { id: 'kopie' })).title).toBe('Kopie')
    expect((await call('history.redo', null)).undoLabel).toBe('Naam: Anders')
    await call('scenario.freeze', { id: 'kopie' })
    await call('scenario.update', {
      scenario: { ...scenario, id: 'kopie', title: 'Nog anders' },
      label: 'Naam: Nog anders',
    })
    await call('scenario.reset', { id: 'kopie' })
    expect((await call('scenario.get', { id: 'kopie' })).title).toBe('Anders')
    await call('scenario.remove', { id: 'kopie' })
    const file = await call('scenario.write', { id: 'nieuw' })
    expect(file.name).toMatch(/\.scenario\.json$/)
    await call('scenario.remove', { id: 'nieuw' })
    expect(await call('scenario.read', { file })).toMatchObject({ id: 'nieuw', title: 'Nieuw' })
  })

  it('imports on trial without a trace, and for real with one', async () => {
    await call('dossier.create', { handle: 'eigen.buigzaam', example: null })
    const before = hashBytes(readFileSync(path.join(folder, 'eigen.buigzaam')))
    expect(await call('import.files', { files: [seriesFile('1')], trial: true })).toMatchObject({
      trial: true,
      files: [{ observations: 1 }],
    })
    expect(hashBytes(readFileSync(path.join(folder, 'eigen.buigzaam')))).toBe(before)
    const seen: string[] = []
    await call(
      'import.files',
      { files: [seriesFile('1')], trial: false },
      { onProgress: ({ what }) => seen.push(what) },
    )
    expect(seen).toContain('stand.csv')
    const filter = { reeks: 'proef.reeks', regio: null, van: null, tot: null }
    expect(await call('inspect.series', filter)).toMatchObject([
      { waarde: 1, bron: { bestand: 'stand.csv', rij: 2, kolom: 4 } },
    ])
    await call('history.undo', null)
    expect(await call('inspect.series', filter)).toEqual([])
  })

  it('brings refusals across with code, sentence and values, in the language of the caller', async () => {
    await openExample()
    expect(await refusal('model.run', { id: 'ooit' })).toMatchObject({
      code: 'dienst.scenarioOnbekend',
      details: { scenario: 'ooit' },
    })
    expect(await refusal('import.files', { files: [seriesFile('veel')], trial: false })).toMatchObject({
      code: 'inlezen.tekstInGetal',
      message: 'Hier staat tekst waar een getal hoort: stand.csv, rij 2, kolom 4 (waarde). Gevonden: "veel".',
    })
    expect(await refusal('scenario.freeze', { id: 3 })).toMatchObject({
      code: 'contract.ongeldigeInvoer',
      details: { pad: 'id' },
    })
    expect(
      await refusal('chart.get', { scenario: { id: 'basis' }, chart: 'taart', language: 'nl' }),
    ).toMatchObject({ code: 'dienst.grafiekOnbekend' })
    expect(await refusal('dossier.open', { handle: '../elders.buigzaam' })).toMatchObject({
      code: 'opslag.nietGevonden',
    })
    expect(await refusal('__proto__' as Method, null)).toMatchObject({ code: 'contract.onbekendeMethode' })
    const english = await connected.client.call('model.run', { id: 'ooit' }, { language: 'en' })
    expect(english.ok ? '' : english.error.message).toBe('The scenario "ooit" is not in this dossier.')
  })

  it('cancels a long call, and leaves nothing of it', async () => {
    const abort = new AbortController()
    const reply = await connected.client.call('dossier.create', { handle: dossier, example: 'zwolle' }, {
      signal: abort.signal,
      onProgress: () => abort.abort(),
    }) // prettier-ignore
    expect(reply).toMatchObject({ ok: false, error: { code: 'dienst.geannuleerd' } })
    // Takes its turn behind the cancelled call, so that one has ended.
    await call('dossier.close', null)
    expect(readdirSync(folder)).toEqual([])
    expect((await openExample()).counts.sources).toBeGreaterThan(20)
  })
})

describe('over all transports', () => {
  it('every method of the contract has given a value of its schema', () => {
    const all = Object.keys(contract).sort()
    for (const transport of transports)
      expect([...(answered.get(transport) ?? [])].sort(), transport).toEqual(all)
  })

  it('the answers are equal, bit for bit', () => {
    expect(fingerprints.size).toBeGreaterThan(30)
    for (const [call, all] of fingerprints) {
      expect([...all.keys()], call).toEqual(transports)
      expect(new Set(all.values()).size, call).toBe(1)
    }
  })

  afterAll(() => fingerprints.clear())
})

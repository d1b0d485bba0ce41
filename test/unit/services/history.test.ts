import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '../../../src/base/canonical-json.ts'
import { writeScenarioFile } from '../../../src/domain/formats/scenario-file.ts'
import { backend, stockFile } from './support/backend.ts'
import { dragged, sampleScenario } from './support/sample-scenario.ts'

type Backend = ReturnType<typeof backend>

async function opened(): Promise<Backend> {
  const made = backend()
  await made.get('dossier.create', { handle: 'proef', example: null })
  return made
}

/** Everything a person can see of a dossier, without the moments of change. */
async function picture({ get, world }: Backend): Promise<unknown> {
  const scenarios = await get('scenario.list', null)
  const bin = world.dossiers
    .get('proef')
    ?.store.read((reader) => reader.bin().map((one) => one.record.draft.id))
  return {
    info: await get('dossier.info', null),
    series: await get('inspect.series', { reeks: null, regio: null, van: null, tot: null }),
    sources: (await get('inspect.sources', null)).map((source) => source.bestand),
    scenarios: scenarios.map(({ changedAt: _changedAt, ...rest }) => rest),
    drafts: await Promise.all(scenarios.map(({ id }) => get('scenario.get', { id }))),
    bin,
  }
}

test('every change is one labelled step, undone and redone exactly, all the way down and up', async () => {
  const made = await opened()
  const { get } = made
  const scenario = sampleScenario('a')
  const steps: readonly (readonly [label: string, run: () => Promise<unknown>])[] = [
    [
      'Inlezen: een.csv',
      () =>
        get('import.files', {
          files: [
            stockFile('een.csv', [
              ['2025-11', '3410'],
              ['2025-12', '3400'],
            ]),
          ],
          trial: false,
        }),
    ],
    ['Nieuw scenario: Scenario a', () => get('scenario.create', { scenario })],
    [
      'Instroom: 0,95',
      () => get('scenario.update', { scenario: dragged(scenario, 0.95), label: 'Instroom: 0,95' }),
    ],
    ['Vastleggen: Scenario a', () => get('scenario.freeze', { id: 'a' })],
    [
      'Instroom: 0,9',
      () => get('scenario.update', { scenario: dragged(scenario, 0.9), label: 'Instroom: 0,9' }),
    ],
    ['Scenario kopiëren: Kopie', () => get('scenario.duplicate', { id: 'a', newId: 'b', title: 'Kopie' })],
    ['Terug naar vastgelegd: Scenario a', () => get('scenario.reset', { id: 'a' })],
    [
      'Inlezen: twee.csv',
      () =>
        get('import.files', {
          files: [
            stockFile('twee.csv', [
              ['2025-12', '3402'],
              ['2026-01', '3390'],
            ]),
          ],
          trial: false,
        }),
    ],
    ['Scenario verwijderen: Scenario a', () => get('scenario.remove', { id: 'a' })],
    [
      'Scenario inlezen: c.scenario.json',
      () =>
        get('scenario.read', {
          file: {
            name: 'c.scenario.json',
            bytes: new TextEncoder().encode(writeScenarioFile(sampleScenario('c'))),
          },
        }),
    ],
  ]
  const pictures = [await picture(made)]
  for (const [label, run] of steps) {
    await run()
    pictures.push(await picture(made))
    expect(await get('history.state', null)).toEqual({ undoLabel: label, redoLabel: null })
  }
  for (let step = steps.length - 1; step >= 0; step--) {
    const state = await get('history.undo', null)
    expect(state).toEqual({ undoLabel: steps[step - 1]?.[0] ?? null, redoLabel: steps[step]?.[0] })
    expect(await picture(made), `undo of ${steps[step]?.[0] ?? ''}`).toEqual(pictures[step])
  }
  expect(await made.call('history.undo', null)).toEqual({
    ok: false,
    error: { code: 'dienst.nietsOngedaanTeMaken', details: {} },
  })
  for (const [step, [label]] of steps.entries()) {
    await get('history.redo', null)
    expect(await picture(made), `redo of ${label}`).toEqual(pictures[step + 1])
  }
  expect(await made.call('history.redo', null)).toEqual({
    ok: false,
    error: { code: 'dienst.nietsOpnieuwTeDoen', details: {} },
  })
})

test('undo and redo survive closing and opening', async () => {
  const made = await opened()
  const { get } = made
  await get('scenario.create', { scenario: sampleScenario('a') })
  await get('scenario.update', { scenario: dragged(sampleScenario('a'), 0.9), label: 'Instroom: 0,9' })
  await get('history.undo', null)
  await get('dossier.close', null)
  expect(await made.call('history.state', null)).toEqual({
    ok: false,
    error: { code: 'dienst.geenDossierOpen', details: {} },
  })
  await get('dossier.open', { handle: 'proef' })
  expect(await get('history.redo', null)).toEqual({ undoLabel: 'Instroom: 0,9', redoLabel: null })
  expect((await get('scenario.get', { id: 'a' })).layers[0]?.overrides).toEqual({ 'instroom.niveau': 0.9 })
})

test('looking, trials, what changes nothing and what fails leave the redo stack alone', async () => {
  const made = await opened()
  const { get, call } = made
  const scenario = sampleScenario('a')
  await get('scenario.create', { scenario })
  await get('scenario.freeze', { id: 'a' })
  await get('scenario.update', { scenario: dragged(scenario, 0.9), label: 'Instroom: 0,9' })
  await get('history.undo', null)
  const waiting = { undoLabel: 'Vastleggen: Scenario a', redoLabel: 'Instroom: 0,9' }

  await picture(made)
  await get('scenario.write', { id: 'a' })
  await get('import.files', { files: [stockFile('proef.csv', [['2025-12', '1']])], trial: true })
  await get('scenario.update', { scenario: await get('scenario.get', { id: 'a' }), label: 'Niets' })
  await get('scenario.reset', { id: 'a' })
  await get('scenario.freeze', { id: 'a' })
  expect((await call('scenario.create', { scenario })).ok).toBe(false)
  expect((await call('scenario.remove', { id: 'weg' })).ok).toBe(false)
  expect(
    (
      await call('import.files', {
        files: [
          stockFile('dubbel.csv', [
            ['2025-12', '1'],
            ['2025-12', '2'],
          ]),
        ],
        trial: false,
      })
    ).ok,
  ).toBe(false)
  expect(await get('history.state', null)).toEqual(waiting)

  await get('scenario.update', { scenario: dragged(scenario, 1.1), label: 'Instroom: 1,1' })
  expect(await get('history.state', null)).toEqual({ undoLabel: 'Instroom: 1,1', redoLabel: null })
})

test('a thousand drags are a thousand steps, and the journal stays small', async () => {
  const made = await opened()
  const { get, world } = made
  // Ten kilobytes of notes: a step may not carry them along.
  const scenario = sampleScenario('a', { note: 'x'.repeat(10_000) })
  await get('scenario.create', { scenario })
  const before = world.dossiers.get('proef')!.bytes().length
  for (let step = 0; step < 1000; step++)
    await get('scenario.update', { scenario: dragged(scenario, step / 1000), label: `Instroom: ${step}` })
  expect(world.dossiers.get('proef')!.bytes().length - before).toBeLessThan(500 * 1000)
  for (let step = 0; step < 1000; step++) await get('history.undo', null)
  expect(await get('scenario.get', { id: 'a' })).toEqual(scenario)
})

test('a scenario removed twice in one second lies in the bin twice, and comes back each time', async () => {
  const made = await opened()
  const { get, world } = made
  const bin = () =>
    world.dossiers
      .get('proef')!
      .store.read((reader) => reader.bin().map((one) => [one.id, one.record.draft.note]))
  for (const note of ['eerste', 'tweede']) {
    await get('scenario.create', { scenario: sampleScenario('a', { note }) })
    await get('scenario.remove', { id: 'a' })
  }
  expect(bin()).toEqual({
    ok: true,
    value: [
      [2, 'tweede'],
      [1, 'eerste'],
    ],
  })
  await get('history.undo', null)
  expect([bin(), (await get('scenario.get', { id: 'a' })).note]).toEqual([
    { ok: true, value: [[1, 'eerste']] },
    'tweede',
  ])
  await get('history.redo', null)
  expect(bin()).toEqual({
    ok: true,
    value: [
      [2, 'tweede'],
      [1, 'eerste'],
    ],
  })
})

test('whatever was done, undo leads back through every state and redo forward again', async () => {
  const action = fc.oneof(
    fc.record({ kind: fc.constant('create' as const), id: fc.constantFrom('a', 'b') }),
    fc.record({
      kind: fc.constant('update' as const),
      id: fc.constantFrom('a', 'b'),
      level: fc.integer({ min: 1, max: 5 }),
    }),
    fc.record({
      kind: fc.constantFrom('freeze' as const, 'reset' as const, 'remove' as const),
      id: fc.constantFrom('a', 'b'),
    }),
    fc.record({
      kind: fc.constant('import' as const),
      month: fc.integer({ min: 1, max: 3 }),
      value: fc.integer({ min: 1, max: 4 }),
    }),
    fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 14 }), async (actions) => {
      const made = await opened()
      const { call } = made
      // The states a person went through, and where they stand in them.
      const states = [await picture(made)]
      let at = 0
      for (const one of actions) {
        const before = await call('history.state', null)
        if (one.kind === 'create') await call('scenario.create', { scenario: sampleScenario(one.id) })
        else if (one.kind === 'update')
          await call('scenario.update', {
            scenario: dragged(sampleScenario(one.id), one.level / 10),
            label: `x${one.level}`,
          })
        else if (one.kind === 'freeze') await call('scenario.freeze', { id: one.id })
        else if (one.kind === 'reset') await call('scenario.reset', { id: one.id })
        else if (one.kind === 'remove') await call('scenario.remove', { id: one.id })
        else if (one.kind === 'import')
          await call('import.files', {
            files: [stockFile(`f${one.value}.csv`, [[`2025-0${one.month}`, String(one.value)]])],
            trial: false,
          })
        else {
          const moved = await call(`history.${one.kind}`, null)
          if (moved.ok) at += one.kind === 'undo' ? -1 : 1
          expect(await picture(made)).toEqual(states[at])
          continue
        }
        const now = await picture(made)
        const after = await call('history.state', null)
        if (
          canonicalJson(now) === canonicalJson(states[at]) &&
          canonicalJson(after) === canonicalJson(before)
        )
          continue
        states.splice(++at, states.length, now)
      }
      for (; at > 0; at--) {
        expect(await picture(made)).toEqual(states[at])
        expect((await call('history.undo', null)).ok).toBe(true)
      }
      expect(await picture(made)).toEqual(states[0])
      expect((await call('history.undo', null)).ok).toBe(false)
      while (at + 1 < states.length) {
        expect((await call('history.redo', null)).ok).toBe(true)
        expect(await picture(made)).toEqual(states[++at])
      }
    }),
    { numRuns: 60 },
  )
})

test('a step that does not fit what is there is damage, and changes nothing', async () => {
  const made = await opened()
  const { get, call, world } = made
  const scenario = sampleScenario('a')
  await get('scenario.create', { scenario })
  await get('scenario.update', { scenario: dragged(scenario, 0.9), label: 'Instroom: 0,9' })
  const store = world.dossiers.get('proef')!.store
  store.write((writer) => {
    writer.putScenario({ ...writer.scenario('a')!, draft: dragged(scenario, 0.5) })
    return { ok: true, value: null }
  })
  const before = world.dossiers.get('proef')!.bytes()
  expect(await call('history.undo', null)).toEqual({
    ok: false,
    error: { code: 'opslag.beschadigd', details: { deel: 'journal' } },
  })
  store.write((writer) => {
    writer.pushStep({ method: 'x', label: 'Vreemd', at: '', changes: [{ kind: 'iets anders' }] })
    return { ok: true, value: null }
  })
  expect(await call('history.undo', null)).toMatchObject({ ok: false, error: { code: 'opslag.beschadigd' } })
  expect(before.length).toBeGreaterThan(0)
  expect((await get('scenario.get', { id: 'a' })).layers[0]?.overrides).toEqual({ 'instroom.niveau': 0.5 })
})

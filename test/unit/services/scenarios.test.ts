import { expect, test } from 'vitest'
import { writeScenarioFile } from '../../../src/domain/formats/scenario-file.ts'
import { modelId } from '../../../src/domain/model-id.ts'
import { hashScenario } from '../../../src/domain/scenario-content.ts'
import { backend } from './support/backend.ts'
import { dragged, sampleScenario } from './support/sample-scenario.ts'

async function opened() {
  const made = backend()
  await made.get('dossier.create', { handle: 'proef', example: null })
  return made
}
const bytes = (text: string) => new TextEncoder().encode(text)

test('a draft is kept at once; vastgelegd is the version to go back to', async () => {
  const { get } = await opened()
  const scenario = sampleScenario('a')
  const created = await get('scenario.create', { scenario })
  expect(created).toEqual({
    id: 'a',
    title: 'Scenario a',
    author: 'Iemand',
    note: '',
    draftHash: hashScenario(scenario),
    frozenHash: null,
    changedAt: '2026-01-31T14:00:01Z',
    frozenAt: null,
  })
  const frozen = await get('scenario.freeze', { id: 'a' })
  expect(frozen).toMatchObject({ frozenHash: frozen.draftHash, frozenAt: '2026-01-31T14:00:02Z' })
  const { datasetHash, parametersHash } = await get('dossier.info', null)
  const vastgelegd = await get('scenario.get', { id: 'a', version: 'vastgelegd' })
  expect(vastgelegd.pinned).toEqual({ dataset: datasetHash, parameters: parametersHash, model: modelId })

  const changed = await get('scenario.update', { scenario: dragged(vastgelegd, 0.9), label: 'Instroom: 0,9' })
  expect(changed.draftHash).not.toBe(changed.frozenHash)
  expect((await get('scenario.get', { id: 'a' })).layers[0]?.overrides).toEqual({ 'instroom.niveau': 0.9 })
  expect(await get('scenario.get', { id: 'a', version: 'vastgelegd' })).toEqual(vastgelegd)
  await get('scenario.reset', { id: 'a' })
  expect(await get('scenario.get', { id: 'a' })).toEqual(vastgelegd)
})

test('what is asked of a scenario that is not there, or cannot be, is refused with what there is', async () => {
  const { get, call } = await opened()
  await get('scenario.create', { scenario: sampleScenario('a') })
  const unknown = {
    ok: false,
    error: { code: 'dienst.scenarioOnbekend', details: { scenario: 'weg', aanwezig: ['a'] } },
  }
  expect(await call('scenario.get', { id: 'weg' })).toEqual(unknown)
  expect(await call('scenario.freeze', { id: 'weg' })).toEqual(unknown)
  expect(await call('scenario.reset', { id: 'weg' })).toEqual(unknown)
  expect(await call('scenario.remove', { id: 'weg' })).toEqual(unknown)
  expect(await call('scenario.update', { scenario: sampleScenario('weg'), label: 'x' })).toEqual(unknown)
  expect(await call('scenario.duplicate', { id: 'weg', newId: 'b', title: 'B' })).toEqual(unknown)
  expect(await call('model.run', { id: 'weg' })).toEqual(unknown)
  expect(await call('scenario.get', { id: 'a', version: 'vastgelegd' })).toEqual({
    ok: false,
    error: { code: 'dienst.nietVastgelegd', details: { scenario: 'a' } },
  })
  expect(await call('scenario.reset', { id: 'a' })).toEqual({
    ok: false,
    error: { code: 'dienst.nietVastgelegd', details: { scenario: 'a' } },
  })
  expect(await call('scenario.create', { scenario: sampleScenario('a') })).toEqual({
    ok: false,
    error: { code: 'dienst.scenarioBestaatAl', details: { scenario: 'a' } },
  })
  expect(await call('scenario.duplicate', { id: 'a', newId: 'a', title: 'A' })).toMatchObject({
    ok: false,
    error: { code: 'dienst.scenarioBestaatAl' },
  })
  expect(await call('scenario.duplicate', { id: 'a', newId: 'Twee Woorden', title: 'B' })).toEqual({
    ok: false,
    error: {
      code: 'domein.ongeldigeWaarde',
      details: { sleutel: 'newId', waarde: 'Twee Woorden', verwacht: 'twee-woorden' },
    },
  })
})

test('a scenario with a parameter the model does not read is refused at the door', async () => {
  const { get, call } = await opened()
  const odd = {
    ...sampleScenario('a'),
    layers: [{ id: 'x', title: 'X', overrides: { 'instroom.nivo': 1 }, measures: [] }],
  }
  for (const refused of [
    await call('scenario.create', { scenario: odd }),
    await call('scenario.get', { inline: odd }),
    await call('scenario.read', { file: { name: 'a.scenario.json', bytes: bytes(JSON.stringify(odd)) } }),
  ]) {
    expect(refused).toMatchObject({
      ok: false,
      error: {
        code: 'domein.onbekendeSleutel',
        details: { sleutel: 'instroom.nivo', suggestie: 'instroom.niveau' },
      },
    })
  }
  expect(await get('scenario.list', null)).toEqual([])
})

test('a copy is a new draft, at the end of the list', async () => {
  const { get } = await opened()
  await get('scenario.create', { scenario: sampleScenario('z') })
  await get('scenario.freeze', { id: 'z' })
  const copy = await get('scenario.duplicate', { id: 'z', newId: 'a', title: 'Kopie' })
  expect(copy).toMatchObject({ id: 'a', title: 'Kopie', frozenHash: null })
  expect((await get('scenario.list', null)).map((one) => one.id)).toEqual(['z', 'a'])
})

test('a scenario goes out as a file and comes in again as the same bytes', async () => {
  const { get, call } = await opened()
  await get('scenario.create', { scenario: sampleScenario('a', { note: 'Eén euro: € 1,50' }) })
  const sent = await get('scenario.write', { id: 'a' })
  expect(sent.name).toBe('a.scenario.json')
  const { datasetHash } = await get('dossier.info', null)
  expect(new TextDecoder().decode(sent.bytes)).toContain(`"dataset": "${datasetHash}"`)
  // Sending is looking: the draft itself is not pinned by it.
  expect((await get('scenario.get', { id: 'a' })).pinned.dataset).toBeNull()

  expect(await call('scenario.read', { file: sent })).toMatchObject({
    ok: false,
    error: { code: 'dienst.scenarioBestaatAl' },
  })
  await get('scenario.remove', { id: 'a' })
  const read = await get('scenario.read', { file: sent })
  expect(read.frozenHash).toBe(read.draftHash)
  expect((await get('scenario.write', { id: 'a' })).bytes).toEqual(sent.bytes)
  expect((await get('scenario.write', { id: 'a', version: 'vastgelegd' })).bytes).toEqual(sent.bytes)
  // The same file twice is no change.
  const before = await get('history.state', null)
  expect(await get('scenario.read', { file: sent })).toEqual(read)
  expect(await get('history.state', null)).toEqual(before)
})

test('a file that is no scenario, or of a newer format, does not come in', async () => {
  const { get, call } = await opened()
  const newer = { ...JSON.parse(writeScenarioFile(sampleScenario('a'))), formatVersion: 2, nieuwVeld: 1 }
  expect(
    await call('scenario.read', {
      file: { name: 'nieuw.scenario.json', bytes: bytes(JSON.stringify(newer)) },
    }),
  ).toMatchObject({
    ok: false,
    error: { code: 'domein.nieuwereVersie', details: { bestand: 'nieuw.scenario.json', pad: 'nieuwVeld' } },
  })
  expect(
    await call('scenario.read', { file: { name: 'x.scenario.json', bytes: bytes('{}') } }),
  ).toMatchObject({ ok: false, error: { code: 'domein.geenScenario' } })
  expect(
    await call('scenario.read', { file: { name: 'x.scenario.json', bytes: new Uint8Array([0xff, 0xfe]) } }),
  ).toMatchObject({ ok: false, error: { code: 'domein.geenJson' } })
  expect(await get('scenario.list', null)).toEqual([])
})

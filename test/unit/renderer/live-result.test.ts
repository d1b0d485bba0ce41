import { describe, expect, it } from 'vitest'
import { LiveResult } from '../../../renderer/state/live-result.svelte.ts'
import {
  createSimulationClient,
  type RunOutcome,
  type SimulationClient,
  type WorkerPort,
} from '../../../renderer/worker/simulation-client.ts'
import type { ModelBasis } from '../../../src/domain/basis.ts'
import type { RunResult } from '../../../src/domain/result.ts'
import type { Scenario } from '../../../src/domain/scenario.ts'
import { createSimulation } from '../../../src/simulation/create-simulation.ts'
import { computeScenario } from '../../../src/simulation/compute.ts'
import type { SimulationAnswer } from '../../../src/simulation/protocol.ts'
import { example } from './support/example.ts'

/** A simulation whose answers the test gives, in the order it likes. */
function heldSimulation() {
  const waiting: ((outcome: RunOutcome) => void)[] = []
  const client: SimulationClient = {
    setBasis: () => undefined,
    run: () => new Promise((resolve) => waiting.push(resolve)),
    close: () => undefined,
  }
  return { client, answer: (at: number, outcome: RunOutcome) => waiting[at]?.(outcome) }
}

const basis = { datasetHash: 'a' } as ModelBasis
const scenario = (id: string) => ({ id }) as Scenario
const result = (id: string): RunOutcome => ({
  kind: 'result',
  inputsHash: id,
  result: { scenarioId: id } as RunResult,
})
const turn = () => new Promise((resolve) => setTimeout(resolve))

async function setUp() {
  const simulation = heldSimulation()
  const live = new LiveResult(simulation.client)
  await live.setBasis(basis)
  return { live, answer: simulation.answer }
}

describe('the result on screen', () => {
  it('is stale until the answer of the settings on screen is there', async () => {
    const { live, answer } = await setUp()
    void live.run(scenario('a'))
    expect(live.stale).toBe(false)
    answer(0, result('a'))
    await turn()
    expect([live.computed?.result.scenarioId, live.stale]).toEqual(['a', false])
    void live.run(scenario('b'))
    expect(live.stale).toBe(true)
    answer(1, result('b'))
    await turn()
    expect([live.computed?.result.scenarioId, live.stale]).toEqual(['b', false])
  })

  it('keeps the last good result, with the reason, when a run is refused', async () => {
    const { live, answer } = await setUp()
    void live.run(scenario('a'))
    answer(0, result('a'))
    void live.run(scenario('b'))
    answer(1, { kind: 'failed', error: { code: 'model.negatieveInstroom', details: { groep: 'x' } } })
    await turn()
    expect(live.computed?.result.scenarioId).toBe('a')
    expect(live.stale).toBe(true)
    expect(live.failure).toMatchObject({ kind: 'refused', error: { code: 'model.negatieveInstroom' } })
    void live.run(scenario('c'))
    answer(2, result('c'))
    await turn()
    expect(live.failure).toBeNull()
  })

  it('says nothing of a refusal that a newer run has overtaken', async () => {
    const { live, answer } = await setUp()
    void live.run(scenario('a'))
    void live.run(scenario('b'))
    answer(0, { kind: 'failed', error: { code: 'model.geenGroepen', details: {} } })
    await turn()
    expect(live.failure).toBeNull()
    answer(1, result('b'))
    await turn()
    expect(live.computed?.result.scenarioId).toBe('b')
  })

  it('says why when the data hold too little, and forgets what stood there', async () => {
    const { live, answer } = await setUp()
    void live.run(scenario('a'))
    answer(0, result('a'))
    await turn()
    void live.run(scenario('b'))
    live.refuse({ code: 'dienst.geenGegevens', details: {} })
    answer(1, result('b'))
    await turn()
    expect([live.current, live.waiting, live.failure?.kind]).toEqual([null, false, 'refused'])
  })

  it('never shows a result of data that were replaced meanwhile', async () => {
    const { live, answer } = await setUp()
    void live.run(scenario('a'))
    void live.setBasis({ datasetHash: 'b' } as ModelBasis)
    answer(0, result('old data'))
    await turn()
    expect(live.computed).toBeNull()
    answer(1, result('a'))
    await turn()
    expect(live.computed?.basis.datasetHash).toBe('b')
  })
})

/** The real worker side behind the real client, joined by structured clones as between threads. */
function joinedWorker(): WorkerPort & { readonly sent: SimulationAnswer[]; fail(message: string): void } {
  const listeners: ((event: { data: SimulationAnswer }) => void)[] = []
  const errors: ((event: { message?: string }) => void)[] = []
  const sent: SimulationAnswer[] = []
  const handle = createSimulation(computeScenario, (task) => setTimeout(task))
  return {
    sent,
    fail: (message) => errors.forEach((listener) => listener({ message })),
    postMessage: (request) =>
      handle(structuredClone(request), (answer) => {
        sent.push(answer)
        listeners.forEach((listener) => listener({ data: structuredClone(answer) }))
      }),
    addEventListener: (type: string, listener: never) =>
      void (type === 'message' ? listeners : errors).push(listener),
    terminate: () => undefined,
  }
}

describe('the page and its worker together', () => {
  it('computes the example, newest settings only, and tells nulscenario from package', async () => {
    const worker = joinedWorker()
    const client = createSimulationClient(worker)
    client.setBasis(example.basis(false))
    const [first, second, third] = await Promise.all(example.scenarios.map((one) => client.run('live', one)))
    expect([first?.kind, second?.kind]).toEqual(['superseded', 'superseded'])
    expect(third?.kind).toBe('result')
    const nul = await client.run('live', example.scenarios[0])
    if (nul.kind !== 'result' || third?.kind !== 'result') throw new Error('no result')
    expect(nul.result.besparing.every((year) => Object.is(year.bruto, 0))).toBe(true)
    expect(third.result.besparing.some((year) => year.bruto > 0)).toBe(true)
    expect(third.inputsHash).not.toBe(nul.inputsHash)
  })

  it('leaves nobody waiting when the worker dies or is closed', async () => {
    const worker = joinedWorker()
    const client = createSimulationClient(worker)
    const run = client.run('live', example.scenarios[0])
    worker.fail('the file did not load')
    expect(await run).toEqual({ kind: 'crashed', message: 'the file did not load' })
    const other = client.run('live', example.scenarios[0])
    client.close()
    expect(await other).toEqual({ kind: 'superseded' })
  })
})

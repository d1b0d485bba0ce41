import { describe, expect, it } from 'vitest'
import { fail, ok } from '../../../src/base/result.ts'
import type { ModelBasis } from '../../../src/domain/basis.ts'
import type { RunResult } from '../../../src/domain/result.ts'
import type { Scenario } from '../../../src/domain/scenario.ts'
import { createSimulation, type Compute } from '../../../src/simulation/create-simulation.ts'
import type { SimulationAnswer } from '../../../src/simulation/protocol.ts'

/** The protocol does not look inside basis, scenario or result: markers are enough to follow them through. */
const basis = (datasetHash: string) => ({ datasetHash }) as ModelBasis
const scenario = (id: string) => ({ id }) as Scenario

function setUp(compute?: Compute) {
  const answers: SimulationAnswer[] = []
  const tasks: (() => void)[] = []
  const computed: string[] = []
  const handle = createSimulation(
    compute ??
      ((from, what) => {
        computed.push(`${from.datasetHash}:${what.id}`)
        return ok({ scenarioId: what.id, inputsHash: `hash-${from.datasetHash}-${what.id}` } as RunResult)
      }),
    (task) => tasks.push(task),
  )
  const post = (answer: SimulationAnswer) => void answers.push(answer)
  return {
    answers,
    computed,
    tasks,
    send: (request: Parameters<typeof handle>[0]) => handle(request, post),
    turn: () => tasks.shift()?.(),
    settle: () => {
      while (tasks.length > 0) tasks.shift()?.()
    },
  }
}

describe('the protocol of the simulation worker', () => {
  it('answers a run with the result and the hash of its inputs', () => {
    const worker = setUp()
    worker.send({ kind: 'setBasis', id: 1, basis: basis('a') })
    worker.send({ kind: 'run', id: 2, lane: 'live', scenario: scenario('pakket') })
    worker.settle()
    expect(worker.answers).toEqual([
      { kind: 'basisSet', id: 1 },
      {
        kind: 'result',
        id: 2,
        result: { scenarioId: 'pakket', inputsHash: 'hash-a-pakket' },
        inputsHash: 'hash-a-pakket',
      },
    ])
  })

  it('computes only the newest of the runs that arrive together in one lane', () => {
    const worker = setUp()
    worker.send({ kind: 'setBasis', id: 1, basis: basis('a') })
    for (let id = 2; id <= 6; id++)
      worker.send({ kind: 'run', id, lane: 'live', scenario: scenario(`s${id}`) })
    worker.settle()
    expect(worker.computed).toEqual(['a:s6'])
    expect(worker.answers.filter((one) => one.kind === 'superseded').map((one) => one.id)).toEqual([
      2, 3, 4, 5,
    ])
    expect(worker.answers.at(-1)).toMatchObject({ kind: 'result', id: 6 })
  })

  it('keeps lanes apart', () => {
    const worker = setUp()
    worker.send({ kind: 'setBasis', id: 1, basis: basis('a') })
    worker.send({ kind: 'run', id: 2, lane: 'live', scenario: scenario('x') })
    worker.send({ kind: 'run', id: 3, lane: 'saved', scenario: scenario('y') })
    worker.settle()
    expect(worker.computed).toEqual(['a:x', 'a:y'])
  })

  it('reads the messages that came during a run before it starts the next', () => {
    const worker = setUp()
    worker.send({ kind: 'setBasis', id: 1, basis: basis('a') })
    worker.send({ kind: 'run', id: 2, lane: 'live', scenario: scenario('first') })
    worker.turn()
    worker.send({ kind: 'run', id: 3, lane: 'live', scenario: scenario('second') })
    worker.send({ kind: 'run', id: 4, lane: 'live', scenario: scenario('third') })
    worker.settle()
    expect(worker.computed).toEqual(['a:first', 'a:third'])
  })

  it('takes back a run that has not started, once', () => {
    const worker = setUp()
    worker.send({ kind: 'setBasis', id: 1, basis: basis('a') })
    worker.send({ kind: 'run', id: 2, lane: 'live', scenario: scenario('x') })
    worker.send({ kind: 'cancel', id: 2 })
    worker.send({ kind: 'cancel', id: 2 })
    worker.settle()
    expect(worker.computed).toEqual([])
    expect(worker.answers).toEqual([
      { kind: 'basisSet', id: 1 },
      { kind: 'cancelled', id: 2 },
    ])
  })

  it('never computes a waiting run on a basis that came after it', () => {
    const worker = setUp()
    worker.send({ kind: 'setBasis', id: 1, basis: basis('old') })
    worker.send({ kind: 'run', id: 2, lane: 'live', scenario: scenario('x') })
    worker.send({ kind: 'setBasis', id: 3, basis: basis('new') })
    worker.settle()
    expect(worker.computed).toEqual([])
    expect(worker.answers).toContainEqual({ kind: 'superseded', id: 2 })
  })

  it('says so when there is no basis yet', () => {
    const worker = setUp()
    worker.send({ kind: 'run', id: 1, lane: 'live', scenario: scenario('x') })
    worker.settle()
    expect(worker.answers).toEqual([
      { kind: 'failed', id: 1, error: { code: 'dienst.geenDossierOpen', details: {} } },
    ])
  })

  it('hands on an expected failure with its code and values', () => {
    const worker = setUp(() => fail('model.negatieveInstroom', { groep: '18-26.klein' }))
    worker.send({ kind: 'setBasis', id: 1, basis: basis('a') })
    worker.send({ kind: 'run', id: 2, lane: 'live', scenario: scenario('x') })
    worker.settle()
    expect(worker.answers.at(-1)).toEqual({
      kind: 'failed',
      id: 2,
      error: { code: 'model.negatieveInstroom', details: { groep: '18-26.klein' } },
    })
  })

  it('survives an exception and goes on with the next run', () => {
    let first = true
    const worker = setUp((_from, what) => {
      if (first) {
        first = false
        throw new Error('boom')
      }
      return ok({ scenarioId: what.id, inputsHash: 'h' } as RunResult)
    })
    worker.send({ kind: 'setBasis', id: 1, basis: basis('a') })
    worker.send({ kind: 'run', id: 2, lane: 'live', scenario: scenario('x') })
    worker.send({ kind: 'run', id: 3, lane: 'other', scenario: scenario('y') })
    worker.settle()
    expect(worker.answers.slice(1)).toMatchObject([
      { kind: 'crashed', id: 2, message: 'boom' },
      { kind: 'result', id: 3 },
    ])
  })

  it('gives every run exactly one answer, whatever the order of things', () => {
    const worker = setUp()
    worker.send({ kind: 'setBasis', id: 0, basis: basis('a') })
    let id = 1
    for (let step = 0; step < 60; step++) {
      if (step % 7 === 3) worker.turn()
      if (step % 11 === 5) worker.send({ kind: 'cancel', id: id - 1 })
      if (step % 17 === 9) worker.send({ kind: 'setBasis', id: 1000 + step, basis: basis(`b${step}`) })
      worker.send({
        kind: 'run',
        id: id++,
        lane: step % 2 ? 'live' : 'saved',
        scenario: scenario(`s${step}`),
      })
    }
    worker.settle()
    const runs = worker.answers.filter((one) => one.id >= 1 && one.id < 1000).map((one) => one.id)
    expect(runs.toSorted((a, b) => a - b)).toEqual(Array.from({ length: id - 1 }, (_, index) => index + 1))
  })
})

import type { AppError } from '../../src/base/result.ts'
import type { ModelBasis } from '../../src/domain/basis.ts'
import type { RunResult } from '../../src/domain/result.ts'
import type { Scenario } from '../../src/domain/scenario.ts'
import type { SimulationAnswer, SimulationRequest } from '../../src/simulation/protocol.ts'

/** The part of a `Worker` that is needed, so that a test can stand in for it. */
export type WorkerPort = {
  postMessage(message: SimulationRequest): void
  addEventListener(type: 'message', listener: (event: { data: SimulationAnswer }) => void): void
  addEventListener(type: 'error', listener: (event: { message?: string }) => void): void
  terminate(): void
}

export type RunOutcome =
  | { readonly kind: 'result'; readonly result: RunResult; readonly inputsHash: string }
  /** A newer run took its place, or it was taken back: there is nothing to show. */
  | { readonly kind: 'superseded' }
  | { readonly kind: 'failed'; readonly error: AppError }
  | { readonly kind: 'crashed'; readonly message: string }

export type SimulationClient = {
  setBasis(basis: ModelBasis): void
  /** Runs in one lane: the newest wins. */
  run(lane: string, scenario: Scenario): Promise<RunOutcome>
  /** Stops the worker; whatever is still open is answered `superseded`. */
  close(): void
}

export function createSimulationClient(worker: WorkerPort): SimulationClient {
  const open = new Map<number, (outcome: RunOutcome) => void>()
  let lastId = 0

  function settle(id: number, outcome: RunOutcome): void {
    open.get(id)?.(outcome)
    open.delete(id)
  }

  function settleAll(outcome: RunOutcome): void {
    for (const id of [...open.keys()]) settle(id, outcome)
  }

  worker.addEventListener('message', ({ data }) => {
    switch (data.kind) {
      case 'result':
        settle(data.id, { kind: 'result', result: data.result, inputsHash: data.inputsHash })
        return
      case 'superseded':
      case 'cancelled':
        settle(data.id, { kind: 'superseded' })
        return
      case 'failed':
        settle(data.id, { kind: 'failed', error: data.error })
        return
      case 'crashed':
        settle(data.id, { kind: 'crashed', message: data.message })
        return
      case 'basisSet':
    }
  })
  // A worker that does not load, or dies, must not leave the page waiting.
  worker.addEventListener('error', ({ message }) => settleAll({ kind: 'crashed', message: message ?? '' }))

  return {
    setBasis(basis) {
      worker.postMessage({ kind: 'setBasis', id: ++lastId, basis })
    },
    run(lane, scenario) {
      const id = ++lastId
      return new Promise((resolve) => {
        open.set(id, resolve)
        worker.postMessage({ kind: 'run', id, lane, scenario })
      })
    },
    close() {
      worker.terminate()
      settleAll({ kind: 'superseded' })
    },
  }
}

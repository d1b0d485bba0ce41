import { fail, type Result } from '../base/result.ts'
import type { ModelBasis } from '../domain/basis.ts'
import type { RunResult } from '../domain/result.ts'
import type { Scenario } from '../domain/scenario.ts'
import type { Post, SimulationRequest } from './protocol.ts'
import { createRunQueue, type RunRequest } from './queue.ts'

/** From pinned data and a scenario to a result; pure and synchronous. */
export type Compute = (basis: ModelBasis, scenario: Scenario) => Result<RunResult>
/** Calls `task` in a later turn of the event loop, after the messages that have arrived by then. */
export type Schedule = (task: () => void) => void
export type Handle = (request: SimulationRequest, post: Post) => void

/**
 * The worker's side of the protocol. One run at a time, and between two runs a turn of the event loop: messages that
 * arrived meanwhile are read first, so that a newer run replaces an older one that waits and a cancel comes in time.
 */
export function createSimulation(compute: Compute, schedule: Schedule): Handle {
  let basis: ModelBasis | undefined
  let scheduled = false
  let reply: Post = () => undefined
  const queue = createRunQueue((answer) => reply(answer))

  function wake(): void {
    if (scheduled) return
    scheduled = true
    schedule(runNext)
  }

  function runNext(): void {
    scheduled = false
    const request = queue.take()
    if (!request) return
    try {
      answer(request)
    } catch (bug) {
      reply({ kind: 'crashed', id: request.id, message: bug instanceof Error ? bug.message : String(bug) })
    }
    wake()
  }

  function answer(request: RunRequest): void {
    const outcome = basis ? compute(basis, request.scenario) : fail('dienst.geenDossierOpen')
    if (!outcome.ok) reply({ kind: 'failed', id: request.id, error: outcome.error })
    else
      reply({ kind: 'result', id: request.id, result: outcome.value, inputsHash: outcome.value.inputsHash })
  }

  return (request, post) => {
    reply = post
    switch (request.kind) {
      case 'setBasis':
        queue.supersedeAll()
        basis = request.basis
        post({ kind: 'basisSet', id: request.id })
        return
      case 'run':
        queue.add(request)
        wake()
        return
      case 'cancel':
        queue.cancel(request.id)
    }
  }
}

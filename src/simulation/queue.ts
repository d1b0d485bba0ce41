import type { Post, SimulationRequest } from './protocol.ts'

export type RunRequest = Extract<SimulationRequest, { kind: 'run' }>

/** Runs that wait: at most one per lane, in the order in which the lanes were first asked for. */
export type RunQueue = {
  /** Puts a run in its lane; the one that stood there is answered `superseded`. */
  add(request: RunRequest): void
  /** The run that waits longest, taken out; undefined when nothing waits. */
  take(): RunRequest | undefined
  /** Answers `cancelled` to the run with this id if it still waits. */
  cancel(id: number): void
  /** Answers `superseded` to everything that waits. */
  supersedeAll(): void
}

export function createRunQueue(post: Post): RunQueue {
  const waiting = new Map<string, RunRequest>()
  return {
    add(request) {
      const older = waiting.get(request.lane)
      if (older) post({ kind: 'superseded', id: older.id })
      waiting.set(request.lane, request)
    },
    take() {
      for (const [lane, request] of waiting) {
        waiting.delete(lane)
        return request
      }
      return undefined
    },
    cancel(id) {
      for (const [lane, request] of waiting) {
        if (request.id !== id) continue
        waiting.delete(lane)
        post({ kind: 'cancelled', id })
      }
    },
    supersedeAll() {
      for (const request of waiting.values()) post({ kind: 'superseded', id: request.id })
      waiting.clear()
    },
  }
}

import type { AppError } from '../../src/base/result.ts'
import type { ModelBasis } from '../../src/domain/basis.ts'
import type { RunResult } from '../../src/domain/result.ts'
import type { Scenario } from '../../src/domain/scenario.ts'
import type { SimulationClient } from '../worker/simulation-client.ts'

export type Computed = {
  readonly basis: ModelBasis
  readonly scenario: Scenario
  readonly result: RunResult
}
/** Why there is no result of the present settings: an expected refusal, or a bug. */
export type RunFailure =
  | { readonly kind: 'refused'; readonly error: AppError }
  | { readonly kind: 'crashed'; readonly message: string }

/** The result of the scenario on screen, computed in the page's worker; the last good one stays until a newer comes. */
export class LiveResult {
  #simulation: SimulationClient
  #newest = 0
  basis = $state.raw<ModelBasis | null>(null)
  wanted = $state.raw<Scenario | null>(null)
  computed = $state.raw<Computed | null>(null)
  failure = $state.raw<RunFailure | null>(null)

  constructor(simulation: SimulationClient) {
    this.#simulation = simulation
  }

  /** The newest result of the present data; null while there is none. */
  get current(): Computed | null {
    return this.computed?.basis === this.basis ? this.computed : null
  }

  /** The result shown belongs to other settings than the ones on screen. */
  get stale(): boolean {
    return this.current !== null && this.current.scenario !== this.wanted
  }

  /** Nothing to show yet, and no reason why. */
  get waiting(): boolean {
    return this.current === null && this.failure === null
  }

  async setBasis(basis: ModelBasis): Promise<void> {
    this.basis = basis
    this.failure = null
    this.#simulation.setBasis(basis)
    if (this.wanted) await this.run(this.wanted)
  }

  /** The data hold too little for any run; `error` says what they lack. */
  refuse(error: AppError): void {
    this.#newest += 1
    this.basis = null
    this.computed = null
    this.failure = { kind: 'refused', error }
  }

  async run(scenario: Scenario): Promise<void> {
    this.wanted = scenario
    const basis = this.basis
    if (!basis) return
    const turn = ++this.#newest
    const outcome = await this.#simulation.run('live', scenario)
    // Only a result newer than the one on screen is shown; the worker answers in order, a new basis starts afresh.
    if (basis !== this.basis) return
    if (outcome.kind === 'result') {
      this.computed = { basis, scenario, result: outcome.result }
      if (turn === this.#newest) this.failure = null
      return
    }
    if (turn !== this.#newest || outcome.kind === 'superseded') return
    this.failure = outcome.kind === 'failed' ? { kind: 'refused', error: outcome.error } : outcome
  }

  forget(): void {
    this.#newest += 1
    this.basis = null
    this.wanted = null
    this.computed = null
    this.failure = null
  }
}

import type { AppError } from '../base/result.ts'
import type { ModelBasis } from '../domain/basis.ts'
import type { RunResult } from '../domain/result.ts'
import type { Scenario } from '../domain/scenario.ts'

/*
 * What the page (or a Node host) and a simulation worker say to each other. Plain data only. Every request has an id and
 * gets exactly one answer with that id, whatever happens: nobody waits for ever.
 */

export type SimulationRequest =
  /** The pinned data all later runs stand on. Runs still waiting for the basis before are superseded. */
  | { readonly kind: 'setBasis'; readonly id: number; readonly basis: ModelBasis }
  /** In one lane the newest run wins: older ones that have not started are answered `superseded`. */
  | { readonly kind: 'run'; readonly id: number; readonly lane: string; readonly scenario: Scenario }
  /** Takes back a run that has not started; its own answer is `cancelled`. Has no answer of its own. */
  | { readonly kind: 'cancel'; readonly id: number }

export type SimulationAnswer =
  | { readonly kind: 'basisSet'; readonly id: number }
  /** `inputsHash` names the resolved inputs, so that a result can be told from one of other inputs. */
  | { readonly kind: 'result'; readonly id: number; readonly result: RunResult; readonly inputsHash: string }
  | { readonly kind: 'superseded'; readonly id: number }
  | { readonly kind: 'cancelled'; readonly id: number }
  /** An expected failure: codes and values, sentences are made by the page. */
  | { readonly kind: 'failed'; readonly id: number; readonly error: AppError }
  /** A bug: an exception inside the run. The worker lives on. */
  | { readonly kind: 'crashed'; readonly id: number; readonly message: string }

export type Post = (answer: SimulationAnswer) => void

import type { DurationClass, Group, Reason } from '../../domain/inputs.ts'

/** Completed months 0 … 59 exactly, and 60+. */
export const durationCells = 61
export const openDuration = 60

/**
 * The cohort inputs as flat arrays, groups sorted by id (code units) so that no sum depends on the order in which they
 * were given. Cells of a group and class: `g·K + k`; with a reason `(g·K + k)·R + r`; months `m·G + g`, m = 0 … M.
 */
export type CohortModel = {
  readonly groups: readonly Group[]
  readonly classes: readonly DurationClass[]
  readonly reasons: readonly Reason[]
  readonly groupCount: number
  readonly classCount: number
  readonly reasonCount: number
  /** M: projected months. Month m is `peildatumIndex + m` on the month line. */
  readonly monthCount: number
  readonly peildatumIndex: number
  /** First and last completed month of each class, 0 … 60. */
  readonly classFrom: Int32Array
  readonly classTo: Int32Array
  /** N(g,d,0) at `g·61 + d`. */
  readonly start: Float64Array
  /** base_r(g,k). */
  readonly baseChance: Float64Array
  /** I_new(g) a month. */
  readonly newInflow: Float64Array
  /** Σ_r ρ_r·E_r(g) of the months up to the peildatum: newest first, G values each; beyond it the base mean. */
  readonly returningBefore: Float64Array
  readonly returningMonths: number
  readonly returningBase: Float64Array
  readonly rho: Float64Array
  readonly reentryCurve: Float64Array
  readonly seasonal: Uint8Array
  readonly isAow: Uint8Array
}

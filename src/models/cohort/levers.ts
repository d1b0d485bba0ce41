import type { MonthLevels } from './levels.ts'
import type { Transitions } from './transitions.ts'

/*
 * What measures do to the cohort, worked out per month before the month loop starts. Arrays over months have index
 * m = 0 … M with 0 unused. Every list is sorted by measure id, so that no sum depends on the order of the scenario.
 */

/** A change of exit chances: factor, then percentage points, on the chosen cells and reasons. */
export type ChanceLever = {
  readonly id: string
  /** 1 where it acts, per group and class. */
  readonly cells: Uint8Array
  readonly reasons: Uint8Array
  /** Factor a month, or null. */
  readonly factor: Float64Array | null
  /** Chance points a month (percentage points ÷ 100) for the chosen reasons together, or null. */
  readonly points: Float64Array | null
}

/** Extra exits: so many asked a month, spread over the stock that is left of the chosen cells. */
export type PlacementLever = {
  readonly id: string
  readonly cells: Uint8Array
  readonly reason: number
  /** P_j(m); negative = exits held back. */
  readonly asked: Float64Array
  /** Own return curve, share that comes back after 1, 2, … months; null = none of its own. */
  readonly ownCurve: Float64Array | null
  /** The exits come back by the ρ of their reason. */
  readonly returnsByReason: boolean
  /** h̄_j(m): natural exit chance of the target cells in the nulscenario. */
  readonly naturalExit: Float64Array
}

/** Prevented inflow. */
export type InflowLever = {
  readonly id: string
  readonly groups: Uint8Array
  readonly source: string
  readonly sourceShare: number
  /** Uitkeringen a month (absolute), or share of the source. Negative = more inflow. */
  readonly value: Float64Array
  readonly absolute: boolean
  readonly capacity: number | null
  readonly reapplyShare: number
  readonly reapplyAfter: number
}

export type CohortLevers = {
  readonly levels: MonthLevels
  readonly chances: readonly ChanceLever[]
  readonly placements: readonly PlacementLever[]
  readonly inflow: readonly InflowLever[]
  /** Moves of month m: `transitions[transitionOf[m]]`. */
  readonly transitions: readonly Transitions[]
  readonly transitionOf: Int32Array
  /** false: what the measures took out does not come back (only the ladder asks for this). */
  readonly measureReturns: boolean
}

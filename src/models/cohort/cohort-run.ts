import type { CohortModel } from './cohort-model.ts'

/** A clip that was needed: which cell, the first month, and in how many cell-months. */
export type ChanceClip = { readonly cell: number; readonly month: number; readonly times: number }

/** What one pass over the months gives. Arrays over months have index m = 0 … M (flows: 0 unused). */
export type CohortRun = {
  readonly stock: Float64Array
  /** N(g,m) at m·G + g. */
  readonly stockByGroup: Float64Array
  /** Stock per group and class at m·G·K + g·K + k. */
  readonly stockByCell: Float64Array
  /** Exit chance of all reasons together, after the clip, same layout; month m acts on the stock of m−1. */
  readonly chance: Float64Array
  readonly inflow: Float64Array
  readonly inflowByGroup: Float64Array
  /** Part of the inflow that left within the months before. */
  readonly reentry: Float64Array
  readonly exits: Float64Array
  readonly exitsByGroup: Float64Array
  /** m·R + r; extra exits of a measure stand under its reason. */
  readonly exitsByReason: Float64Array
  /** Per chance lever: exits it adds, asked (before the clip) and reached; filled when details are wanted. */
  readonly chanceAsked: readonly Float64Array[]
  readonly chanceReached: readonly Float64Array[]
  /** Per placement lever. */
  readonly placed: readonly Float64Array[]
  /** Per inflow lever. */
  readonly preventedAsked: readonly Float64Array[]
  readonly prevented: readonly Float64Array[]
  readonly clip: ChanceClip | null
}

export function emptyRun(
  model: CohortModel,
  levers: { chances: number; placements: number; inflow: number },
): CohortRun {
  const months = model.monthCount + 1
  const { groupCount, classCount, reasonCount } = model
  const series = (count: number): Float64Array[] =>
    Array.from({ length: count }, () => new Float64Array(months))
  return {
    stock: new Float64Array(months),
    stockByGroup: new Float64Array(months * groupCount),
    stockByCell: new Float64Array(months * groupCount * classCount),
    chance: new Float64Array(months * groupCount * classCount),
    inflow: new Float64Array(months),
    inflowByGroup: new Float64Array(months * groupCount),
    reentry: new Float64Array(months),
    exits: new Float64Array(months),
    exitsByGroup: new Float64Array(months * groupCount),
    exitsByReason: new Float64Array(months * reasonCount),
    chanceAsked: series(levers.chances),
    chanceReached: series(levers.chances),
    placed: series(levers.placements),
    preventedAsked: series(levers.inflow),
    prevented: series(levers.inflow),
    clip: null,
  }
}

import type { ScenarioCohort } from './scenario-run.ts'

/** Placed, prevented and extra exits together, per month m = 0 … M, before and after the first two corrections. */
export type Flows = {
  /** All placements, prevented applications and extra exits. */
  readonly gross: Float64Array
  /** Of those with an uitkering. */
  readonly withUitkering: Float64Array
  /** Of those that would not have left in that same month. */
  readonly net: Float64Array
}

/** The flows of a run with details. Placements that found nobody are left out in proportion. */
export function countFlows(cohort: ScenarioCohort): Flows {
  const { plan, run } = cohort
  const gross = new Float64Array(run.stock.length)
  const withUitkering = new Float64Array(run.stock.length)
  const net = new Float64Array(run.stock.length)
  for (let m = 1; m < run.stock.length; m++) {
    for (const [j, placement] of plan.placements.entries()) {
      const { lever, effect } = placement
      const reached = lever.asked[m] === 0 ? 1 : run.placed[j][m] / lever.asked[m]
      gross[m] += placement.gross[m] * reached
      withUitkering[m] += placement.gross[m] * reached * effect.shareUitkering
      net[m] += run.placed[j][m]
    }
    let other = 0
    for (let j = 0; j < plan.chances.length; j++) other += run.chanceReached[j][m]
    for (let j = 0; j < plan.inflow.length; j++) other += run.prevented[j][m]
    gross[m] += other
    withUitkering[m] += other
    net[m] += other
  }
  return { gross, withUitkering, net }
}

import { durationCells, type CohortModel } from './cohort-model.ts'
import { emptyRun, type CohortRun } from './cohort-run.ts'
import { chanceRoom, type ChanceRoom } from './exit-chances.ts'
import { extraRoom, type ExtraRoom } from './extra-exits.ts'
import type { CohortLevers } from './levers.ts'
import { preventedRoom, type PreventedRoom } from './prevented-inflow.ts'

/** Everything the month loop writes to, made once per run: the loop itself allocates nothing of size. */
export type MonthWork = {
  readonly model: CohortModel
  readonly levers: CohortLevers
  /** Fill what each chance lever adds. */
  readonly details: boolean
  readonly run: CohortRun
  readonly chances: ChanceRoom
  readonly extra: ExtraRoom
  readonly prevention: PreventedRoom
  /** e_j per lever and cell in this month. */
  readonly extraExits: Float64Array
  /** Per cell: regular exits, what they leave, and the share of the cell that stays after all exits. */
  readonly regular: Float64Array
  readonly remaining: Float64Array
  readonly stay: Float64Array
  /** W(g,m) = Σ_r ρ_r·E_r(g,m) at m·G + g. */
  readonly returning: Float64Array
  /** Per placement and inflow lever, m·G + g. */
  readonly placedByGroup: readonly Float64Array[]
  readonly preventedByGroup: readonly Float64Array[]
  /** Room for sums nobody reads, and for what stays of one group. */
  readonly spare: Float64Array
  readonly staying: Float64Array
  /** Per group in this month. */
  readonly fresh: Float64Array
  readonly back: Float64Array
  readonly reentry: Float64Array
  readonly expected: Float64Array
}

export function createMonthWork(model: CohortModel, levers: CohortLevers, details: boolean): MonthWork {
  const { groupCount, monthCount } = model
  const cells = groupCount * model.classCount
  const { chances, placements, inflow } = levers
  const byMonth = (): Float64Array => new Float64Array((monthCount + 1) * groupCount)
  const counts = { chances: chances.length, placements: placements.length, inflow: inflow.length }
  return {
    model,
    levers,
    details,
    run: emptyRun(model, counts),
    chances: chanceRoom(model),
    extra: extraRoom(model, placements.length),
    prevention: preventedRoom(groupCount, inflow.length),
    extraExits: new Float64Array(placements.length * cells),
    regular: new Float64Array(cells),
    remaining: new Float64Array(cells),
    stay: new Float64Array(cells),
    returning: byMonth(),
    placedByGroup: placements.map(byMonth),
    preventedByGroup: inflow.map(byMonth),
    spare: new Float64Array(model.reasonCount),
    staying: new Float64Array(durationCells),
    fresh: new Float64Array(groupCount),
    back: new Float64Array(groupCount),
    reentry: new Float64Array(groupCount),
    expected: new Float64Array(groupCount),
  }
}

export function emptyState(model: CohortModel): Float64Array {
  return new Float64Array(model.groupCount * durationCells)
}

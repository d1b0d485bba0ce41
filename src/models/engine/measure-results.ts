import type { Measure } from '../../domain/measure.ts'
import type { MeasureResult } from '../../domain/result.ts'
import type { PreparedRun } from './prepare-run.ts'
import type { ScenarioCohort } from './scenario-run.ts'

/** Asked and reached a month, and the attributed saving, in list order. Kinds without exits or applications have zeros. */
export function measureResults(
  prepared: PreparedRun,
  measures: readonly Measure[],
  cohort: ScenarioCohort,
  attributed: readonly (readonly number[])[],
): MeasureResult[] {
  const months = prepared.model.monthCount
  const flows = reachedByMeasure(cohort)
  return measures.map((measure, index) => {
    const flow = flows.get(measure.id)
    const gevraagd = flow ? [...flow.asked.subarray(1)] : new Array<number>(months).fill(0)
    const bereikt = flow ? [...flow.reached.subarray(1)] : new Array<number>(months).fill(0)
    return {
      id: measure.id,
      gevraagd,
      bereikt,
      nietGeplaatst: gevraagd.reduce((sum, asked, m) => sum + shortOf(asked, bereikt[m]), 0),
      besparing: prepared.money.years.map(({ year }, at) => ({ year, bruto: attributed[index]?.[at] ?? 0 })),
    }
  })
}

/** Asked beyond reach; by less than this it is rounding of the arithmetic, not a shortage. */
const countTolerance = 1e-9

export function shortOf(asked: number, reached: number): number {
  const gap = asked - reached
  return Math.abs(gap) > countTolerance ? gap : 0
}

type Reached = { readonly asked: Float64Array; readonly reached: Float64Array }

/** Per measure id, from a run with details. */
export function reachedByMeasure(cohort: ScenarioCohort): Map<string, Reached> {
  const { plan, run } = cohort
  const flows = new Map<string, Reached>()
  for (const [j, one] of plan.placements.entries())
    flows.set(one.lever.id, { asked: one.lever.asked, reached: run.placed[j] })
  for (const [j, one] of plan.chances.entries())
    flows.set(one.id, { asked: run.chanceAsked[j], reached: run.chanceReached[j] })
  for (const [j, one] of plan.inflow.entries())
    flows.set(one.id, { asked: run.preventedAsked[j], reached: run.prevented[j] })
  return flows
}

import { ok, type Result } from '../../base/result.ts'
import type { Measure } from '../../domain/measure.ts'
import { brutoPerYear } from './saving.ts'
import type { PreparedRun } from './prepare-run.ts'
import { runCohort } from './scenario-run.ts'

/**
 * Bruto saving of each measure per year: the measures are switched on one by one in list order, and each gets the
 * difference it makes to the ones before it. The parts add up to the saving of all together; the order matters, so it is
 * the order of the list. `total` is the saving of all measures, known already.
 */
export function attributeSaving(
  prepared: PreparedRun,
  measures: readonly Measure[],
  total: readonly number[],
): Result<number[][]> {
  const result: number[][] = []
  let before = prepared.nulYears.map(() => 0)
  for (let count = 1; count <= measures.length; count++) {
    let now = [...total]
    if (count < measures.length) {
      const choice = { inBeeld: prepared.inputs.cohort.countInBeeld, measureReturns: true }
      const cohort = runCohort(prepared, measures.slice(0, count), choice, false)
      if (!cohort.ok) return cohort
      now = brutoPerYear(prepared, cohort.value)
    }
    const reference = before
    result.push(now.map((value, index) => value - reference[index]))
    before = now
  }
  return ok(result)
}

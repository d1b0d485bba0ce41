import { durationCells } from './cohort-model.ts'
import type { MonthWork } from './month-work.ts'
import { preventInflow } from './prevented-inflow.ts'
import { addOwnReturns, addReapplications, fillReentry } from './returns.ts'

/** Step 6: new inflow less what is prevented, applications that come after all, and re-entry, into duration 0 of `next`. */
export function addInflow(work: MonthWork, month: number, next: Float64Array): void {
  const { model, levers, run, prevention, fresh, back, reentry } = work
  const { groupCount } = model
  for (let g = 0; g < groupCount; g++) fresh[g] = model.newInflow[g] * levers.levels.inflow[month]
  preventInflow(levers.inflow, month, fresh, prevention, run.preventedAsked)
  for (let j = 0; j < levers.inflow.length; j++) {
    let prevented = 0
    for (let g = 0; g < groupCount; g++) {
      const one = prevention.byLever[j * groupCount + g]
      work.preventedByGroup[j][month * groupCount + g] = one
      prevented += one
    }
    run.prevented[j][month] = prevented
  }
  back.fill(0)
  fillReentry(
    {
      returning: work.returning,
      before: model.returningBefore,
      beforeMonths: model.returningMonths,
      base: model.returningBase,
    },
    model.reentryCurve,
    month,
    groupCount,
    reentry,
  )
  if (levers.measureReturns) {
    addReapplications(levers.inflow, work.preventedByGroup, month, groupCount, back)
    addOwnReturns(levers.placements, work.placedByGroup, month, groupCount, reentry)
  }
  let total = 0
  let reentered = 0
  for (let g = 0; g < groupCount; g++) {
    const entering = Math.max(0, fresh[g] - prevention.total[g] + back[g] + reentry[g])
    next[g * durationCells] = entering
    run.inflowByGroup[month * groupCount + g] = entering
    total += entering
    reentered += reentry[g]
  }
  run.inflow[month] = total
  run.reentry[month] = reentered
}

import { advance, sumCells } from './advance.ts'
import type { CohortModel } from './cohort-model.ts'
import type { ChanceClip, CohortRun } from './cohort-run.ts'
import type { CohortLevers } from './levers.ts'
import { extraExits, regularExits } from './month-exits.ts'
import { addInflow } from './month-inflow.ts'
import { createMonthWork, emptyState, type MonthWork } from './month-work.ts'
import type { Transitions } from './transitions.ts'

/**
 * The months 1 … M in the order of `docs/model.md`: chances, regular exits, extra exits, moves, ageing, inflow, identity.
 * Only + − × ÷ and comparisons, in a fixed order: the same bits on every machine. `details` also fills what each chance
 * lever adds. Throws when the stock identity breaks: that is a bug, no input can cause it.
 */
export function simulateCohort(model: CohortModel, levers: CohortLevers, details: boolean): CohortRun {
  const cells = model.groupCount * model.classCount
  const work = createMonthWork(model, levers, details)
  const { run } = work
  let clip: ChanceClip | null = null
  let current: Float64Array = Float64Array.from(model.start)
  let next = emptyState(model)
  closeMonth(work, current, 0)
  for (let m = 1; m <= model.monthCount; m++) {
    const stock = run.stockByCell.subarray((m - 1) * cells, m * cells)
    const clipped = regularExits(work, m, stock)
    if (clipped > 0) {
      const first: ChanceClip = clip ?? {
        cell: work.chances.unclipped.findIndex((sum) => sum > 1),
        month: m,
        times: 0,
      }
      clip = { ...first, times: first.times + clipped }
    }
    extraExits(work, m)
    const moves = levers.transitions[levers.transitionOf[m]]
    advance(model, moves, work.stay, current, next, work.staying)
    addInflow(work, m, next)
    closeMonth(work, next, m)
    assertIdentity(work, moves, stock, m)
    const spent = current
    current = next
    next = spent
  }
  return { ...run, clip }
}

/** Sums of the state at the end of a month: per cell, per group, in total. */
function closeMonth(work: MonthWork, state: Float64Array, month: number): void {
  const { model, run } = work
  const { groupCount, classCount } = model
  sumCells(model, state, run.stockByCell, month * groupCount * classCount)
  let total = 0
  for (let g = 0, c = month * groupCount * classCount; g < groupCount; g++) {
    let sum = 0
    for (let k = 0; k < classCount; k++, c++) sum += run.stockByCell[c]
    run.stockByGroup[month * groupCount + g] = sum
    total += sum
  }
  run.stock[month] = total
}

/** N(m) = N(m−1) + I(m) − E(m) in total and, after the moves, per group; nothing negative. */
function assertIdentity(work: MonthWork, moves: Transitions, stock: Float64Array, month: number): void {
  const { model, run, expected, stay } = work
  const { groupCount, classCount } = model
  expected.fill(0)
  for (let i = 0; i < moves.share.length; i++) {
    let staying = 0
    for (let k = 0, c = moves.from[i] * classCount; k < classCount; k++, c++) staying += stay[c] * stock[c]
    expected[moves.to[i]] += moves.share[i] * staying
  }
  for (let g = 0; g < groupCount; g++) {
    const now = run.stockByGroup[month * groupCount + g]
    const error = now - (expected[g] + run.inflowByGroup[month * groupCount + g])
    if (!(Math.abs(error) <= 1e-12 * now) || now < 0)
      throw new Error(`stock of group ${g} is off by ${error} in month ${month}`)
  }
  const before = run.stock[month - 1]
  const scale = before + run.inflow[month]
  const error = run.stock[month] - (before + run.inflow[month] - run.exits[month])
  if (!(Math.abs(error) <= 1e-12 * scale))
    throw new Error(`stock identity is off by ${error} in month ${month}`)
}

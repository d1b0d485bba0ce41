import { fail, ok, type Result } from '../../base/result.ts'
import type { RunInputs } from '../../domain/inputs.ts'
import type { YearMoney } from '../../domain/result.ts'
import { projectBudget, type YearBudget } from '../buig/budget.ts'
import { computeLasten, computeOntvangsten, type MoneyPath } from '../buig/lasten.ts'
import { prepareMoney, type MoneyModel } from '../buig/money-model.ts'
import { terugvloeiShare } from '../buig/terugvloei.ts'
import { closeYears } from '../buig/year-money.ts'
import type { CohortModel } from '../cohort/cohort-model.ts'
import type { CohortRun } from '../cohort/cohort-run.ts'
import { prepareCohort } from '../cohort/prepare-cohort.ts'
import { simulateCohort } from '../cohort/simulate.ts'
import { baseLksJobs, type LksStream } from '../measures/lks-jobs.ts'
import { cohortLevers } from '../measures/plan-measures.ts'

/** Inputs checked and flattened, and the nulscenario computed: what every scenario of the same inputs shares. */
export type PreparedRun = {
  readonly inputs: RunInputs
  readonly model: CohortModel
  readonly money: MoneyModel
  readonly kappa: number
  readonly baseLks: LksStream
  readonly nul: CohortRun
  readonly nulPath: MoneyPath
  readonly nulBudgets: readonly YearBudget[]
  readonly nulYears: readonly YearMoney[]
  /** Groups whose moves were shrunk to 1 together. */
  readonly clippedMoves: readonly number[]
}

/** Refuses what the cohort or the money refuses, and a horizon that is not after the peildatum. */
export function prepareRun(inputs: RunInputs): Result<PreparedRun> {
  if (inputs.horizon <= inputs.peildatum)
    return fail('model.jaarBuitenHorizon', { van: inputs.peildatum, tot: inputs.horizon })
  const model = prepareCohort(inputs.cohort, inputs.peildatum, inputs.horizon)
  if (!model.ok) return model
  const money = prepareMoney(inputs, model.value)
  if (!money.ok) return money
  const levers = cohortLevers(inputs.cohort, model.value, null, { inBeeld: true, measureReturns: true })
  if (!levers.ok) return levers
  const nul = simulateCohort(model.value, levers.value, false)
  const baseLks = { jobs: baseLksJobs(inputs.money.lks, model.value.monthCount), factor: null }
  const nulPath = moneyPath(model.value, money.value, nul, [baseLks])

  const lasten = computeLasten(money.value, nulPath, null)
  const ontvangsten = computeOntvangsten(money.value, lasten, null)
  if (!ontvangsten.ok) return ontvangsten
  const lksOf = new Map(lasten.map((row) => [row.year, row.lks]))
  const budgets = projectBudget(
    inputs.budget,
    inputs.peildatum,
    lasten.map((row) => row.year),
    (year) => lksOf.get(year) ?? money.value.pastLks.get(year),
  )
  if (!budgets.ok) return budgets
  return ok({
    inputs,
    model: model.value,
    money: money.value,
    kappa: inputs.budget.terugvloei ?? terugvloeiShare(inputs.budget.inhabitants),
    baseLks,
    nul,
    nulPath,
    nulBudgets: budgets.value,
    nulYears: closeYears(
      inputs,
      money.value,
      lasten,
      ontvangsten.value,
      budgets.value.map((one) => ({ ...one, terugvloei: 0, lever: 0 })),
    ),
    clippedMoves: levers.value.transitions.flatMap((one) => one.clipped),
  })
}

/** The series of a cohort run that the money reads. */
export function moneyPath(
  model: CohortModel,
  money: MoneyModel,
  run: CohortRun,
  lks: readonly LksStream[],
): MoneyPath {
  return {
    stock: run.stock,
    weighted: weightedStock(model, money, run),
    stockByCell: run.stockByCell,
    cells: model.groupCount * model.classCount,
    lks,
  }
}

function weightedStock(model: CohortModel, money: MoneyModel, run: CohortRun): Float64Array {
  const { relativePrice } = money
  if (relativePrice.every((one) => one === 1)) return run.stock
  const weighted = new Float64Array(model.monthCount + 1)
  for (let m = 0; m <= model.monthCount; m++) {
    for (let g = 0; g < model.groupCount; g++)
      weighted[m] += run.stockByGroup[m * model.groupCount + g] * relativePrice[g]
  }
  return weighted
}

import { ok, type Result } from '../../base/result.ts'
import type { Measure } from '../../domain/measure.ts'
import type { YearMoney } from '../../domain/result.ts'
import { projectBudget } from '../buig/budget.ts'
import { computeLasten, computeOntvangsten, type MoneyPath, type YearLasten } from '../buig/lasten.ts'
import { closeYears, type ScenarioBudget } from '../buig/year-money.ts'
import type { CohortRun } from '../cohort/cohort-run.ts'
import { simulateCohort } from '../cohort/simulate.ts'
import { lksFactor, measureLksJobs, type LksStream } from '../measures/lks-jobs.ts'
import { cohortLevers, planMeasures, type LeverChoice, type MeasurePlan } from '../measures/plan-measures.ts'
import { moneyPath, type PreparedRun } from './prepare-run.ts'

/** A scenario in uitkeringen, jobs and gross outlays, before budget and vangnet. */
export type ScenarioCohort = {
  readonly plan: MeasurePlan
  readonly run: CohortRun
  readonly path: MoneyPath
  readonly lasten: readonly YearLasten[]
}

/** One run of the measures against the prepared nulscenario. `details` also fills what each measure reaches. */
export function runCohort(
  prepared: PreparedRun,
  measures: readonly Measure[],
  choice: LeverChoice,
  details: boolean,
): Result<ScenarioCohort> {
  const { inputs, model, money, nul, baseLks } = prepared
  const plan = planMeasures(measures, model, nul)
  if (!plan.ok) return plan
  const levers = cohortLevers(inputs.cohort, model, plan.value, choice)
  if (!levers.ok) return levers
  const run = simulateCohort(model, levers.value, details)
  const lks: LksStream[] = [baseLks]
  for (const [j, placement] of plan.value.placements.entries()) {
    if (placement.effect.shareLks === 0) continue
    const factor = lksFactor(placement, inputs.money.lks, (year) => money.lksAmount.get(year) ?? 0)
    if (!factor.ok) return factor
    lks.push({
      jobs: measureLksJobs(placement, run.placed[j], inputs.money.lks.lossPerMonth),
      factor: factor.value,
    })
  }
  const path = moneyPath(model, money, run, lks)
  return ok({ plan: plan.value, run, path, lasten: computeLasten(money, path, plan.value.money) })
}

/** A scenario with its money; `budgets` says what of it the scenario itself caused. */
export type ScenarioRun = ScenarioCohort & {
  readonly years: readonly YearMoney[]
  readonly budgets: readonly ScenarioBudget[]
}

/**
 * Budget, tekort and vangnet of a scenario: the nulscenario's budget, less what flows back of the saving of y−2, plus the
 * change of the LKS part where that follows own outlays, plus a budget lever.
 */
export function closeScenario(prepared: PreparedRun, cohort: ScenarioCohort): Result<ScenarioRun> {
  const { inputs, money, nulYears, nulBudgets, kappa } = prepared
  const { lasten, plan } = cohort
  const ontvangsten = computeOntvangsten(money, lasten, plan.money)
  if (!ontvangsten.ok) return ontvangsten
  const lksOf = new Map(lasten.map((row) => [row.year, row.lks]))
  const own = projectBudget(
    inputs.budget,
    inputs.peildatum,
    lasten.map((row) => row.year),
    (year) => lksOf.get(year) ?? money.pastLks.get(year),
  )
  if (!own.ok) return own
  const budgets = own.value.map((budget, index): ScenarioBudget => {
    const saved = index >= 2 ? nulYears[index - 2].uitkeringslasten - lasten[index - 2].uitkeringslasten : 0
    const terugvloei = 0 - kappa * saved
    const lever = nulBudgets[index].total * budgetShare(prepared, plan, index)
    const bijstand = budget.bijstand + terugvloei + lever
    return { ...budget, bijstand, total: bijstand + budget.lks, terugvloei, lever }
  })
  return ok({ ...cohort, budgets, years: closeYears(inputs, money, lasten, ontvangsten.value, budgets) })
}

/** Mean over the twelve months of a year of what the budget measures change, as a share of the budget. */
function budgetShare(prepared: PreparedRun, plan: MeasurePlan, index: number): number {
  const year = prepared.money.years[index]
  let sum = 0
  for (let m = year.from; m <= year.to; m++) sum += plan.money.budgetShare[m]
  return sum / 12
}

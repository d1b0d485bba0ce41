import { ok, type Result } from '../../base/result.ts'
import type { CohortInputs } from '../../domain/inputs.ts'
import type { Measure } from '../../domain/measure.ts'
import type { CohortModel } from '../cohort/cohort-model.ts'
import type { CohortRun } from '../cohort/cohort-run.ts'
import { monthLevels } from '../cohort/levels.ts'
import type { ChanceLever, CohortLevers, InflowLever } from '../cohort/levers.ts'
import { planChance } from './chances.ts'
import { planInflow } from './inflow.ts'
import { planMoney, type MoneyLevers } from './money-levers.ts'
import { planPlacements, type PlacementPlan } from './placements.ts'
import { monthlyTransitions, planSteps, type StepPlan } from './steps.ts'

/** The measures of a run, worked out per month and sorted by id, so that their order in the scenario changes no sum. */
export type MeasurePlan = {
  readonly placements: readonly PlacementPlan[]
  readonly chances: readonly ChanceLever[]
  readonly inflow: readonly InflowLever[]
  readonly steps: readonly StepPlan[]
  readonly money: MoneyLevers
}

/** Measures that are switched off are passed over. `nul` gives the natural exit chances of their target groups. */
export function planMeasures(
  measures: readonly Measure[],
  model: CohortModel,
  nul: CohortRun,
): Result<MeasurePlan> {
  const sorted = measures
    .filter((measure) => measure.enabled)
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const placements: PlacementPlan[] = []
  const chances: ChanceLever[] = []
  const inflow: InflowLever[] = []
  const steps: StepPlan[] = []
  for (const measure of sorted) {
    const { effect } = measure
    if (effect.kind === 'plaatsingen') {
      const plan = planPlacements(measure, effect, model, nul)
      if (!plan.ok) return plan
      placements.push(plan.value)
    } else if (effect.kind === 'uitstroomkans') {
      const lever = planChance(measure, effect, model)
      if (!lever.ok) return lever
      chances.push(lever.value)
    } else if (effect.kind === 'instroom') {
      const lever = planInflow(measure, effect, model)
      if (!lever.ok) return lever
      inflow.push(lever.value)
    } else if (effect.kind === 'doorstroom') {
      const plan = planSteps(measure, effect, model)
      if (!plan.ok) return plan
      steps.push(plan.value)
    }
  }
  const money = planMoney(sorted, model)
  return money.ok ? ok({ placements, chances, inflow, steps, money: money.value }) : money
}

export type LeverChoice = {
  /** Let measures change the moves out of the unknown afstand. */
  readonly inBeeld: boolean
  /** Let people whom measures took out come back. */
  readonly measureReturns: boolean
}

/** What the cohort needs of a plan; without a plan the nulscenario. */
export function cohortLevers(
  inputs: CohortInputs,
  model: CohortModel,
  plan: MeasurePlan | null,
  choice: LeverChoice,
): Result<CohortLevers> {
  const moves = monthlyTransitions(inputs, model, plan?.steps ?? [], choice.inBeeld)
  if (!moves.ok) return moves
  return ok({
    levels: monthLevels(inputs, model, plan?.money.unemployment ?? null),
    chances: plan?.chances ?? [],
    placements: plan?.placements.map((one) => one.lever) ?? [],
    inflow: plan?.inflow ?? [],
    transitions: moves.value.list,
    transitionOf: moves.value.of,
    measureReturns: choice.measureReturns,
  })
}

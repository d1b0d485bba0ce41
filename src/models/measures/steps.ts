import { ok, type Result } from '../../base/result.ts'
import type { CohortInputs, Move } from '../../domain/inputs.ts'
import type { EffectOf, Measure } from '../../domain/measure.ts'
import type { CohortModel } from '../cohort/cohort-model.ts'
import { buildTransitions, type Transitions } from '../cohort/transitions.ts'
import { intensity } from './intensity.ts'
import { targetCells } from './target-cells.ts'

/** A `doorstroom` measure: a factor on steps between afstanden in its target groups. */
export type StepPlan = {
  readonly measure: Measure
  readonly effect: EffectOf<'doorstroom'>
  readonly groups: Uint8Array
  readonly strength: Float64Array
}

export function planSteps(
  measure: Measure,
  effect: EffectOf<'doorstroom'>,
  model: CohortModel,
): Result<StepPlan> {
  const target = targetCells(measure, model)
  if (!target.ok) return target
  return ok({
    measure,
    effect,
    groups: target.value.groups,
    strength: intensity(measure, model.peildatumIndex, model.monthCount),
  })
}

/** Moves per month: `list[of[m]]`. */
export type MonthlyTransitions = { readonly list: readonly Transitions[]; readonly of: Int32Array }

/**
 * Moves of every month under these measures; months with the same strengths share one set. With `inBeeld` false the moves
 * out of the unknown afstand keep their own speed: bringing people in beeld is a measurement.
 */
export function monthlyTransitions(
  inputs: CohortInputs,
  model: CohortModel,
  plans: readonly StepPlan[],
  inBeeld: boolean,
): Result<MonthlyTransitions> {
  const list: Transitions[] = []
  const of = new Int32Array(model.monthCount + 1)
  const known = new Map<string, number>()
  for (let m = 1; m <= model.monthCount; m++) {
    const key = plans.map((plan) => String(plan.strength[m])).join(' ')
    let place = known.get(key)
    if (place === undefined) {
      const built = buildTransitions(
        inputs,
        model,
        plans.length === 0 ? null : (g, move) => factorOn(inputs, plans, m, g, move, inBeeld),
      )
      if (!built.ok) return built
      place = list.push(built.value) - 1
      known.set(key, place)
    }
    of[m] = place
  }
  return ok({ list, of })
}

function factorOn(
  inputs: CohortInputs,
  plans: readonly StepPlan[],
  month: number,
  group: number,
  move: Move,
  inBeeld: boolean,
): number {
  if (!inBeeld && move.from === inputs.unknownAfstand) return 1
  let factor = 1
  for (const plan of plans) {
    if (
      plan.groups[group] === 0 ||
      !plan.effect.moves.some((one) => one.from === move.from && one.to === move.to)
    )
      continue
    factor *= 1 + plan.strength[month] * (plan.effect.factor - 1)
  }
  return factor
}

/** Some measure changes how fast people come in beeld. */
export function changesInBeeld(inputs: CohortInputs, plans: readonly StepPlan[]): boolean {
  return plans.some((plan) => plan.effect.moves.some((move) => move.from === inputs.unknownAfstand))
}

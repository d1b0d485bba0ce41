import { fail, ok, type Result } from '../../base/result.ts'
import type { CohortInputs } from '../../domain/inputs.ts'
import { advance } from './advance.ts'
import { durationCells, openDuration, type CohortModel } from './cohort-model.ts'
import { solveLinearSystem } from './linear-system.ts'
import { emptyState } from './month-work.ts'
import { buildTransitions, type Transitions } from './transitions.ts'

/*
 * The stock that keeps itself up under a constant total inflow (re-entry included) with season, macro, AOW step and
 * measures off: the start of the example, and the seed of every other start.
 */

/** Chance to stay, per group and class, under the base chances. */
function baseStay(model: CohortModel): Float64Array {
  const { groupCount, classCount, reasonCount, baseChance } = model
  const stay = new Float64Array(groupCount * classCount)
  for (let c = 0, i = 0; c < stay.length; c++) {
    let sum = 0
    for (let r = 0; r < reasonCount; r++, i++) sum += baseChance[i]
    stay[c] = 1 - Math.min(1, sum)
  }
  return stay
}

/**
 * The closed form: forward through the single months, and for 60+ the fundamental matrix (I − S·P)⁻¹ by solving one
 * linear system of G groups. `inflow` per group (sorted as the model), a month. Result at `g·61 + d`.
 * Refuses with `model.geenEvenwicht` when somebody would stay in 60+ for ever.
 */
export function steadyState(
  inputs: CohortInputs,
  model: CohortModel,
  inflow: Float64Array,
): Result<Float64Array> {
  const moves = buildTransitions(inputs, model, null)
  if (!moves.ok) return moves
  const { groupCount: n, classCount } = model
  const stay = baseStay(model)
  const cells = emptyState(model)
  const classAt = (d: number): number => model.classTo.findIndex((to) => d <= to)
  for (let g = 0; g < n; g++) cells[g * durationCells] = inflow[g]
  for (let d = 0; d < openDuration; d++) {
    const k = classAt(d)
    forEachMove(moves.value, (from, to, share) => {
      cells[to * durationCells + d + 1] +=
        share * stay[from * classCount + k] * cells[from * durationCells + d]
    })
  }
  const open = classAt(openDuration)
  const matrix = new Float64Array(n * n)
  const entering = new Float64Array(n)
  for (let g = 0; g < n; g++) {
    matrix[g * n + g] = 1
    entering[g] = cells[g * durationCells + openDuration]
  }
  forEachMove(moves.value, (from, to, share) => {
    matrix[to * n + from] -= share * stay[from * classCount + open]
  })
  const solved = solveLinearSystem(matrix, entering)
  if (!solved || solved.some((value) => !(value >= 0))) return fail('model.geenEvenwicht')
  for (let g = 0; g < n; g++) cells[g * durationCells + openDuration] = solved[g]
  return ok(cells)
}

/** The same stock by letting the months pass: `months` from an empty start. An independent check of the closed form. */
export function iterateSteadyState(
  inputs: CohortInputs,
  model: CohortModel,
  inflow: Float64Array,
  months: number,
): Result<Float64Array> {
  const moves = buildTransitions(inputs, model, null)
  if (!moves.ok) return moves
  const stay = baseStay(model)
  const staying = new Float64Array(durationCells)
  let current = emptyState(model)
  let next = emptyState(model)
  for (let m = 0; m < months; m++) {
    advance(model, moves.value, stay, current, next, staying)
    for (let g = 0; g < model.groupCount; g++) next[g * durationCells] = inflow[g]
    const spent = current
    current = next
    next = spent
  }
  return ok(current)
}

function forEachMove(moves: Transitions, visit: (from: number, to: number, share: number) => void): void {
  for (let i = 0; i < moves.share.length; i++) visit(moves.from[i], moves.to[i], moves.share[i])
}

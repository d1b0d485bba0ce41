import { exp } from '../../base/math.ts'
import { normalQuantile } from '../../base/normal-quantile.ts'
import type { DrawPlan, NormalSource, PlannedLevel } from './draw-plan.ts'
import { sobolUniform } from './sobol.ts'
import { normalAt } from './streams.ts'

/** The independent standard normal number of a source, for one draw. */
export type NormalOf = (draw: number, source: NormalSource) => number

/**
 * Writes draws `from` … `from + count − 1`, column by column: column c of draw `from + i` stands at `c·count + i`, so that
 * two draws lie side by side. A draw depends on the plan and its own number alone: not on the chunk, the order or the
 * thread, and the first 2.000 of 10.000 are the same 2.000.
 * @param out at least `plan.columns.length · count` long
 */
export function fillDraws(plan: DrawPlan, from: number, count: number, out: Float64Array): void {
  fillFrom(plan, normalsOf(plan), from, count, out)
}

/** Where the normal numbers of a plan come from: the generator, or the points of its Sobol sequence. */
export function normalsOf({ seed, sobol, replicates }: DrawPlan): NormalOf {
  const room = new Uint32Array(2)
  if (sobol === null) return (draw, { word }) => normalAt(seed, draw, word, room)
  return (draw, { word, dimension }) =>
    dimension < 0
      ? normalAt(seed, draw, word, room)
      : normalQuantile(sobolUniform(sobol, draw % replicates, Math.floor(draw / replicates), dimension))
}

/** `fillDraws` with normal numbers from elsewhere. */
export function fillFrom(
  plan: DrawPlan,
  normalOf: NormalOf,
  from: number,
  count: number,
  out: Float64Array,
): void {
  const { processes, levels, lower, yearCount, effects, commonWeight, ownWeight } = plan
  const size = processes.length + levels.length
  const normal = new Float64Array(size)
  const deviation = new Float64Array(processes.length)
  for (let i = 0; i < count; i++) {
    const draw = from + i
    deviation.fill(0)
    for (let y = 0; y < Math.max(1, yearCount); y++) {
      const used = y === 0 ? size : processes.length
      if (y < yearCount) {
        for (let p = 0; p < processes.length; p++) normal[p] = normalOf(draw, processes[p].sources[y])
      }
      for (let l = processes.length; l < used; l++)
        normal[l] = normalOf(draw, levels[l - processes.length].source)
      for (let row = 0; row < used; row++) {
        let z = 0
        for (let k = 0; k <= row; k++) z += lower[row * size + k] * normal[k]
        if (row >= processes.length) writeLevel(levels[row - processes.length], z, count, i, out)
        else if (y < yearCount)
          out[(processes[row].column + y) * count + i] = moveProcess(plan, row, z, deviation)
      }
    }
    if (effects.length === 0) continue
    const shared = normalOf(draw, plan.common)
    for (const effect of effects) {
      writeLevel(effect, commonWeight * shared + ownWeight * normalOf(draw, effect.source), count, i, out)
    }
  }
}

function writeLevel(
  { marginal, column }: PlannedLevel,
  z: number,
  count: number,
  i: number,
  out: Float64Array,
): void {
  out[column * count + i] = marginal.spreads ? marginal.valueAt(z) : marginal.point
}

/** Moves the process one year on. Without spread it stays exactly neutral: 0·z could be −0. */
function moveProcess(plan: DrawPlan, row: number, z: number, deviation: Float64Array): number {
  const { persistence, sd, form } = plan.processes[row].process
  if (sd === 0) return form === 'factor' ? 1 : 0
  deviation[row] = persistence * deviation[row] + sd * z
  return form === 'factor' ? exp(deviation[row]) : deviation[row]
}

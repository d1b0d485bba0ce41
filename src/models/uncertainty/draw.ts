import { exp } from '../../base/math.ts'
import { normalQuantile } from '../../base/normal-quantile.ts'
import type { DrawPlan, NormalSource, PlannedLevel } from './draw-plan.ts'
import { sobolUniform } from './sobol.ts'
import { normalAt } from './streams.ts'

/**
 * Writes draws `from` … `from + count − 1`, column by column: column c of draw `from + i` stands at `c·count + i`, so that
 * two draws lie side by side. A draw depends on the plan and its own number alone: not on the chunk, the order or the
 * thread, and the first 2.000 of 10.000 are the same 2.000.
 * @param out at least `plan.columns.length · count` long
 */
export function fillDraws(plan: DrawPlan, from: number, count: number, out: Float64Array): void {
  const { processes, levels, lower, yearCount, effects, commonWeight, ownWeight } = plan
  const size = processes.length + levels.length
  const normal = new Float64Array(size)
  const deviation = new Float64Array(processes.length)
  const room = new Uint32Array(2)
  for (let i = 0; i < count; i++) {
    const draw = from + i
    deviation.fill(0)
    for (let y = 0; y < Math.max(1, yearCount); y++) {
      const used = y === 0 ? size : processes.length
      if (y < yearCount) {
        for (let p = 0; p < processes.length; p++)
          normal[p] = normalOf(plan, draw, processes[p].sources[y], room)
      }
      for (let l = processes.length; l < used; l++) {
        normal[l] = normalOf(plan, draw, levels[l - processes.length].source, room)
      }
      for (let row = 0; row < used; row++) {
        let z = 0
        for (let k = 0; k <= row; k++) z += lower[row * size + k] * normal[k]
        if (row >= processes.length) writeLevel(levels[row - processes.length], z, count, i, out)
        else if (y < yearCount) {
          const { process, column } = processes[row]
          out[(column + y) * count + i] = processValue(plan, row, z, deviation, process.form === 'factor')
        }
      }
    }
    if (effects.length === 0) continue
    const shared = normalOf(plan, draw, plan.common, room)
    for (const effect of effects) {
      const own = normalOf(plan, draw, effect.source, room)
      writeLevel(effect, commonWeight * shared + ownWeight * own, count, i, out)
    }
  }
}

function normalOf(
  plan: DrawPlan,
  draw: number,
  { word, dimension }: NormalSource,
  room: Uint32Array,
): number {
  const { sobol, replicates } = plan
  if (sobol === null || dimension < 0) return normalAt(plan.seed, draw, word, room)
  return normalQuantile(sobolUniform(sobol, draw % replicates, Math.floor(draw / replicates), dimension))
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
function processValue(
  plan: DrawPlan,
  row: number,
  z: number,
  deviation: Float64Array,
  isFactor: boolean,
): number {
  const { persistence, sd } = plan.processes[row].process
  if (sd === 0) return isFactor ? 1 : 0
  deviation[row] = persistence * deviation[row] + sd * z
  return isFactor ? exp(deviation[row]) : deviation[row]
}

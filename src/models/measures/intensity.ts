import { exp2 } from '../../base/math.ts'
import { monthIndex } from '../../base/month.ts'
import type { Measure } from '../../domain/measure.ts'

/**
 * Strength of a measure in every month m = 0 … M (0 unused). With m′ = month − lag: 0 before `start`; then
 * min(1, (m′ − start + 1) / ingroei), 1 when ingroei is 0. After `end` a measure that places people stops; any other is
 * multiplied by 2^(−(m′ − end)/H), and stops when H is 0.
 */
export function intensity(measure: Measure, peildatumIndex: number, monthCount: number): Float64Array {
  const start = monthIndex(measure.start)
  const end = measure.end === null ? Infinity : monthIndex(measure.end)
  const fades = measure.effect.kind !== 'plaatsingen' && measure.halfLife > 0
  const strength = new Float64Array(monthCount + 1)
  for (let m = 1; m <= monthCount; m++) {
    const month = peildatumIndex + m - measure.lag
    if (month < start) continue
    const grown = measure.ingroei === 0 ? 1 : Math.min(1, (month - start + 1) / measure.ingroei)
    if (month <= end) strength[m] = grown
    else if (fades) strength[m] = grown * exp2(-(month - end) / measure.halfLife)
  }
  return strength
}

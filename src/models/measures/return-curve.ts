import { exp2 } from '../../base/math.ts'
import { fail, ok, type Result } from '../../base/result.ts'
import type { EffectOf } from '../../domain/measure.ts'

/** Months after which a half-life curve is cut off. */
const halfLifeMonths = 120
/** A participant effect is measured twelve months after the start; nobody comes back before that. */
export const effectMonths = 12

/**
 * c(k), k = 1, 2, …: the share of the placed that comes back after k months by the measure's own curve, or null when it
 * has none (`geen`, or by its reason). For a participant effect the curve starts after month 12 from the participation,
 * which is `lag` months before the placement. Refuses shares that add up to more than 1.
 */
export function ownReturnCurve(
  id: string,
  effect: EffectOf<'plaatsingen'>,
  lag: number,
): Result<Float64Array | null> {
  const curve = bareCurve(effect)
  if (curve === null) return ok(null)
  let sum = 0
  for (const share of curve) sum += share
  if (sum > 1 + 1e-12)
    return fail('model.kansenBuitenBereik', { maatregel: id, veld: 'return.shares', waarde: sum })
  const delay = effect.volume.by === 'effect' ? Math.max(0, effectMonths - lag) : 0
  const shifted = new Float64Array(curve.length + delay)
  shifted.set(curve, delay)
  return ok(shifted)
}

function bareCurve(effect: EffectOf<'plaatsingen'>): Float64Array | null {
  switch (effect.return.kind) {
    case 'geen':
    case 'reden':
      return null
    case 'curve':
      return Float64Array.from(effect.return.shares)
    case 'halfwaardetijd': {
      const { months } = effect.return
      return Float64Array.from(
        { length: halfLifeMonths },
        (_unused, i) => exp2(-i / months) - exp2(-(i + 1) / months),
      )
    }
  }
}

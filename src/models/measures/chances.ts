import { fail, ok, type Result } from '../../base/result.ts'
import type { EffectOf, Measure } from '../../domain/measure.ts'
import type { CohortModel } from '../cohort/cohort-model.ts'
import type { ChanceLever } from '../cohort/levers.ts'
import { intensity } from './intensity.ts'
import { targetCells } from './target-cells.ts'

/**
 * An `uitstroomkans` measure. Factor: 1 + strength × (f − 1). Percentage points: strength × pp/100 a month for the chosen
 * reasons together. Without reasons it acts on every reason but those season and macro leave alone (AOW, overlijden).
 */
export function planChance(
  measure: Measure,
  effect: EffectOf<'uitstroomkans'>,
  model: CohortModel,
): Result<ChanceLever> {
  const target = targetCells(measure, model)
  if (!target.ok) return target
  const unknown = effect.reasons.find((id) => !model.reasons.some((reason) => reason.id === id))
  if (unknown !== undefined) return fail('model.redenOnbekend', { maatregel: measure.id, reden: unknown })
  if (effect.mode === 'factor' && effect.value < 0)
    return fail('model.kansenBuitenBereik', {
      maatregel: measure.id,
      veld: 'effect.value',
      waarde: effect.value,
    })
  const reasons = Uint8Array.from(model.reasons, (reason) => {
    return (
      effect.reasons.length === 0 ? reason.seasonal && !reason.isAow : effect.reasons.includes(reason.id)
    )
      ? 1
      : 0
  })
  const strength = intensity(measure, model.peildatumIndex, model.monthCount)
  return ok({
    id: measure.id,
    cells: target.value.cells,
    reasons,
    factor: effect.mode === 'factor' ? strength.map((share) => 1 + share * (effect.value - 1)) : null,
    points: effect.mode === 'procentpunt' ? strength.map((share) => (share * effect.value) / 100) : null,
  })
}

import { ok, type Result } from '../../base/result.ts'
import type { EffectOf, Measure } from '../../domain/measure.ts'
import type { CohortModel } from '../cohort/cohort-model.ts'
import type { InflowLever } from '../cohort/levers.ts'
import { intensity } from './intensity.ts'
import { targetCells } from './target-cells.ts'

/** An `instroom` measure: prevented applications a month, or as a share of what the source brings. */
export function planInflow(
  measure: Measure,
  effect: EffectOf<'instroom'>,
  model: CohortModel,
): Result<InflowLever> {
  const target = targetCells(measure, model)
  if (!target.ok) return target
  const strength = intensity(measure, model.peildatumIndex, model.monthCount)
  return ok({
    id: measure.id,
    groups: target.value.groups,
    source: effect.source,
    sourceShare: effect.sourceShare,
    value: strength.map((share) => share * effect.value),
    absolute: effect.mode === 'absoluut',
    capacity: measure.capacityPerMonth,
    reapplyShare: effect.reapplyShare,
    reapplyAfter: effect.reapplyAfterMonths,
  })
}

import { fail, ok, type Result } from '../../base/result.ts'
import type { EffectOf, Measure } from '../../domain/measure.ts'
import type { CohortModel } from '../cohort/cohort-model.ts'
import type { CohortRun } from '../cohort/cohort-run.ts'
import type { PlacementLever } from '../cohort/levers.ts'
import { intensity } from './intensity.ts'
import { naturalExit, stillThere } from './natural-exit.ts'
import { effectMonths, ownReturnCurve } from './return-curve.ts'
import { targetCells } from './target-cells.ts'

/** A `plaatsingen` measure, worked out: what it asks of the cohort and what it places before any correction. */
export type PlacementPlan = {
  readonly measure: Measure
  readonly effect: EffectOf<'plaatsingen'>
  readonly lever: PlacementLever
  /** All placements a month, also of people without an uitkering and of those who would have left in that month. */
  readonly gross: Float64Array
}

/**
 * P_j(m) = placements(m) × share with an uitkering × (1 − deadweight). A participant effect of pp after twelve months is
 * placed as participants · pp/100 / Π(1 − h̄), the product over the 12 − lag months after the placement: so many exits now
 * leave that gap in month twelve. Never more placements than participants, never more than the capacity.
 */
export function planPlacements(
  measure: Measure,
  effect: EffectOf<'plaatsingen'>,
  model: CohortModel,
  nul: CohortRun,
): Result<PlacementPlan> {
  const target = targetCells(measure, model)
  if (!target.ok) return target
  const reason = model.reasons.findIndex((one) => one.id === effect.reason)
  if (reason < 0) return fail('model.redenOnbekend', { maatregel: measure.id, reden: effect.reason })
  const curve = ownReturnCurve(measure.id, effect, measure.lag)
  if (!curve.ok) return curve
  const natural = naturalExit(model, nul, target.value.cells)
  const strength = intensity(measure, model.peildatumIndex, model.monthCount)
  const limit = measure.capacityPerMonth ?? Infinity
  const gross = new Float64Array(model.monthCount + 1)
  const asked = new Float64Array(model.monthCount + 1)
  const isEffect = effect.volume.by === 'effect'
  for (let m = 1; m <= model.monthCount; m++) {
    gross[m] = Math.min(limit, placementsAt(effect, measure.lag, m, natural) * strength[m])
    // The effect of a study is already net of what would have happened anyway.
    asked[m] = isEffect
      ? gross[m] * effect.shareUitkering
      : gross[m] * effect.shareUitkering * (1 - effect.deadweight)
  }
  return ok({
    measure,
    effect,
    gross,
    lever: {
      id: measure.id,
      cells: target.value.cells,
      reason,
      asked,
      ownCurve: curve.value,
      returnsByReason: effect.return.kind === 'reden',
      naturalExit: natural,
    },
  })
}

function placementsAt(
  effect: EffectOf<'plaatsingen'>,
  lag: number,
  month: number,
  natural: Float64Array,
): number {
  const { volume } = effect
  switch (volume.by) {
    case 'plaatsingen':
      return volume.perMonth
    case 'succes':
      return volume.participantsPerMonth * volume.successShare
    case 'effect': {
      const still = stillThere(natural, month, Math.max(0, effectMonths - lag))
      const placed = (volume.participantsPerMonth * volume.effectPp) / 100
      return still > 0
        ? Math.min(volume.participantsPerMonth, placed / still)
        : Math.min(volume.participantsPerMonth, placed)
    }
  }
}

import { monthIndex } from '../../base/month.ts'
import { fail, ok, type Result } from '../../base/result.ts'
import type { CohortInputs } from '../../domain/inputs.ts'
import { checkShape } from './check-shape.ts'
import { durationCells, openDuration, type CohortModel } from './cohort-model.ts'

/**
 * Inputs to flat arrays, groups sorted. Refuses what does not fit together (`model.vormKloptNiet`), chances outside 0 … 1
 * (`model.kansenBuitenBereik`) and a new inflow below 0 (`model.negatieveInstroom`, naming the group).
 */
export function prepareCohort(inputs: CohortInputs, peildatum: string, horizon: string): Result<CohortModel> {
  const shape = checkShape(inputs)
  if (!shape.ok) return shape
  const { classes, reasons } = inputs
  const order = inputs.groups
    .map((group, index) => ({ id: group.id, index }))
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .map((one) => one.index)
  const [groupCount, classCount, reasonCount] = [order.length, classes.length, reasons.length]
  const groups = order.map((index) => inputs.groups[index])

  const start = new Float64Array(groupCount * durationCells)
  const baseChance = new Float64Array(groupCount * classCount * reasonCount)
  const rho = Float64Array.from(reasons, (reason) => reason.rho)
  const returningBase = new Float64Array(groupCount)
  const newInflow = new Float64Array(groupCount)
  const returningMonths = inputs.realisedExits.length
  const returningBefore = new Float64Array(returningMonths * groupCount)

  for (const [g, source] of order.entries()) {
    start.set(inputs.start[source], g * durationCells)
    for (let k = 0; k < classCount; k++) {
      for (let r = 0; r < reasonCount; r++) {
        const chance = inputs.exitChance[r][source][k]
        if (!(chance >= 0 && chance <= 1))
          return fail('model.kansenBuitenBereik', {
            groep: groups[g].id,
            klasse: classes[k].id,
            reden: reasons[r].id,
            waarde: chance,
          })
        baseChance[(g * classCount + k) * reasonCount + r] = chance
      }
    }
    let base = 0
    for (let r = 0; r < reasonCount; r++) base += reasons[r].rho * inputs.baseExits[r][source]
    returningBase[g] = base
    const fresh = inputs.inflowTotal[source] - base
    if (fresh < 0)
      return fail('model.negatieveInstroom', {
        groep: groups[g].id,
        instroom: inputs.inflowTotal[source],
        herinstroom: base,
      })
    newInflow[g] = fresh
    for (let n = 0; n < returningMonths; n++) {
      const month = inputs.realisedExits[returningMonths - 1 - n]
      let weighted = 0
      for (let r = 0; r < reasonCount; r++) weighted += reasons[r].rho * month[r][source]
      returningBefore[n * groupCount + g] = weighted
    }
  }
  return ok({
    groups,
    classes: [...classes],
    reasons: [...reasons],
    groupCount,
    classCount,
    reasonCount,
    monthCount: monthIndex(horizon) - monthIndex(peildatum),
    peildatumIndex: monthIndex(peildatum),
    classFrom: Int32Array.from(classes, (one) => one.from),
    classTo: Int32Array.from(classes, (one) => one.to ?? openDuration),
    start,
    baseChance,
    newInflow,
    returningBefore,
    returningMonths,
    returningBase,
    rho,
    reentryCurve: Float64Array.from(inputs.reentryCurve),
    seasonal: Uint8Array.from(reasons, (reason) => (reason.seasonal ? 1 : 0)),
    isAow: Uint8Array.from(reasons, (reason) => (reason.isAow ? 1 : 0)),
  })
}

import { fail, ok, type Result } from '../../base/result.ts'
import type { CohortInputs } from '../../domain/inputs.ts'
import { durationCells, openDuration } from './cohort-model.ts'

/** Lengths of the arrays against groups, classes and reasons, and classes that cover 0 … 60+ without gap or overlap. */
export function checkShape(inputs: CohortInputs): Result<null> {
  const { groups, classes, reasons } = inputs
  const [g, k, r] = [groups.length, classes.length, reasons.length]
  if (g === 0) return fail('model.geenGroepen')
  const ids = new Set(groups.map((group) => group.id))
  const wrong =
    (ids.size !== g ? misfit('groups', g, ids.size) : undefined) ??
    lengths('start', inputs.start, g, durationCells) ??
    lengths('exitChance', inputs.exitChance, r, g) ??
    inputs.exitChance.map((one) => lengths('exitChance', one, g, k)).find((one) => one !== undefined) ??
    lengths('baseExits', inputs.baseExits, r, g) ??
    inputs.realisedExits.map((one) => lengths('realisedExits', one, r, g)).find((one) => one !== undefined) ??
    (inputs.inflowTotal.length !== g ? misfit('inflowTotal', g, inputs.inflowTotal.length) : undefined) ??
    (reasons.length === 0 ? misfit('reasons', 1, 0) : undefined)
  if (wrong) return fail('model.vormKloptNiet', wrong)

  let next = 0
  for (const [index, one] of classes.entries()) {
    const last = index === k - 1
    const to = one.to ?? openDuration
    if (
      one.from !== next ||
      to < one.from ||
      (last ? one.to !== null : one.to === null || to >= openDuration)
    ) {
      return fail('model.vormKloptNiet', misfit('classes', next, one.from))
    }
    next = to + 1
  }
  return k === 0 ? fail('model.vormKloptNiet', misfit('classes', 1, 0)) : ok(null)
}

type Misfit = { veld: string; verwacht: number; gevonden: number }

function misfit(veld: string, verwacht: number, gevonden: number): Misfit {
  return { veld, verwacht, gevonden }
}

function lengths(
  veld: string,
  rows: readonly (readonly unknown[])[],
  outer: number,
  inner: number,
): Misfit | undefined {
  if (rows.length !== outer) return misfit(veld, outer, rows.length)
  const row = rows.find((one) => one.length !== inner)
  return row ? misfit(veld, inner, row.length) : undefined
}

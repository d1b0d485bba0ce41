import { centsToEuros } from '../../base/money.ts'
import { fail, ok, type Result } from '../../base/result.ts'
import type { BudgetInputs } from '../../domain/inputs.ts'
import { byYear, heldValue } from './yearly-values.ts'

export type Publication = BudgetInputs['publications'][number]

/** The own budget of a year, before any effect of a scenario. */
export type YearBudget = {
  readonly year: number
  readonly total: number
  readonly bijstand: number
  readonly lks: number
  /** Year of the publication it rests on; another year than its own means projected. */
  readonly publication: number
}

/**
 * Per year the newest publication known on the peildatum (dated in its month or before; at equal dates the later in the
 * list). A later layer replaces an earlier one from its date on and is never re-estimated.
 */
export function knownPublications(
  publications: readonly Publication[],
  peildatum: string,
): ReadonlyMap<number, Publication> {
  const newest = new Map<number, Publication>()
  for (const one of publications) {
    if (one.date.slice(0, 7) > peildatum) continue
    const held = newest.get(one.year)
    if (!held || one.date >= held.date) newest.set(one.year, one)
  }
  return newest
}

/**
 * Budgets of `years`. With a publication: as published. Beyond: B_bijst(y) = B_bijst(y−1)·(1 + volume)(1 + prijs), and
 * B_LKS(y) = own LKS of y−1 × (1 + national LKS growth), or own LKS of y when the lag is 0. `lksOwn` gives the own LKS
 * outlays of a year, undefined when unknown. Refuses with `model.budgetOntbreekt` or `model.lastenOntbreken`.
 */
export function projectBudget(
  budget: BudgetInputs,
  peildatum: string,
  years: readonly number[],
  lksOwn: (year: number) => number | undefined,
): Result<YearBudget[]> {
  const known = knownPublications(budget.publications, peildatum)
  const volume = byYear(budget.nationalVolumeGrowth, (row) => row.share)
  const price = byYear(budget.nationalPriceGrowth, (row) => row.share)
  const result: YearBudget[] = []
  for (const year of years) {
    const base = [...known.values()]
      .filter((one) => one.year <= year)
      .sort((a, b) => b.year - a.year)
      .at(0)
    if (!base) return fail('model.budgetOntbreekt', { jaar: year, peildatum })
    let bijstand = centsToEuros(base.totalCents - base.lksCents)
    for (let y = base.year + 1; y <= year; y++)
      bijstand *= (1 + heldValue(volume, y, 0)) * (1 + heldValue(price, y, 0))
    let lks = centsToEuros(base.lksCents)
    if (year > base.year) {
      const own = lksOwn(year - budget.lksLagYears)
      if (own === undefined)
        return fail('model.lastenOntbreken', { welke: 'lks', jaar: year - budget.lksLagYears })
      lks = budget.lksLagYears === 0 ? own : own * (1 + budget.lksNationalGrowth)
    }
    result.push({ year, total: bijstand + lks, bijstand, lks, publication: base.year })
  }
  return ok(result)
}

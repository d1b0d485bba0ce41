import { ok, type Result } from '../../base/result.ts'
import type { Measure } from '../../domain/measure.ts'
import type { CohortModel } from '../cohort/cohort-model.ts'
import { intensity } from './intensity.ts'
import { targetCells } from './target-cells.ts'

/** Part-time earnings: an extra share of the stock in these cells, and what is deducted a year, euros. */
export type PartTimeLever = {
  readonly cells: Uint8Array
  readonly share: Float64Array
  readonly deductionPerYear: number
}

/** What measures do to the money besides stock and LKS; arrays over months m = 0 … M (0 unused). */
export type MoneyLevers = {
  /** Factor on the price of month m. */
  readonly price: Float64Array
  readonly partTime: readonly PartTimeLever[]
  /** Extra receipts in month m, euros. */
  readonly receipts: Float64Array
  /** Change of the budget as a share of it, as it holds in month m; a year takes the mean of its months. */
  readonly budgetShare: Float64Array
  /** Extra unemployment, percentage points. */
  readonly unemployment: Float64Array
}

/** Measures of the kinds deeltijd, ontvangsten, prijs, conjunctuur and budget; the others are passed over. */
export function planMoney(measures: readonly Measure[], model: CohortModel): Result<MoneyLevers> {
  const months = model.monthCount + 1
  const price = new Float64Array(months).fill(1)
  const receipts = new Float64Array(months)
  const budgetShare = new Float64Array(months)
  const unemployment = new Float64Array(months)
  const partTime: PartTimeLever[] = []
  for (const measure of measures) {
    const { effect } = measure
    const strength = intensity(measure, model.peildatumIndex, model.monthCount)
    switch (effect.kind) {
      case 'deeltijd': {
        const target = targetCells(measure, model)
        if (!target.ok) return target
        partTime.push({
          cells: target.value.cells,
          share: strength.map((share) => share * effect.share),
          deductionPerYear: effect.aftrekPerYearCents / 100,
        })
        break
      }
      case 'ontvangsten':
        for (let m = 1; m < months; m++) receipts[m] += (strength[m] * (effect.amountPerYearCents / 100)) / 12
        break
      case 'prijs':
        for (let m = 1; m < months; m++) price[m] *= 1 + strength[m] * effect.share
        break
      case 'budget':
        for (let m = 1; m < months; m++) budgetShare[m] += strength[m] * effect.share
        break
      case 'conjunctuur':
        for (let m = 1; m < months; m++) unemployment[m] += strength[m] * effect.unemploymentPp
        break
      case 'plaatsingen':
      case 'uitstroomkans':
      case 'instroom':
      case 'doorstroom':
        break
    }
  }
  return ok({ price, partTime, receipts, budgetShare, unemployment })
}

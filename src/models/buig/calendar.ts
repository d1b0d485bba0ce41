import { monthIndex, monthOfYear, yearOfMonth } from '../../base/month.ts'
import { fail, ok, type Result } from '../../base/result.ts'
import type { RunInputs } from '../../domain/inputs.ts'

/** One budget year: which projected months it holds, and the realised ones before them. */
export type BudgetYear = {
  readonly year: number
  /** Projected months `from` … `to` of the run, 1 … M. */
  readonly from: number
  readonly to: number
  /** Realised stocks of the months before, as [month before, month]; empty in every year after the peildatum's. */
  readonly realised: readonly (readonly [number, number])[]
}

export type Calendar = {
  readonly years: readonly BudgetYear[]
  /** Last year when the horizon cuts it off; it has no money. */
  readonly cutOff: number | null
}

/**
 * The complete calendar years of a run. The year of the peildatum joins its realised months (`realisedStock`, from the
 * December before) to the projected ones; a missing realised month refuses it (`model.maandOntbreekt`). A horizon without
 * one complete year is refused (`model.jaarBuitenHorizon`).
 */
export function budgetCalendar(inputs: Pick<RunInputs, 'peildatum' | 'horizon' | 'money'>): Result<Calendar> {
  const peil = monthIndex(inputs.peildatum)
  const last = monthIndex(inputs.horizon)
  const realisedMonths = monthOfYear(inputs.peildatum) % 12
  const firstYear = yearOfMonth(inputs.peildatum) + (realisedMonths === 0 ? 1 : 0)
  const lastYear = yearOfMonth(inputs.horizon) - (monthOfYear(inputs.horizon) === 12 ? 0 : 1)
  if (lastYear < firstYear)
    return fail('model.jaarBuitenHorizon', { van: inputs.peildatum, tot: inputs.horizon })

  const stockAt = new Map(inputs.money.realisedStock.map((one) => [monthIndex(one.month), one.value]))
  const realised: [number, number][] = []
  for (let index = peil - realisedMonths + 1; realisedMonths > 0 && index <= peil; index++) {
    const [before, now] = [stockAt.get(index - 1), stockAt.get(index)]
    if (before === undefined || now === undefined) {
      const missing = before === undefined ? index - 1 : index
      return fail('model.maandOntbreekt', {
        jaar: firstYear,
        maand: `${Math.floor(missing / 12)}-${String((missing % 12) + 1).padStart(2, '0')}`,
      })
    }
    realised.push([before, now])
  }
  const years: BudgetYear[] = []
  for (let year = firstYear; year <= lastYear; year++) {
    years.push({
      year,
      from: Math.max(1, year * 12 - peil),
      to: year * 12 + 11 - peil,
      realised: year === firstYear ? realised : [],
    })
  }
  return ok({ years, cutOff: last === lastYear * 12 + 11 ? null : lastYear + 1 })
}

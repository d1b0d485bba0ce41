import { yearOfMonth } from '../../base/month.ts'
import { fail, ok, type Result } from '../../base/result.ts'
import type { RunInputs } from '../../domain/inputs.ts'
import { durationCells, type CohortModel } from '../cohort/cohort-model.ts'
import type { Averaging } from './averaging.ts'
import { budgetCalendar, type BudgetYear } from './calendar.ts'
import { byYear, type YearValues } from './yearly-values.ts'

/** The money inputs by year, checked to be complete for the calendar of the run. */
export type MoneyModel = {
  readonly years: readonly BudgetYear[]
  readonly cutOff: number | null
  readonly averaging: Averaging
  /** prijs(y) and LKS a job a year, every year of the calendar and the peildatum's. */
  readonly price: YearValues
  readonly lksAmount: YearValues
  /** Price in the year of the peildatum: the flat price of the ladder. */
  readonly peildatumPrice: number
  /** rel(g) in the order of the model's groups, Σ N(g,0)·rel(g) = N(0). */
  readonly relativePrice: Float64Array
  readonly receiptsShare: number
  readonly ioawIoaz: YearValues
  readonly bbz: YearValues
  readonly pastUitkeringslasten: YearValues
  readonly pastLks: YearValues
  readonly pastTekort: YearValues
  readonly pastBudget: YearValues
}

/** Refuses a missing price (`model.prijsOntbreekt`), wrong lengths, and what `budgetCalendar` refuses. */
export function prepareMoney(inputs: RunInputs, model: CohortModel): Result<MoneyModel> {
  const calendar = budgetCalendar(inputs)
  if (!calendar.ok) return calendar
  const { money } = inputs
  const price = byYear(money.price, (row) => row.euros)
  const lksAmount = byYear(money.lks.perJobPerYear, (row) => row.euros)
  const peildatumYear = yearOfMonth(inputs.peildatum)
  for (const year of [peildatumYear, ...calendar.value.years.map((one) => one.year)]) {
    if (!price.has(year)) return fail('model.prijsOntbreekt', { welke: 'uitkering', jaar: year })
  }
  for (const { year } of calendar.value.years) {
    if (!lksAmount.has(year)) return fail('model.prijsOntbreekt', { welke: 'lks', jaar: year })
  }
  const relative = money.relativePrice
  if (relative.length !== model.groupCount) {
    return fail('model.vormKloptNiet', {
      veld: 'relativePrice',
      verwacht: model.groupCount,
      gevonden: relative.length,
    })
  }
  return ok({
    ...calendar.value,
    averaging: money.averaging,
    price,
    lksAmount,
    peildatumPrice: price.get(peildatumYear) ?? 0,
    relativePrice: scaleRelativePrices(inputs, model),
    receiptsShare: money.receiptsShare,
    ioawIoaz: byYear(money.ioawIoaz, (row) => row.euros),
    bbz: byYear(money.bbz, (row) => row.euros),
    pastUitkeringslasten: byYear(money.past, (row) => row.uitkeringslasten),
    pastLks: byYear(money.past, (row) => row.lks),
    pastTekort: byYear(money.past, (row) => row.tekort),
    pastBudget: byYear(money.past, (row) => row.budget),
  })
}

/** So that at the peildatum the average uitkering costs prijs(y), whatever the ratios were based on. */
function scaleRelativePrices(inputs: RunInputs, model: CohortModel): Float64Array {
  const given = new Map(
    inputs.cohort.groups.map((group, index) => [group.id, inputs.money.relativePrice[index]]),
  )
  const relative = Float64Array.from(model.groups, (group) => given.get(group.id) ?? 1)
  let stock = 0
  let weighted = 0
  for (let g = 0; g < model.groupCount; g++) {
    let own = 0
    for (let d = 0; d < durationCells; d++) own += model.start[g * durationCells + d]
    stock += own
    weighted += own * relative[g]
  }
  // Without people, or without any difference, there is nothing to scale.
  if (!(weighted > 0) || relative.every((one) => one === relative[0])) return relative.fill(1)
  return relative.map((one) => one * (stock / weighted))
}

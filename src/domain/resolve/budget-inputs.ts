import { eurosToCents } from '../../base/money.ts'
import type { ModelBasis } from '../basis.ts'
import type { BudgetInputs } from '../inputs.ts'
import type { ParameterReader } from './parameter-reader.ts'
import { yearsIn, type YearRange } from './price-path.ts'

export function readBudget(
  reader: ParameterReader,
  basis: ModelBasis,
  overridden: ReadonlySet<string>,
  path: ReadonlyMap<number, number>,
  range: YearRange,
): BudgetInputs {
  if (basis.publications.length === 0) reader.missing(`budget.lks.${range.first}`)
  const volume = reader.number('budget.groei.volume')
  const ownPrice = !reader.has('budget.groei.prijs')
  return {
    publications: basis.publications.map((one) => {
      const id = `budget.lks.${one.year}`
      return overridden.has(id) ? { ...one, lksCents: eurosToCents(reader.number(id)) } : { ...one }
    }),
    nationalVolumeGrowth: yearsIn(range).map((year) => ({ year, share: volume })),
    nationalPriceGrowth: yearsIn(range).flatMap((year) => {
      if (!ownPrice) return [{ year, share: reader.number('budget.groei.prijs') }]
      const [before, now] = [path.get(year - 1), path.get(year)]
      return before === undefined || now === undefined ? [] : [{ year, share: now / before - 1 }]
    }),
    lksNationalGrowth: reader.number('budget.groei.lks'),
    lksLagYears: reader.numberOr('budget.lks.vertraging', 1) === 0 ? 0 : 1,
    terugvloei: reader.has('budget.terugvloei') ? reader.number('budget.terugvloei') : null,
    inhabitants: basis.inhabitants,
  }
}

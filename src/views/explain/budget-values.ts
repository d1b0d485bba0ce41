import { centsToEuros } from '../../base/money.ts'
import type { ViewContext } from '../context.ts'
import { numericParameter } from '../parameters.ts'

/** Price of the own path without lever or measures: as given, else grown. */
export function pathPrice(context: ViewContext, year: number): number | null {
  const given = numericParameter(context, `prijs.${year}`)
  if (given !== null || year < 1990) return given
  const before = pathPrice(context, year - 1)
  const growth = numericParameter(context, 'prijs.groei')
  return before === null || growth === null ? null : before * (1 + growth)
}

export function growthFactor(
  of: 'volume' | 'prijs' | 'lks',
  year: number,
  context: ViewContext,
): number | null {
  const given = numericParameter(context, `budget.groei.${of}`)
  if (given !== null) return 1 + given
  if (of !== 'prijs') return null
  const now = pathPrice(context, year)
  const before = pathPrice(context, year - 1)
  return now === null || !before ? null : now / before
}

/** The newest publication of a year that was known on the peildatum; the list is sorted by date. */
export function publicationOf(
  context: ViewContext,
  year: number,
): ViewContext['basis']['publications'][number] | null {
  const known = (date: string): boolean => date.slice(0, 7) <= context.basis.peildatum
  return context.basis.publications.findLast((each) => each.year === year && known(each.date)) ?? null
}

export function publishedBudget(
  part: 'totaal' | 'bijstand' | 'lks',
  year: number,
  context: ViewContext,
): number | null {
  const found = publicationOf(context, year)
  if (!found) return null
  const lks = numericParameter(context, `budget.lks.${year}`) ?? centsToEuros(found.lksCents)
  if (part === 'lks') return lks
  return part === 'totaal' ? centsToEuros(found.totalCents) : centsToEuros(found.totalCents) - lks
}

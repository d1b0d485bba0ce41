import { addMonths, isMonth, monthsBetween, yearOfMonth } from '../../../src/base/month.ts'
import { monthText } from '../../../src/text/date.ts'
import type { Language } from '../../../src/text/language.ts'

type Option = { readonly value: string; readonly label: string }
export type MonthGroup = { readonly label: string; readonly options: readonly Option[] }

/** The months from `min` to `max` under their years. A value outside stays choosable, so that nothing changes unasked. */
export function monthGroups(
  min: string,
  max: string,
  value: unknown,
  language: Language,
): readonly MonthGroup[] {
  const months = Array.from({ length: Math.max(0, monthsBetween(min, max) + 1) }, (_, at) =>
    addMonths(min, at),
  )
  if (typeof value === 'string' && isMonth(value) && !months.includes(value)) months.push(value)
  months.sort()
  const years = [...new Set(months.map(yearOfMonth))]
  return years.map((year) => ({
    label: String(year),
    options: months
      .filter((month) => yearOfMonth(month) === year)
      .map((month) => ({ value: month, label: monthText(month, language) })),
  }))
}

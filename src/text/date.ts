import { isMonth, monthOfYear, yearOfMonth, type Month } from '../base/month.ts'
import type { Language, PerLanguage } from './language.ts'

const shortMonths: PerLanguage<readonly string[]> = {
  nl: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
}
// prettier-ignore
const longMonths: PerLanguage<readonly string[]> = {
  nl: [
    'januari', 'februari', 'maart', 'april', 'mei', 'juni',
    'juli', 'augustus', 'september', 'oktober', 'november', 'december',
  ],
  en: [
    'January', 'February', 'March', 'April', 'May', 'June',
    'July', 'August', 'September', 'October', 'November', 'December',
  ],
}

export function monthNames(language: Language, length: 'kort' | 'lang'): readonly string[] {
  return (length === 'kort' ? shortMonths : longMonths)[language]
}

/** `2026-08` → `aug 2026`. Text that is not a month is given back unchanged. */
export function monthText(month: Month, language: Language): string {
  if (!isMonth(month)) return month
  return `${shortMonths[language][monthOfYear(month) - 1]} ${yearOfMonth(month)}`
}

/** `2026-08` → `augustus 2026`. */
export function monthWords(month: Month, language: Language): string {
  if (!isMonth(month)) return month
  return `${longMonths[language][monthOfYear(month) - 1]} ${yearOfMonth(month)}`
}

const datePattern = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/

/** `2026-08-31` (a time behind it is dropped) → `31-08-2026`, for tables. */
export function dateText(date: string): string {
  const parts = datePattern.exec(date)
  return parts ? `${parts[3]}-${parts[2]}-${parts[1]}` : date
}

/** `2026-08-31` → `31 augustus 2026`, for sentences. */
export function dateWords(date: string, language: Language): string {
  const parts = datePattern.exec(date)
  if (!parts) return date
  return `${Number(parts[3])} ${longMonths[language][Number(parts[2]) - 1] ?? ''} ${parts[1]}`
}

/** `2026-01`, `2026-08` → `jan t/m aug 2026`; the year stands twice when it differs. */
export function periodText(from: Month, to: Month, language: Language): string {
  const until = language === 'nl' ? 't/m' : 'to'
  if (yearOfMonth(from) !== yearOfMonth(to))
    return `${monthText(from, language)} ${until} ${monthText(to, language)}`
  return `${shortMonths[language][monthOfYear(from) - 1]} ${until} ${monthText(to, language)}`
}

/** A year; `2028 e.v.` when it stands for that year and every later one (structureel). */
export function yearText(year: number, language: Language, onwards = false): string {
  if (!onwards) return String(year)
  return language === 'nl' ? `${year} e.v.` : `${year} onwards`
}

/** A period as the data hold it: `2026`, `2026-08`, `2026-Q1`, or a report period as it is. */
export function periodeText(periode: string, language: Language): string {
  if (isMonth(periode)) return monthText(periode, language)
  const quarter = /^(\d{4})-Q([1-4])$/.exec(periode)
  if (!quarter) return periode
  return language === 'nl' ? `${quarter[2]}e kwartaal ${quarter[1]}` : `Q${quarter[2]} ${quarter[1]}`
}

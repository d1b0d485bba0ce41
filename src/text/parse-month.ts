import type { Month } from '../base/month.ts'
import { monthNames } from './date.ts'
import { languages } from './language.ts'

function monthOf(year: number, month: number): Month | null {
  if (month < 1 || month > 12) return null
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
}

/** A month as typed, in either language: `2026-08`, `08-2026`, `8/2026`, `aug 2026`, `augustus 2026`. Null when it is none. */
export function parseMonth(typed: string): Month | null {
  const text = typed.trim().toLowerCase()
  const yearFirst = /^(\d{4})[-/](\d{1,2})$/.exec(text)
  if (yearFirst) return monthOf(Number(yearFirst[1]), Number(yearFirst[2]))
  const monthFirst = /^(\d{1,2})[-/ ](\d{4})$/.exec(text)
  if (monthFirst) return monthOf(Number(monthFirst[2]), Number(monthFirst[1]))
  const named = /^([a-z]+)\.?[-\s]+(\d{4})$/.exec(text)
  if (!named) return null
  const [, name = '', year] = named
  for (const language of languages) {
    for (const length of ['kort', 'lang'] as const) {
      const index = monthNames(language, length).findIndex((known) => known.toLowerCase() === name)
      if (index >= 0) return monthOf(Number(year), index + 1)
    }
  }
  return null
}

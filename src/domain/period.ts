import { monthIndex, type MonthIndex } from '../base/month.ts'

/** First and last month of a period, to compare `2026-01`, `2026-Q1`, `2026`, `2028 e.v.` and `2024-X005` with each other. */
export type PeriodRange = { readonly first: MonthIndex; readonly last: MonthIndex }

/** Null for a text that names no year. `2028 e.v.` counts as 2028; report periods of CBS (`X005`) belong to their year. */
export function periodRange(text: string): PeriodRange | null {
  const parts = /^(\d{4})(?:-(\w+)| e\.v\.)?$/.exec(text)
  if (parts === null) return null
  const january = monthIndex(`${parts[1] ?? ''}-01`)
  const part = parts[2] ?? ''
  if (/^(0[1-9]|1[0-2])$/.test(part))
    return { first: january + Number(part) - 1, last: january + Number(part) - 1 }
  if (/^Q[1-4]$/.test(part)) {
    const first = january + (Number(part.slice(1)) - 1) * 3
    return { first, last: first + 2 }
  }
  return { first: january, last: january + 11 }
}

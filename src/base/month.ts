/** A calendar month, `YYYY-MM`. */
export type Month = string
/** Months since year 0: one number line for month arithmetic. */
export type MonthIndex = number

const monthPattern = /^(\d{4})-(0[1-9]|1[0-2])$/

export function isMonth(text: string): text is Month {
  return monthPattern.test(text)
}

/** Number of the month on one line; `text` must be a month (`isMonth`). */
export function monthIndex(text: Month): MonthIndex {
  const parts = monthPattern.exec(text)
  if (!parts) throw new RangeError(`not a month: ${text}`)
  return Number(parts[1]) * 12 + Number(parts[2]) - 1
}

export function monthAt(index: MonthIndex): Month {
  const year = Math.floor(index / 12)
  return `${String(year).padStart(4, '0')}-${String(index - year * 12 + 1).padStart(2, '0')}`
}

export function yearOfMonth(text: Month): number {
  return Number(text.slice(0, 4))
}

/** Month of the year, 1 … 12. */
export function monthOfYear(text: Month): number {
  return Number(text.slice(5, 7))
}

export function addMonths(text: Month, count: number): Month {
  return monthAt(monthIndex(text) + count)
}

/** Months from `from` to `to`; 0 when equal. */
export function monthsBetween(from: Month, to: Month): number {
  return monthIndex(to) - monthIndex(from)
}

import type { Table } from '../csv/table.ts'

/** The decimal sign of a whole file. */
export type DecimalSign = 'komma' | 'punt'

const pow10 = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`))
const zero = 48
const comma = 44
const point = 46

export function codeOf(sign: DecimalSign): number {
  return sign === 'komma' ? comma : point
}

/**
 * Number in `text[start, end)` with spaces around it, or NaN: digits, one sign in front, at most one decimal sign. No
 * thousands, no exponent. Exact: up to 15 digits the quotient of two exact numbers, beyond that the engine's own parser.
 */
export function parseDecimal(text: string, start: number, end: number, decimalCode: number): number {
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  const sign = text.charCodeAt(start)
  const negative = sign === 45 || sign === 0x2212
  const first = negative || sign === 43 ? start + 1 : start
  let mantissa = 0
  let decimals = -1
  for (let at = first; at < end; at++) {
    const code = text.charCodeAt(at)
    const digit = code - zero
    if (digit >= 0 && digit <= 9) {
      mantissa = mantissa * 10 + digit
      if (decimals >= 0) decimals++
    } else if (code === decimalCode && decimals < 0 && at > first) decimals = 0
    else return NaN
  }
  const digits = end - first - (decimals >= 0 ? 1 : 0)
  if (digits <= 0 || decimals === 0) return NaN
  if (digits > 15) mantissa = Number(text.slice(first, end).replace(',', '.'))
  else if (decimals > 0) mantissa /= pow10[decimals]
  return negative ? -mantissa : mantissa
}

/** Space, tab, no-break space and narrow no-break space. */
export function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0 || code === 0x202f
}

export type DecimalEvidence = {
  readonly commas: number
  readonly points: number
  readonly row: number
  readonly column: number
}

/**
 * Which decimal signs the number cells of these columns show. A point with groups of exactly three digits before and
 * behind it is no evidence when `thousands` (1.260.000): in such a layout it is a thousands point.
 */
export function decimalEvidence(
  table: Table,
  columns: readonly number[],
  thousands: boolean,
): DecimalEvidence {
  let commas = 0
  let points = 0
  let row = -1
  let column = -1
  for (let r = 0; r < table.rowCount; r++) {
    for (const c of columns) {
      const at = r * table.columns.length + c
      const kind = signOf(table.text, table.starts[at], table.ends[at], thousands)
      if (kind === comma) commas++
      else if (kind === point) points++
      else continue
      // Where the rarer kind shows first is where a person should look.
      if (commas > 0 && points > 0 && row < 0) {
        row = r
        column = c
      }
    }
  }
  return { commas, points, row, column }
}

function signOf(text: string, start: number, end: number, thousands: boolean): number {
  let lastPoint = -1
  let firstPoint = -1
  let points = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === comma) return digitAt(text, at - 1) && digitAt(text, at + 1) ? comma : 0
    if (code === point) {
      if (firstPoint < 0) firstPoint = at
      lastPoint = at
      points++
    } else if (code === 59) break
  }
  if (points === 0 || !digitAt(text, firstPoint - 1) || !digitAt(text, lastPoint + 1)) return 0
  if (points > 1) return 0
  if (!thousands) return point
  const behind = digitsFrom(text, firstPoint + 1)
  let before = firstPoint
  while (digitAt(text, before - 1)) before--
  // `0.405` and `1234.567` group no thousands.
  const grouped = text.charCodeAt(before) !== zero && firstPoint - before <= 3
  return behind === 3 && grouped ? 0 : point
}

function digitsFrom(text: string, at: number): number {
  let count = 0
  while (digitAt(text, at + count)) count++
  return count
}

function digitAt(text: string, at: number): boolean {
  const digit = text.charCodeAt(at) - zero
  return digit >= 0 && digit <= 9
}

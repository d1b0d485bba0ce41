import { codeOf, parseDecimal, type DecimalSign } from './decimal.ts'

/** A number as people write it, with what stood around it. */
export type NumberText = { readonly value: number; readonly percent: boolean }

/** A minus before or behind the euro sign, then a digit. */
const frontPattern = /^([-\u2212]?)\s*(?:€\s*)?([-\u2212]?)\s*(\d.*)$/
const thousandsPattern = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/
const shifts = new Map([
  ['mln', 6],
  ['miljoen', 6],
  ['mld', 9],
  ['miljard', 9],
  ['duizend', 3],
])

/**
 * `1.500.000`, `€ 12.345,67`, `7,5 %`, `1,5 mln`, `2 027,79` with no-break spaces; null when it is not a number. A
 * percentage keeps its printed size (7,5) and says so. Words for millions move the decimal point, so that 1,5 mln is
 * exactly 1500000.
 */
export function parseNumberText(raw: string, sign: DecimalSign): NumberText | null {
  const read = readAnySize(raw, sign)
  return read === null || beyondSize(read.value) ? null : read
}

/** Whether it is a number, but one that no file of this kind can hold. */
export function isTooLarge(raw: string, sign: DecimalSign): boolean {
  const read = readAnySize(raw, sign)
  return read !== null && beyondSize(read.value)
}

/**
 * Beyond a million billion a cell is damaged or no amount, and beyond 2^53 a double no longer holds every whole number.
 * Infinity (400 digits) is beyond it too: it could not be stored.
 */
export function beyondSize(value: number): boolean {
  return !(Math.abs(value) <= 1e15)
}

function readAnySize(raw: string, sign: DecimalSign): NumberText | null {
  const parts = frontPattern.exec(raw.replace(/[\u00a0\u202f]/g, ' ').trim())
  if (parts === null || (parts[1] !== '' && parts[2] !== '')) return null
  const negative = parts[1] !== '' || parts[2] !== ''
  let text = parts[3]
  const percent = text.endsWith('%')
  if (percent) text = text.slice(0, -1).trim()
  const word = /^(.*\d)\s*([a-z]+)\.?$/i.exec(text)
  let shift = 0
  if (word !== null) {
    const found = shifts.get(word[2].toLowerCase())
    if (found === undefined) return null
    shift = found
    text = word[1]!
  }
  // A space between digits groups thousands: 12 345.
  if (/^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/.test(text)) text = text.replaceAll(' ', '')
  if (sign === 'komma' && thousandsPattern.test(text)) text = text.replaceAll('.', '')
  const plain = shift === 0 ? text : shifted(text, sign, shift)
  const value = parseDecimal(plain, 0, plain.length, codeOf(sign))
  if (Number.isNaN(value)) return null
  return { value: negative ? -value : value, percent }
}

/** Moves the decimal sign `by` places to the right, in text. */
function shifted(text: string, sign: DecimalSign, by: number): string {
  const mark = sign === 'komma' ? ',' : '.'
  const [whole = '', fraction = ''] = text.split(mark)
  if (fraction.length <= by) return whole + fraction.padEnd(by, '0')
  return whole + fraction.slice(0, by) + mark + fraction.slice(by)
}

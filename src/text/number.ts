import type { Language } from './language.ts'

/*
 * Number text. Own code instead of `Intl`: the same characters in every Node and browser, also in builds with a small
 * ICU. Rounding is that of `toFixed`: exact on the binary value, ties away from zero, never adjusted to make a total fit.
 */

/** No-break space: a number never leaves its sign or unit behind at the end of a line. */
export const nbsp = '\u00a0'
/** The minus of tables (U+2212), as wide as a digit. */
export const tableMinus = '\u2212'
/** Shown where a value is missing; a missing value is never 0. */
export const missingText = '–'

/** `tekst`: `€ -12` in a sentence. `tabel`: `€ −12` with the wide minus, so that columns line up. */
export type NumberStyle = 'tekst' | 'tabel'

type Marks = { readonly thousands: string; readonly decimal: string }
const marks: Readonly<Record<Language, Marks>> = {
  nl: { thousands: '.', decimal: ',' },
  en: { thousands: ',', decimal: '.' },
}

/** Digits of |value| with separators; `digits` decimals. Values must be finite and below 1e21. */
function unsigned(value: number, digits: number, language: Language): string {
  const { thousands, decimal } = marks[language]
  const [whole = '0', fraction] = Math.abs(value).toFixed(digits).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands)
  return fraction === undefined ? grouped : grouped + decimal + fraction
}

/** True when the rounded text of a negative value still has a digit other than 0: "-0" is never shown. */
function staysNegative(value: number, digits: number): boolean {
  return value < 0 && /[1-9]/.test(value.toFixed(digits))
}

function minus(style: NumberStyle): string {
  return style === 'tabel' ? tableMinus : '-'
}

/** `1.234,5`; missing or not finite becomes a dash. */
export function numberText(
  value: number | null,
  digits: number,
  language: Language,
  style: NumberStyle = 'tekst',
): string {
  if (value === null || !Number.isFinite(value)) return missingText
  const sign = staysNegative(value, digits) ? minus(style) : ''
  return sign + unsigned(value, digits, language)
}

/** People and uitkeringen: whole numbers. */
export function countText(value: number | null, language: Language, style: NumberStyle = 'tekst'): string {
  return numberText(value, 0, language, style)
}

/** Means of counts: one decimal. */
export function meanText(value: number | null, language: Language, style: NumberStyle = 'tekst'): string {
  return numberText(value, 1, language, style)
}

/** A share (0,234) as a percentage: `23,4%`, without a space. */
export function percentText(
  share: number | null,
  digits: number,
  language: Language,
  style: NumberStyle = 'tekst',
): string {
  if (share === null || !Number.isFinite(share)) return missingText
  return numberText(share * 100, digits, language, style) + '%'
}

/** A difference of shares: `1,5 procentpunt`. */
export function percentPointText(share: number, digits: number, language: Language): string {
  const unit = language === 'nl' ? 'procentpunt' : 'percentage points'
  return numberText(share * 100, digits, language) + nbsp + unit
}

/** A signed change: `+12` or `−12` in tables; zero has no sign. */
export function changeText(
  value: number | null,
  digits: number,
  language: Language,
  style: NumberStyle = 'tabel',
): string {
  const text = numberText(value, digits, language, style)
  return value !== null && value > 0 && /[1-9]/.test(text) ? '+' + text : text
}

/** x of 10, in whole tenths, with words at the ends (never a bare chance word). `share` 0 … 1. */
export function tenthsText(share: number, language: Language): string {
  const tenths = Number((share * 10).toFixed(0))
  const nl = language === 'nl'
  if (share < 0.1) return nl ? 'minder dan 1 van de 10' : 'fewer than 1 in 10'
  if (share > 0.9) return nl ? 'meer dan 9 van de 10' : 'more than 9 in 10'
  return nl ? `${tenths} van de 10` : `${tenths} in 10`
}

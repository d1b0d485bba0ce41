import type { Language } from './language.ts'

/**
 * A typed number. `dubbelzinnig`: `1.500` may be fifteen hundred or one and a half; the caller asks once, remembers the
 * answer and passes it as `dot`.
 */
export type TypedNumber =
  | { readonly kind: 'getal'; readonly value: number }
  | { readonly kind: 'dubbelzinnig'; readonly duizend: number; readonly decimaal: number }
  | { readonly kind: 'ongeldig' }

export type SeparatorMeaning = 'duizend' | 'decimaal'

const invalid: TypedNumber = { kind: 'ongeldig' }

/** Words and letters behind a number, and what they multiply it by. */
const multipliers: Readonly<Record<string, number>> = {
  '': 1,
  m: 1_000_000,
  mln: 1_000_000,
  'mln.': 1_000_000,
  miljoen: 1_000_000,
  million: 1_000_000,
  k: 1000,
  duizend: 1000,
  thousand: 1000,
  dzd: 1000,
}

/** One separator with exactly three digits behind it and one to three (not 0) in front: both readings are possible. */
const ambiguous = /^[1-9]\d{0,2}[.,]\d{3}$/

/** The separator that is a decimal mark in the language cannot be ambiguous: `1,500` is one and a half in Dutch. */
function readDigits(digits: string, language: Language, meaning: SeparatorMeaning | undefined): TypedNumber {
  const decimalMark = language === 'nl' ? ',' : '.'
  if (/^\d+$/.test(digits)) return { kind: 'getal', value: Number(digits) }
  if (ambiguous.test(digits) && !digits.includes(decimalMark)) {
    const duizend = Number(digits.replace(/[.,]/, ''))
    const decimaal = Number(digits.replace(',', '.'))
    if (meaning === undefined) return { kind: 'dubbelzinnig', duizend, decimaal }
    return { kind: 'getal', value: meaning === 'duizend' ? duizend : decimaal }
  }
  if (/^\d*[.,]\d+$/.test(digits)) return { kind: 'getal', value: Number(digits.replace(',', '.')) }
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(digits)) {
    return { kind: 'getal', value: Number(digits.replaceAll('.', '').replace(',', '.')) }
  }
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits))
    return { kind: 'getal', value: Number(digits.replaceAll(',', '')) }
  return invalid
}

/** Scaling by a power of ten without the noise of binary multiplication: 1,1 mln is exactly 1100000. */
function scale(value: number, factor: number): number {
  return factor === 1 ? value : Number((value * factor).toPrecision(15))
}

/**
 * Reads an amount or a number as a person types it: `1,5`, `1.5`, `1500000`, `€ 1.500.000`, `1,5 mln`, `1,5m`, `-12`,
 * `− 12`, `1.500,-`. Never guesses: what has two readings is given back with both.
 */
export function parseNumber(typed: string, language: Language, dot?: SeparatorMeaning): TypedNumber {
  const text = typed
    .toLowerCase()
    .replace(/[\s\u00a0\u202f]+/g, '')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/,-+$/, '')
  const parts = /^(-?)€?(-?)([\d.,]+)([a-z.]*)$/.exec(text)
  if (!parts) return invalid
  const [, before = '', after = '', digits = '', unit = ''] = parts
  if (before !== '' && after !== '') return invalid
  const factor = Object.hasOwn(multipliers, unit) ? multipliers[unit] : undefined
  if (factor === undefined) return invalid
  const sign = before + after === '' ? 1 : -1
  const read = readDigits(digits, language, dot)
  if (read.kind === 'getal') return { kind: 'getal', value: signed(sign * scale(read.value, factor)) }
  if (read.kind === 'ongeldig') return invalid
  return {
    kind: 'dubbelzinnig',
    duizend: signed(sign * scale(read.duizend, factor)),
    decimaal: signed(sign * scale(read.decimaal, factor)),
  }
}

/** "-0" typed is 0. */
function signed(value: number): number {
  return value === 0 ? 0 : value
}

/** A percentage as typed (`23,4%`, `23,4`) → a share, 0,234. */
export function parsePercent(typed: string, language: Language): TypedNumber {
  // A percentage above 999 is nobody's share: a dot is a decimal mark here.
  const read = parseNumber(typed.replace(/%\s*$/, ''), language, 'decimaal')
  if (read.kind !== 'getal') return read
  return { kind: 'getal', value: Number((read.value / 100).toPrecision(15)) }
}

import { dateWords, monthText } from './date.ts'
import type { Language } from './language.ts'
import { euroText, centsText } from './money.ts'
import { numberText, percentText } from './number.ts'
import { phraseText } from './phrases.ts'

/** Plain values that fill a sentence: those of `ErrorDetails` and of a remark. */
export type SentenceValues = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

/** Longest value that is repeated in a sentence; a file may hold anything in a cell. */
const longestValue = 160

/**
 * Fills `{key}` in a sentence. `{key:format}` formats a number or a month; `{waar}` is the place (file, sheet, row,
 * column). A part between `[` and `]` is left out when a value in it is missing. A value missing outside brackets shows
 * as `?`; a test compares the sentences with every place that reports an error, so that this does not happen.
 */
export function fillTemplate(template: string, values: SentenceValues, language: Language): string {
  const withParts = template.replace(
    /\[([^\]]*)\]/g,
    (_whole, part: string) => fillPart(part, values, language) ?? '',
  )
  const sentence = fillPart(withParts, values, language) ?? replaceAll(withParts, values, language, '?')
  return sentence.replace(/ {2,}/g, ' ').trim()
}

const placeholder = /\{([A-Za-z]+)(?::([a-z]+))?\}/g

/** Keys a template names: those it cannot do without, and those in brackets. For tests and translators. */
export function templateKeys(template: string): {
  readonly required: readonly string[]
  readonly optional: readonly string[]
} {
  const optional = [...template.matchAll(/\[([^\]]*)\]/g)].flatMap((part) => keysIn(part[1] ?? ''))
  return { required: keysIn(template.replace(/\[[^\]]*\]/g, '')), optional }
}

function keysIn(text: string): string[] {
  return [...text.matchAll(placeholder)].map((match) => match[1] ?? '')
}

/** Null when a value is missing. */
function fillPart(part: string, values: SentenceValues, language: Language): string | null {
  const missing = [...part.matchAll(placeholder)].some(
    (match) => valueText(match[1] ?? '', match[2], values, language) === null,
  )
  return missing ? null : replaceAll(part, values, language, '')
}

function replaceAll(part: string, values: SentenceValues, language: Language, absent: string): string {
  return part.replace(
    placeholder,
    (_whole, key: string, format: string | undefined) => valueText(key, format, values, language) ?? absent,
  )
}

function valueText(
  key: string,
  format: string | undefined,
  values: SentenceValues,
  language: Language,
): string | null {
  if (key === 'waar') return placeText(values, language)
  if (!Object.hasOwn(values, key)) return null
  const value = values[key]
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'number') return formatNumber(value, format, language)
  if (typeof value === 'boolean')
    return (language === 'nl' ? ['nee', 'ja'] : ['no', 'yes'])[value ? 1 : 0] ?? ''
  if (typeof value === 'string') return formatString(value, format, language)
  return value.length === 0 ? null : listText(value.map(tidy), language)
}

function formatString(value: string, format: string | undefined, language: Language): string {
  if (format === 'maand') return monthText(value, language)
  if (format === 'datum') return dateWords(value, language)
  return tidy(phraseText(value, language))
}

function formatNumber(value: number, format: string | undefined, language: Language): string {
  if (format === 'euro') return euroText(value, language)
  if (format === 'cent') return centsText(value, language)
  if (format === 'procent') return percentText(value, 1, language)
  if (format === 'aantal') return numberText(value, 0, language)
  if (format === 'getal') return numberText(value, 1, language)
  if (!Number.isFinite(value)) return String(value)
  // Row numbers and years carry no separator of thousands.
  return Number.isInteger(value) ? String(value) : String(value).replace('.', language === 'nl' ? ',' : '.')
}

// eslint-disable-next-line no-control-regex -- these characters are exactly what must go
const unprintable = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g

/** One line, no control characters, not too long: cells and file names come from elsewhere. */
function tidy(value: string): string {
  const line = value.replace(unprintable, ' ').trim()
  return line.length > longestValue ? line.slice(0, longestValue - 1) + '…' : line
}

/** `a, b en c`. */
export function listText(parts: readonly string[], language: Language): string {
  if (parts.length < 2) return parts.join('')
  const and = language === 'nl' ? ' en ' : ' and '
  return parts.slice(0, -1).join(', ') + and + (parts.at(-1) ?? '')
}

const placeWords = {
  nl: { blad: 'blad', rij: 'rij', kolom: 'kolom' },
  en: { blad: 'sheet', rij: 'row', kolom: 'column' },
} as const

/** `cijfers.csv, blad 2, rij 12, kolom 4 (waarde)`; null when nothing of the place is known. */
export function placeText(values: SentenceValues, language: Language): string | null {
  const words = placeWords[language]
  const parts = [valueText('bestand', undefined, values, language)]
  for (const key of ['blad', 'rij', 'kolom'] as const) {
    const text = valueText(key, undefined, values, language)
    const name = key === 'kolom' ? valueText('kolomnaam', undefined, values, language) : null
    if (text !== null) parts.push(`${words[key]} ${text}${name === null ? '' : ` (${name})`}`)
  }
  const known = parts.filter((part) => part !== null)
  return known.length === 0 ? null : known.join(', ')
}

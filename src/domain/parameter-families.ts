import { budgetFamilies } from './parameter-families/budget.ts'
import { cohortFamilies } from './parameter-families/cohort.ts'
import type { ParameterFamily } from './parameter-families/family.ts'
import { moneyFamilies } from './parameter-families/money.ts'

/** Every parameter the model reads. `docs/parameters.md` is made of this table. */
export const parameterFamilies: readonly ParameterFamily[] = [
  ...cohortFamilies,
  ...moneyFamilies,
  ...budgetFamilies,
]

const word = '[a-z0-9]+(?:-[a-z0-9]+)*'
const placeholders: Readonly<Record<string, string>> = {
  leeftijd: word,
  afstand: word,
  klasse: word,
  reden: word,
  jaar: '\\d{4}',
  maand: '\\d{4}-(?:0[1-9]|1[0-2])',
  kwartaal: '[1-4]',
  duur: '(?:[0-9]|[1-5][0-9]|60-plus)',
}

export type FoundFamily = {
  readonly family: ParameterFamily
  readonly places: readonly { readonly name: string; readonly value: string }[]
}

/** Ids of a family as a regular expression, also for JSON Schema. */
export function patternOf(family: ParameterFamily): string {
  const escaped = family.id.replaceAll('.', '\\.')
  return `^${escaped.replace(/<(\w+)>/g, (_all, name: string) => `(${placeholders[name] ?? word})`)}$`
}

const compiled = parameterFamilies.map((family) => ({
  family,
  pattern: new RegExp(patternOf(family)),
  names: [...family.id.matchAll(/<(\w+)>/g)].map((match) => match[1] ?? ''),
}))

/** The family an id belongs to and what fills its places; null when the model reads no such id. Fixed ids go first. */
export function familyOf(id: string): FoundFamily | null {
  let found: FoundFamily | null = null
  for (const { family, pattern, names } of compiled) {
    const match = pattern.exec(id)
    if (!match) continue
    if (names.length === 0) return { family, places: [] }
    found ??= { family, places: names.map((name, index) => ({ name, value: match[index + 1] ?? '' })) }
  }
  return found
}

/** What a value of a family must be, in signs (`0 … 1`, `regulier | uitgebreid`); null when `value` is that. */
export function expectedValue(family: ParameterFamily, value: unknown): string | null {
  if (family.texts) {
    const fits = typeof value === 'string' && (family.texts.length === 0 || family.texts.includes(value))
    return fits ? null : family.texts.length > 0 ? family.texts.map((one) => `"${one}"`).join(' | ') : '"…"'
  }
  const whole = family.whole ? Number.isInteger(value) : Number.isFinite(value)
  const fits = typeof value === 'number' && whole && value >= family.min && value <= family.max
  return fits ? null : `${family.min}${family.whole ? ', ' + String(family.min + 1) : ''} … ${family.max}`
}

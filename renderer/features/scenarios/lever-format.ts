import type { Lever, LeverUnit, LeverValue } from '../../../src/domain/levers.ts'
import { monthText } from '../../../src/text/date.ts'
import type { Language } from '../../../src/text/language.ts'
import { numberText } from '../../../src/text/number.ts'
import {
  parseNumber,
  parsePercent,
  type SeparatorMeaning,
  type TypedNumber,
} from '../../../src/text/parse-amount.ts'
import { leverTexts } from '../../../src/text/screens/levers.ts'
import { scenarioTexts } from '../../../src/text/screens/scenarios.ts'

const shares: readonly LeverUnit[] = ['aandeel', 'aandeel-per-jaar']

/** Up to three decimals, no zeros at the end: what a person would write. */
function short(value: number, language: Language): string {
  const text = numberText(value, 3, language)
  return text.includes(language === 'nl' ? ',' : '.') ? text.replace(/[.,]?0+$/, '') : text
}

/** The number in the field, without its unit: a share stands there as a percentage. */
export function fieldText(value: number, unit: LeverUnit, language: Language): string {
  return short(shares.includes(unit) ? Number((value * 100).toPrecision(12)) : value, language)
}

export function readField(
  typed: string,
  unit: LeverUnit,
  language: Language,
  dot: SeparatorMeaning | undefined,
): TypedNumber {
  if (shares.includes(unit)) return parsePercent(typed, language)
  return parseNumber(typed.replace(/^\s*×/, ''), language, dot)
}

/** A value of a lever in words: `4,5 per maand`, `105%`, `aan`, `jan 2027`, `geen einde`. */
export function valueText(lever: Pick<Lever, 'shape'>, value: LeverValue, language: Language): string {
  const text = leverTexts[language]
  const { shape } = lever
  if (value === null) return scenarioTexts[language].noEnd
  if (typeof value === 'boolean') return value ? text.switch.on : text.switch.off
  if (typeof value === 'string') {
    return shape.kind === 'maand' ? monthText(value, language) : (text.choices[value] ?? value)
  }
  if (shape.kind !== 'getal') return short(value, language)
  const number = fieldText(value, shape.unit, language)
  if (shape.unit === 'factor') return `×\u00a0${number}`
  const unit = text.units[shape.unit]
  return unit.startsWith('%') && shares.includes(shape.unit) ? `${number}${unit}` : `${number}\u00a0${unit}`
}

export function leverName(lever: Pick<Lever, 'label'>, language: Language): string {
  return leverTexts[language].names[lever.label] ?? lever.label
}

/** Name of the undo step of a moved lever: "Korte route, Deelnemers: 9 per maand". */
export function stepLabel(lever: Lever, value: LeverValue, language: Language): string {
  const name = leverName(lever, language)
  const whole = `${lever.measure ? `${lever.measure.title}, ` : ''}${name}: ${valueText(lever, value, language)}`
  return whole.length > 200 ? `${whole.slice(0, 199)}…` : whole
}

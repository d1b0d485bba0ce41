import { isMonth, monthIndex, yearOfMonth } from '../../base/month.ts'
import type { ModelBasis } from '../basis.ts'
import type { ParameterValue } from '../parameter.ts'
import type { ParameterValues } from '../resolve/flatten.ts'
import { yearsIn } from '../resolve/price-path.ts'
import { terugvloeiShare } from '../terugvloei.ts'
import type { LeverReason, LeverShape, LeverUnit } from './lever.ts'

/** A lever of the whole scenario: one parameter, what holds without it, and when it can change nothing. */
export type ParameterLever = {
  readonly id: string
  readonly shape: LeverShape
  readonly otherwise: (values: ParameterValues, basis: ModelBasis) => ParameterValue
  readonly dead: (values: ParameterValues, basis: ModelBasis) => LeverReason | null
}

const number = (unit: LeverUnit, min: number, max: number, step: number): LeverShape => ({
  kind: 'getal',
  unit,
  min,
  max,
  step,
})
const needs =
  (prefix: string, reason: LeverReason = 'geen-gegevens') =>
  (values: ParameterValues): LeverReason | null =>
    startsSomewhere(values, prefix) ? null : reason

export const parameterLevers: readonly ParameterLever[] = [
  {
    id: 'instroom.niveau',
    shape: number('factor', 0.5, 1.5, 0.01),
    otherwise: () => 1,
    dead: needs('instroom.totaal'),
  },
  {
    id: 'prijs.niveau',
    shape: number('factor', 0.9, 1.1, 0.005),
    otherwise: () => 1,
    dead: needs('prijs.2'),
  },
  {
    id: 'prijs.groei',
    shape: number('aandeel-per-jaar', -0.02, 0.1, 0.001),
    otherwise: () => 0,
    dead: priceGrowthIsDead,
  },
  {
    id: 'budget.groei.volume',
    shape: number('aandeel-per-jaar', -0.03, 0.05, 0.001),
    otherwise: () => 0,
    dead: needs('budget.groei.volume'),
  },
  {
    id: 'budget.groei.lks',
    shape: number('aandeel-per-jaar', -0.05, 0.15, 0.005),
    otherwise: () => 0,
    dead: needs('budget.groei.lks'),
  },
  {
    id: 'budget.terugvloei',
    shape: number('aandeel', 0, 1, 0.01),
    otherwise: (_values, basis) => terugvloeiShare(basis.inhabitants),
    dead: () => null,
  },
  {
    id: 'seizoen.aan',
    shape: { kind: 'schakelaar' },
    otherwise: (values) => Number(startsSomewhere(values, 'seizoen.in.')),
    dead: needs('seizoen.in.', 'geen-seizoen'),
  },
  {
    id: 'conjunctuur.aan',
    shape: { kind: 'schakelaar' },
    otherwise: (values) => Number(startsSomewhere(values, 'werkloosheid.')),
    dead: needs('werkloosheid.', 'geen-werkloosheid'),
  },
  { id: 'aow.stap.aan', shape: { kind: 'schakelaar' }, otherwise: () => 1, dead: aowStepIsDead },
  {
    id: 'vangnet.variant',
    shape: { kind: 'keuze', options: ['regulier', 'uitgebreid'] },
    otherwise: () => 'regulier',
    dead: variantIsDead,
  },
  {
    id: 'rekenwijze.middeling',
    shape: { kind: 'keuze', options: ['half', 'ultimo'] },
    otherwise: () => 'half',
    dead: () => null,
  },
]

function startsSomewhere(values: ParameterValues, prefix: string): boolean {
  return [...values.keys()].some((id) => id.startsWith(prefix) && id !== 'seizoen.aan')
}

function priceGrowthIsDead(values: ParameterValues, basis: ModelBasis): LeverReason | null {
  if (!values.has('prijs.groei')) return 'geen-gegevens'
  const years = yearsIn({ first: yearOfMonth(basis.peildatum), last: yearOfMonth(basis.horizon) })
  return years.every((year) => values.has(`prijs.${year}`)) ? 'alle-prijzen-bekend' : null
}

function aowStepIsDead(values: ParameterValues, basis: ModelBasis): LeverReason | null {
  const inside = (month: string): boolean =>
    isMonth(month) &&
    monthIndex(month) > monthIndex(basis.peildatum) &&
    monthIndex(month) <= monthIndex(basis.horizon)
  const pauses = [...values].some(
    ([id, value]) => id.startsWith('aow.stap.') && value === 1 && inside(id.slice('aow.stap.'.length)),
  )
  return pauses ? null : 'geen-aow-maanden'
}

function variantIsDead(_values: ParameterValues, basis: ModelBasis): LeverReason | null {
  return new Set(basis.vangnetRules.map((rule) => rule.variant)).size > 1 ? null : 'geen-andere-regels'
}

import { slugFrom } from '../../base/slug.ts'
import { centsToEuros } from '../../base/money.ts'
import { monthsBetween } from '../../base/month.ts'
import { inUnits, type Observation } from '../../domain/dataset.ts'
import type { RunResult } from '../../domain/result.ts'
import { memoryOf, observationKey } from '../context-index.ts'
import {
  leadYear,
  moneyOf,
  resultYears,
  savingOf,
  structuralYears,
  trajectoryOf,
  type Traject,
  type ViewContext,
} from '../context.ts'
import type { MonthTerm, MoneyTerm, NumberRef, SavingTerm, StructuralTerm } from '../number-refs.ts'
import { numericParameter } from '../parameters.ts'
import { bridgeValue, placementsValue } from './bridge-values.ts'
import { growthFactor, publishedBudget } from './budget-values.ts'
import { ppnOf, ppnValue } from './ppn-values.ts'

/** A value of a list, null where the list ends. */
function at(values: readonly number[] | undefined, index: number): number | null {
  return values?.[index] ?? null
}

/**
 * The exact value of a number, from the result or the dossier: tables, charts, sentences and explanations all ask here, so
 * they cannot disagree. Null when it does not exist (year outside the run, missing cell, nothing computed).
 */
export function valueOf(ref: NumberRef, context: ViewContext): number | null {
  if (ref.kind === 'parameter') return numericParameter(context, ref.id)
  if (ref.kind === 'observatie') {
    const found = findObservation(context, ref.reeks, ref.regio, ref.periode)
    return found ? inUnits(found) : null
  }
  if (ref.kind === 'ppn')
    return ppnValue(ref.of, ref.year, ppnOf(context.history, context.basis.municipality.code))
  if (ref.kind === 'groeifactor') return growthFactor(ref.of, ref.year, context)
  if (ref.kind === 'publicatie') return publishedBudget(ref.part, ref.year, context)
  const result = context.result
  return result ? computedValue(ref, result, context) : null
}

/** Numbers that need no run. */
type Read = Extract<NumberRef, { kind: 'parameter' | 'observatie' | 'ppn' | 'groeifactor' | 'publicatie' }>
type Computed = Exclude<NumberRef, { kind: Read['kind'] }>

function computedValue(ref: Computed, result: RunResult, context: ViewContext): number | null {
  switch (ref.kind) {
    case 'besparing':
      return savingValue(ref.term, ref.year, result)
    case 'structureel':
      return structuralValue(ref.term, result)
    case 'taakstelling':
      return ref.year === 'structureel'
        ? structuralTarget(result)
        : (savingOf(result, ref.year)?.taakstelling ?? null)
    case 'nodig': {
      const fewer = neededFewer(result, ref.year)
      if (ref.of === 'uitkeringen' || fewer === null) return fewer
      return (moneyOf(result, 'nul', ref.year)?.gemiddeldeStand ?? 0) - fewer
    }
    case 'geld':
      return moneyValue(ref.term, ref.traject, ref.year, result)
    case 'maand':
      return monthValue(ref.term, ref.traject, ref.month, result)
    case 'reden':
      return at(trajectoryOf(result, ref.traject).uitstroomPerReden[ref.reason], flowIndex(result, ref.month))
    case 'uitstroomPerMaand':
      return meanFlow(result, ref.traject, ref.year)
    case 'verschilStand': {
      const nul = monthValue('stand', 'nul', ref.month, result)
      const scenario = monthValue('stand', 'scenario', ref.month, result)
      return nul === null || scenario === null ? null : nul - scenario
    }
    case 'ladder':
    case 'ladderstap': {
      const step = result.ladder
        .find((each) => each.year === ref.year)
        ?.steps.find((each) => each.id === ref.step)
      return step ? centsToEuros(ref.kind === 'ladder' ? step.cumulativeCents : step.stepCents) : null
    }
    case 'maatregel':
      if (ref.of === 'plaatsingen') return placementsValue(ref.id, ref.year, result, context)
      return (
        result.maatregelen
          .find((each) => each.id === ref.id)
          ?.besparing.find((each) => each.year === ref.year)?.bruto ?? null
      )
    case 'brug':
      return bridgeValue(ref.post, ref.year, result)
    case 'nietGeplaatst':
      return result.maatregelen.find((each) => each.id === ref.id)?.nietGeplaatst ?? null
    case 'thema': {
      const own = measuresOfTheme(context, ref.thema)
      const values = own.map((id) =>
        computedValue({ kind: 'maatregel', of: ref.of, year: ref.year, id }, result, context),
      )
      return values.length === 0 || values.includes(null)
        ? null
        : values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
    }
  }
}

function savingValue(term: SavingTerm, year: number, result: RunResult): number | null {
  const saving = savingOf(result, year)
  if (!saving) return null
  const lasting = structuralValue('bruto', result)
  switch (term) {
    case 'correctie':
      return saving.netto - saving.bruto
    case 'rijk':
      return saving.terugvloei + saving.lksBudget + saving.budgetLever
    case 'instellingen':
      return (
        saving.bruto -
        result.maatregelen.reduce(
          (sum, each) => sum + (each.besparing.find((one) => one.year === year)?.bruto ?? 0),
          0,
        )
      )
    case 'deelStructureel':
      return lasting === null ? null : Math.min(saving.bruto, lasting)
    case 'deelIncidenteel':
      return lasting === null ? null : saving.bruto - Math.min(saving.bruto, lasting)
    default:
      return saving[term]
  }
}

function structuralValue(term: StructuralTerm, result: RunResult): number | null {
  const years = structuralYears(result)
  if (years.length === 0) return null
  if (term !== 'verschil') return Math.min(...years.map((year) => savingOf(result, year)?.[term] ?? Infinity))
  const saving = structuralValue('bruto', result)
  const target = structuralTarget(result)
  return saving === null || target === null ? null : saving - target
}

function structuralTarget(result: RunResult): number | null {
  return savingOf(result, resultYears(result).at(-1) ?? leadYear(result))?.taakstelling ?? null
}

function moneyValue(term: MoneyTerm, traject: Traject, year: number, result: RunResult): number | null {
  const money = moneyOf(result, traject, year)
  if (!money) return null
  switch (term) {
    case 'saldo':
      return -money.tekort
    case 'saldoNaVangnet':
      return -money.tekortNaVangnet
    case 'lastenVoorDeeltijd':
      return money.uitkeringslasten + money.deeltijd
    default:
      return money[term]
  }
}

/** How many uitkeringen fewer, on average over the year, make the taakstelling at that year's price. */
function neededFewer(result: RunResult, year: number): number | null {
  const target = savingOf(result, year)?.taakstelling
  const price = moneyOf(result, 'nul', year)?.prijs
  return target === undefined || !price ? null : target / price
}

/** Flows of month m stand at m − 1; index −1 = the peildatum or before. */
function flowIndex(result: RunResult, month: string): number {
  return monthsBetween(result.peildatum, month) - 1
}

function monthValue(term: MonthTerm, traject: Traject, month: string, result: RunResult): number | null {
  const run = trajectoryOf(result, traject)
  const index = flowIndex(result, month)
  if (term === 'stand' || term === 'lksBanen') return at(run[term], index + 1)
  if (term !== 'nieuweInstroom') return at(run[term], index)
  const all = at(run.instroom, index)
  const again = at(run.herinstroom, index)
  return all === null || again === null ? null : all - again
}

/** Months of a year inside the run, in order. */
export function monthsOfYear(result: RunResult, year: number): readonly string[] {
  return result.months.filter((month) => month.startsWith(`${year}-`))
}

function meanFlow(result: RunResult, traject: Traject, year: number): number | null {
  const months = monthsOfYear(result, year)
  if (months.length === 0) return null
  return months.reduce(
    (sum, month) => sum + (monthValue('uitstroom', traject, month, result) ?? 0) / months.length,
    0,
  )
}

export function findObservation(
  context: ViewContext,
  reeks: string,
  regio: string,
  periode: string,
): Observation | null {
  return memoryOf(context).observations.get(observationKey(reeks, regio, periode)) ?? null
}

/** Themes are free text; numbers name them by slug. */
export function themeSlug(thema: string): string {
  return slugFrom(thema) || 'overig'
}

/** Ids of the measures of a theme that took part in the run, in the order of the scenario. */
export function measuresOfTheme(context: ViewContext, slug: string): readonly string[] {
  const themeOf = new Map(
    context.scenario.layers
      .flatMap((layer) => layer.measures)
      .map((each) => [each.id, themeSlug(each.thema)]),
  )
  return (context.result?.maatregelen ?? [])
    .map((each) => each.id)
    .filter((id) => (themeOf.get(id) ?? 'overig') === slug)
}

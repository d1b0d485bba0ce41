import type { ModelBasis } from '../domain/basis.ts'
import type { Item, Observation, SourceFile } from '../domain/dataset.ts'
import type { RunResult, Saving, Trajectory, YearMoney } from '../domain/result.ts'
import type { Scenario } from '../domain/scenario.ts'
import type { Language } from '../text/language.ts'

/** Everything a view is made of. Views are pure: the same context gives the same characters. */
export type ViewContext = {
  readonly basis: ModelBasis
  readonly scenario: Scenario
  /** Null when nothing could be computed, for instance under "toon alleen feiten". */
  readonly result: RunResult | null
  /** What was read from files: stock, taakstelling, published budgets. Without assumptions under "toon alleen feiten". */
  readonly history: readonly Observation[]
  /** Described rows, for titles and notes of what was read; without them a row goes by its id. */
  readonly items?: readonly Item[]
  readonly language: Language
}

/** When each source file was read; only explanations need it. */
export type ExplanationLookup = { readonly files: readonly SourceFile[] }

export type Traject = 'nul' | 'scenario'

export function trajectoryOf(result: RunResult, traject: Traject): Trajectory {
  return traject === 'nul' ? result.nul : result.scenario
}

export function moneyOf(result: RunResult, traject: Traject, year: number): YearMoney | null {
  return trajectoryOf(result, traject).years.find((each) => each.year === year) ?? null
}

export function savingOf(result: RunResult, year: number): Saving | null {
  return result.besparing.find((each) => each.year === year) ?? null
}

export function resultYears(result: RunResult): readonly number[] {
  return result.besparing.map((each) => each.year)
}

/**
 * The years in which the taakstelling takes a new level: 2027 (€ 0,5 mln) and 2028 (€ 1,5 mln) in the example. The last
 * one is the year the screens lead with.
 */
export function targetYears(result: RunResult): readonly number[] {
  let before = 0
  const years: number[] = []
  for (const saving of result.besparing) {
    if (saving.taakstelling > before) years.push(saving.year)
    before = saving.taakstelling
  }
  return years
}

/** The year the screens lead with: the first at the final level of the taakstelling, else the third of the run. */
export function leadYear(result: RunResult): number {
  const years = resultYears(result)
  return targetYears(result).at(-1) ?? years[2] ?? years.at(-1) ?? 0
}

/**
 * The years after the lead year. What is there in every one of them is structureel; empty when the run ends earlier.
 * Cautious on purpose: programme money ends with the plan, and only what stays without it counts as lasting.
 */
export function structuralYears(result: RunResult): readonly number[] {
  const lead = leadYear(result)
  return resultYears(result).filter((year) => year > lead)
}

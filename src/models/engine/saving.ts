import { centsToEuros } from '../../base/money.ts'
import type { Measure } from '../../domain/measure.ts'
import type { Saving } from '../../domain/result.ts'
import { taakstellingCents } from '../taakstelling/amounts.ts'
import type { PreparedRun } from './prepare-run.ts'
import type { ScenarioCohort, ScenarioRun } from './scenario-run.ts'

/** Bruto saving per year: Δuitkeringslasten (nulscenario − scenario) − ΔLKS (scenario − nulscenario). */
export function brutoPerYear(prepared: PreparedRun, cohort: ScenarioCohort): number[] {
  return prepared.nulYears.map((nul, index) => {
    const { uitkeringslasten, lks } = cohort.lasten[index]
    return nul.uitkeringslasten - uitkeringslasten - (lks - nul.lks)
  })
}

/**
 * Saving of a run per year. `netto` is the sum of its terms and equals (tekort − vangnet) of the nulscenario minus that of
 * the scenario. A changed budget stands on its own line and never in `bruto`, which is what counts for the taakstelling.
 */
export function savings(
  prepared: PreparedRun,
  scenario: ScenarioRun,
  inBeeld: readonly number[],
  measures: readonly Measure[],
): Saving[] {
  const bruto = brutoPerYear(prepared, scenario)
  return prepared.nulYears.map((nul, index) => {
    const own = scenario.years[index]
    const budget = scenario.budgets[index]
    const lksBudget = budget.lks - prepared.nulBudgets[index].lks
    const ontvangsten = own.ontvangsten - nul.ontvangsten
    const vangnet = own.vangnet - nul.vangnet
    const taakstelling = centsToEuros(taakstellingCents(prepared.inputs.taakstelling, nul.year))
    return {
      year: nul.year,
      bruto: bruto[index],
      netto: bruto[index] + budget.terugvloei + lksBudget + ontvangsten + budget.lever + vangnet,
      deltaUitkeringslasten: nul.uitkeringslasten - own.uitkeringslasten,
      deltaLks: own.lks - nul.lks,
      terugvloei: budget.terugvloei,
      lksBudget,
      ontvangsten,
      vangnet,
      budgetLever: budget.lever,
      inBeeld: inBeeld[index],
      programmakosten: programmeCosts(measures, nul.year),
      taakstelling,
      verschil: bruto[index] - taakstelling,
      minderUitkeringen: nul.gemiddeldeStand - own.gemiddeldeStand,
    }
  })
}

/** What the measures cost in a year, euros; beside the saving, never in it. */
export function programmeCosts(measures: readonly Measure[], year: number): number {
  let cents = 0
  for (const measure of measures) {
    if (!measure.enabled) continue
    for (const cost of measure.costs) if (cost.year === year) cents += cost.amountCents
  }
  return centsToEuros(cents)
}

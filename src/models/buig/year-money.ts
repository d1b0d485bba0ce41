import { centsToEuros, eurosToCents } from '../../base/money.ts'
import type { RunInputs } from '../../domain/inputs.ts'
import type { YearMoney } from '../../domain/result.ts'
import { computeVangnet, findRule } from '../vangnet/vangnet.ts'
import type { YearBudget } from './budget.ts'
import type { YearLasten } from './lasten.ts'
import type { MoneyModel } from './money-model.ts'

/** The budget of a year with the effects of a scenario: what flows back and what a lever adds stand in `bijstand`. */
export type ScenarioBudget = YearBudget & { readonly terugvloei: number; readonly lever: number }

/** Lasten, receipts and budget to tekort and vangnet, year by year: each year's tekort is the next years' history. */
export function closeYears(
  inputs: RunInputs,
  money: MoneyModel,
  lasten: readonly YearLasten[],
  ontvangsten: readonly number[],
  budgets: readonly ScenarioBudget[],
): YearMoney[] {
  const tekorten = new Map(money.pastTekort)
  const totals = new Map(money.pastBudget)
  return lasten.map((row, index) => {
    const { year } = row
    const ioawIoaz = money.ioawIoaz.get(year) ?? 0
    const bbz = money.bbz.get(year) ?? 0
    const budget = budgets[index]
    const nettoLasten = row.uitkeringslasten + ioawIoaz + bbz + row.lks - ontvangsten[index]
    const tekort = nettoLasten - budget.total
    tekorten.set(year, tekort)
    totals.set(year, budget.total)
    const vangnet = vangnetOf(inputs, year, tekorten, totals)
    return {
      year,
      gemiddeldeStand: row.gemiddeldeStand,
      prijs: row.prijs,
      uitkeringslasten: row.uitkeringslasten,
      deeltijd: row.deeltijd,
      ioawIoaz,
      bbz,
      lks: row.lks,
      ontvangsten: ontvangsten[index],
      nettoLasten,
      budget: budget.total,
      budgetBijstand: budget.bijstand,
      budgetLks: budget.lks,
      tekort,
      ...vangnet,
      tekortNaVangnet: tekort - vangnet.vangnet,
    }
  })
}

type VangnetColumns = Pick<
  YearMoney,
  'vangnet' | 'vangnetToets' | 'vangnetZone' | 'klif' | 'klifTekort' | 'klifBedrag' | 'marginaleWaarde'
>

function vangnetOf(
  inputs: RunInputs,
  year: number,
  tekorten: ReadonlyMap<number, number>,
  budgets: ReadonlyMap<number, number>,
): VangnetColumns {
  const { variant, rules, factsOnly } = inputs.vangnet
  const none = {
    vangnet: 0,
    vangnetZone: 'geen' as const,
    klif: false,
    klifTekort: null,
    klifBedrag: null,
    marginaleWaarde: 1,
  }
  const rule = findRule(rules, year, variant, factsOnly)
  if (!rule) return { ...none, vangnetToets: 'geen-regel-bekend' }
  const cents = (values: ReadonlyMap<number, number>, of: number): number | null => {
    const value = values.get(of)
    return value === undefined ? null : eurosToCents(value)
  }
  const before = [year - 1, year - 2, year - 3]
  const outcome = computeVangnet(rule, cents(tekorten, year) ?? 0, cents(budgets, year) ?? 0, {
    tekortenCents: before.map((one) => cents(tekorten, one)),
    budgetsCents: before.map((one) => cents(budgets, one)),
  })
  // Below the threshold there is no vangnet whatever the history says.
  if (outcome.toets === 'niet-te-toetsen' && outcome.reasons.includes('boven-drempel'))
    return { ...none, vangnetToets: 'niet-te-toetsen' }
  return {
    vangnet: centsToEuros(outcome.vangnetCents),
    vangnetToets: outcome.eligible ? 'voldoet' : 'voldoet-niet',
    vangnetZone: outcome.zone,
    klif: outcome.klif,
    klifTekort: outcome.cliff ? centsToEuros(outcome.cliff.tekortCents) : null,
    klifBedrag: outcome.cliff ? centsToEuros(outcome.cliff.vangnetCents) : null,
    marginaleWaarde: outcome.marginaleWaarde,
  }
}

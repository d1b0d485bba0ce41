import { monthAt, monthIndex, yearOfMonth } from '../../../src/base/month.ts'
import { eurosToCents } from '../../../src/base/money.ts'
import type { RunResult, Saving, Trajectory, YearMoney } from '../../../src/domain/result.ts'
import type { ViewContext } from '../../../src/views/context.ts'
import {
  exitShare,
  peildatum,
  prices,
  sampleBasis,
  sampleHistory,
  sampleMeasures,
  sampleScenario,
  taakstelling,
  years,
} from './sample-dossier.ts'

export { sampleFiles, sampleScenario } from './sample-dossier.ts'

/*
 * A small dossier and a small run of one group, made by the plain recursion stock = stock + in − out. It stands in for
 * the engine where a test needs figures that the test itself can state; made-up figures, not facts about any town.
 */

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** `extra[m]` exits a month on top; the month index starts at 0 for January of the first year. */
function trajectory(
  extra: (m: number) => number,
  savedBefore: (year: number) => number,
  lksShare: number,
): Trajectory {
  const stand = [3400]
  const uitstroom: number[] = []
  const werk: number[] = []
  const instroom: number[] = []
  const banen = [430]
  for (let m = 0; m < 72; m += 1) {
    const before = stand[m] ?? 0
    const out = before * exitShare + extra(m)
    werk.push(before * 0.006 + extra(m))
    uitstroom.push(out)
    instroom.push(58.1932)
    stand.push(before + 58.1932 - out)
    banen.push((banen[m] ?? 0) * 0.985 + 6.45 + extra(m) * lksShare)
  }
  const money: YearMoney[] = []
  years.forEach((year, y) => {
    const months = Array.from({ length: 12 }, (_, i) => y * 12 + i)
    const gemiddeldeStand = sum(months.map((m) => ((stand[m] ?? 0) + (stand[m + 1] ?? 0)) / 2)) / 12
    const prijs = prices[year] ?? 0
    const before = money[y - 1]
    const uitkeringslasten = gemiddeldeStand * prijs
    const lks = sum(
      months.map((m) => (((banen[m] ?? 0) + (banen[m + 1] ?? 0)) / 2) * ((10000 * prijs) / 18400 / 12)),
    )
    const ontvangsten = 0.02 * (before?.uitkeringslasten ?? 62_560_000)
    const nettoLasten = uitkeringslasten + lks - ontvangsten
    const own =
      58_433_474 *
      years
        .slice(0, y + 1)
        .reduce((factor, each) => factor * 1.005 * ((prices[each] ?? 0) / (prices[each - 1] ?? 1)), 1)
    const budgetBijstand = own - 0.01 * savedBefore(year - 2)
    const budgetLks = (before?.lks ?? 4_300_000) * 1.04
    const tekort = nettoLasten - budgetBijstand - budgetLks
    money.push({
      year,
      gemiddeldeStand,
      prijs,
      uitkeringslasten,
      deeltijd: 0,
      ioawIoaz: 0,
      bbz: 0,
      lks,
      ontvangsten,
      nettoLasten,
      budget: budgetBijstand + budgetLks,
      budgetBijstand,
      budgetLks,
      tekort,
      vangnet: 0,
      vangnetToets: 'voldoet-niet',
      vangnetZone: 'geen',
      klif: false,
      klifTekort: null,
      klifBedrag: null,
      marginaleWaarde: 1,
      tekortNaVangnet: tekort,
    })
  })
  const nietWerk = uitstroom.map((value, m) => value - (werk[m] ?? 0))
  return {
    stand,
    instroom,
    herinstroom: instroom.map(() => 0),
    uitstroom,
    uitstroomPerReden: { werk, overig: nietWerk },
    standPerGroep: { '18-26.klein': stand },
    standPerKlasse: { '0-5': stand },
    instroomPerGroep: { '18-26.klein': instroom },
    uitstroomPerGroep: { '18-26.klein': uitstroom },
    lksBanen: banen,
    years: money,
  }
}

function yearOf(run: Trajectory, year: number): YearMoney | undefined {
  return run.years.find((each) => each.year === year)
}

/** The run of `sampleScenario` with `perMonth` extra exits, at full strength after six months. */
export function sampleResult(perMonth = 3.5): RunResult {
  const nul = trajectory(
    () => 0,
    () => 0,
    0,
  )
  const extra = (m: number): number => (m < 36 ? perMonth * 0.8 * Math.min(1, (m + 1) / 6) : 0)
  const first = trajectory(extra, () => 0, 0.1)
  const saved = (year: number): number =>
    (yearOf(nul, year)?.uitkeringslasten ?? 0) - (yearOf(first, year)?.uitkeringslasten ?? 0)
  const scenario = trajectory(extra, saved, 0.1)
  const months = Array.from({ length: 72 }, (_, m) => monthAt(monthIndex(peildatum) + 1 + m))
  const besparing = years.map((year): Saving => {
    const a = yearOf(nul, year)
    const b = yearOf(scenario, year)
    if (!a || !b) throw new Error(`no year ${year}`)
    const deltaUitkeringslasten = a.uitkeringslasten - b.uitkeringslasten
    const deltaLks = b.lks - a.lks
    const bruto = deltaUitkeringslasten - deltaLks
    const terugvloei = b.budgetBijstand - a.budgetBijstand
    const lksBudget = b.budgetLks - a.budgetLks
    const ontvangsten = b.ontvangsten - a.ontvangsten
    const target = taakstelling[year] ?? 0
    return {
      year,
      bruto,
      netto: bruto + terugvloei + lksBudget + ontvangsten,
      deltaUitkeringslasten,
      deltaLks,
      terugvloei,
      lksBudget,
      ontvangsten,
      vangnet: 0,
      budgetLever: 0,
      inBeeld: 0,
      programmakosten: year < 2029 ? 400_000 : 0,
      taakstelling: target,
      verschil: bruto - target,
      minderUitkeringen: a.gemiddeldeStand - b.gemiddeldeStand,
    }
  })
  return {
    format: 'buigzaam-result',
    formatVersion: 1,
    model: 'sample-1',
    inputsHash: 'c'.repeat(64),
    scenarioId: 'ppn-2026',
    peildatum,
    months,
    nul,
    scenario,
    inBeeldStand: { nul: nul.stand, scenario: scenario.stand },
    besparing,
    ladder: besparing.map((saving) => ({ year: saving.year, steps: ladderOf(saving, months, perMonth) })),
    maatregelen: sampleMeasures.map((each, i) => ({
      id: each.id,
      gevraagd: months.map((_, m) => extra(m) / 2),
      bereikt: months.map((_, m) => extra(m) / 2),
      nietGeplaatst: 0,
      besparing: besparing.map((saving) => ({
        year: saving.year,
        bruto: saving.bruto * (i === 0 ? 4 / 7 : 3 / 7),
      })),
    })),
    meldingen: [],
  }
}

function ladderOf(
  saving: Saving,
  months: readonly string[],
  perMonth: number,
): RunResult['ladder'][number]['steps'] {
  const placed = months.filter((month) => yearOfMonth(month) <= Math.min(2028, saving.year)).length * perMonth
  const price = prices[saving.year] ?? 0
  const gross = placed * price
  const left = saving.deltaUitkeringslasten
  const cumulative: readonly (readonly [RunResult['ladder'][number]['steps'][number]['id'], number])[] = [
    ['plaatsingen', gross],
    ['hadUitkering', gross * 0.8],
    ['zouAndersToch', gross * 0.8],
    ['maandenInJaar', left + (gross * 0.8 - left) * 0.4],
    ['laterTochUitgestroomd', left],
    ['terugval', left],
    ['overig', left],
    ['prijspad', left],
    ['lks', saving.bruto],
    ['bruto', saving.bruto],
    ['terugvloei', saving.bruto + saving.terugvloei],
    ['lksBudget', saving.bruto + saving.terugvloei + saving.lksBudget],
    ['ontvangsten', saving.netto],
    ['budgetLever', saving.netto],
    ['vangnet', saving.netto],
    ['netto', saving.netto],
  ]
  let before = 0
  return cumulative.map(([id, euros]) => {
    const cumulativeCents = eurosToCents(euros)
    const step = { id, stepCents: cumulativeCents - before, cumulativeCents }
    before = cumulativeCents
    return step
  })
}

export function sampleContext(changes: Partial<ViewContext> = {}): ViewContext {
  return {
    basis: sampleBasis,
    scenario: sampleScenario,
    result: sampleResult(),
    history: sampleHistory,
    language: 'nl',
    ...changes,
  }
}

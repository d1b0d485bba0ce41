import { monthAt, monthIndex, yearOfMonth } from '../../../src/base/month.ts'
import { eurosToCents } from '../../../src/base/money.ts'
import type { ModelBasis } from '../../../src/domain/basis.ts'
import type { Observation, SourceFile } from '../../../src/domain/dataset.ts'
import type { Measure } from '../../../src/domain/measure.ts'
import type { Parameter } from '../../../src/domain/parameter.ts'
import type { RunResult, Saving, Trajectory, YearMoney } from '../../../src/domain/result.ts'
import type { Scenario } from '../../../src/domain/scenario.ts'
import type { ViewContext } from '../../../src/views/context.ts'

/*
 * A small dossier and a small run of one group, made by the plain recursion stock = stock + in − out. It stands in for
 * the engine where a test needs figures that the test itself can state; made-up figures, not facts about any town.
 */

export const sampleFacts = 'a'.repeat(64)
export const sampleAssumptions = 'b'.repeat(64)
const peildatum = '2025-12'
const years = [2026, 2027, 2028, 2029, 2030, 2031]
const taakstelling: Readonly<Record<number, number>> = { 2026: 0, 2027: 500_000, 2028: 1_500_000, 2029: 1_500_000, 2030: 1_500_000, 2031: 1_500_000 }

let row = 1
function parameter(id: string, waarde: number, eenheid = ''): Parameter {
  row += 1
  const bron = { bestand: 'parameters.csv', sha256: sampleAssumptions, blad: null, rij: row, kolom: 2 }
  return { id, waarde, eenheid, spreiding: null, status: 'aanname', graad: 'C', herkomst: 'voorbeeldwaarde', opmerking: '', bron }
}

const exitShare = 0.0171156
const prices: Readonly<Record<number, number>> = { 2025: 18400, 2026: 19200, 2027: 19800, 2028: 20400, 2029: 21012, 2030: 21642.36, 2031: 22291.6308 }

export const sampleParameters: readonly Parameter[] = [
  ...[2025, 2026, 2027, 2028].map((year) => parameter(`prijs.${year}`, prices[year] ?? 0, 'euro')),
  parameter('prijs.groei', 0.03), parameter('instroom.totaal', 58.1932, 'uitkeringen per maand'),
  parameter('kans.werk.18-26.klein.0-5', 0.006), parameter('kans.niet-werk.18-26.klein.0-5', exitShare - 0.006),
  parameter('begin.18-26.klein.0', 3400, 'uitkeringen'), parameter('ontvangsten.aandeel', 0.02),
  parameter('budget.groei.volume', 0.005), parameter('budget.groei.lks', 0.04), parameter('budget.terugvloei', 0.01),
  parameter('lks.banen', 430, 'banen'), parameter('lks.nieuw', 6.45), parameter('lks.verlies', 0.015), parameter('lks.bedrag', 10000, 'euro'),
  parameter('lasten.uitkeringen.2025', 62_560_000, 'euro'), parameter('lasten.lks.2025', 4_300_000, 'euro'), parameter('budget.lks.2025', 4_300_000, 'euro'),
]

export const sampleMeasures: readonly Measure[] = [
  measure('intake', 'Brede intake', 'Inwoners beter in beeld', 2), measure('jobcoach', 'Jobcoach', 'Inclusieve arbeidsmarkt', 1.5),
]

function measure(id: string, title: string, thema: string, perMonth: number): Measure {
  return {
    id, title, thema, actie: '', schakel: '', enabled: true, target: { leeftijd: [], afstand: [], klasse: [] }, start: '2026-01', end: '2028-12',
    lag: 0, ingroei: 6, halfLife: 0, capacityPerMonth: null, costs: [], bewijs: 'laag', graad: 'D', source: 'eigen inschatting',
    effect: {
      kind: 'plaatsingen', volume: { by: 'plaatsingen', perMonth }, shareUitkering: 0.8, deadweight: 0.3, reason: 'werk', return: { kind: 'reden' },
      shareLks: 0, hoursPerWeek: null, loonwaarde: null,
    },
  }
}

export const sampleScenario: Scenario = {
  $schema: 'https://buigzaam.nl/schema/scenario-v1.schema.json', format: 'buigzaam-scenario', formatVersion: 1,
  id: 'ppn-2026', title: 'PPN 2026', author: 'Controller', note: '', pinned: { dataset: null, parameters: null, model: null },
  layers: [{ id: 'basis', title: 'Maatregelen', overrides: {}, measures: [...sampleMeasures] }], assumptionLog: [], randomSeed: '0000000000000001',
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** `extra[m]` exits a month on top; the month index starts at 0 for January of the first year. */
function trajectory(extra: (m: number) => number, savedBefore: (year: number) => number, lksShare: number): Trajectory {
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
    const lks = sum(months.map((m) => (((banen[m] ?? 0) + (banen[m + 1] ?? 0)) / 2) * ((10000 * prijs) / 18400 / 12)))
    const ontvangsten = 0.02 * (before?.uitkeringslasten ?? 62_560_000)
    const nettoLasten = uitkeringslasten + lks - ontvangsten
    const own = 58_433_474 * years.slice(0, y + 1).reduce((factor, each) => factor * 1.005 * ((prices[each] ?? 0) / (prices[each - 1] ?? 1)), 1)
    const budgetBijstand = own - 0.01 * savedBefore(year - 2)
    const budgetLks = (before?.lks ?? 4_300_000) * 1.04
    const tekort = nettoLasten - budgetBijstand - budgetLks
    money.push({
      year, gemiddeldeStand, prijs, uitkeringslasten, deeltijd: 0, ioawIoaz: 0, bbz: 0, lks, ontvangsten, nettoLasten, budget: budgetBijstand + budgetLks,
      budgetBijstand, budgetLks, tekort, vangnet: 0, vangnetToets: 'voldoet-niet', vangnetZone: 'geen', klif: false,
      klifTekort: null, klifBedrag: null, marginaleWaarde: 1, tekortNaVangnet: tekort,
    })
  })
  const nietWerk = uitstroom.map((value, m) => value - (werk[m] ?? 0))
  return {
    stand, instroom, herinstroom: instroom.map(() => 0), uitstroom, uitstroomPerReden: { werk, overig: nietWerk }, standPerGroep: { '18-26.klein': stand },
    standPerKlasse: { '0-5': stand }, instroomPerGroep: { '18-26.klein': instroom }, uitstroomPerGroep: { '18-26.klein': uitstroom }, lksBanen: banen, years: money,
  }
}

function yearOf(run: Trajectory, year: number): YearMoney | undefined {
  return run.years.find((each) => each.year === year)
}

/** The run of `sampleScenario` with `perMonth` extra exits, at full strength after six months. */
export function sampleResult(perMonth = 3.5): RunResult {
  const nul = trajectory(() => 0, () => 0, 0)
  const extra = (m: number): number => (m < 36 ? perMonth * 0.8 * Math.min(1, (m + 1) / 6) : 0)
  const first = trajectory(extra, () => 0, 0.1)
  const saved = (year: number): number => (yearOf(nul, year)?.uitkeringslasten ?? 0) - (yearOf(first, year)?.uitkeringslasten ?? 0)
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
      year, bruto, netto: bruto + terugvloei + lksBudget + ontvangsten, deltaUitkeringslasten, deltaLks, terugvloei, lksBudget, ontvangsten, vangnet: 0,
      budgetLever: 0, inBeeld: 0, programmakosten: year < 2029 ? 400_000 : 0, taakstelling: target, verschil: bruto - target,
      minderUitkeringen: a.gemiddeldeStand - b.gemiddeldeStand,
    }
  })
  return {
    format: 'buigzaam-result', formatVersion: 1, model: 'sample-1', inputsHash: 'c'.repeat(64), scenarioId: 'ppn-2026', peildatum, months, nul, scenario, inBeeldStand: { nul: nul.stand, scenario: scenario.stand },
    besparing, ladder: besparing.map((saving) => ({ year: saving.year, steps: ladderOf(saving, months, perMonth) })),
    maatregelen: sampleMeasures.map((each, i) => ({
      id: each.id, gevraagd: months.map((_, m) => extra(m) / 2), bereikt: months.map((_, m) => extra(m) / 2), nietGeplaatst: 0,
      besparing: besparing.map((saving) => ({ year: saving.year, bruto: saving.bruto * (i === 0 ? 4 / 7 : 3 / 7) })),
    })),
    meldingen: [],
  }
}

function ladderOf(saving: Saving, months: readonly string[], perMonth: number): RunResult['ladder'][number]['steps'] {
  const placed = months.filter((month) => yearOfMonth(month) <= Math.min(2028, saving.year)).length * perMonth
  const price = prices[saving.year] ?? 0
  const gross = placed * price
  const left = saving.deltaUitkeringslasten
  const cumulative: readonly (readonly [RunResult['ladder'][number]['steps'][number]['id'], number])[] = [
    ['plaatsingen', gross], ['hadUitkering', gross * 0.8], ['zouAndersToch', gross * 0.8], ['maandenInJaar', left + (gross * 0.8 - left) * 0.4],
    ['laterTochUitgestroomd', left], ['terugval', left], ['overig', left], ['prijspad', left], ['lks', saving.bruto], ['bruto', saving.bruto],
    ['terugvloei', saving.bruto + saving.terugvloei], ['lksBudget', saving.bruto + saving.terugvloei + saving.lksBudget],
    ['ontvangsten', saving.netto], ['budgetLever', saving.netto], ['vangnet', saving.netto], ['netto', saving.netto],
  ]
  let before = 0
  return cumulative.map(([id, euros]) => {
    const cumulativeCents = eurosToCents(euros)
    const step = { id, stepCents: cumulativeCents - before, cumulativeCents }
    before = cumulativeCents
    return step
  })
}

export const sampleBasis: ModelBasis = {
  municipality: { code: 'GM0193', name: 'Zwolle' }, peildatum, horizon: '2031-12', inhabitants: 135_000, parameters: sampleParameters,
  publications: [{ year: 2025, kind: 'nader-voorlopig', date: '2025-05-31', totalCents: 6_273_347_400, lksCents: 430_000_000 }], vangnetRules: [],
  taakstelling: years.map((year) => ({ year, amountCents: (taakstelling[year] ?? 0) * 100, nature: 'S' as const, status: 'vastgesteld' })),
  realisedStock: [], past: [{ year: 2025, uitkeringslasten: 62_560_000, lks: 4_300_000, tekort: 2_922_926, budget: 62_733_474 }], factsOnly: false,
  datasetHash: 'd'.repeat(64), parametersHash: 'e'.repeat(64),
}

function observation(reeks: string, periode: string, waarde: number, eenheid: string, status: Observation['status'], rij: number): Observation {
  const aanname = status === 'aanname'
  return {
    reeks, regio: 'GM0193', periode, waarde, ontbreekt: null, eenheid, telt: eenheid === 'euro' ? 'geen' : 'uitkeringen', status, graad: aanname ? 'D' : 'A',
    peildatum: null, ruw: String(waarde), herkomst: aanname ? 'landelijk verloop' : 'gemeentelijk stuk', opmerking: '',
    bron: { bestand: aanname ? 'maandreeks.csv' : 'taakstelling.csv', sha256: aanname ? sampleAssumptions : sampleFacts, blad: null, rij, kolom: 4 },
  }
}

export const sampleHistory: readonly Observation[] = [
  observation('taakstelling.buig', '2027', 500_000, 'euro', 'definitief', 2), observation('taakstelling.buig', '2028 e.v.', 1_500_000, 'euro', 'definitief', 3),
  observation('buig.budget.nader-voorlopig', '2025', 62_733_474, 'euro', 'nader-voorlopig', 4),
  observation('bijstand.stand', '2014', 3261, 'uitkeringen', 'realisatie', 5),
  ...Array.from({ length: 132 }, (_, i) => observation('bijstand.stand.tot-aow', monthAt(monthIndex('2015-01') + i), Math.round(3550 - Math.abs(i - 70) * 2 + ((i * 37) % 23)), 'uitkeringen', 'aanname', i + 2)),
]

export const sampleFiles: readonly SourceFile[] = [
  { bestand: 'taakstelling.csv', sha256: sampleFacts, grootte: 100, formaat: 'reeksen', titel: 'Taakstelling', soort: 'feiten', ingelezenOp: '2026-01-15T09:00:00Z', rijen: 4 },
  { bestand: 'parameters.csv', sha256: sampleAssumptions, grootte: 100, formaat: 'parameters', titel: 'Aannames', soort: 'aannames', ingelezenOp: '2026-01-15T09:00:00Z', rijen: 40 },
]

export function sampleContext(changes: Partial<ViewContext> = {}): ViewContext {
  return { basis: sampleBasis, scenario: sampleScenario, result: sampleResult(), history: sampleHistory, language: 'nl', ...changes }
}

import { monthAt, monthIndex } from '../../../src/base/month.ts'
import type { ModelBasis } from '../../../src/domain/basis.ts'
import type { Observation, SourceFile } from '../../../src/domain/dataset.ts'
import type { Measure } from '../../../src/domain/measure.ts'
import type { Parameter } from '../../../src/domain/parameter.ts'
import type { Scenario } from '../../../src/domain/scenario.ts'

/* The small dossier behind `sample-result.ts`: made-up figures, not facts about any town. */

export const sampleFacts = 'a'.repeat(64)
export const sampleAssumptions = 'b'.repeat(64)
export const peildatum = '2025-12'
export const years = [2026, 2027, 2028, 2029, 2030, 2031]
export const taakstelling: Readonly<Record<number, number>> = {
  2026: 0,
  2027: 500_000,
  2028: 1_500_000,
  2029: 1_500_000,
  2030: 1_500_000,
  2031: 1_500_000,
}

let row = 1
function parameter(id: string, waarde: number, eenheid = ''): Parameter {
  row += 1
  const bron = { bestand: 'parameters.csv', sha256: sampleAssumptions, blad: null, rij: row, kolom: 2 }
  return {
    id,
    waarde,
    eenheid,
    spreiding: null,
    status: 'aanname',
    graad: 'C',
    herkomst: 'voorbeeldwaarde',
    opmerking: '',
    bron,
  }
}

export const exitShare = 0.0171156
export const prices: Readonly<Record<number, number>> = {
  2025: 18400,
  2026: 19200,
  2027: 19800,
  2028: 20400,
  2029: 21012,
  2030: 21642.36,
  2031: 22291.6308,
}

export const sampleParameters: readonly Parameter[] = [
  ...[2025, 2026, 2027, 2028].map((year) => parameter(`prijs.${year}`, prices[year] ?? 0, 'euro')),
  parameter('prijs.groei', 0.03),
  parameter('instroom.totaal', 58.1932, 'uitkeringen per maand'),
  parameter('kans.werk.18-26.klein.0-5', 0.006),
  parameter('kans.niet-werk.18-26.klein.0-5', exitShare - 0.006),
  parameter('begin.18-26.klein.0', 3400, 'uitkeringen'),
  parameter('ontvangsten.aandeel', 0.02),
  parameter('budget.groei.volume', 0.005),
  parameter('budget.groei.lks', 0.04),
  parameter('budget.terugvloei', 0.01),
  parameter('lks.banen', 430, 'banen'),
  parameter('lks.nieuw', 6.45),
  parameter('lks.verlies', 0.015),
  parameter('lks.bedrag', 10000, 'euro'),
  parameter('lasten.uitkeringen.2025', 62_560_000, 'euro'),
  parameter('lasten.lks.2025', 4_300_000, 'euro'),
  parameter('budget.lks.2025', 4_300_000, 'euro'),
]

export const sampleMeasures: readonly Measure[] = [
  measure('intake', 'Brede intake', 'Inwoners beter in beeld', 2),
  measure('jobcoach', 'Jobcoach', 'Inclusieve arbeidsmarkt', 1.5),
]

function measure(id: string, title: string, thema: string, perMonth: number): Measure {
  return {
    id,
    title,
    thema,
    actie: '',
    schakel: '',
    enabled: true,
    target: { leeftijd: [], afstand: [], klasse: [] },
    start: '2026-01',
    end: '2028-12',
    lag: 0,
    ingroei: 6,
    halfLife: 0,
    capacityPerMonth: null,
    costs: [],
    bewijs: 'laag',
    graad: 'D',
    source: 'eigen inschatting',
    effect: {
      kind: 'plaatsingen',
      volume: { by: 'plaatsingen', perMonth },
      shareUitkering: 0.8,
      deadweight: 0.3,
      reason: 'werk',
      return: { kind: 'reden' },
      shareLks: 0,
      hoursPerWeek: null,
      loonwaarde: null,
    },
  }
}

export const sampleScenario: Scenario = {
  $schema: 'https://buigzaam.nl/schema/scenario-v1.schema.json',
  format: 'buigzaam-scenario',
  formatVersion: 1,
  id: 'ppn-2026',
  title: 'PPN 2026',
  author: 'Controller',
  note: '',
  pinned: { dataset: null, parameters: null, model: null },
  layers: [{ id: 'basis', title: 'Maatregelen', overrides: {}, measures: [...sampleMeasures] }],
  assumptionLog: [],
  randomSeed: '0000000000000001',
}

export const sampleBasis: ModelBasis = {
  municipality: { code: 'GM0193', name: 'Zwolle' },
  peildatum,
  horizon: '2031-12',
  inhabitants: 135_000,
  parameters: sampleParameters,
  publications: [
    {
      year: 2025,
      kind: 'nader-voorlopig',
      date: '2025-05-31',
      totalCents: 6_273_347_400,
      lksCents: 430_000_000,
    },
  ],
  vangnetRules: [],
  taakstelling: years.map((year) => ({
    year,
    amountCents: (taakstelling[year] ?? 0) * 100,
    nature: 'S' as const,
    status: 'vastgesteld',
  })),
  realisedStock: [],
  past: [{ year: 2025, uitkeringslasten: 62_560_000, lks: 4_300_000, tekort: 2_922_926, budget: 62_733_474 }],
  factsOnly: false,
  datasetHash: 'd'.repeat(64),
  parametersHash: 'e'.repeat(64),
}

function observation(
  reeks: string,
  periode: string,
  waarde: number,
  eenheid: string,
  status: Observation['status'],
  rij: number,
): Observation {
  const aanname = status === 'aanname'
  return {
    reeks,
    regio: 'GM0193',
    periode,
    waarde,
    ontbreekt: null,
    eenheid,
    telt: eenheid === 'euro' ? 'geen' : 'uitkeringen',
    status,
    graad: aanname ? 'D' : 'A',
    peildatum: null,
    ruw: String(waarde),
    herkomst: aanname ? 'landelijk verloop' : 'gemeentelijk stuk',
    opmerking: '',
    bron: {
      bestand: aanname ? 'maandreeks.csv' : 'taakstelling.csv',
      sha256: aanname ? sampleAssumptions : sampleFacts,
      blad: null,
      rij,
      kolom: 4,
    },
  }
}

export const sampleHistory: readonly Observation[] = [
  observation('taakstelling.buig', '2027', 500_000, 'euro', 'definitief', 2),
  observation('taakstelling.buig', '2028 e.v.', 1_500_000, 'euro', 'definitief', 3),
  observation('buig.budget.nader-voorlopig', '2025', 62_733_474, 'euro', 'nader-voorlopig', 4),
  observation('bijstand.stand', '2014', 3261, 'uitkeringen', 'realisatie', 5),
  ...Array.from({ length: 132 }, (_, i) =>
    observation(
      'bijstand.stand.tot-aow',
      monthAt(monthIndex('2015-01') + i),
      Math.round(3550 - Math.abs(i - 70) * 2 + ((i * 37) % 23)),
      'uitkeringen',
      'aanname',
      i + 2,
    ),
  ),
]

export const sampleFiles: readonly SourceFile[] = [
  {
    bestand: 'taakstelling.csv',
    sha256: sampleFacts,
    grootte: 100,
    formaat: 'reeksen',
    titel: 'Taakstelling',
    soort: 'feiten',
    ingelezenOp: '2026-01-15T09:00:00Z',
    rijen: 4,
  },
  {
    bestand: 'parameters.csv',
    sha256: sampleAssumptions,
    grootte: 100,
    formaat: 'parameters',
    titel: 'Aannames',
    soort: 'aannames',
    ingelezenOp: '2026-01-15T09:00:00Z',
    rijen: 40,
  },
]

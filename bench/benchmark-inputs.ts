import type { RunInputs } from '../src/domain/inputs.ts'
import { modelId } from '../src/domain/model-id.ts'

/*
 * Inputs of the shape of the built-in example: nine groups, five classes, ten reasons, 2026-01 … 2031-12, season and AOW
 * step on. The numbers are round, not measured: the time a run takes does not depend on them.
 */

const leeftijden = ['18-26', '27-44', '45-aow']
const afstanden = ['groot', 'klein', 'onbekend']
const years = [2025, 2026, 2027, 2028, 2029, 2030, 2031]

const classes: RunInputs['cohort']['classes'] = [
  { id: '0-5', from: 0, to: 5 },
  { id: '6-11', from: 6, to: 11 },
  { id: '12-23', from: 12, to: 23 },
  { id: '24-59', from: 24, to: 59 },
  { id: '60-plus', from: 60, to: null },
]

const reasons = [
  'werk',
  'werk-met-lks',
  'opleiding',
  'aow',
  'verhuizing',
  'relatie',
  'ander-inkomen',
  'handhaving',
  'overlijden',
  'overig',
].map((id) => ({
  id,
  rho: id === 'aow' || id === 'overlijden' ? 0 : 0.2,
  seasonal: id !== 'aow' && id !== 'overlijden',
  isWork: id.startsWith('werk'),
  isAow: id === 'aow',
}))

export function benchmarkInputs(): RunInputs {
  const groups = leeftijden.flatMap((leeftijd) =>
    afstanden.map((afstand) => ({ id: `${leeftijd}.${afstand}`, leeftijd, afstand })),
  )
  const byQuarter = (factors: readonly number[]): number[] =>
    Array.from({ length: 12 }, (_unused, month) => factors[Math.floor(month / 3)])
  const price = years.map((year, i) => ({ year, euros: 18_400 + 600 * i }))
  return {
    format: 'buigzaam-inputs',
    formatVersion: 1,
    model: modelId,
    scenarioId: 'bench',
    municipality: { code: 'GM0000', name: 'Bench' },
    peildatum: '2025-12',
    horizon: '2031-12',
    cohort: {
      groups,
      classes,
      reasons,
      start: groups.map(() => Array.from({ length: 61 }, (_unused, d) => (d === 60 ? 180 : 4 - d / 20))),
      exitChance: reasons.map((_reason, r) =>
        groups.map((_group, g) => classes.map((_one, k) => 0.004 - 0.0006 * k + 0.0001 * ((r + g) % 3))),
      ),
      inflowTotal: groups.map(() => 6.5),
      baseExits: reasons.map(() => groups.map(() => 0.6)),
      realisedExits: [],
      reentryCurve: new Array<number>(12).fill(1 / 12),
      leeftijdMoves: [
        { from: '18-26', to: '27-44', perMonth: 0.0123 },
        { from: '27-44', to: '45-aow', perMonth: 0.0046 },
      ],
      afstandMoves: [
        { from: 'onbekend', to: 'klein', perMonth: 0.001 },
        { from: 'onbekend', to: 'groot', perMonth: 0.0025 },
        { from: 'groot', to: 'klein', perMonth: 0.004 },
        { from: 'klein', to: 'groot', perMonth: 0.006 },
      ],
      unknownAfstand: 'onbekend',
      countInBeeld: false,
      seasonIn: byQuarter([1.09, 0.91, 0.98, 1.02]),
      seasonOut: byQuarter([0.97, 0.99, 1.15, 0.89]),
      inflowFactor: 1,
      macro: { enabled: false, inflowPerPp: 0.1, exitPerPp: 0.04, lagMonths: 0, unemployment: [] },
      aowPauseMonths: ['2028-01', '2028-02', '2028-03'],
    },
    money: {
      averaging: 'half',
      price,
      relativePrice: groups.map(() => 1),
      lks: {
        jobsAtPeildatum: 430,
        newPerMonth: 6.45,
        lossPerMonth: 0.015,
        perJobPerYear: price.map(({ year }) => ({ year, euros: 10_000 })),
        wmlPerHour: null,
      },
      ioawIoaz: [],
      bbz: [],
      receiptsShare: 0.02,
      past: years.slice(0, 1).map((year) => ({
        year,
        uitkeringslasten: 62_560_000,
        lks: 4_300_000,
        tekort: 2_900_000,
        budget: 62_700_000,
      })),
      realisedStock: [],
    },
    budget: {
      publications: [
        {
          year: 2025,
          kind: 'definitief',
          date: '2025-10-01',
          totalCents: 6_270_000_000,
          lksCents: 430_000_000,
        },
      ],
      nationalVolumeGrowth: [{ year: 2026, share: 0.005 }],
      nationalPriceGrowth: [{ year: 2026, share: 0.03 }],
      lksNationalGrowth: 0.04,
      lksLagYears: 1,
      terugvloei: 0.01,
      inhabitants: 133_000,
    },
    vangnet: { variant: 'regulier', rules: [], factsOnly: false },
    taakstelling: [],
    measures: [],
  }
}

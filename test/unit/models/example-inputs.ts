import type { RunInputs } from '../../../src/domain/inputs.ts'
import { modelId } from '../../../src/domain/model-id.ts'
import { prepareCohort } from '../../../src/models/cohort/prepare-cohort.ts'
import { steadyState } from '../../../src/models/cohort/steady-state.ts'
import { unwrap } from '../../../src/base/result.ts'
import * as given from './example-assumptions.ts'
import { assumedRules } from './vangnet-rules.ts'

const classes: RunInputs['cohort']['classes'] = [
  { id: '0-5', from: 0, to: 5 },
  { id: '6-11', from: 6, to: 11 },
  { id: '12-23', from: 12, to: 23 },
  { id: '24-59', from: 24, to: 59 },
  { id: '60-plus', from: 60, to: null },
]

const reason = (
  id: string,
  rho: number,
  extra: Partial<RunInputs['cohort']['reasons'][number]> = {},
): RunInputs['cohort']['reasons'][number] => ({
  id,
  rho,
  seasonal: true,
  isWork: false,
  isAow: false,
  ...extra,
})

const reasons = [
  reason('werk', 0.15, { isWork: true }),
  reason('werk-met-lks', 0.15, { isWork: true }),
  reason('opleiding', 0.2),
  reason('aow', 0, { seasonal: false, isAow: true }),
  reason('verhuizing', 0.2),
  reason('relatie', 0.2),
  reason('ander-inkomen', 0.2),
  reason('handhaving', 0.35),
  reason('overlijden', 0, { seasonal: false }),
  reason('overig', 0.2),
]

/** Groups in the order of the fit, not sorted: the model sorts. */
const groups = given.leeftijden.flatMap((leeftijd) =>
  given.afstanden.map((afstand) => ({ id: `${leeftijd}.${afstand}`, leeftijd, afstand })),
)

function chanceOf(id: string, l: number, a: number, k: number): number {
  if (id === 'werk') return given.workChance[l][a][k]
  if (id === 'werk-met-lks') return 0
  const aow = l === 2 ? given.aowChance : 0
  if (id === 'aow') return aow
  const weights = given.otherReasonWeights as Readonly<Record<string, number>>
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0)
  return ((given.otherChance[l][k] - aow) * weights[id]) / total
}

function buildCohort(): RunInputs['cohort'] {
  const cohort: RunInputs['cohort'] = {
    groups,
    classes,
    reasons,
    start: groups.map(() => new Array<number>(61).fill(0)),
    exitChance: reasons.map(({ id }) =>
      groups.map((_g, i) => classes.map((_k, k) => chanceOf(id, Math.floor(i / 3), i % 3, k))),
    ),
    inflowTotal: groups.map(
      (_g, i) =>
        given.inflowTotal *
        given.inflowShareByLeeftijd[Math.floor(i / 3)] *
        given.inflowShareByAfstand[i % 3],
    ),
    baseExits: reasons.map(() => groups.map(() => 0)),
    realisedExits: [],
    reentryCurve: new Array<number>(12).fill(1 / 12),
    leeftijdMoves: given.leeftijdMoves,
    afstandMoves: given.afstandMoves,
    unknownAfstand: 'onbekend',
    countInBeeld: false,
    seasonIn: new Array<number>(12).fill(1),
    seasonOut: new Array<number>(12).fill(1),
    inflowFactor: 1,
    macro: { enabled: false, inflowPerPp: 0.1, exitPerPp: 0.04, lagMonths: 0, unemployment: [] },
    aowPauseMonths: [],
  }
  const model = unwrap(prepareCohort(cohort, '2025-12', '2031-12'))
  const sortedInflow = Float64Array.from(
    model.groups,
    (group) => cohort.inflowTotal[groups.findIndex((one) => one.id === group.id)],
  )
  const cells = unwrap(steadyState(cohort, model, sortedInflow))
  const start = groups.map((group) => {
    const g = model.groups.findIndex((one) => one.id === group.id)
    return [...cells.subarray(g * 61, (g + 1) * 61)]
  })
  const classOf = (d: number): number => classes.findLastIndex((one) => one.from <= d)
  const baseExits = cohort.exitChance.map((byGroup) =>
    byGroup.map((chances, g) => start[g].reduce((sum, stock, d) => sum + stock * chances[classOf(d)], 0)),
  )
  return { ...cohort, start, baseExits }
}

const years = [2025, 2026, 2027, 2028, 2029, 2030, 2031]

function pricePath(): { year: number; euros: number }[] {
  const known = new Map([
    [2025, 18_400],
    [2026, 19_200],
    [2027, 19_800],
    [2028, 20_400],
  ])
  let price = 0
  return years.map((year) => {
    price = known.get(year) ?? price * 1.03
    return { year, euros: price }
  })
}

const price = pricePath()
const growth = price.slice(1).map((row, i) => ({ year: row.year, share: row.euros / price[i].euros - 1 }))

/** The example without season, macro and AOW step: its own steady state. */
export const stationaryInputs: RunInputs = {
  format: 'buigzaam-inputs',
  formatVersion: 1,
  model: modelId,
  scenarioId: 'nulscenario',
  municipality: { code: 'GM0193', name: 'Zwolle' },
  peildatum: '2025-12',
  horizon: '2031-12',
  cohort: buildCohort(),
  money: {
    averaging: 'half',
    price,
    relativePrice: groups.map(() => 1),
    lks: {
      jobsAtPeildatum: 430,
      newPerMonth: 6.45,
      lossPerMonth: 0.015,
      perJobPerYear: price.map((row) => ({ year: row.year, euros: (10_000 * row.euros) / price[0].euros })),
      wmlPerHour: { year: 2026, euros: 14.71 },
    },
    ioawIoaz: [],
    bbz: [],
    receiptsShare: 0.02,
    past: [
      { year: 2022, uitkeringslasten: null, lks: null, tekort: 518_000, budget: 51_800_000 },
      { year: 2023, uitkeringslasten: null, lks: null, tekort: 1_131_900, budget: 53_900_000 },
      { year: 2024, uitkeringslasten: 60_180_000, lks: 4_000_000, tekort: 1_910_800, budget: 56_200_000 },
      { year: 2025, uitkeringslasten: 62_560_000, lks: 4_300_000, tekort: 2_922_926, budget: 62_733_474 },
    ],
    realisedStock: [],
  },
  budget: {
    publications: [
      {
        year: 2025,
        kind: 'nader-voorlopig',
        date: '2025-10-01',
        totalCents: 6_273_347_400,
        lksCents: 430_000_000,
      },
    ],
    nationalVolumeGrowth: years.slice(1).map((year) => ({ year, share: 0.005 })),
    nationalPriceGrowth: growth,
    lksNationalGrowth: 0.04,
    lksLagYears: 1,
    terugvloei: null,
    inhabitants: 133_000,
  },
  vangnet: { variant: 'regulier', rules: assumedRules, factsOnly: false },
  taakstelling: [
    { year: 2027, amountCents: 50_000_000, nature: 'S', status: 'vastgesteld' },
    { year: 2028, amountCents: 150_000_000, nature: 'S', status: 'vastgesteld' },
  ],
  measures: [],
}

/** The example with season, unemployment path and the AOW step of January–March 2028. */
export const exampleInputs: RunInputs = {
  ...stationaryInputs,
  cohort: {
    ...stationaryInputs.cohort,
    seasonIn: Array.from(
      { length: 12 },
      (_unused, month) => given.seasonInflowByQuarter[Math.floor(month / 3)],
    ),
    seasonOut: Array.from(
      { length: 12 },
      (_unused, month) => given.seasonExitByQuarter[Math.floor(month / 3)],
    ),
    macro: {
      enabled: true,
      inflowPerPp: 0.1,
      exitPerPp: 0.04,
      lagMonths: 0,
      unemployment: [
        { year: 2025, percent: 3.9 },
        { year: 2026, percent: 4.1 },
        { year: 2027, percent: 4.2 },
        { year: 2028, percent: 4.4 },
        { year: 2029, percent: 4.4 },
        { year: 2030, percent: 4.4 },
      ],
    },
    aowPauseMonths: ['2028-01', '2028-02', '2028-03'],
  },
}

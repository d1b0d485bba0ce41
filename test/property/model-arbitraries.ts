import fc from 'fast-check'
import type { RunInputs } from '../../src/domain/inputs.ts'
import type { Measure } from '../../src/domain/measure.ts'
import { modelId } from '../../src/domain/model-id.ts'
import { assumedRules } from '../unit/models/vangnet-rules.ts'
import { measure, placements } from '../unit/models/measures.ts'

const leeftijden = ['18-26', '27-44', '45-aow']
const afstanden = ['groot', 'klein', 'onbekend']
const money = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true })
const share = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true })

const classes: RunInputs['cohort']['classes'] = [
  { id: '0-5', from: 0, to: 5 },
  { id: '6-23', from: 6, to: 23 },
  { id: '24-plus', from: 24, to: null },
]
const reasons: RunInputs['cohort']['reasons'] = [
  { id: 'werk', rho: 0.15, seasonal: true, isWork: true, isAow: false },
  { id: 'aow', rho: 0, seasonal: false, isWork: false, isAow: true },
  { id: 'overig', rho: 0.2, seasonal: true, isWork: false, isAow: false },
]

/** Whole cohorts of 1 … 9 groups with money that closes. Inflow leaves room for re-entry, so that nothing is refused. */
export function arbitraryInputs({ lowestChance = 0.001 } = {}): fc.Arbitrary<RunInputs> {
  return fc
    .record({
      ages: fc.integer({ min: 1, max: 3 }),
      steps: fc.integer({ min: 1, max: 3 }),
      chances: fc.array(share(lowestChance / 3, 0.03), { minLength: 27, maxLength: 27 }),
      cells: fc.array(share(0, 20), { minLength: 61, maxLength: 61 }),
      inflow: fc.array(share(1, 15), { minLength: 9, maxLength: 9 }),
      leaving: share(0, 0.5),
      ageing: share(0, 0.05),
      step: share(0, 0.1),
      relative: fc.array(share(0.5, 1.5), { minLength: 9, maxLength: 9 }),
      averaging: fc.constantFrom('half' as const, 'end' as const),
      receiptsShare: share(0, 0.05),
      lag: fc.constantFrom(0 as const, 1 as const),
      kappa: fc.option(share(0, 1)),
      budgetShare: share(0.85, 1.1),
      unemployment: share(3, 6),
      pause: fc.boolean(),
      realised: fc.boolean(),
    })
    .map((some) => {
      const groups = leeftijden
        .slice(0, some.ages)
        .flatMap((leeftijd) =>
          afstanden
            .slice(0, some.steps)
            .map((afstand) => ({ id: `${leeftijd}.${afstand}`, leeftijd, afstand })),
        )
      const start = groups.map((_group, g) =>
        some.cells.map((cell, d) => some.cells[(d + 7 * g) % 61] + cell / 10),
      )
      const exitChance = reasons.map((_reason, r) =>
        groups.map((_group, g) => classes.map((_one, k) => some.chances[(r * 9 + g + 3 * k) % 27])),
      )
      // Base exits such that re-entry never takes more than half of the inflow.
      const baseExits = reasons.map(() => groups.map((_group, g) => some.inflow[g] * some.leaving))
      const realisedExits = some.realised
        ? [baseExits, baseExits.map((row) => row.map((value) => value * 2))]
        : []
      const stock = start.flat().reduce((sum, cell) => sum + cell, 0)
      const price = [2025, 2026, 2027, 2028].map((year, i) => ({ year, euros: 18_000 + 500 * i }))
      const lasten = stock * 18_000
      const lks = stock * 1_000
      return {
        format: 'buigzaam-inputs' as const,
        formatVersion: 1 as const,
        model: modelId,
        scenarioId: 'eigenschap',
        municipality: { code: 'GM0193', name: 'Zwolle' },
        peildatum: '2025-12',
        horizon: '2028-12',
        cohort: {
          groups,
          classes,
          reasons,
          start,
          exitChance,
          baseExits,
          realisedExits,
          inflowTotal: groups.map((_group, g) => some.inflow[g]),
          reentryCurve: new Array<number>(12).fill(1 / 12),
          leeftijdMoves:
            groups.length > 1 && some.ages > 1 ? [{ from: '18-26', to: '27-44', perMonth: some.ageing }] : [],
          afstandMoves:
            some.steps > 1
              ? [
                  { from: 'groot', to: 'klein', perMonth: some.step },
                  { from: 'klein', to: 'groot', perMonth: some.step / 2 },
                ]
              : [],
          unknownAfstand: 'onbekend',
          countInBeeld: false,
          seasonIn: new Array<number>(12).fill(1),
          seasonOut: [0.97, 0.97, 0.97, 0.99, 0.99, 0.99, 1.15, 1.15, 1.15, 0.89, 0.89, 0.89],
          inflowFactor: 1,
          // Unemployment acts on exits here, so that the new inflow of a month is known to the tests.
          macro: {
            enabled: true,
            inflowPerPp: 0,
            exitPerPp: 0.04,
            lagMonths: 1,
            unemployment: [
              { year: 2025, percent: 4 },
              { year: 2028, percent: some.unemployment },
            ],
          },
          aowPauseMonths: some.pause ? ['2027-01', '2027-02'] : [],
        },
        money: {
          averaging: some.averaging,
          price,
          relativePrice: groups.map((_group, g) => some.relative[g]),
          lks: {
            jobsAtPeildatum: stock / 10,
            newPerMonth: stock / 600,
            lossPerMonth: 0.015,
            perJobPerYear: price.map(({ year }, i) => ({ year, euros: 10_000 + 300 * i })),
            wmlPerHour: { year: 2026, euros: 14.71 },
          },
          ioawIoaz: [{ year: 2027, euros: stock * 10 }],
          bbz: [],
          receiptsShare: some.receiptsShare,
          past: [2023, 2024, 2025].map((year) => ({
            year,
            uitkeringslasten: lasten,
            lks,
            tekort: lasten * 0.06,
            budget: lasten,
          })),
          realisedStock: [],
        },
        budget: {
          publications: [
            {
              year: 2025,
              kind: 'definitief',
              date: '2025-10-01',
              totalCents: Math.round((lasten + lks) * some.budgetShare * 100),
              lksCents: Math.round(lks * 100),
            },
          ],
          nationalVolumeGrowth: [{ year: 2026, share: 0.005 }],
          nationalPriceGrowth: [{ year: 2026, share: 0.03 }],
          lksNationalGrowth: 0.04,
          lksLagYears: some.lag,
          terugvloei: some.kappa,
          inhabitants: 133_000,
        },
        vangnet: { variant: 'regulier' as const, rules: assumedRules, factsOnly: false },
        taakstelling: [{ year: 2027, amountCents: 50_000_000, nature: 'S' as const, status: 'vastgesteld' }],
        measures: [],
      }
    })
}

const timing = fc.record({
  start: fc.constantFrom('2026-01', '2026-07', '2027-03'),
  end: fc.constantFrom(null, '2027-06'),
  lag: fc.constantFrom(0, 3),
  ingroei: fc.constantFrom(0, 6),
  halfLife: fc.constantFrom(0, 6),
})

/** One measure of every kind that fits any cohort, with arbitrary sizes; some of them left out. */
export function arbitraryMeasures({ large = false } = {}): fc.Arbitrary<Measure[]> {
  const most = large ? 500 : 4
  const effects: readonly [string, fc.Arbitrary<Measure['effect']>][] = [
    [
      'plaatsen',
      fc
        .record({
          n: money(0, most),
          dw: share(0, 1),
          uit: share(0, 1),
          lks: share(0, 1),
          kind: fc.constantFrom('geen' as const, 'reden' as const),
        })
        .map(({ n, dw, uit, lks, kind }) =>
          placements(n, { deadweight: dw, shareUitkering: uit, shareLks: lks, return: { kind } }),
        ),
    ],
    [
      'scholen',
      fc.record({ n: money(0, 5 * most), pp: share(-5, 20), months: share(1, 60) }).map(({ n, pp, months }) =>
        placements(0, {
          volume: { by: 'effect', participantsPerMonth: n, effectPp: pp },
          return: { kind: 'halfwaardetijd', months },
        }),
      ),
    ],
    [
      'kansen',
      share(0, large ? 50 : 2).map((value) => ({
        kind: 'uitstroomkans' as const,
        mode: 'factor' as const,
        value,
        reasons: [],
      })),
    ],
    [
      'punten',
      share(-1, 2).map((value) => ({
        kind: 'uitstroomkans' as const,
        mode: 'procentpunt' as const,
        value,
        reasons: ['werk'],
      })),
    ],
    [
      'poort',
      fc.record({ n: money(large ? 0 : -2, most), again: share(0, 1) }).map(({ n, again }) => ({
        kind: 'instroom' as const,
        mode: 'absoluut' as const,
        value: n,
        source: 'ww',
        sourceShare: 0.5,
        reapplyShare: again,
        reapplyAfterMonths: 4,
      })),
    ],
    [
      'preventie',
      share(0, 1).map((value) => ({
        kind: 'instroom' as const,
        mode: 'procent' as const,
        value,
        source: 'totaal',
        sourceShare: 1,
        reapplyShare: 0,
        reapplyAfterMonths: 6,
      })),
    ],
    [
      'stappen',
      share(0, 5).map((factor) => ({
        kind: 'doorstroom' as const,
        moves: [{ from: 'groot', to: 'klein' }],
        factor,
      })),
    ],
    [
      'deeltijd',
      share(0, 0.1).map((value) => ({
        kind: 'deeltijd' as const,
        share: value,
        aftrekPerYearCents: 480_000,
      })),
    ],
    [
      'innen',
      fc
        .integer({ min: 0, max: 5_000_000 })
        .map((amountPerYearCents) => ({ kind: 'ontvangsten' as const, amountPerYearCents })),
    ],
    ['prijzen', share(-0.05, 0.05).map((value) => ({ kind: 'prijs' as const, share: value }))],
    ['rijk', share(-0.03, 0.03).map((value) => ({ kind: 'budget' as const, share: value }))],
    ['werkloos', share(-1, 1).map((value) => ({ kind: 'conjunctuur' as const, unemploymentPp: value }))],
  ]
  const each = effects.map(([id, effect]) =>
    fc.option(
      fc.tuple(effect, timing).map(([one, when]) => measure(id, one, when)),
      { freq: 1 },
    ),
  )
  return fc.tuple(...each).map((list) => list.filter((one) => one !== null))
}

/** Measures of every kind that change nothing. */
export function zeroMeasures(): fc.Arbitrary<Measure[]> {
  const idle: readonly Measure['effect'][] = [
    placements(0, { shareLks: 1, return: { kind: 'reden' } }),
    placements(10, { shareUitkering: 0 }),
    { kind: 'uitstroomkans', mode: 'factor', value: 1, reasons: [] },
    { kind: 'uitstroomkans', mode: 'procentpunt', value: 0, reasons: ['werk'] },
    {
      kind: 'instroom',
      mode: 'absoluut',
      value: 0,
      source: 'totaal',
      sourceShare: 1,
      reapplyShare: 0.5,
      reapplyAfterMonths: 2,
    },
    {
      kind: 'doorstroom',
      moves: [
        { from: 'groot', to: 'klein' },
        { from: 'onbekend', to: 'klein' },
      ],
      factor: 1,
    },
    { kind: 'deeltijd', share: 0, aftrekPerYearCents: 500_000 },
    { kind: 'ontvangsten', amountPerYearCents: 0 },
    { kind: 'prijs', share: 0 },
    { kind: 'conjunctuur', unemploymentPp: 0 },
    { kind: 'budget', share: 0 },
  ]
  return fc
    .tuple(fc.subarray(idle.map((_effect, i) => i)), timing)
    .map(([chosen, when]) => chosen.map((i) => measure(`niets-${i}`, idle[i], when)))
}

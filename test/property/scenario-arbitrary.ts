import fc from 'fast-check'
import { scenarioSchemaAddress, type Layer, type Scenario } from '../../src/domain/scenario.ts'
import type { Effect, Measure } from '../../src/domain/measure.ts'

/* Random scenarios that are valid by themselves (their groups need not exist in a dossier). */

const slug = fc.stringMatching(/^[a-z0-9]{1,12}(?:[.-][a-z0-9]{1,8}){0,3}$/)
/** Any text a person can type: quotes, controls, other alphabets; no half characters. */
const text = fc.string({ unit: 'grapheme', maxLength: 30 })
const month = fc
  .tuple(fc.integer({ min: 2020, max: 2040 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, m]) => `${year}-${String(m).padStart(2, '0')}`)
const share = fc.double({ min: 0, max: 1, noNaN: true })
const number = fc.double({ noNaN: true, noDefaultInfinity: true })
const amount = fc.integer({ min: -1e12, max: 1e12 })
const hash = fc.stringMatching(/^[0-9a-f]{64}$/)
const grade = fc.constantFrom('A', 'B', 'C', 'D')
const bewijs = fc.constantFrom('hoog', 'midden', 'laag')

const overrides = fc.dictionary(
  fc.constantFrom(
    'instroom.niveau',
    'prijs.niveau',
    'lks.banen',
    'tekort.2024',
    'werkloosheid.2031',
    'kans.werk.18-26.klein.0-5',
    'begin.45-aow.groot.60-plus',
  ),
  share,
  { noNullPrototype: true },
)
/** A price of 0 is outside its range: growth from it has no number. */
const prices = fc.dictionary(
  fc.constantFrom('prijs.2027', 'prijs.2029'),
  fc.double({ min: 1, max: 1e6, noNaN: true }),
  { noNullPrototype: true },
)
const texts = fc.dictionary(fc.constant('vangnet.variant'), fc.constantFrom('regulier', 'uitgebreid'), {
  noNullPrototype: true,
})

const returnCurve = fc.oneof(
  fc.constant({ kind: 'geen' as const }),
  fc.constant({ kind: 'reden' as const }),
  fc.record({
    kind: fc.constant('halfwaardetijd' as const),
    months: fc.double({ min: 0.1, max: 240, noNaN: true }),
  }),
  fc.record({
    kind: fc.constant('curve' as const),
    shares: fc.array(fc.double({ min: 0, max: 0.1, noNaN: true }), { maxLength: 10 }),
  }),
)

const volume = fc.oneof(
  fc.record({
    by: fc.constant('plaatsingen' as const),
    perMonth: fc.double({ min: 0, max: 1e6, noNaN: true }),
  }),
  fc.record({
    by: fc.constant('succes' as const),
    participantsPerMonth: fc.double({ min: 0, max: 1e6, noNaN: true }),
    successShare: share,
  }),
  fc.record({
    by: fc.constant('effect' as const),
    participantsPerMonth: fc.double({ min: 0, max: 1e6, noNaN: true }),
    effectPp: fc.double({ min: -5, max: 100, noNaN: true }),
  }),
)

const half = fc.double({ min: -0.5, max: 0.5, noNaN: true })
const effect: fc.Arbitrary<Effect> = fc.oneof(
  fc.record({
    kind: fc.constant('plaatsingen' as const),
    volume,
    shareUitkering: share,
    deadweight: share,
    reason: slug,
    return: returnCurve,
    shareLks: share,
    hoursPerWeek: fc.option(fc.double({ min: 0, max: 40, noNaN: true })),
    loonwaarde: fc.option(share),
  }),
  fc.record({
    kind: fc.constant('uitstroomkans' as const),
    mode: fc.constantFrom('factor', 'procentpunt'),
    value: number,
    reasons: fc.array(slug),
  }),
  fc.record({
    kind: fc.constant('instroom' as const),
    mode: fc.constantFrom('absoluut', 'procent'),
    value: number,
    source: text,
    sourceShare: share,
    reapplyShare: share,
    reapplyAfterMonths: fc.integer({ min: 1, max: 60 }),
  }),
  fc.record({
    kind: fc.constant('doorstroom' as const),
    moves: fc.array(fc.record({ from: slug, to: slug }), { minLength: 1, maxLength: 3 }),
    factor: fc.double({ min: 0, max: 1e6, noNaN: true }),
  }),
  fc.record({
    kind: fc.constant('deeltijd' as const),
    share: fc.double({ min: -1, max: 1, noNaN: true }),
    aftrekPerYearCents: amount,
  }),
  fc.record({ kind: fc.constant('ontvangsten' as const), amountPerYearCents: amount }),
  fc.record({ kind: fc.constant('prijs' as const), share: half }),
  fc.record({
    kind: fc.constant('conjunctuur' as const),
    unemploymentPp: fc.double({ min: -10, max: 10, noNaN: true }),
  }),
  fc.record({ kind: fc.constant('budget' as const), share: half }),
)

const measure: fc.Arbitrary<Measure> = fc
  .record({
    id: slug,
    title: text,
    thema: text,
    actie: text,
    schakel: text,
    enabled: fc.boolean(),
    target: fc.record({
      leeftijd: fc.array(slug, { maxLength: 2 }),
      afstand: fc.array(slug, { maxLength: 2 }),
      klasse: fc.array(slug, { maxLength: 2 }),
    }),
    start: month,
    end: fc.option(month),
    lag: fc.integer({ min: 0, max: 60 }),
    ingroei: fc.integer({ min: 0, max: 120 }),
    halfLife: fc.double({ min: 0, max: 240, noNaN: true }),
    capacityPerMonth: fc.option(fc.double({ min: 0, max: 1e6, noNaN: true })),
    costs: fc.array(
      fc.record({
        year: fc.integer({ min: 2020, max: 2040 }),
        amountCents: amount,
        nature: fc.constantFrom('S', 'I'),
        budgetLine: text,
      }),
      { maxLength: 3 },
    ),
    bewijs,
    graad: grade,
    source: text,
    effect,
  })
  .map((one) => ({ ...one, end: one.end !== null && one.end < one.start ? null : one.end }))

const layer: fc.Arbitrary<Layer> = fc.record({
  id: slug,
  title: text,
  overrides: fc
    .tuple(overrides, prices, texts)
    .map(([numbers, euros, choices]) => ({ ...numbers, ...euros, ...choices })),
  measures: fc.uniqueArray(measure, { maxLength: 4, selector: (one) => one.id }),
})

export const anyScenario: fc.Arbitrary<Scenario> = fc.record({
  $schema: fc.constant(scenarioSchemaAddress),
  format: fc.constant('buigzaam-scenario' as const),
  formatVersion: fc.constant(1 as const),
  id: slug,
  title: text,
  author: text,
  note: text,
  pinned: fc.record({ dataset: fc.option(hash), parameters: fc.option(hash), model: fc.option(text) }),
  layers: fc.uniqueArray(layer, { maxLength: 4, selector: (one) => one.id }),
  assumptionLog: fc.array(
    fc.record({
      key: text,
      value: text,
      bewijs,
      owner: text,
      source: text,
      bestBefore: fc.option(fc.constantFrom('2026-12-31', '2028-02-29')),
      note: text,
    }),
    { maxLength: 3 },
  ),
  randomSeed: fc.stringMatching(/^[0-9a-f]{16}$/),
})

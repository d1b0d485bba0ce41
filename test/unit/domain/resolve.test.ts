import { describe, expect, it } from 'vitest'
import { unwrap } from '../../../src/base/result.ts'
import { inputsSchema, type RunInputs } from '../../../src/domain/inputs.ts'
import { resolveInputs } from '../../../src/domain/resolve.ts'
import type { ParameterValue } from '../../../src/domain/parameter.ts'
import { layer, placement, scenarioOf, smallBasis } from './small-basis.ts'

function inputs(
  changes: Record<string, ParameterValue | undefined> = {},
  overrides: Record<string, ParameterValue> = {},
): RunInputs {
  return unwrap(resolveInputs(smallBasis(changes), scenarioOf(layer('laag', { overrides }))))
}

function refusal(
  changes: Record<string, ParameterValue | undefined>,
  overrides: Record<string, ParameterValue> = {},
) {
  const result = resolveInputs(smallBasis(changes), scenarioOf(layer('laag', { overrides })))
  return result.ok ? null : result.error
}

describe('the nulscenario', () => {
  const nul = unwrap(resolveInputs(smallBasis(), scenarioOf()))

  it('fits the published schema', () => {
    expect(() => inputsSchema.parse(nul)).not.toThrow()
    expect(nul).toMatchObject({
      scenarioId: 'proef',
      model: 'buigzaam-cohort-1',
      peildatum: '2025-12',
      horizon: '2029-12',
      measures: [],
    })
  })

  it('finds groups, classes and reasons in the parameter ids', () => {
    expect(nul.cohort.groups.map((one) => one.id)).toEqual([
      'jong.klein',
      'jong.onbekend',
      'oud.klein',
      'oud.onbekend',
    ])
    expect(nul.cohort.classes).toEqual([
      { id: '0-11', from: 0, to: 11 },
      { id: '12-plus', from: 12, to: null },
    ])
    expect(nul.cohort.reasons).toEqual([
      { id: 'werk', rho: 0.15, seasonal: true, isWork: true, isAow: false },
      { id: 'werk-met-lks', rho: 0.15, seasonal: true, isWork: true, isAow: false },
      { id: 'aow', rho: 0, seasonal: false, isWork: false, isAow: true },
      { id: 'relatie', rho: 0.2, seasonal: true, isWork: false, isAow: false },
      { id: 'overlijden', rho: 0, seasonal: false, isWork: false, isAow: false },
    ])
    expect(nul.cohort.unknownAfstand).toBe('onbekend')
  })

  it('takes AOW out of the non-work chance first and splits the rest by weight', () => {
    const [werk, metLks, aow, relatie, overlijden] = nul.cohort.exitChance
    expect(werk?.[0]).toEqual([0.02, 0.01])
    expect(metLks?.[0]).toEqual([0, 0])
    expect([aow?.[0], aow?.[2]]).toEqual([[0, 0], [0.003, 0.003]]) // prettier-ignore
    // oud, 0–11: (0,03 − 0,003) × 3/4 and × 1/4
    expect(relatie?.[2]?.[0]).toBeCloseTo(0.02025, 15)
    expect(overlijden?.[2]?.[0]).toBeCloseTo(0.00675, 15)
    expect(relatie?.[0]?.[1]).toBeCloseTo(0.01125, 15)
  })

  it('spreads the inflow over leeftijd × afstand', () => {
    expect(nul.cohort.inflowTotal).toEqual([2, 6, 3, 9])
  })

  it('computes the mean exits of the base period from start and chances', () => {
    // werk, jong.klein: 12 cells × 0,02 + 49 × 0,01; oud.klein: 12 × 0,02 + (48 + 40) × 0,01
    expect(nul.cohort.baseExits[0]?.[0]).toBeCloseTo(0.73, 12)
    expect(nul.cohort.baseExits[0]?.[2]).toBeCloseTo(1.12, 12)
    expect(inputs({ 'uitstroom.basis.werk.oud.klein': 1.5 }).cohort.baseExits[0]?.[2]).toBe(1.5)
  })

  it('turns quarters into months', () => {
    expect(nul.cohort.seasonOut).toEqual([
      0.97, 0.97, 0.97, 0.99, 0.99, 0.99, 1.15, 1.15, 1.15, 0.89, 0.89, 0.89,
    ])
    expect(nul.cohort.seasonIn[11]).toBe(1.02)
  })

  it('lists the months without AOW exits inside the run', () => {
    expect(nul.cohort.aowPauseMonths).toEqual(['2028-01', '2028-02'])
  })

  it('spells out the price path and lets LKS and the nation follow it', () => {
    expect(nul.money.price.map((one) => one.euros)).toEqual([
      18000,
      18900,
      18900 * 1.04,
      18900 * 1.04 * 1.04,
      18900 * 1.04 * 1.04 * 1.04,
    ])
    expect(nul.money.lks.perJobPerYear.slice(0, 2)).toEqual([{ year: 2025, euros: 10000 }, { year: 2026, euros: 10500 }]) // prettier-ignore
    expect(nul.budget.nationalPriceGrowth[0]?.year).toBe(2026)
    expect(nul.budget.nationalPriceGrowth[0]?.share).toBeCloseTo(0.05, 12)
    expect(nul.budget.nationalPriceGrowth[1]?.share).toBeCloseTo(0.04, 12)
    expect(nul.budget.nationalVolumeGrowth).toHaveLength(5)
  })

  it('takes the defaults that are written down', () => {
    expect(nul.money.averaging).toBe('half')
    expect(nul.money.relativePrice).toEqual([1, 1, 1, 1])
    expect(nul.money.lks.wmlPerHour).toBeNull()
    expect(nul.money.ioawIoaz.every((one) => one.euros === 0)).toBe(true)
    expect(nul.budget).toMatchObject({
      lksLagYears: 1,
      terugvloei: null,
      inhabitants: 27_500,
      lksNationalGrowth: 0.04,
    })
    expect(nul.vangnet).toMatchObject({ variant: 'regulier', factsOnly: false })
    expect(nul.cohort).toMatchObject({ inflowFactor: 1, countInBeeld: false, realisedExits: [] })
    expect(nul.cohort.reentryCurve).toEqual(Array.from({ length: 12 }, () => 1 / 12))
    expect(nul.cohort.macro).toEqual({ enabled: true, inflowPerPp: 0.1, exitPerPp: 0.04, lagMonths: 0, unemployment: [{ year: 2025, percent: 3.9 }, { year: 2026, percent: 4.1 }] }) // prettier-ignore
  })
})

describe('overrides', () => {
  it('put the later layer on top', () => {
    const layers = [
      layer('een', { overrides: { 'instroom.niveau': 0.9, 'prijs.2027': 20000 } }),
      layer('twee', { overrides: { 'instroom.niveau': 0.8 } }),
    ]
    const resolved = unwrap(resolveInputs(smallBasis(), scenarioOf(...layers)))
    expect(resolved.cohort.inflowFactor).toBe(0.8)
    expect(resolved.money.price.map((one) => one.euros)).toEqual([18000, 18900, 20000, 20800, 21632])
  })

  it('move the own price by the lever after the year of the peildatum, not LKS and not the nation', () => {
    const [before, after] = [inputs(), inputs({}, { 'prijs.niveau': 1.1 })]
    expect(after.money.price.map((one) => one.euros)).toEqual([
      18000,
      18900 * 1.1,
      ...before.money.price.slice(2).map((one) => one.euros * 1.1),
    ])
    expect(after.money.lks).toEqual(before.money.lks)
    expect(after.budget).toEqual(before.budget)
  })

  it('leave the base period as the basis has it', () => {
    const changed = inputs({}, { 'kans.werk.oud.klein.12-plus': 0.05 })
    expect(changed.cohort.exitChance[0]?.[2]?.[1]).toBe(0.05)
    expect(changed.cohort.baseExits).toEqual(inputs().cohort.baseExits)
  })

  it('switch season, macro and AOW step off', () => {
    const off = inputs({}, { 'seizoen.aan': 0, 'conjunctuur.aan': 0, 'aow.stap.aan': 0 })
    expect(new Set([...off.cohort.seasonIn, ...off.cohort.seasonOut])).toEqual(new Set([1]))
    expect(off.cohort.macro.enabled).toBe(false)
    expect(off.cohort.aowPauseMonths).toEqual([])
  })

  it('choose variant, averaging, terugvloei and LKS lag', () => {
    const chosen = inputs(
      {},
      {
        'vangnet.variant': 'uitgebreid',
        'rekenwijze.middeling': 'ultimo',
        'budget.terugvloei': 0.33,
        'budget.lks.vertraging': 0,
      },
    )
    expect(chosen.vangnet.variant).toBe('uitgebreid')
    expect(chosen.money.averaging).toBe('end')
    expect(chosen.budget).toMatchObject({ terugvloei: 0.33, lksLagYears: 0 })
  })

  it('correct money of the past and the LKS part of a publication', () => {
    const corrected = inputs({}, { 'tekort.2024': 7, 'budget.lks.2025': 400_000 })
    expect(corrected.money.past[0]).toEqual({
      year: 2024,
      uitkeringslasten: 5_000_000,
      lks: 400_000,
      tekort: 7,
      budget: 5_200_000,
    })
    expect(corrected.budget.publications.map((one) => one.lksCents)).toEqual([40_000_000, 40_000_000])
  })

  it.each([
    [
      { 'prijs.niveu': 1 },
      'domein.onbekendeSleutel',
      { sleutel: 'prijs.niveu', laag: 'laag', suggestie: 'prijs.2025' },
    ],
    [
      { 'kans.werk.jong.groot.0-11': 0.1 },
      'domein.onbekendeSleutel',
      { deel: 'groot', bekend: ['klein', 'onbekend'] },
    ],
    [{ 'terugkeer.loterij': 0.1 }, 'domein.onbekendeSleutel', { deel: 'loterij' }],
    [
      { 'instroom.niveau': 'veel' },
      'domein.ongeldigeWaarde',
      { sleutel: 'instroom.niveau', verwacht: '0 … 10' },
    ],
    [{ 'instroom.niveau': -1 }, 'domein.ongeldigeWaarde', { waarde: '-1' }],
    [{ 'seizoen.aan': 0.5 }, 'domein.ongeldigeWaarde', { verwacht: '0, 1 … 1' }],
    [{ 'vangnet.variant': 'maximaal' }, 'domein.ongeldigeWaarde', { verwacht: '"regulier" | "uitgebreid"' }],
    [{ 'kans.werk.jong.klein.0-11': 1.01 }, 'domein.ongeldigeWaarde', { verwacht: '0 … 1' }],
    [{ 'prijs.2030': 1 }, 'domein.maandBuitenHorizon', { maand: '2030-01', van: '2026-01', tot: '2029-12' }],
    [{ 'aow.stap.2025-12': 1 }, 'domein.maandBuitenHorizon', { maand: '2025-12' }],
    [{ 'tekort.2019': 1 }, 'domein.maandBuitenHorizon', { sleutel: 'tekort.2019', reden: 'verleden' }],
    [{ 'budget.2027': 1 }, 'domein.maandBuitenHorizon', { jaar: 2027, reden: 'verleden' }],
    [{ 'seizoen.in.1': 2 }, 'domein.ongeldigeWaarde', { sleutel: 'seizoen.in.*', verwacht: 'Σ ÷ 4 = 1' }],
    [
      { 'instroom.aandeel.leeftijd.jong': 0.5 },
      'domein.ongeldigeWaarde',
      { sleutel: 'instroom.aandeel.leeftijd.*' },
    ],
    [{ 'kans.aow.oud': 0.02 }, 'domein.ongeldigeWaarde', { sleutel: 'kans.aow.oud' }],
    [{ 'afstand.onbekend': 'ver' }, 'domein.ongeldigeWaarde', { sleutel: 'afstand.onbekend' }],
    [
      { 'stap.onbekend.klein': 1, 'stap.onbekend.onbekend': 0.1 },
      'domein.ongeldigeWaarde',
      { sleutel: 'stap.onbekend.onbekend' },
    ],
  ] as const)('%j is refused with %s', (overrides, code, details) => {
    expect(refusal({}, overrides)).toMatchObject({ code, details })
  })
})

describe('what is missing', () => {
  it('is named, with how many there are', () => {
    expect(refusal({ 'instroom.totaal': undefined, 'begin.oud.klein.7': undefined })).toEqual({
      code: 'domein.parameterOntbreekt',
      details: {
        sleutel: 'begin.oud.klein.7',
        sleutels: ['begin.oud.klein.7', 'instroom.totaal'],
        aantal: 2,
        alleenFeiten: false,
      },
    })
  })

  it('is a price without growth to extend it', () => {
    expect(refusal({ 'prijs.groei': undefined })?.details).toMatchObject({ sleutels: ['prijs.2027'] })
    expect(refusal({ 'prijs.2025': undefined })?.details).toMatchObject({ sleutels: ['prijs.2025'] })
  })

  it('is the year of the peildatum of unemployment when macro is on', () => {
    expect(refusal({ 'werkloosheid.2025': undefined })?.details).toMatchObject({
      sleutels: ['werkloosheid.2025'],
    })
    expect(refusal({ 'werkloosheid.2025': undefined }, { 'conjunctuur.aan': 0 })).toBeNull()
  })

  it('is said to come from showing facts only', () => {
    const facts = resolveInputs(
      smallBasis({}, { factsOnly: true }),
      scenarioOf(layer('laag', { overrides: { 'kans.werk.jong.klein.0-11': 0.1 } })),
    )
    expect(facts).toMatchObject({
      ok: false,
      error: { code: 'domein.parameterOntbreekt', details: { alleenFeiten: true } },
    })
  })

  it('may be supplied by the scenario', () => {
    expect(inputs({ 'instroom.totaal': undefined }, { 'instroom.totaal': 20 })).toEqual(inputs())
  })
})

describe('measures', () => {
  const basis = smallBasis()
  const resolve = (...measures: (typeof placement)[]) =>
    resolveInputs(basis, scenarioOf(layer('laag', { measures })))

  it('stack by id: a later one takes the place of the earlier, one that is off is left out', () => {
    const [a, b, off] = [
      placement,
      { ...placement, id: 'b' },
      { ...placement, id: 'uit', enabled: false, start: '1999-01' },
    ]
    const later = { ...a, ingroei: 6 }
    const resolved = unwrap(
      resolveInputs(
        basis,
        scenarioOf(layer('een', { measures: [a, b, off] }), layer('twee', { measures: [later] })),
      ),
    )
    expect(resolved.measures).toEqual([later, b])
  })

  it.each([
    [{ start: '2025-12' }, { sleutel: 'start', maand: '2025-12', reden: 'gerealiseerd', van: '2025-12' }],
    [{ start: '2030-01' }, { sleutel: 'start', reden: 'buiten', tot: '2029-12' }],
    [
      { start: '2026-06', end: '2026-05' },
      { sleutel: 'end', maand: '2026-05', reden: 'voorStart', van: '2026-06' },
    ],
    [{ end: '2030-01' }, { sleutel: 'end', reden: 'buiten' }],
    [
      { costs: [{ year: 2035, amountCents: 1, nature: 'S' as const, budgetLine: '' }] },
      { sleutel: 'costs', jaar: 2035, reden: 'kosten', jaren: ['2026', '2029'] },
    ],
  ])('%j is outside the run', (change, details) => {
    expect(resolve({ ...placement, ...change })).toMatchObject({
      ok: false,
      error: { code: 'domein.maandBuitenHorizon', details: { maatregel: 'meer-plaatsingen', ...details } },
    })
  })

  it.each([
    [
      { target: { leeftijd: ['middel'], afstand: [], klasse: [] } },
      { sleutel: 'middel', pad: 'meer-plaatsingen: target.leeftijd', bekend: ['jong', 'oud'] },
    ],
    [{ target: { leeftijd: [], afstand: ['groot'], klasse: [] } }, { sleutel: 'groot' }],
    [
      { target: { leeftijd: [], afstand: [], klasse: ['0-5'] } },
      { sleutel: '0-5', bekend: ['0-11', '12-plus'] },
    ],
    [
      { effect: { ...placement.effect, reason: 'vakantie' } },
      { sleutel: 'vakantie', pad: 'meer-plaatsingen: effect.reason' },
    ],
    [
      { effect: { kind: 'uitstroomkans', mode: 'factor', value: 1.1, reasons: ['werk', 'x'] } },
      { sleutel: 'x' },
    ],
    [
      { effect: { kind: 'doorstroom', moves: [{ from: 'klein', to: 'onbekend' }], factor: 2 } },
      { sleutel: 'klein → onbekend', bekend: ['onbekend → klein'] },
    ],
  ] as const)('%j reaches nothing', (change, details) => {
    const result = resolve({ ...placement, ...change } as typeof placement)
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'domein.onbekendeSleutel', details: { maatregel: 'meer-plaatsingen', ...details } },
    })
  })

  it('refuse leeftijd × afstand that no group has', () => {
    const removed = Object.fromEntries(
      basis.parameters.filter((one) => /\.jong\.klein\./.test(one.id)).map((one) => [one.id, undefined]),
    )
    const target = { leeftijd: ['jong'], afstand: ['klein'], klasse: [] }
    const result = resolveInputs(
      smallBasis({ ...removed, 'instroom.aandeel.afstand.klein': 0.25 }),
      scenarioOf(layer('laag', { measures: [{ ...placement, target }] })),
    )
    expect(result).toMatchObject({
      ok: false,
      error: {
        code: 'domein.ongeldigeWaarde',
        details: { sleutel: 'target', verwacht: 'jong.onbekend | oud.klein | oud.onbekend' },
      },
    })
  })
})

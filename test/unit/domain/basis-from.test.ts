import { describe, expect, it } from 'vitest'
import { unwrap } from '../../../src/base/result.ts'
import { buildBasis, hashDataset, hashParameters } from '../../../src/domain/basis-from.ts'
import { observation, parameter, smallBasis, smallSource } from './small-basis.ts'

describe('a basis from the rows of a dossier', () => {
  const basis = smallBasis()

  it('reads the taakstelling in cents; "e.v." makes it structural', () => {
    expect(basis.taakstelling).toEqual([
      { year: 2027, amountCents: 5_000_001, nature: 'S', status: 'vastgesteld' },
      { year: 2028, amountCents: 15_000_000, nature: 'S', status: 'vastgesteld' },
    ])
    const once = [observation('taakstelling.buig', '2027', 50_000)]
    expect(unwrap(buildBasis({ ...smallSource, observations: once })).taakstelling[0]?.nature).toBe('I')
  })

  it('keeps every publication by date, with its LKS part from the parameter or from its own series', () => {
    expect(basis.publications).toEqual([
      { year: 2025, kind: 'voorlopig', date: '2024-10-01', totalCents: 530_000_000, lksCents: 42_000_000 },
      {
        year: 2025,
        kind: 'nader-voorlopig',
        date: '2025-05-31',
        totalCents: 540_000_000,
        lksCents: 42_000_000,
      },
    ])
    const own = observation('buig.budget-lks.voorlopig', '2025', 430_000)
    const built = unwrap(buildBasis({ ...smallSource, observations: [...smallSource.observations, own] }))
    expect(built.publications.map((one) => one.lksCents)).toEqual([43_000_000, 42_000_000])
  })

  it('leaves out a publication whose LKS part nobody knows', () => {
    expect(smallBasis({ 'budget.lks.2025': undefined }).publications).toEqual([])
  })

  it('takes the inhabitants of the year of the peildatum, else of the newest before it', () => {
    expect(basis.inhabitants).toBe(27_500)
    expect(smallBasis({}, { peildatum: '2024-12' }).inhabitants).toBe(27_000)
    expect(smallBasis({}, { observations: [] }).inhabitants).toBe(0)
  })

  it('takes realised stocks in uitkeringen of the own municipality, from the December before', () => {
    expect(basis.realisedStock).toEqual([
      { month: '2024-12', value: 300 },
      { month: '2025-06', value: 310 },
    ])
  })

  it('lists past money with unknowns as null, never 0; the newest publication is the budget of its year', () => {
    expect(smallBasis({ 'tekort.2025': 12 }).past).toEqual([
      { year: 2024, uitkeringslasten: 5_000_000, lks: 400_000, tekort: -100_000, budget: 5_200_000 },
      { year: 2025, uitkeringslasten: null, lks: null, tekort: 12, budget: 5_400_000 },
    ])
  })

  it('shows no assumption when only facts are asked', () => {
    const facts = smallBasis({}, { factsOnly: true })
    expect(facts.parameters).toEqual([])
    expect(facts.past).toEqual([])
    expect(facts.publications).toEqual([])
    expect(facts.vangnetRules.map((rule) => rule.jaar)).toEqual([2025])
    expect(facts.realisedStock).toEqual([{ month: '2025-06', value: 310 }])
    expect(facts.taakstelling).toHaveLength(2)
    expect(facts.factsOnly).toBe(true)
    expect([facts.datasetHash, facts.parametersHash]).toEqual([basis.datasetHash, basis.parametersHash])
  })

  it('refuses a parameter outside its range and names its cell', () => {
    const parameters = [parameter('kans.werk.jong.klein.0-11', 1.7)]
    expect(buildBasis({ ...smallSource, parameters })).toMatchObject({
      ok: false,
      error: {
        code: 'domein.ongeldigeWaarde',
        details: {
          sleutel: 'kans.werk.jong.klein.0-11',
          waarde: '1.7',
          verwacht: '0 … 1',
          bestand: 'klein.csv',
          rij: 1,
        },
      },
    })
  })

  it('refuses a publication without a date', () => {
    const observations = [observation('buig.budget.voorlopig', '2025', 1)]
    expect(buildBasis({ ...smallSource, observations })).toMatchObject({
      ok: false,
      error: { details: { sleutel: 'buig.budget.voorlopig 2025', verwacht: 'peildatum' } },
    })
  })

  it.each([
    { peildatum: '2025', horizon: '2029-12', key: 'peildatum' },
    { peildatum: '2025-12', horizon: '2025-12', key: 'horizon' },
    { peildatum: '2025-12', horizon: '2029-13', key: 'horizon' },
  ])('refuses $peildatum … $horizon', ({ peildatum, horizon, key }) => {
    expect(buildBasis({ ...smallSource, peildatum, horizon })).toMatchObject({
      ok: false,
      error: { details: { sleutel: key } },
    })
  })
})

describe('hashes of data and parameters', () => {
  const { observations, parameters, rules } = smallSource

  it('do not depend on the order of rows or on the place in a file', () => {
    const moved = observations.map((one) => ({
      ...one,
      bron: { ...one.bron, bestand: 'anders.csv', rij: 99 },
      opmerking: 'verplaatst',
    }))
    expect(hashDataset(moved.toReversed(), rules.toReversed())).toBe(hashDataset(observations, rules))
    expect(hashParameters(parameters.toReversed())).toBe(hashParameters(parameters))
  })

  it('change with a value, a status, a rule or a row more', () => {
    const [first, ...others] = observations
    if (!first) throw new Error('no observation')
    const base = hashDataset(observations, rules)
    expect(hashDataset([{ ...first, waarde: 150_000.01 }, ...others], rules)).not.toBe(base)
    expect(hashDataset([{ ...first, status: 'aanname' }, ...others], rules)).not.toBe(base)
    expect(hashDataset([...observations, first], rules)).not.toBe(base)
    expect(hashDataset(observations, rules.slice(1))).not.toBe(base)
    expect(hashParameters(parameters.slice(1))).not.toBe(hashParameters(parameters))
  })
})

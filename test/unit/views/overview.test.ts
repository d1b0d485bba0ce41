import { describe, expect, it } from 'vitest'
import { unwrap } from '../../../src/base/result.ts'
import { overviewSchema } from '../../../src/contract/shapes.ts'
import { bareChanceWords, findForbiddenWords } from '../../../src/text/b1.ts'
import { buildChart, chartIds } from '../../../src/views/build-chart.ts'
import { buildExplanation } from '../../../src/views/build-explanation.ts'
import { buildOverview } from '../../../src/views/build-overview.ts'
import { buildTable, tableIds } from '../../../src/views/build-table.ts'
import { exampleContext } from './example-context.ts'
import { plain } from './golden-text.ts'
import { sampleContext, sampleResult, sampleScenario } from './sample-result.ts'

describe('the first screen', () => {
  it('keeps to the contract, in both languages and without a result', () => {
    for (const context of [
      sampleContext(),
      sampleContext({ language: 'en' }),
      sampleContext({ result: null }),
    ]) {
      expect(overviewSchema.safeParse(buildOverview(context)).error).toBeUndefined()
    }
  })

  it('says what is missing and what of it lasts', () => {
    const { context } = exampleContext('ppn-2025-2028')
    const saving = context.result?.besparing.find((each) => each.year === 2028)
    const { message } = buildOverview(context)
    expect(saving?.bruto).toBeLessThan(1_500_000)
    expect(plain(message)).toMatch(
      /^Met dit scenario besparen we in 2028 naar raming € \d,\d mln van de € 1,5 mln\. Er ontbreekt € \d,\d mln\. Daarvan komt € \d,\d mln elk jaar terug\./,
    )
  })

  it.each([
    [0, 'Zonder maatregelen besparen we in 2028 niets. De taakstelling is € 1,5 mln.'],
    [
      12,
      'Met dit scenario besparen we in 2028 naar raming € 4,1 mln. Dat is genoeg voor de taakstelling van € 1,5 mln.',
    ],
  ])('has its own sentence with %d placements a month', (perMonth, sentence) => {
    expect(plain(buildOverview(sampleContext({ result: sampleResult(perMonth) })).message)).toContain(
      sentence,
    )
  })

  it('says that chance is larger than the target of 2027, and only where the figures hold', () => {
    expect(buildOverview(sampleContext()).certainty).toContain(
      'Toeval in de aantallen is groter dan de taakstelling van 2027.',
    )
    const small = structuredClone(sampleResult())
    small.nul.stand[0] = 250
    expect(buildOverview(sampleContext({ result: small })).certainty).toBe(
      'Toeval in de aantallen is niet meegerekend. Deze uitkomst is een raming zonder bandbreedte.',
    )
  })

  it('gives each letter the sign of the difference it stands beside', () => {
    for (const perMonth of [0, 2, 3.5, 6, 7, 12]) {
      const context = sampleContext({ result: sampleResult(perMonth) })
      for (const figure of buildOverview(context).figures.filter((each) =>
        each.getal?.startsWith('besparing.bruto.'),
      )) {
        const asked = figure.getal?.replace('bruto', 'verschil') ?? ''
        const { value } = unwrap(buildExplanation(asked, context, { files: [] }))
        if (figure.letter !== '') expect(Math.sign(value ?? 0)).toBe(figure.letter === 'V' ? 1 : -1)
        else expect(Math.abs(value ?? 0)).toBeLessThan(5000)
        if (figure.letter !== '') expect(figure.detail.startsWith(figure.letter)).toBe(true)
      }
    }
  })

  it('with facts only says why nothing is computed and shows the taakstelling as read', () => {
    const { context, files } = exampleContext('ppn-2025-2028', { factsOnly: true })
    const overview = buildOverview(context)
    expect(overview.unavailable).toMatch(/^Met alleen feiten is geen doorrekening mogelijk\./)
    expect(overview.figures.map((each) => [each.label, plain(each.value)])).toEqual([
      ['Taakstelling 2027', '€ 0,5 mln'],
      ['Taakstelling 2028 e.v.', '€ 1,5 mln'],
    ])
    for (const figure of overview.figures)
      expect(unwrap(buildExplanation(figure.getal ?? '', context, { files })).parts[0]?.aard).toBe('feit')
    expect(overview.charts).toEqual(['stand'])
  })

  it('warns about an empty scenario', () => {
    const context = sampleContext({ scenario: { ...sampleScenario, layers: [] }, result: sampleResult(0) })
    expect(buildOverview(context).warnings).toContain(
      'Dit scenario heeft geen maatregelen. Zonder maatregelen is er geen besparing.',
    )
  })
})

describe('the language of the council', () => {
  const { context, files } = exampleContext('ppn-2025-2028')
  const facts = exampleContext('ppn-2025-2028', { factsOnly: true }).context
  const texts = [context, facts].flatMap((each) => [
    JSON.stringify(buildOverview(each)),
    ...chartIds.map((id) => JSON.stringify(unwrap(buildChart(id, each)))),
    ...tableIds.filter((id) => id !== 'maanden').map((id) => JSON.stringify(unwrap(buildTable(id, each)))),
  ])
  const explanations = [
    'besparing.bruto.2028',
    'besparing.netto.2028',
    'tekort.nul.2028',
    'stand.scenario.2028-06',
    'ladder.terugval.2028',
    'vangnet.scenario.2028',
  ]

  it('has no forbidden words and no chance words', () => {
    const all = [
      ...texts,
      ...explanations.map((number) => JSON.stringify(unwrap(buildExplanation(number, context, { files })))),
    ]
    for (const text of all) {
      expect(findForbiddenWords(text)).toEqual([])
      expect(bareChanceWords.exec(text)?.[0]).toBeUndefined()
    }
  })

  it('keeps sentences of the message short', () => {
    const { message, certainty } = buildOverview(context)
    // Fifteen words for a thought; amounts count as words here, which leaves room for a few more.
    for (const sentence of `${message} ${certainty}`.split(/(?<=\.) /))
      expect(sentence.split(/[ \u00a0]/).length, sentence).toBeLessThanOrEqual(23)
  })
})

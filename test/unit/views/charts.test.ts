import { describe, expect, it } from 'vitest'
import { unwrap } from '../../../src/base/result.ts'
import { chartSpecSchema, type ChartSpec, type WaterfallChart } from '../../../src/domain/chart-spec.ts'
import { buildChart, chartIds, listCharts } from '../../../src/views/build-chart.ts'
import { exampleContext } from './example-context.ts'
import { sampleContext, sampleResult, sampleScenario } from './sample-result.ts'

function waterfall(spec: ChartSpec): WaterfallChart {
  if (spec.kind !== 'waterfall') throw new Error(`${spec.id} is not a waterfall`)
  return spec
}

describe('charts', () => {
  it('keeps to the schema, with and without measures, in both languages', () => {
    const { context } = exampleContext('ppn-2025-2028')
    for (const each of [
      sampleContext(),
      sampleContext({ language: 'en' }),
      sampleContext({ result: sampleResult(0) }),
      sampleContext({ result: null }),
      context,
    ]) {
      for (const id of chartIds)
        expect(chartSpecSchema.safeParse(unwrap(buildChart(id, each))).error).toBeUndefined()
    }
  })

  it('lists every chart with a question, in both languages', () => {
    expect(listCharts('nl').map((each) => each.id)).toEqual(chartIds)
    expect(listCharts('en').every((each) => each.question.endsWith('?') && each.title !== '')).toBe(true)
  })

  it.each(['taart', 'brug-1999', 'stand-2028', ''])('refuses %j and names what there is', (id) => {
    expect(buildChart(id, sampleContext())).toMatchObject({
      ok: false,
      error: { code: 'dienst.grafiekOnbekend', details: { mogelijk: [...chartIds] } },
    })
  })
})

describe('the bridge', () => {
  const { context } = exampleContext('ppn-2025-2028')

  it.each([2026, 2027, 2028, 2031])('of %i closes: every bar starts where the one before ended', (year) => {
    const { bars } = waterfall(unwrap(buildChart(`brug-${year}`, context)))
    let level = bars[0]?.to ?? NaN
    for (const bar of bars.slice(1)) {
      // The rungs are rounded to cents each; ten of them stay within a dime.
      if (bar.kind === 'step') expect(Math.abs(bar.from - level)).toBeLessThan(0.1)
      else expect(Math.abs(bar.to - level)).toBeLessThan(0.1)
      level = bar.to
    }
  })

  it('starts and ends at the saldo of the run, and holds the target against the bruto saving', () => {
    const spec = waterfall(unwrap(buildChart('brug', context)))
    const nul = context.result?.nul.years.find((each) => each.year === 2028)
    const scenario = context.result?.scenario.years.find((each) => each.year === 2028)
    const saving = context.result?.besparing.find((each) => each.year === 2028)
    expect(spec.bars[0]?.to).toBe(-(nul?.tekortNaVangnet ?? NaN))
    expect(spec.bars.at(-1)?.to).toBe(-(scenario?.tekortNaVangnet ?? NaN))
    const afterBruto = spec.bars.find((bar) => bar.id === spec.target?.until)
    expect((spec.target?.value ?? NaN) - (afterBruto?.to ?? NaN)).toBeCloseTo(-(saving?.verschil ?? NaN), 6)
  })

  it('shows the themes before corrections only when they add up to the first rung', () => {
    const ids = waterfall(unwrap(buildChart('brug', context))).bars.map((bar) => bar.id)
    expect(ids.slice(0, 6)).toEqual([
      'start',
      'thema-inwoners-in-beeld',
      'thema-inclusieve-arbeidsmarkt',
      'thema-ketenoptimalisatie',
      'zouToch',
      'laterEffect',
    ])
    // The made-up run reports other placements than its ladder: corrections would not close, so they are not shown.
    expect(waterfall(unwrap(buildChart('brug', sampleContext()))).bars.map((bar) => bar.id)).toEqual([
      'start',
      'thema-inwoners-beter-in-beeld',
      'thema-inclusieve-arbeidsmarkt',
      'naBruto',
      'rijkEnOntvangsten',
      'eind',
    ])
  })
})

describe('signs and letters', () => {
  it.each(['ppn-2025-2028', 'intake-later', 'basis'])('agree in every bar of %s', (scenario) => {
    const { context } = exampleContext(scenario)
    for (const id of ['brug', 'ladder', 'brug-2026', 'ladder-2031']) {
      for (const bar of waterfall(unwrap(buildChart(id, context))).bars) {
        const sign = /^\+/.test(bar.valueText)
          ? 'V'
          : bar.valueText.startsWith('\u2212') && bar.kind === 'step'
            ? 'N'
            : bar.letter
        expect(bar.letter, `${id} ${bar.id} ${bar.valueText}`).toBe(sign)
        if (bar.kind === 'step' && bar.letter !== '')
          expect(Math.sign(bar.to - bar.from)).toBe(bar.letter === 'V' ? 1 : -1)
      }
    }
  })
})

describe('past and future of the stock', () => {
  it('never draws an assumption as a fact: its own series, its own pattern', () => {
    const { context } = exampleContext('ppn-2025-2028')
    const spec = unwrap(buildChart('stand', context))
    if (spec.kind !== 'time') throw new Error('time chart')
    const of = (id: string) => spec.series.find((each) => each.id === id)
    expect(of('aanname')?.time).toBe('aanname')
    expect(of('realisatie')).toBeUndefined()
    expect(of('feiten')?.values.filter((value) => value !== null)).toEqual([3261, 3467])
    expect(of('scenario')?.time).toBe('verwachting')
    const at = spec.labels.indexOf('2025-12')
    expect(
      of('scenario')
        ?.values.slice(0, at)
        .every((value) => value === null),
    ).toBe(true)
    expect(of('scenario')?.values[at]).toBe(context.result?.scenario.stand[0])
  })

  it('leaves counts of persons out', () => {
    const persons = {
      ...sampleContext().history[3],
      telt: 'personen' as const,
      waarde: 9999,
      periode: '2019',
    }
    const spec = unwrap(
      buildChart('stand', sampleContext({ history: [...sampleContext().history, persons as never] })),
    )
    expect(JSON.stringify(spec)).not.toContain('9999')
  })

  it('shows only facts when only facts are asked for, and says why the rest is empty', () => {
    const { context } = exampleContext('ppn-2025-2028', { factsOnly: true })
    expect(context.result).toBeNull()
    const stock = unwrap(buildChart('stand', context))
    expect(stock.kind === 'time' ? stock.series.map((each) => each.id) : []).toEqual(['feiten'])
    for (const id of ['brug', 'besparing', 'ladder']) {
      const spec = unwrap(buildChart(id, context))
      expect(spec.footer.raming).toBe('Geen raming: alleen wat is ingelezen')
      expect(spec.subtitle).not.toMatch(/\b0 /)
      expect(spec.empty).toMatch(/^Met alleen feiten is geen doorrekening mogelijk\./)
      expect(
        spec.table.rows.filter((row) => row.cells.some((cell) => typeof cell.value === 'number')),
      ).toEqual([])
    }
  })
})

describe('titles are findings', () => {
  it.each([
    [0, 'Zonder maatregelen ontbreekt in 2028 de hele taakstelling: € 1,5 mln'],
    [3.5, 'In 2028 bespaart dit scenario € 1,2 mln: € 0,3 mln te weinig'],
    [12, 'In 2028 haalt dit scenario de taakstelling: € 4,1 mln van € 1,5 mln'],
  ])('with %d placements a month', (perMonth, title) => {
    const spec = unwrap(
      buildChart('brug', sampleContext({ result: sampleResult(perMonth), scenario: sampleScenario })),
    )
    expect(spec.title.replaceAll('\u00a0', ' ')).toBe(title)
  })
})

import { addMonths } from '../../base/month.ts'
import { formulaText } from '../../text/views/explain.ts'
import { trajectoryOf, type Traject, type ViewContext } from '../context.ts'
import type { MonthTerm, NumberRef } from '../number-refs.ts'
import { familyEnds, measureEnds } from './ends.ts'
import { exitFamilies, inflowFamilies, lksFamilies } from './families.ts'
import { simulated, sum, type Formula, type NodePart } from './node.ts'
import { monthsOfYear } from './values.ts'

/** Formulas of a monthly number. Stocks and totals are sums; the flows themselves come out of the run. */
export function monthFormulas(
  term: MonthTerm,
  traject: Traject,
  month: string,
  context: ViewContext,
): readonly Formula[] {
  const words = formulaText(context.language)
  const own = (other: MonthTerm, at: string): NumberRef => ({
    kind: 'maand',
    term: other,
    traject,
    month: at,
  })
  const run = (families: readonly string[]): Formula =>
    simulated([...familyEnds(context, families), ...measureEnds(context, traject)], context.language)
  const first = context.result?.peildatum ?? ''
  switch (term) {
    case 'stand':
      if (month === first)
        return [simulated(familyEnds(context, ['begin']), context.language, words.beginstand)]
      return [
        sum(words.stand, [
          [own('stand', addMonths(month, -1)), 1],
          [own('instroom', month), 1],
          [own('uitstroom', month), -1],
        ]),
      ]
    case 'instroom':
      return [
        sum(words.instroom, [
          [own('nieuweInstroom', month), 1],
          [own('herinstroom', month), 1],
        ]),
      ]
    case 'nieuweInstroom':
      return [run(inflowFamilies)]
    case 'herinstroom':
      return [run([...inflowFamilies, ...exitFamilies])]
    case 'uitstroom': {
      const reasons = context.result
        ? Object.keys(trajectoryOf(context.result, traject).uitstroomPerReden)
        : []
      return [
        sum(
          words.perReden,
          reasons.map((reason) => [{ kind: 'reden', traject, month, reason }, 1]),
        ),
        run(exitFamilies),
      ]
    }
    case 'lksBanen':
      return [
        simulated([...familyEnds(context, lksFamilies), ...measureEnds(context, traject)], context.language),
      ]
  }
}

export function reasonFormulas(traject: Traject, context: ViewContext): readonly Formula[] {
  return [
    simulated([...familyEnds(context, exitFamilies), ...measureEnds(context, traject)], context.language),
  ]
}

export function meanFlowFormulas(traject: Traject, year: number, context: ViewContext): readonly Formula[] {
  const months = context.result ? monthsOfYear(context.result, year) : []
  const weight = 1 / months.length
  return [
    sum(
      formulaText(context.language).perMaand,
      months.map((month) => [{ kind: 'maand', term: 'uitstroom', traject, month }, weight]),
    ),
  ]
}

export function stockDifferenceFormulas(month: string, context: ViewContext): readonly Formula[] {
  const stand = (traject: Traject): NumberRef => ({ kind: 'maand', term: 'stand', traject, month })
  return [
    sum(formulaText(context.language).nulMinScenario, [
      [stand('nul'), 1],
      [stand('scenario'), -1],
    ]),
  ]
}

export function neededStockFormula(year: number, context: ViewContext): Formula {
  const stand: NumberRef = { kind: 'geld', term: 'gemiddeldeStand', traject: 'nul', year }
  return sum(formulaText(context.language).nodigeStand, [
    [stand, 1],
    [{ kind: 'nodig', of: 'uitkeringen', year }, -1],
  ])
}

/** Mean stock of a year: half-month weights at both ends, or month-ends alone. */
export function meanStockFormulas(traject: Traject, year: number, context: ViewContext): readonly Formula[] {
  const words = formulaText(context.language)
  const months = context.result ? monthsOfYear(context.result, year) : []
  const first = months[0]
  if (first === undefined) return []
  const stand = (month: string): NumberRef => ({ kind: 'maand', term: 'stand', traject, month })
  const n = months.length
  const half: (readonly [NumberRef, number])[] = [[stand(addMonths(first, -1)), 0.5 / n]]
  months.forEach((month, i) => half.push([stand(month), (i === n - 1 ? 0.5 : 1) / n]))
  const run: readonly NodePart[] = half.map(([ref, gewicht]) => ({ ref, gewicht }))
  return [
    sum(words.gemiddeldHalf, half),
    sum(
      words.gemiddeldUltimo,
      months.map((month) => [stand(month), 1 / n]),
    ),
    simulated(run, context.language),
  ]
}

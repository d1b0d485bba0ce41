import { monthAt, monthIndex, yearOfMonth } from '../../base/month.ts'
import type { ChartSeries, TimeChart } from '../../domain/chart-spec.ts'
import type { TableCell, TableSpec } from '../../domain/table-spec.ts'
import { monthText } from '../../text/date.ts'
import { countText } from '../../text/number.ts'
import { chartText } from '../../text/views/charts.ts'
import { tableText } from '../../text/views/tables.ts'
import { columns, numberCell, row, textCell } from '../cells.ts'
import { leadYear, type ViewContext } from '../context.ts'
import { valueOf } from '../explain/values.ts'
import type { NumberRef } from '../number-refs.ts'
import { chartFrame } from './frame.ts'
import { readStockHistory, type StockHistory, type StockPoint } from './stock-history.ts'

/** How many years of the past stand beside the projection. */
const pastYears = 11

export function buildStock(id: string, context: ViewContext): TimeChart {
  const words = chartText(context.language)
  const { peildatum } = context.basis
  const history = readStockHistory(context, `${yearOfMonth(peildatum) - pastYears}-01`)
  const labels = monthsShown(history, context)
  const title = stockTitle(context)
  const series = stockSeries(labels, history, context)
  const hasAnything = series.some((each) => each.values.some((value) => value !== null))
  const frame = chartFrame(id, stockTable(labels, history, context), context, false)
  return {
    kind: 'time',
    ...frame,
    footer: { ...frame.footer, legenda: words.legendTime },
    empty: hasAnything ? null : words.emptyNoFacts,
    title,
    subtitle: context.result ? words.stockSubtitle : words.stockSubtitleFacts,
    yLabel: words.stockAxis,
    unit: 'uitkeringen',
    labels: [...labels],
    labelTexts: labels.map((month) => monthText(month, context.language)),
    series,
    verticalMarks: context.result ? [{ at: peildatum, label: words.today }] : [],
    horizontalMarks: [],
    beginAtZero: false,
    altText: words.altTime(title, altParts(series, labels, context)),
  }
}

function monthsShown(history: StockHistory, context: ViewContext): readonly string[] {
  const known = [...history.realised, ...history.assumed, ...history.facts].map((point) =>
    monthIndex(point.month),
  )
  const own = monthIndex(context.basis.peildatum)
  const first = Math.min(own, ...known)
  const last = context.result
    ? monthIndex(context.result.months.at(-1) ?? context.basis.peildatum)
    : Math.max(own, ...known)
  return Array.from({ length: last - first + 1 }, (_unused, i) => monthAt(first + i))
}

function stockSeries(labels: readonly string[], history: StockHistory, context: ViewContext): ChartSeries[] {
  const words = chartText(context.language)
  const fromPoints = (points: readonly StockPoint[]): (number | null)[] => {
    const byMonth = new Map(points.map((point) => [point.month, point.value]))
    return labels.map((month) => byMonth.get(month) ?? null)
  }
  const fromRun = (ref: (month: string) => NumberRef): (number | null)[] =>
    labels.map((month) => (month < context.basis.peildatum ? null : valueOf(ref(month), context)))
  const factValues = new Map(history.facts.map((point) => [point.month, point.value]))
  const factLabels = labels.map((month) => {
    const value = factValues.get(month)
    return value === undefined
      ? null
      : {
          text: `${countText(value, context.language)} (${monthText(month, context.language)})`,
          letter: '' as const,
        }
  })
  const common: Pick<ChartSeries, 'mark' | 'pointLabels'> = { mark: 'line', pointLabels: [] }
  const all: ChartSeries[] = [
    {
      ...common,
      id: 'scenario',
      label: words.stockScenario,
      endLabel: words.stockScenarioEnd,
      values: fromRun((month) => stand('scenario', month)),
      time: 'verwachting',
      tone: 'inkt',
    },
    {
      ...common,
      id: 'nul',
      label: words.stockNul,
      endLabel: words.stockNulEnd,
      values: fromRun((month) => stand('nul', month)),
      time: 'verwachting',
      tone: 'neutraal',
    },
    {
      ...common,
      id: 'nodig',
      label: words.stockNeeded,
      endLabel: words.stockNeededEnd,
      values: labels.map((month) => needed(month, context)),
      mark: 'step',
      time: 'plan',
      tone: 'doel',
    },
    {
      ...common,
      id: 'realisatie',
      label: words.stockRealised,
      endLabel: '',
      values: fromPoints(history.realised),
      time: 'realisatie',
      tone: 'inkt',
    },
    {
      ...common,
      id: 'aanname',
      label: words.stockAssumed,
      endLabel: words.stockAssumedEnd,
      values: fromPoints(history.assumed),
      time: 'aanname',
      tone: 'neutraal',
    },
    {
      ...common,
      id: 'feiten',
      label: words.stockFact,
      endLabel: '',
      values: fromPoints(history.facts),
      mark: 'points',
      time: 'realisatie',
      tone: 'inkt',
      pointLabels: factLabels,
    },
  ]
  return all.filter((each) => each.values.some((value) => value !== null))
}

function stand(traject: 'nul' | 'scenario', month: string): NumberRef {
  return { kind: 'maand', term: 'stand', traject, month }
}

function neededRef(month: string): NumberRef {
  return { kind: 'nodig', of: 'stand', year: yearOfMonth(month) }
}

/** The mean stock that would do, in every month of a year with a taakstelling: a level per year, as the taakstelling is. */
function needed(month: string, context: ViewContext): number | null {
  const target = valueOf({ kind: 'taakstelling', year: yearOfMonth(month) }, context)
  return target === null || target === 0 || month <= context.basis.peildatum
    ? null
    : valueOf(neededRef(month), context)
}

function stockTitle(context: ViewContext): string {
  const words = chartText(context.language)
  if (!context.result) return words.stockFacts
  const year = leadYear(context.result)
  const fewer = Math.round(valueOf({ kind: 'verschilStand', month: `${year}-12` }, context) ?? 0)
  if (fewer === 0)
    return words.stockSame(
      String(year),
      countText(valueOf(stand('nul', `${year}-12`), context), context.language),
    )
  const count = countText(Math.abs(fewer), context.language)
  return fewer > 0 ? words.stockFewer(String(year), count) : words.stockMore(String(year), count)
}

function altParts(series: readonly ChartSeries[], labels: readonly string[], context: ViewContext): string {
  const words = chartText(context.language)
  return series
    .flatMap((each) => {
      const last = each.values.findLastIndex((value) => value !== null)
      if (last < 0) return []
      return [
        words.altEnd(
          each.label,
          monthText(labels[last] ?? '', context.language),
          countText(each.values[last] ?? null, context.language),
        ),
      ]
    })
    .join('; ')
}

function stockTable(labels: readonly string[], history: StockHistory, context: ViewContext): TableSpec {
  const words = tableText(context.language)
  const hasRun = context.result !== null
  const sources = [history.facts, history.realised, history.assumed].map(
    (points) => new Map(points.map((point) => [point.month, point])),
  )
  const [facts, realised, assumed] = sources
  const observed = (month: string, ...maps: (ReadonlyMap<string, StockPoint> | undefined)[]): TableCell => {
    const found = maps.map((each) => each?.get(month)).find((each) => each !== undefined)
    if (!found) return textCell('')
    return numberCell(
      { kind: 'observatie', reeks: found.row.reeks, regio: found.row.regio, periode: found.row.periode },
      'aantal',
      context,
    )
  }
  const run = (ref: NumberRef): TableCell => numberCell(ref, 'aantal', context)
  const hasAssumed = history.assumed.length > 0
  return {
    id: 'stand',
    caption: words.stockCaption,
    columns: columns(words.month, [
      ['feit', words.fact],
      ...(hasAssumed ? ([['aanname', words.assumption]] as const) : []),
      ...(hasRun
        ? ([
            ['nul', words.nul],
            ['scenario', words.scenario],
            ['nodig', words.needed],
          ] as const)
        : []),
    ]),
    rows: labels.map((month) =>
      row(month, [
        textCell(monthText(month, context.language)),
        observed(month, realised, facts),
        ...(hasAssumed ? [observed(month, assumed)] : []),
        ...(hasRun
          ? [
              run(stand('nul', month)),
              run(stand('scenario', month)),
              needed(month, context) === null ? textCell('') : run(neededRef(month)),
            ]
          : []),
      ]),
    ),
    notes: [words.personsNote, ...(hasRun ? [words.noBand] : [words.factsOnly])],
  }
}

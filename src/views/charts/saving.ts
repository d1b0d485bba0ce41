import type { TimeChart } from '../../domain/chart-spec.ts'
import type { Saving } from '../../domain/result.ts'
import type { TableSpec } from '../../domain/table-spec.ts'
import { numberText } from '../../text/number.ts'
import { chartText } from '../../text/views/charts.ts'
import { tableText } from '../../text/views/tables.ts'
import { effectMillions, isNegligible, millions } from '../amounts.ts'
import { columns, numberCell, row, textCell } from '../cells.ts'
import { resultYears, savingOf, type ViewContext } from '../context.ts'
import { chartFrame } from './frame.ts'

/** Saving per year against the steps of the taakstelling; above each bar the difference with its V or N. */
export function buildSaving(id: string, context: ViewContext): TimeChart {
  const words = chartText(context.language)
  const years = context.result ? resultYears(context.result) : []
  const savings = years
    .flatMap((year) => (context.result ? [savingOf(context.result, year)] : []))
    .filter((each) => each !== null)
  const title = savingTitle(context)
  const frame = chartFrame(id, savingTable(years, context), context)
  return {
    kind: 'time',
    ...frame,
    footer: { ...frame.footer, legenda: words.legendSaving },
    title,
    subtitle: words.savingSubtitle,
    yLabel: words.savingAxis,
    unit: 'euro',
    labels: years.map(String),
    labelTexts: years.map(String),
    series: [
      {
        id: 'taakstelling',
        label: words.savingTarget,
        endLabel: words.savingTargetEnd,
        values: savings.map((each) => each.taakstelling),
        mark: 'step',
        time: 'plan',
        tone: 'doel',
        pointLabels: [],
      },
      {
        id: 'besparing',
        label: words.savingExpected,
        endLabel: '',
        values: savings.map((each) => each.bruto),
        mark: 'bar',
        time: 'verwachting',
        tone: 'accent',
        pointLabels: savings.map((each) =>
          each.taakstelling === 0
            ? { text: numberText(each.bruto / 1e6, 2, context.language, 'tabel'), letter: '' as const }
            : effectMillions(each.verschil, context.language),
        ),
      },
    ],
    verticalMarks: [],
    horizontalMarks: [],
    beginAtZero: true,
    altText: words.altTime(
      title,
      savings
        .map((each) => words.altEnd(words.savingExpected, String(each.year), altAmount(each, context)))
        .join('; '),
    ),
  }
}

function altAmount(saving: Saving, context: ViewContext): string {
  const words = chartText(context.language)
  const target =
    saving.taakstelling === 0
      ? words.noTarget
      : `${words.savingTargetEnd} ${millions(saving.taakstelling, context.language)}`
  return `${millions(saving.bruto, context.language)} (${target})`
}

function savingTitle(context: ViewContext): string {
  const words = chartText(context.language)
  const all = context.result?.besparing ?? []
  if (all.every((each) => isNegligible(each.bruto))) return words.savingNone
  const asked = all.filter((each) => each.taakstelling > 0)
  const met = asked.filter((each) => each.verschil >= 0 || isNegligible(each.verschil))
  const last = met.at(-1)
  if (asked.length === 0 || last === undefined)
    return asked.length === 0 ? words.savingName : words.savingNever
  if (last.year !== asked.at(-1)?.year) return words.savingFallsBack(String(last.year))
  // The first year from which no asked year is missed any more.
  const missed = asked.findLast((each) => !met.includes(each))
  const from = asked.find((each) => each.year > (missed?.year ?? 0))
  return words.savingMet(String(from?.year ?? last.year))
}

function savingTable(years: readonly number[], context: ViewContext): TableSpec {
  const words = tableText(context.language)
  return {
    id: 'besparing',
    caption: words.savingCaption,
    columns: columns(words.year, [
      ['taakstelling', words.target],
      ['besparing', words.expected],
      ['verschil', words.difference],
    ]),
    rows: years.map((year) =>
      row(String(year), [
        textCell(String(year)),
        numberCell({ kind: 'taakstelling', year }, 'euro', context),
        numberCell({ kind: 'besparing', term: 'bruto', year }, 'euro', context),
        numberCell({ kind: 'besparing', term: 'verschil', year }, 'effectEuro', context),
      ]),
    ),
    notes: [words.legend, words.booked, words.rounding, words.noBand],
  }
}

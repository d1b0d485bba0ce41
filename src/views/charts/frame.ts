import { monthOfYear, yearOfMonth } from '../../base/month.ts'
import type { ChartSpec } from '../../domain/chart-spec.ts'
import type { TableSpec } from '../../domain/table-spec.ts'
import { dateText } from '../../text/date.ts'
import { chartText } from '../../text/views/charts.ts'
import type { ViewContext } from '../context.ts'

const dayCounts = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** The last day of a month as tables write it: `31-12-2025`. */
export function monthEndText(month: string): string {
  const year = yearOfMonth(month)
  const of = monthOfYear(month)
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const day = of === 2 && leap ? 29 : (dayCounts[of - 1] ?? 31)
  return dateText(`${month}-${day}`)
}

/** File names are paths inside an example; the name alone is enough on a picture. */
function shortName(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? file
}

const shownFiles = 3

/** The files a picture rests on, at most three by name; facts before assumptions. */
export function sourceLine(context: ViewContext): string {
  const words = chartText(context.language)
  const facts = context.history.filter((each) => each.status !== 'aanname').map((each) => each.bron.bestand)
  const assumed = [
    ...context.history.filter((each) => each.status === 'aanname').map((each) => each.bron.bestand),
    ...(context.result ? context.basis.parameters.map((each) => each.bron.bestand) : []),
  ]
  const files = [...new Set([...facts, ...assumed].map(shortName))]
  if (files.length === 0) return words.source(words.sourceNone)
  const named = files.slice(0, shownFiles).join(', ')
  return words.source(files.length > shownFiles ? words.sourceMore(named, String(files.length - shownFiles)) : named)
}

type Frame = Pick<ChartSpec, 'id' | 'footer' | 'hashes' | 'language' | 'empty' | 'table'>

/** What every chart carries: footer, fingerprints, language, table, and why it is empty. */
export function chartFrame(id: string, table: TableSpec, context: ViewContext, needsResult = true): Frame {
  const words = chartText(context.language)
  const none = context.basis.factsOnly ? words.empty : words.emptyNoResult
  return {
    id,
    table,
    language: context.language,
    footer: {
      bron: sourceLine(context),
      peildatum: words.referenceDate(monthEndText(context.basis.peildatum)),
      scenarioId: words.scenario(context.scenario.id),
      raming: words.estimate,
      legenda: words.legend,
    },
    hashes: {
      dataset: context.basis.datasetHash,
      parameters: context.basis.parametersHash,
      inputs: context.result?.inputsHash ?? '',
      model: context.result?.model ?? '',
    },
    empty: needsResult && context.result === null ? none : null,
  }
}

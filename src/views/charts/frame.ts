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

/** Series that the charts rest on; other files of a dossier are not named under a picture. */
const shownSeries = /^(?:taakstelling\.buig$|buig\.budget|bijstand\.stand$|bijstand\.stand\.tot-aow$)/

/** The files a picture rests on: facts by name, assumptions by number. */
export function sourceLine(context: ViewContext): string {
  const words = chartText(context.language)
  const own = context.history.filter(
    (each) => each.regio === context.basis.municipality.code && shownSeries.test(each.reeks),
  )
  const facts = distinct(own.filter((each) => each.status !== 'aanname'))
  const assumed = distinct([
    ...own.filter((each) => each.status === 'aanname'),
    ...(context.result ? context.basis.parameters.filter((each) => each.status === 'aanname') : []),
  ]).filter((file) => !facts.includes(file))
  const named = facts.slice(0, shownFiles).join(', ')
  const parts = [
    ...(facts.length === 0
      ? []
      : [facts.length > shownFiles ? words.sourceMore(named, String(facts.length - shownFiles)) : named]),
    ...(assumed.length === 0
      ? []
      : [
          assumed.length === 1
            ? words.sourceAssumption(assumed[0] ?? '')
            : words.sourceAssumptions(String(assumed.length)),
        ]),
  ]
  return words.source(parts.length === 0 ? words.sourceNone : parts.join('; '))
}

function distinct(rows: readonly { readonly bron: { readonly bestand: string } }[]): readonly string[] {
  return [...new Set(rows.map((each) => shortName(each.bron.bestand)))]
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
      raming: context.result ? words.estimate : words.factsOnly,
      legenda: words.legendBars,
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

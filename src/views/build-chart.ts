import { yearOfMonth } from '../base/month.ts'
import { fail, ok, type Result } from '../base/result.ts'
import type { ChartSpec } from '../domain/chart-spec.ts'
import type { Language } from '../text/language.ts'
import { chartText } from '../text/views/charts.ts'
import { buildBridge } from './charts/bridge.ts'
import { buildLadder } from './charts/ladder.ts'
import { buildSaving } from './charts/saving.ts'
import { buildStock } from './charts/stock.ts'
import { leadYear, resultYears, type ViewContext } from './context.ts'

export const chartIds = ['brug', 'stand', 'besparing', 'ladder'] as const
export type ChartId = (typeof chartIds)[number]

/** Every chart with its question, for menus and for `export`. */
export function listCharts(language: Language): { id: ChartId; title: string; question: string }[] {
  const words = chartText(language)
  return [
    { id: 'brug', title: words.bridgeName, question: words.bridgeQuestion },
    { id: 'stand', title: words.stockName, question: words.stockQuestion },
    { id: 'besparing', title: words.savingName, question: words.savingQuestion },
    { id: 'ladder', title: words.ladderName, question: words.ladderQuestion },
  ]
}

/**
 * One chart of a run. `brug` and `ladder` take a year (`brug-2027`); without one they show the year of the last step of
 * the taakstelling. Refuses an unknown id or a year outside the run with `dienst.grafiekOnbekend`.
 */
export function buildChart(id: string, context: ViewContext): Result<ChartSpec> {
  if (id === 'stand') return ok(buildStock(id, context))
  if (id === 'besparing') return ok(buildSaving(id, context))
  const match = /^(brug|ladder)(?:-(\d{4}))?$/.exec(id)
  const year = match ? yearAsked(match[2], context) : null
  if (!match || year === null) return fail('dienst.grafiekOnbekend', { grafiek: id, mogelijk: [...chartIds] })
  return ok(match[1] === 'brug' ? buildBridge(id, year, context) : buildLadder(id, year, context))
}

/** The year a chart would lead with if there were a run: that of the last row of the taakstelling. */
function expectedLeadYear(context: ViewContext): number {
  return context.basis.taakstelling.at(-1)?.year ?? yearOfMonth(context.basis.peildatum) + 1
}

function yearAsked(text: string | undefined, context: ViewContext): number | null {
  if (!context.result) return text === undefined ? expectedLeadYear(context) : Number(text)
  if (text === undefined) return leadYear(context.result)
  return resultYears(context.result).includes(Number(text)) ? Number(text) : null
}

import { fail, ok, type Result } from '../base/result.ts'
import type { TableSpec } from '../domain/table-spec.ts'
import { buildChart } from './build-chart.ts'
import { leadYear, resultYears, type ViewContext } from './context.ts'
import { buildLadderTable } from './tables/ladder.ts'
import { buildMonths } from './tables/months.ts'
import { buildPpn } from './tables/ppn.ts'
import { buildScenarioTable } from './tables/scenario.ts'
import { buildYears } from './tables/years.ts'

export const tableIds = ['meerjarig', 'ladder', 'scenario', 'maanden', 'ppn'] as const
export type TableId = (typeof tableIds)[number]

/**
 * One table: `meerjarig`, `ladder` (or `ladder-2027`), `scenario`, `maanden`, `ppn`, or the table under a chart by the chart's id.
 * Refuses anything else with `dienst.tabelOnbekend`.
 */
export function buildTable(id: string, context: ViewContext): Result<TableSpec> {
  if (id === 'meerjarig') return ok(buildYears(context))
  if (id === 'maanden') return ok(buildMonths(context))
  if (id === 'scenario') return ok(buildScenarioTable(context))
  if (id === 'ppn') {
    const { history, items = [], basis, language } = context
    return ok(buildPpn({ observations: history, items, regio: basis.municipality.code, language }))
  }
  const ladder = /^ladder(?:-(\d{4}))?$/.exec(id)
  if (ladder) {
    const lead = context.result ? leadYear(context.result) : 0
    const year = ladder[1] === undefined ? lead : Number(ladder[1])
    if (!context.result || resultYears(context.result).includes(year))
      return ok(buildLadderTable(year, context))
  }
  const chart = buildChart(id, context)
  return chart.ok
    ? ok(chart.value.table)
    : fail('dienst.tabelOnbekend', { tabel: id, mogelijk: [...tableIds] })
}

import { unwrap } from '../../../src/base/result.ts'
import { recomputeExplanation, type Explanation } from '../../../src/domain/explanation.ts'
import type { SourceFile } from '../../../src/domain/dataset.ts'
import type { TableSpec } from '../../../src/domain/table-spec.ts'
import { buildChart, chartIds } from '../../../src/views/build-chart.ts'
import { buildExplanation } from '../../../src/views/build-explanation.ts'
import { buildOverview } from '../../../src/views/build-overview.ts'
import { buildTable, tableIds } from '../../../src/views/build-table.ts'
import type { ViewContext } from '../../../src/views/context.ts'

/** A number that a person can see: its name, and its exact value where the place shows one. */
export type ShownNumber = {
  readonly where: string
  readonly getal: string
  readonly value: number | string | null | undefined
}

/** Numbers in a table: every cell with a name; `nameless` = numbers nobody can ask about. */
export function numbersOf(table: TableSpec, where: string): { named: ShownNumber[]; nameless: string[] } {
  const named: ShownNumber[] = []
  const nameless: string[] = []
  for (const row of table.rows) {
    row.cells.forEach((cell, i) => {
      const place = `${where} / ${row.id} / ${table.columns[i]?.id ?? i}`
      if (cell.getal !== null) named.push({ where: place, getal: cell.getal, value: cell.value })
      else if (typeof cell.value === 'number') nameless.push(place)
    })
  }
  return { named, nameless }
}

/** Every number of every table, chart and key figure of a context. */
export function shownNumbers(context: ViewContext): { named: ShownNumber[]; nameless: string[] } {
  const named: ShownNumber[] = []
  const nameless: string[] = []
  for (const figure of buildOverview(context).figures) {
    if (figure.getal === null) nameless.push(`overzicht / ${figure.id}`)
    else named.push({ where: `overzicht / ${figure.id}`, getal: figure.getal, value: undefined })
  }
  const tables: [string, TableSpec][] = [...tableIds, 'ladder-2027'].map((id) => [
    id,
    unwrap(buildTable(id, context)),
  ])
  for (const id of [...chartIds, 'brug-2027']) {
    const chart = unwrap(buildChart(id, context))
    tables.push([`grafiek ${id}`, chart.table])
    if (chart.kind === 'waterfall') {
      for (const bar of chart.bars)
        if (bar.getal !== null)
          named.push({
            where: `${id} / ${bar.id}`,
            getal: bar.getal,
            value: bar.kind === 'step' ? undefined : bar.to,
          })
    }
  }
  for (const [where, table] of tables) {
    const found = numbersOf(table, where)
    named.push(...found.named)
    nameless.push(...found.nameless)
  }
  return { named, nameless }
}

/** A line per fault of the trail below these numbers; empty when every number recomputes and ends in a source. */
export function crawl(
  start: readonly ShownNumber[],
  context: ViewContext,
  files: readonly SourceFile[],
): { faults: string[]; seen: Map<string, Explanation> } {
  const faults: string[] = []
  const seen = new Map<string, Explanation>()
  const open: ShownNumber[] = [...start]
  for (let next = open.pop(); next; next = open.pop()) {
    const known = seen.get(next.getal)
    const explained = known
      ? ({ ok: true, value: known } as const)
      : buildExplanation(next.getal, context, { files })
    if (!explained.ok) {
      faults.push(`${next.where}: ${next.getal} has no explanation`)
      continue
    }
    const explanation = explained.value
    if (typeof next.value === 'number' && explanation.value !== next.value)
      faults.push(`${next.where}: shows ${next.value}, explained as ${explanation.value}`)
    if (known) continue
    seen.set(next.getal, explanation)
    faults.push(...faultsOf(explanation))
    for (const part of explanation.parts)
      if (part.getal !== null)
        open.push({ where: `below ${next.getal}`, getal: part.getal, value: part.value })
  }
  return { faults, seen }
}

function faultsOf(explanation: Explanation): string[] {
  const faults: string[] = []
  const again = recomputeExplanation(explanation)
  const name = explanation.getal
  const isFormula = explanation.operation !== 'doorrekening' && explanation.operation !== 'bron'
  if (isFormula && again === null) faults.push(`${name}: formula without numbers`)
  // Sums of euros in another order differ in the last bits; a millionth of a euro is far below a cent.
  if (
    again !== null &&
    explanation.value !== null &&
    Math.abs(again - explanation.value) > 1e-6 + 1e-10 * Math.abs(explanation.value)
  ) {
    faults.push(`${name}: shows ${explanation.value}, its parts give ${again}`)
  }
  if (explanation.title === '' || explanation.text === '' || explanation.formula === '')
    faults.push(`${name}: empty words`)
  if (explanation.parts.length === 0) faults.push(`${name}: no parts`)
  if (explanation.uitgangspunten.length === 0) faults.push(`${name}: ends nowhere`)
  for (const end of explanation.uitgangspunten) {
    if (end.bron === null && end.aard !== 'aanname')
      faults.push(`${name}: ends in "${end.label}", which is neither a cell nor an assumption`)
    if (end.herkomst === '') faults.push(`${name}: "${end.label}" does not say where it comes from`)
    if (end.bron !== null && end.ingelezenOp === null)
      faults.push(`${name}: "${end.label}" does not say when it was read`)
  }
  return faults
}

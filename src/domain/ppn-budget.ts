import { eurosToCents } from '../base/money.ts'
import { inUnits, type Observation } from './dataset.ts'
import {
  checkPpnTable,
  structuralRoom,
  type PpnCheck,
  type PpnRow,
  type StructuralRoom,
} from './ppn-table.ts'

/** One row of a budget table: its cells by the year they begin in. `2028 e.v.` holds for every later year as well. */
export type PpnLine = {
  readonly reeks: string
  readonly cells: ReadonlyMap<number, Observation>
  readonly ongoing: Observation | null
}

/** One of the two tables of a Perspectiefnota, with its totals. */
export type PpnPart = {
  readonly years: readonly number[]
  readonly available: readonly PpnLine[]
  readonly used: readonly PpnLine[]
  /** What the source itself calls the remainder: shown beside the computed one, never counted as used. */
  readonly remainder: readonly PpnLine[]
  readonly check: PpnCheck
}

export type PpnBudget = {
  readonly incidental: PpnPart
  readonly structural: PpnPart
  /** Structural money that is spent once, in the incidental table. */
  readonly transfers: readonly PpnLine[]
  /** Every year that a column names, both tables together. */
  readonly years: readonly number[]
  /** First year after the last column that the structural money goes on in; null when no column says `e.v.`. */
  readonly after: number | null
}

/** Id of the row in which a source prints what is left. */
const remainderId = 'resterend'

/**
 * The Perspectiefnota of a municipality out of the series `ppn.<soort>.<id>`, in the order of the source; null when the
 * dossier holds none. Amounts in cents; an empty cell counts as 0 and stands in `check.emptyCells`.
 */
export function ppnBudget(observations: readonly Observation[], regio: string): PpnBudget | null {
  const lines = linesOf(observations.filter((row) => row.regio === regio && row.reeks.startsWith('ppn.')))
  if (lines.length === 0) return null
  const of = (soort: string): readonly PpnLine[] =>
    lines.filter((line) => line.reeks.startsWith(`ppn.${soort}.`))
  const transfers = of('overheveling')
  const incidental = partOf(of('incidenteel'), [...of('beschikbaar-incidenteel'), ...transfers])
  const structural = partOf(of('structureel'), of('beschikbaar-structureel'))
  const years = [...new Set([...incidental.years, ...structural.years])].sort((a, b) => a - b)
  const goesOn = [...structural.available, ...structural.used].some((line) => line.ongoing !== null)
  return { incidental, structural, transfers, years, after: goesOn ? (years.at(-1) ?? 0) + 1 : null }
}

/** The cell of a line that holds in a year. */
export function ppnCell(line: PpnLine, year: number): Observation | null {
  const own = line.cells.get(year)
  if (own) return own
  return line.ongoing && startOf(line.ongoing) <= year ? line.ongoing : null
}

/** Room of a year, and what is left of it after what is used once. */
export type PpnRoom = StructuralRoom & { readonly restCents: number }

/** Structural money of a year: what there is, less what is bound; null when no row says what there is. */
export function ppnRoom(budget: PpnBudget, year: number): PpnRoom | null {
  const { available, used } = budget.structural
  const cents = (line: PpnLine): number | null => centsOf(ppnCell(line, year))
  const known = available.map(cents).filter((each) => each !== null)
  if (known.length === 0) return null
  const sum = (values: readonly (number | null)[]): number =>
    values.reduce<number>((total, value) => total + (value ?? 0), 0)
  const [all, bound, once] = [sum(known), sum(used.map(cents)), sum(budget.transfers.map(cents))]
  return { ...structuralRoom(year, all, [bound], once), restCents: all - bound - once }
}

function linesOf(rows: readonly Observation[]): readonly PpnLine[] {
  const byName = new Map<string, Observation[]>()
  for (const row of rows) byName.set(row.reeks, [...(byName.get(row.reeks) ?? []), row])
  return [...byName]
    .map(([reeks, cells]): PpnLine & { readonly row: number } => ({
      reeks,
      cells: new Map(cells.map((cell) => [startOf(cell), cell])),
      ongoing: cells.find((cell) => cell.periode.endsWith(' e.v.')) ?? null,
      row: Math.min(...cells.map((cell) => cell.bron.rij)),
    }))
    .sort((a, b) => a.row - b.row)
}

function partOf(lines: readonly PpnLine[], available: readonly PpnLine[]): PpnPart {
  const isRemainder = (line: PpnLine): boolean => line.reeks.endsWith(`.${remainderId}`)
  const used = lines.filter((line) => !isRemainder(line))
  const years = [...new Set([...used, ...available].flatMap((line) => [...line.cells.keys()]))].sort(
    (a, b) => a - b,
  )
  const rowOf = (line: PpnLine): PpnRow => ({
    thema: line.reeks,
    cells: Object.fromEntries(years.map((year) => [year, centsOf(ppnCell(line, year))])),
  })
  const check = checkPpnTable({ years, rows: used.map(rowOf), available: available.map(rowOf) })
  return { years, available, used, remainder: lines.filter(isRemainder), check }
}

/** Null where the source has an empty cell, although that counts as 0. */
function centsOf(cell: Observation | null): number | null {
  const euros = cell === null || cell.ruw.trim() === '' ? null : inUnits(cell)
  return euros === null ? null : eurosToCents(euros)
}

function startOf(row: Observation): number {
  return Number(row.periode.slice(0, 4))
}

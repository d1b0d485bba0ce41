import { centsToEuros } from '../../base/money.ts'
import { inUnits, type Item } from '../../domain/dataset.ts'
import { ppnCell, ppnRoom, type PpnBudget, type PpnLine } from '../../domain/ppn-budget.ts'
import type { Language } from '../../text/language.ts'
import { euroText } from '../../text/money.ts'
import { ppnText } from '../../text/views/ppn.ts'

type Name = (reeks: string) => string

/** A begin that lies more years than this before the first year of the table is probably a slip of the pen. */
const yearsBefore = 5

/** What the totals say, and every cell of the source that is read in a way a reader should know of. */
export function ppnNotes(
  budget: PpnBudget,
  items: readonly Item[],
  name: Name,
  language: Language,
): readonly string[] {
  return [
    ...restNotes(budget, language),
    ...roomNotes(budget, language),
    ...emptyNotes(budget, name, language),
    ...cellNotes(budget, name, language),
    ...remainderNotes(budget, language),
    ...dateNotes(budget, items, language),
  ]
}

function restNotes({ incidental }: PpnBudget, language: Language): readonly string[] {
  const words = ppnText(language)
  if (incidental.available.length === 0) return []
  return incidental.check.years.flatMap(({ year, restCents }) => {
    if (restCents === 0) return []
    const amount = euroText(centsToEuros(Math.abs(restCents)), language)
    return [restCents > 0 ? words.restLeft(String(year), amount) : words.restShort(String(year), amount)]
  })
}

/** Structural money per year in words; the years to the end that are alike are one sentence. */
function roomNotes(budget: PpnBudget, language: Language): readonly string[] {
  const words = ppnText(language)
  const years = [...budget.years, ...(budget.after === null ? [] : [budget.after])]
  const rooms = years.flatMap((year) => ppnRoom(budget, year) ?? [])
  const last = rooms.at(-1)
  const other = rooms.findLastIndex((room) => room.use !== last?.use || room.roomCents !== last.roomCents)
  const lasting = budget.after === null ? rooms.length : other + 1
  return rooms.flatMap((room, i) => {
    const amount = euroText(centsToEuros(room.roomCents), language)
    const year = String(room.year)
    if (room.use === 'eenmalig') return [words.usedOnce(year, amount)]
    if (room.use === 'verdeeld' || i > lasting) return []
    return [i === lasting ? words.roomFrom(year, amount) : words.roomIn(year, amount)]
  })
}

function emptyNotes(budget: PpnBudget, name: Name, language: Language): readonly string[] {
  const words = ppnText(language)
  const empty = [...budget.structural.check.emptyCells, ...budget.incidental.check.emptyCells]
  const years = new Map<string, number[]>()
  for (const { thema, year } of empty) years.set(thema, [...(years.get(thema) ?? []), year])
  const cells = [...years].map(([reeks, all]) => words.cell(name(reeks), all.join(', ')))
  return cells.length === 0 ? [] : [words.emptyCells(cells.join('; '))]
}

function allLines({ structural, incidental }: PpnBudget): readonly PpnLine[] {
  return [structural, incidental].flatMap((part) => [...part.available, ...part.used, ...part.remainder])
}

/** Words behind an amount, and columns that go on for ever. */
function cellNotes(budget: PpnBudget, name: Name, language: Language): readonly string[] {
  const words = ppnText(language)
  const lines = allLines(budget)
  const texts = lines.flatMap((line) =>
    [...line.cells.values()].flatMap((cell) => {
      if (cell.opmerking === '' || cell.ruw.trim() === '') return []
      const amount = euroText(inUnits(cell), language)
      const said = words.textInCell(name(line.reeks), cell.periode, amount, cell.opmerking)
      return [/incidenteel|eenmalig/i.test(cell.opmerking) ? `${said} ${words.onceOnly}` : said]
    }),
  )
  const ongoing = new Set(lines.flatMap((line) => line.ongoing?.periode ?? []))
  return [...texts, ...[...ongoing].map((periode) => words.goesOn(periode, periode.slice(0, 4)))]
}

/** A source that prints another remainder than its own rows give. */
function remainderNotes({ structural, incidental }: PpnBudget, language: Language): readonly string[] {
  const words = ppnText(language)
  return [structural, incidental].flatMap(({ remainder, available, check }) =>
    available.length === 0
      ? []
      : remainder.flatMap((line) =>
          check.years.flatMap(({ year, restCents }) => {
            const cell = ppnCell(line, year)
            const printed = cell && inUnits(cell)
            const computed = centsToEuros(restCents)
            if (printed === null || printed === computed) return []
            return [
              words.otherRemainder(String(year), euroText(printed, language), euroText(computed, language)),
            ]
          }),
        ),
  )
}

/** `2005-2029` beside a table that begins in 2025: the source is kept as it stands, with a question. */
function dateNotes(budget: PpnBudget, items: readonly Item[], language: Language): readonly string[] {
  const first = budget.years[0] ?? 0
  return items.flatMap((item) => {
    const periode = item.velden['periode'] ?? ''
    const begin = /^(\d{4})\s*[-–]\s*\d{4}$/.exec(periode)
    if (item.soort !== 'actie' || begin === null || Number(begin[1]) >= first - yearsBefore) return []
    return [ppnText(language).earlyBegin(item.titel, periode, String(first))]
  })
}

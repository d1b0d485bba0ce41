import { centsToEuros } from '../../base/money.ts'
import type { Observation } from '../../domain/dataset.ts'
import { ppnBudget, ppnCell, ppnRoom, type PpnBudget, type PpnLine } from '../../domain/ppn-budget.ts'
import { ppnText } from '../../text/views/ppn.ts'
import type { ViewContext } from '../context.ts'
import type { NumberRef, PpnTerm } from '../number-refs.ts'
import { sum, type Formula } from './node.ts'

type Weighted = readonly [NumberRef, number]

const budgets = new WeakMap<readonly Observation[], Map<string, PpnBudget | null>>()

/** The Perspectiefnota in these observations, read once per list; null when there is none. */
export function ppnOf(observations: readonly Observation[], regio: string): PpnBudget | null {
  const known = budgets.get(observations) ?? new Map<string, PpnBudget | null>()
  budgets.set(observations, known)
  const found = known.get(regio)
  if (found !== undefined) return found
  const made = ppnBudget(observations, regio)
  known.set(regio, made)
  return made
}

/** Euros of a total of the Perspectiefnota; null when there is no such year or table. */
export function ppnValue(of: PpnTerm, year: number, budget: PpnBudget | null): number | null {
  if (budget === null) return null
  if (of === 'ruimte') {
    const room = ppnRoom(budget, year)
    return room && centsToEuros(room.restCents)
  }
  const { check, available } = budget.incidental
  const found = check.years.find((each) => each.year === year)
  if (!found || (of !== 'ingezet' && available.length === 0)) return null
  return centsToEuros(
    { beschikbaar: found.availableCents, ingezet: found.usedCents, rest: found.restCents }[of],
  )
}

/** How a total follows from the cells of the source. */
export function ppnFormulas(of: PpnTerm, year: number, context: ViewContext): readonly Formula[] {
  const budget = ppnOf(context.history, context.basis.municipality.code)
  if (budget === null || ppnValue(of, year, budget) === null) return []
  const words = ppnText(context.language).formulas
  const cells = (lines: readonly PpnLine[], weight: number): readonly Weighted[] =>
    lines.flatMap((line): readonly Weighted[] => {
      const cell = ppnCell(line, year)
      return cell ? [[ppnCellRef(cell), weight]] : []
    })
  const { incidental, structural, transfers } = budget
  switch (of) {
    case 'beschikbaar':
      return [sum(words.beschikbaar, cells(incidental.available, 1))]
    case 'ingezet':
      return [sum(words.ingezet, cells(incidental.used, 1))]
    case 'rest': {
      const total = (term: PpnTerm): NumberRef => ({ kind: 'ppn', of: term, year })
      return [
        sum(words.rest, [
          [total('beschikbaar'), 1],
          [total('ingezet'), -1],
        ]),
      ]
    }
    case 'ruimte':
      return [
        sum(words.ruimte, [
          ...cells(structural.available, 1),
          ...cells(structural.used, -1),
          ...cells(transfers, -1),
        ]),
      ]
  }
}

export function ppnCellRef(cell: Observation): NumberRef {
  return { kind: 'observatie', reeks: cell.reeks, regio: cell.regio, periode: cell.periode }
}

import type { TableSpec } from '../../domain/table-spec.ts'
import { monthText } from '../../text/date.ts'
import { tableText } from '../../text/views/tables.ts'
import { columns, numberCell, row, textCell } from '../cells.ts'
import type { Traject, ViewContext } from '../context.ts'
import type { MonthTerm, NumberRef } from '../number-refs.ts'

/** Stock, inflow and outflow of every month, both runs. Counts of the run are fractions; shown with one decimal. */
export function buildMonths(context: ViewContext): TableSpec {
  const words = tableText(context.language)
  const of = (term: MonthTerm, traject: Traject, month: string): NumberRef => ({
    kind: 'maand',
    term,
    traject,
    month,
  })
  return {
    id: 'maanden',
    caption: words.monthsCaption,
    columns: columns(words.month, [
      ['stand-nul', words.nul],
      ['in-nul', words.inNul],
      ['uit-nul', words.outNul],
      ['stand', words.scenario],
      ['in', words.inScenario],
      ['uit', words.outScenario],
      ['minder', words.fewer],
    ]),
    rows: (context.result?.months ?? []).map((month) =>
      row(month, [
        textCell(monthText(month, context.language)),
        ...(['nul', 'scenario'] as const).flatMap((traject) =>
          (['stand', 'instroom', 'uitstroom'] as const).map((term) =>
            numberCell(of(term, traject, month), 'gemiddelde', context),
          ),
        ),
        numberCell({ kind: 'verschilStand', month }, 'gemiddelde', context),
      ]),
    ),
    notes: [words.noBand, words.rounding],
  }
}

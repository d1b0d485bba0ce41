import type { TableSpec } from '../../domain/table-spec.ts'
import { ladderNoteText, ladderText } from '../../text/views/names.ts'
import { tableText } from '../../text/views/tables.ts'
import { columns, numberCell, row, textCell } from '../cells.ts'
import type { ViewContext } from '../context.ts'

/** Every rung, also those of nothing: what does not happen in this scenario is information too. */
export function buildLadderTable(year: number, context: ViewContext): TableSpec {
  const words = tableText(context.language)
  const steps = context.result?.ladder.find((each) => each.year === year)?.steps ?? []
  return {
    id: `ladder-${year}`,
    caption: words.ladderCaption(String(year)),
    columns: [
      ...columns(words.step, [
        ['verandering', words.change],
        ['tussenstand', words.running],
      ]),
      { id: 'waarom', label: words.why, align: 'start' },
    ],
    rows: steps.map((step) => {
      const isTotal = step.id === 'bruto' || step.id === 'netto'
      return row(
        step.id,
        [
          textCell(ladderText(context.language)[step.id]),
          isTotal
            ? textCell('')
            : numberCell({ kind: 'ladderstap', step: step.id, year }, 'effectEuro', context),
          numberCell({ kind: 'ladder', step: step.id, year }, 'euro', context),
          textCell(ladderNoteText(context.language)[step.id]),
        ],
        isTotal ? 'total' : 'none',
      )
    }),
    notes: [words.exact, words.legend],
  }
}

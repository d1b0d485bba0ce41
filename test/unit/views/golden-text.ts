import type { ChartSpec } from '../../../src/domain/chart-spec.ts'
import type { TableSpec } from '../../../src/domain/table-spec.ts'

/** A table as lines, for files that people compare by eye. No-break spaces become ordinary ones. */
export function tableText(table: TableSpec): string {
  const lines = [table.caption, table.columns.map((column) => column.label).join(' | ')]
  for (const row of table.rows)
    lines.push(
      `${row.emphasis === 'total' ? '= ' : '  '}${row.cells.map((cell) => cell.text + (cell.aard === 'aanname' ? ' [aanname]' : '')).join(' | ')}`,
    )
  return plain([...lines, ...table.notes.map((note) => `* ${note}`)].join('\n'))
}

/** A chart as lines: everything of the specification that a reader of the picture sees. */
export function chartText(spec: ChartSpec): string {
  const lines = [`${spec.id}: ${spec.title}`, spec.subtitle, `as: ${spec.yLabel}`]
  if (spec.kind === 'waterfall') {
    for (const bar of spec.bars)
      lines.push(
        `${bar.kind.padEnd(8)} ${bar.label} | ${bar.valueText} | ${bar.letter || '-'} | ${Math.round(bar.from)} > ${Math.round(bar.to)} | ${bar.getal ?? '-'}`,
      )
    lines.push(
      `lijn: ${spec.target ? `${spec.target.label} op ${Math.round(spec.target.value)} tot ${spec.target.until}` : 'geen'}`,
    )
  } else {
    lines.push(
      `van ${spec.labelTexts[0] ?? ''} tot ${spec.labelTexts.at(-1) ?? ''}, ${spec.labels.length} punten`,
    )
    for (const series of spec.series) {
      const known = series.values.filter((value) => value !== null)
      const labels = series.pointLabels.filter((label) => label !== null).map((label) => label.text)
      lines.push(
        `${series.mark.padEnd(6)} ${series.label} | ${series.time} | ${series.tone} | ${known.length} waarden, laatste ${Math.round(known.at(-1) ?? 0)}${labels.length > 0 ? ` | ${labels.join(', ')}` : ''}`,
      )
    }
    for (const mark of spec.verticalMarks) lines.push(`lijn: ${mark.label} op ${mark.at}`)
  }
  const { bron, peildatum, scenarioId, raming, legenda } = spec.footer
  return plain(
    [
      ...lines,
      `voet: ${raming}. ${legenda}. ${bron} · ${peildatum} · ${scenarioId}`,
      `alt: ${spec.altText}`,
    ].join('\n'),
  )
}

export function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}

/** First lines of a golden file: where its figures come from and how to renew it. */
export function withOrigin(body: string): string {
  return `# Origin: the made-up dossier of test/unit/views/sample-result.ts (one group, plain recursion), through src/views.\n# Renew with "npm run golden:update" after reading what moved.\n\n${body}\n`
}

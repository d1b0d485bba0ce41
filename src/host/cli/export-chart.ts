import { existsSync } from 'node:fs'
import path from 'node:path'
import { writeFileAtomically } from '../../storage/file/atomic-write.ts'
import { countText } from '../../text/number.ts'
import { failUsage, failWith, take, type Answer } from './answer.ts'
import { withDossier, type CommandContext } from './context.ts'
import { scenarioArgument } from './scenario-argument.ts'
import { tableLines } from './text-table.ts'

export type ExportOptions = {
  readonly naar: string
  readonly overschrijf?: boolean
  readonly vastgelegd?: boolean
  readonly alleenFeiten?: boolean
}

const formats = { '.png': 'png', '.svg': 'svg', '.csv': 'csv' } as const

export function exportChart(
  dossier: string,
  scenario: string,
  chart: string,
  options: ExportOptions,
  context: CommandContext,
): Promise<Answer> {
  const extension = path.extname(options.naar).toLowerCase()
  if (!isFormat(extension))
    return failUsage(
      context.text.usage.extension(options.naar, Object.keys(formats).join(', ')),
      context.language,
    )
  const format = formats[extension]
  // Before the work: a refusal should not take as long as a picture.
  const file = freeName(options.naar, options.overschrijf === true, context)
  const reference = scenarioArgument(scenario, options.vastgelegd === true, context)
  return withDossier(dossier, 'lezen', context, async (client) => {
    const factsOnly = options.alleenFeiten === true
    const input = { scenario: reference, chart, format, language: context.language, factsOnly }
    const { bytes } = take(await client.call('chart.export', input, context.call))
    return saveBytes(file, bytes, context)
  })
}

/** The full name of a file to make; refused when there is one and nobody said to overwrite it. */
export function freeName(name: string, overwrite: boolean, context: CommandContext): string {
  const file = path.resolve(context.world.cwd, name)
  if (!overwrite && existsSync(file)) {
    return failWith(
      { code: 'opdracht.bestandBestaatAl', details: { bestand: path.basename(file) } },
      context.language,
    )
  }
  return file
}

export function saveBytes(file: string, bytes: Uint8Array, context: CommandContext): Answer {
  const written = writeFileAtomically(file, bytes)
  if (!written.ok) return failWith(written.error, context.language)
  const name = path.basename(file)
  return {
    value: { bestand: file, bytes: bytes.length },
    lines: [context.text.wasWritten(name, countText(bytes.length, context.language))],
  }
}

export function listCharts(dossier: string, context: CommandContext): Promise<Answer> {
  return withDossier(dossier, 'lezen', context, async (client) => {
    const charts = take(await client.call('chart.list', { language: context.language }, context.call))
    const { columns } = context.text
    const head = [columns.chart, columns.title, columns.question].map((label) => ({
      label,
      align: 'start' as const,
    }))
    return {
      value: charts,
      lines: tableLines(
        head,
        charts.map((one) => [one.id, one.title, one.question]),
      ),
    }
  })
}

function isFormat(extension: string): extension is keyof typeof formats {
  return Object.hasOwn(formats, extension)
}

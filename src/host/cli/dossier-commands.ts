import path from 'node:path'
import type { Output } from '../../contract/reply.ts'
import { readFileWithin } from '../../storage/file/atomic-write.ts'
import { countText } from '../../text/number.ts'
import { failWith, take, type Answer } from './answer.ts'
import { dossierFile, withDossier, type CommandContext } from './context.ts'
import { oneOf } from './options.ts'

/** Largest file that is read into memory for an import; the reader has finer limits. */
const importFileBytes = 256 * 1024 * 1024

export type NewOptions = {
  readonly voorbeeld?: string
  readonly gemeente?: string
  readonly naam?: string
  readonly peildatum?: string
  readonly horizon?: string
}

export async function newDossier(
  file: string,
  options: NewOptions,
  context: CommandContext,
): Promise<Answer> {
  const example =
    options.voorbeeld === undefined
      ? null
      : oneOf('--voorbeeld', options.voorbeeld, ['zwolle'], context.language)
  const full = dossierFile(file, context)
  const { gemeente = '', naam = '', peildatum = '', horizon = '' } = options
  const input = { example, about: { gemeente, naam, peildatum, horizon } }
  const backend = context.world.openBackend(full, 'wijzigen')
  try {
    const info = take(
      await backend.client.call('dossier.create', { handle: backend.handle, ...input }, context.call),
    )
    return { value: info, lines: [context.text.wasMade(path.basename(full)), contentsLine(info, context)] }
  } finally {
    await backend.close()
  }
}

export function contentsLine({ counts }: Output<'dossier.info'>, { text, language }: CommandContext): string {
  const [sources, observations, parameters, scenarios] = [
    counts.sources, counts.observations, counts.parameters, counts.scenarios,
  ].map((count) => countText(count, language)) // prettier-ignore
  return text.contents(sources ?? '', observations ?? '', parameters ?? '', scenarios ?? '')
}

export async function importFiles(
  dossier: string,
  files: readonly string[],
  options: { proef?: boolean },
  context: CommandContext,
): Promise<Answer> {
  const read = files.map((file) => {
    const bytes = readFileWithin(path.resolve(context.world.cwd, file), importFileBytes)
    return bytes.ok
      ? { name: path.basename(file), bytes: bytes.value }
      : failWith(bytes.error, context.language)
  })
  const trial = options.proef === true
  return withDossier(dossier, trial ? 'lezen' : 'wijzigen', context, async (client) => {
    const report = take(await client.call('import.files', { files: read, trial }, context.call))
    const warnings = report.files.flatMap((file) =>
      file.messages.map(({ text, where }) => `${file.name}${where === '' ? '' : `, ${where}`}: ${text}`),
    )
    return { value: report, lines: reportLines(report, context), warnings }
  })
}

function reportLines(report: Output<'import.files'>, { text, language }: CommandContext): string[] {
  const { columns } = text
  const lines = report.files.flatMap((file) => {
    const counts: [string, number][] = [
      [columns.rows, file.rows], [columns.observations, file.observations], [columns.parameters, file.parameters],
      [columns.rules, file.rules], [columns.items, file.items], [columns.replaced, file.replaced],
    ] // prettier-ignore
    const told = counts
      .filter(([, count]) => count > 0)
      .map(([label, count]) => `${countText(count, language)} ${label}`)
    return [`${file.name}: ${text.recognised(file.format, file.because)}`, `  ${told.join(', ')}`]
  })
  return [...lines, report.trial ? text.trialDone : text.importDone]
}

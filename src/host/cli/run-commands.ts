import type { Client, Output } from '../../contract/reply.ts'
import { remarkText } from '../../text/remark-text.ts'
import { failUsage, take, type Answer } from './answer.ts'
import { withDossier, type CommandContext } from './context.ts'
import { resultCsv } from './result-csv.ts'
import { argumentRemarks, scenarioArgument, type ScenarioArgument } from './scenario-argument.ts'
import { fieldLines, specLines, tableLines } from './text-table.ts'

export type RunOptions = {
  readonly json?: boolean
  readonly csv?: boolean
  readonly tabel?: boolean
  readonly vastgelegd?: boolean
}

export function showInputs(
  dossier: string,
  scenario: string,
  options: RunOptions,
  context: CommandContext,
): Promise<Answer> {
  const reference = scenarioArgument(scenario, options.vastgelegd === true, context)
  return withDossier(dossier, 'lezen', context, async (client) => {
    const inputs = take(await client.call('model.inputs', reference, context.call))
    const remarks = await argumentRemarks(scenario, client, reference, context)
    const warnings = remarks.map((one) => remarkText(one, context.language))
    return { value: inputs, lines: [JSON.stringify(inputs, null, 2)], warnings }
  })
}

export function runScenario(
  dossier: string,
  scenario: string,
  options: RunOptions,
  context: CommandContext,
): Promise<Answer> {
  const forms = [options.json, options.csv, options.tabel].filter((one) => one === true)
  if (forms.length > 1) return failUsage(context.text.usage.conflict, context.language)
  const reference = scenarioArgument(scenario, options.vastgelegd === true, context)
  return withDossier(dossier, 'lezen', context, async (client) => {
    const result = take(await client.call('model.run', reference, context.call))
    const meldingen = [...result.meldingen, ...(await argumentRemarks(scenario, client, reference, context))]
    const warnings = meldingen.map((one) => remarkText(one, context.language))
    const value = { ...result, meldingen }
    if (options.json === true) return { value, lines: [], warnings }
    if (options.csv === true) return { value, lines: resultCsv(result), warnings }
    return { value, lines: await readableResult(client, reference, context), warnings }
  })
}

async function readableResult(
  client: Client,
  reference: ScenarioArgument,
  context: CommandContext,
): Promise<string[]> {
  const lines = await overviewLines(client, reference, context)
  for (const table of ['meerjarig', 'ladder']) {
    const spec = take(
      await client.call(
        'table.get',
        { scenario: reference, table, language: context.language },
        context.call,
      ),
    )
    lines.push('', ...specLines(spec))
  }
  return lines
}

async function overviewLines(
  client: Client,
  reference: ScenarioArgument,
  context: CommandContext,
): Promise<string[]> {
  const overview = take(
    await client.call('model.overview', { scenario: reference, language: context.language }, context.call),
  )
  if (overview.unavailable !== null) return [overview.unavailable]
  const figures = overview.figures.map((one) => [one.label, `${one.value}  ${one.detail}`.trimEnd()] as const)
  return [overview.message, overview.certainty, '', ...fieldLines(figures)]
}

export function showOverview(
  dossier: string,
  scenario: string,
  options: RunOptions,
  context: CommandContext,
): Promise<Answer> {
  const reference = scenarioArgument(scenario, options.vastgelegd === true, context)
  return withDossier(dossier, 'lezen', context, async (client) => {
    const value = take(
      await client.call('model.overview', { scenario: reference, language: context.language }, context.call),
    )
    const lines = await overviewLines(client, reference, context)
    const { fields } = context.text
    const parts = fieldLines([
      [fields.charts, value.charts.join(', ')],
      [fields.tables, value.tables.join(', ')],
    ])
    return { value, lines: [...lines, '', ...parts], warnings: value.warnings }
  })
}

export function showTable(
  dossier: string,
  scenario: string,
  table: string,
  options: RunOptions,
  context: CommandContext,
): Promise<Answer> {
  const reference = scenarioArgument(scenario, options.vastgelegd === true, context)
  return withDossier(dossier, 'lezen', context, async (client) => {
    const spec = take(
      await client.call(
        'table.get',
        { scenario: reference, table, language: context.language },
        context.call,
      ),
    )
    return { value: spec, lines: specLines(spec) }
  })
}

export function explainNumber(
  dossier: string,
  scenario: string,
  number: string,
  options: RunOptions,
  context: CommandContext,
): Promise<Answer> {
  const reference = scenarioArgument(scenario, options.vastgelegd === true, context)
  return withDossier(dossier, 'lezen', context, async (client) => {
    const value = take(
      await client.call(
        'model.explain',
        { scenario: reference, number, language: context.language },
        context.call,
      ),
    )
    const parts = value.parts.map((part) => [part.label, part.text, part.getal ?? sourceOf(part)] as const)
    const ends = value.uitgangspunten.map((part) => [part.label, part.text, sourceOf(part)] as const)
    const ladder = value.ladder.map((step) => [step.label, step.step, step.cumulative] as const)
    const blocks = [
      [value.title, value.text, value.formula],
      parts.length === 0 ? [] : columnLines(parts),
      ladder.length === 0 ? [] : columnLines(ladder),
      value.notes,
      ends.length === 0 ? [] : [context.text.restsOn, ...columnLines(ends)],
    ]
    return {
      value,
      lines: blocks
        .filter((block) => block.length > 0)
        .flatMap((block, at) => (at === 0 ? block : ['', ...block])),
    }
  })
}

/** Where the trail ends: what kind of number, how strong, which cell of which file. */
function sourceOf({ aard, status, graad, herkomst, bron }: Output<'model.explain'>['parts'][number]): string {
  const cell = bron === null ? '' : `${bron.bestand}:${bron.rij}:${bron.kolom}`
  return [[status ?? aard, graad ?? ''].join(' ').trim(), cell, herkomst]
    .filter((part) => part !== '')
    .join('  ')
}

/** Three columns without a head. */
function columnLines(rows: readonly (readonly string[])[]): string[] {
  return tableLines(
    [
      { label: '', align: 'start' },
      { label: '', align: 'end' },
      { label: '', align: 'start' },
    ],
    rows,
  ).slice(2)
}

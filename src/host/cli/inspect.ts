import type { CallInput, Client, Output } from '../../contract/reply.ts'
import { dateText } from '../../text/date.ts'
import { withDossier, type CommandContext } from './context.ts'
import { contentsLine } from './dossier-commands.ts'
import { failUsage, take, type Answer } from './answer.ts'
import { oneOf, period, region } from './options.ts'
import { fieldLines, tableLines } from './text-table.ts'

export const inspectSubjects = ['bronnen', 'reeksen', 'parameters', 'items', 'scenarios'] as const

export type InspectOptions = {
  readonly reeks?: string
  readonly regio?: string
  readonly van?: string
  readonly tot?: string
  readonly alleenFeiten?: boolean
  readonly volledig?: boolean
}

const seriesOptions: Readonly<Record<keyof InspectOptions, string>> = {
  reeks: '--reeks',
  regio: '--regio',
  van: '--van',
  tot: '--tot',
  alleenFeiten: '--alleen-feiten',
  volledig: '--volledig',
}

export function inspectDossier(
  dossier: string,
  subject: string | undefined,
  options: InspectOptions,
  context: CommandContext,
): Promise<Answer> {
  const part = subject === undefined ? null : oneOf('inspect', subject, inspectSubjects, context.language)
  const given = Object.keys(seriesOptions).find((name) => options[name as keyof InspectOptions] !== undefined)
  if (part !== null && part !== 'reeksen' && given !== undefined)
    return failUsage(
      context.text.usage.notWithPart(seriesOptions[given as keyof InspectOptions], part),
      context.language,
    )
  // The options belong to series alone, so they say as much as the word.
  const chosen = given === undefined ? part : 'reeksen'
  const filter = seriesFilter(options, context)
  return withDossier(dossier, 'lezen', context, (client) => {
    switch (chosen) {
      case null:
        return inspectInfo(client, context)
      case 'bronnen':
        return inspectSources(client, context)
      case 'reeksen':
        return inspectSeries(client, filter, options.volledig === true, context)
      case 'parameters':
        return inspectParameters(client, context)
      case 'items':
        return inspectItems(client, context)
      case 'scenarios':
        return inspectScenarios(client, context)
    }
  })
}

async function inspectInfo(client: Client, context: CommandContext): Promise<Answer> {
  const info = take(await client.call('dossier.info', null, context.call))
  const { fields } = context.text
  const lines = fieldLines([
    [fields.name, info.name],
    [fields.municipality, `${info.municipality.name} (${info.municipality.code})`],
    [fields.peildatum, info.peildatum],
    [fields.contents, contentsLine(info, context)],
    [fields.dataset, info.datasetHash],
    [fields.parameters, info.parametersHash],
  ])
  return { value: info, lines }
}

async function inspectSources(client: Client, context: CommandContext): Promise<Answer> {
  const sources = take(await client.call('inspect.sources', null, context.call))
  const { columns } = context.text
  const head = [columns.file, columns.kind, columns.rows, columns.imported, columns.title]
  const rows = sources.map((one) => [
    one.bestand,
    one.soort,
    String(one.rijen),
    dateText(one.ingelezenOp),
    one.titel,
  ])
  return { value: sources, lines: tableLines(aligned(head, [2]), rows) }
}

function seriesFilter(options: InspectOptions, { language }: CommandContext): CallInput<'inspect.series'> {
  const { reeks = null, regio, van, tot, alleenFeiten } = options
  return {
    reeks,
    regio: regio === undefined ? null : region('--regio', regio, language),
    van: van === undefined ? null : period('--van', van, language),
    tot: tot === undefined ? null : period('--tot', tot, language),
    factsOnly: alleenFeiten === true,
  }
}

async function inspectSeries(
  client: Client,
  filter: CallInput<'inspect.series'>,
  full: boolean,
  context: CommandContext,
): Promise<Answer> {
  const found = take(await client.call('inspect.series', filter, context.call))
  const { columns } = context.text
  const head = [
    columns.series,
    columns.region,
    columns.period,
    columns.value,
    columns.unit,
    columns.counts,
    columns.status,
    columns.grade,
    columns.source,
  ]
  const rows = found.map((one) => [
    one.reeks, one.regio, one.periode, one.waarde === null ? '–' : plainNumber(one.waarde, context), one.eenheid, one.telt, one.status, one.graad,
    `${one.bron.bestand}:${one.bron.rij}:${one.bron.kolom}`,
  ]) // prettier-ignore
  return {
    value: full ? found : found.map(publicFields),
    lines: tableLines(aligned(head, [3]), rows),
  }
}

/** The fields that programs rely on, in their agreed order. */
function publicFields(one: Output<'inspect.series'>[number]): unknown {
  const { bestand, sha256, blad, rij, kolom } = one.bron
  return {
    reeks: one.reeks,
    regio: one.regio,
    periode: one.periode,
    waarde: one.waarde,
    eenheid: one.eenheid,
    telt: one.telt,
    status: one.status,
    graad: one.graad,
    bron: { bestand, sha256, blad, rij, kolom },
  }
}

async function inspectParameters(client: Client, context: CommandContext): Promise<Answer> {
  const parameters = take(await client.call('inspect.parameters', null, context.call))
  const { columns } = context.text
  const head = [columns.parameter, columns.value, columns.unit, columns.status, columns.grade, columns.origin]
  const rows = parameters.map((one) => [
    one.id, typeof one.waarde === 'number' ? plainNumber(one.waarde, context) : one.waarde, one.eenheid, one.status, one.graad, one.herkomst,
  ]) // prettier-ignore
  return { value: parameters, lines: tableLines(aligned(head, [1]), rows) }
}

async function inspectItems(client: Client, context: CommandContext): Promise<Answer> {
  const items = take(await client.call('inspect.items', null, context.call))
  const { columns } = context.text
  const head = [columns.id, columns.kind, columns.title, columns.status, columns.grade, columns.source]
  const rows = items.map((one) => [
    one.id, one.soort, one.titel, one.status, one.graad, `${one.bron.bestand}:${one.bron.rij}:${one.bron.kolom}`,
  ]) // prettier-ignore
  return { value: items, lines: tableLines(aligned(head, []), rows) }
}

async function inspectScenarios(client: Client, context: CommandContext): Promise<Answer> {
  const scenarios = take(await client.call('scenario.list', null, context.call))
  const { columns } = context.text
  const rows = scenarios.map((one) => [
    one.id,
    one.title,
    dateText(one.changedAt),
    one.frozenAt === null ? '–' : dateText(one.frozenAt),
  ])
  return {
    value: scenarios,
    lines: tableLines(aligned([columns.id, columns.title, columns.changed, columns.frozen], []), rows),
  }
}

/** Every digit, with the decimal mark of the language: this is a look at the data, not a presentation. */
function plainNumber(value: number, { language }: CommandContext): string {
  return language === 'nl' ? String(value).replace('.', ',') : String(value)
}

function aligned(
  labels: readonly string[],
  atEnd: readonly number[],
): { label: string; align: 'start' | 'end' }[] {
  return labels.map((label, at) => ({ label, align: atEnd.includes(at) ? 'end' : 'start' }))
}

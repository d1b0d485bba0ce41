import type { Client, Output } from '../../contract/reply.ts'
import { dateText } from '../../text/date.ts'
import { take, type Answer } from './answer.ts'
import { withDossier, type CommandContext } from './context.ts'
import { contentsLine } from './dossier-commands.ts'
import { oneOf } from './options.ts'
import { fieldLines, tableLines } from './text-table.ts'

export const inspectSubjects = ['bronnen', 'reeksen', 'parameters', 'scenarios'] as const

export type InspectOptions = {
  readonly reeks?: string
  readonly regio?: string
  readonly van?: string
  readonly tot?: string
  readonly alleenFeiten?: boolean
  readonly volledig?: boolean
}

export function inspectDossier(
  dossier: string,
  subject: string | undefined,
  options: InspectOptions,
  context: CommandContext,
): Promise<Answer> {
  const chosen = subject === undefined ? null : oneOf('inspect', subject, inspectSubjects, context.language)
  return withDossier(dossier, 'lezen', context, (client) => {
    switch (chosen) {
      case null:
        return inspectInfo(client, context)
      case 'bronnen':
        return inspectSources(client, context)
      case 'reeksen':
        return inspectSeries(client, options, context)
      case 'parameters':
        return inspectParameters(client, context)
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

async function inspectSeries(
  client: Client,
  options: InspectOptions,
  context: CommandContext,
): Promise<Answer> {
  const filter = {
    reeks: options.reeks ?? null,
    regio: options.regio ?? null,
    van: options.van ?? null,
    tot: options.tot ?? null,
    factsOnly: options.alleenFeiten === true,
  }
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
    value: options.volledig === true ? found : found.map(publicFields),
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

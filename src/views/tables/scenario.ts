import type { TableCell, TableSpec } from '../../domain/table-spec.ts'
import { parameterFamilies } from '../../domain/parameter-families.ts'
import type { ParameterValue } from '../../domain/parameter.ts'
import { missingText } from '../../text/number.ts'
import { evidenceText } from '../../text/labels.ts'
import { measureText } from '../../text/views/measures.ts'
import { tableText } from '../../text/views/tables.ts'
import { numberCell, row, textCell, type TableRow } from '../cells.ts'
import { leadYear, type ViewContext } from '../context.ts'
import { themeSlug, valueOf } from '../explain/values.ts'
import { familyName, parameterText } from '../explain/ends.ts'
import { effectWords, periodWords } from '../measure-words.ts'
import { formatNumberRef, type NumberRef } from '../number-refs.ts'
import { resolveParameter } from '../parameters.ts'
import { themeTitle } from '../themes.ts'
import type { Measure } from '../../domain/measure.ts'

/**
 * The full list of a scenario on one page: every measure, also those that are off, and every setting that a scenario can
 * change, also where it equals the dossier.
 */
export function buildScenarioTable(context: ViewContext): TableSpec {
  const words = tableText(context.language)
  const lead = context.result ? leadYear(context.result) : null
  const measures = stackedMeasures(context).map((measure) => measureRow(measure, lead, context))
  const settings = settingIds(context).map((id) => settingRow(id, lead, context))
  return {
    id: 'scenario',
    caption: words.scenarioCaption,
    columns: [
      { id: 'onderdeel', label: words.part, align: 'start' },
      { id: 'waarde', label: words.setting, align: 'start' },
      { id: 'dossier', label: words.own, align: 'start' },
      { id: 'periode', label: words.period, align: 'start' },
      { id: 'bewijs', label: words.evidence, align: 'start' },
      { id: 'thema', label: words.theme, align: 'start' },
      ...(lead === null
        ? []
        : [{ id: 'besparing', label: words.savingIn(String(lead)), align: 'end' as const }]),
    ],
    rows: [...measures, ...settings],
    notes: [...(measures.length === 0 ? [words.noMeasures] : [words.orderNote]), words.rounding],
  }
}

/** All measures in the order of the layers, also those that are off; a later layer replaces the one with the same id. */
function stackedMeasures(context: ViewContext): readonly Measure[] {
  const byId = new Map<string, Measure>()
  for (const layer of context.scenario.layers) for (const each of layer.measures) byId.set(each.id, each)
  return [...byId.values()]
}

function measureRow(measure: Measure, lead: number | null, context: ViewContext): TableRow {
  const { language } = context
  const assumed = (text: string): TableCell => ({ ...textCell(text), aard: 'aanname' })
  const off = measure.enabled ? '' : `, ${measureText(language).off}`
  return row(`maatregel-${measure.id}`, [
    textCell(measure.title + off),
    assumed(effectWords(measure, language)),
    textCell(missingText),
    textCell(periodWords(measure, language)),
    textCell(evidenceText[language][measure.bewijs]),
    textCell(measure.thema === '' ? missingText : themeTitle(themeSlug(measure.thema), context)),
    ...(lead === null ? [] : [savingCell(measure, lead, context)]),
  ])
}

function savingCell(measure: Measure, lead: number, context: ViewContext): TableCell {
  const ref: NumberRef = { kind: 'maatregel', of: 'besparing', year: lead, id: measure.id }
  return valueOf(ref, context) === null ? textCell(missingText) : numberCell(ref, 'effectEuro', context)
}

/** The levers of the model and whatever else this scenario sets. */
function settingIds(context: ViewContext): readonly string[] {
  const levers = parameterFamilies
    .filter((family) => family.meaning.startsWith('Lever'))
    .map((family) => family.id)
  const choices = ['vangnet.variant', 'rekenwijze.middeling', 'budget.terugvloei']
  const set = context.scenario.layers.flatMap((layer) => Object.keys(layer.overrides))
  return [...new Set([...levers, ...choices, ...set.sort()])]
}

function settingRow(id: string, lead: number | null, context: ViewContext): TableRow {
  const words = tableText(context.language)
  const found = resolveParameter(context, id)
  const own = found?.own
  const value: TableCell = found
    ? settingCell(
        id,
        found.value,
        parameterText(found, context.language),
        found.layer !== null || own?.status === 'aanname',
      )
    : textCell(words.default)
  const before =
    own && found
      ? textCell(parameterText({ ...found, value: own.waarde }, context.language))
      : textCell(words.notSet)
  const empty = textCell(missingText)
  return row(`instelling-${id}`, [
    textCell(`${familyName(id, context)} (${id})`),
    value,
    before,
    textCell(measureText(context.language).wholeRun),
    empty,
    empty,
    ...(lead === null ? [] : [empty]),
  ])
}

function settingCell(id: string, value: ParameterValue, text: string, assumed: boolean): TableCell {
  return {
    text,
    value,
    getal: formatNumberRef({ kind: 'parameter', id }),
    aard: assumed ? 'aanname' : 'feit',
  }
}

import { chartSpecSchema } from '../domain/chart-spec.ts'
import { itemSchema, observationSchema, sourceFileSchema } from '../domain/dataset.ts'
import { explanationSchema } from '../domain/explanation.ts'
import { inputsSchema } from '../domain/inputs.ts'
import { parameterSchema } from '../domain/parameter.ts'
import { monthSchema } from '../domain/provenance.ts'
import { resultSchema } from '../domain/result.ts'
import { scenarioSchema } from '../domain/scenario.ts'
import { tableSpecSchema } from '../domain/table-spec.ts'
import { vangnetVariantSchema } from '../domain/vangnet-rule.ts'
import {
  basisSchema,
  chartIdSchema,
  chartListSchema,
  dossierInfoSchema,
  fileSchema,
  handleSchema,
  historySchema,
  importReportSchema,
  languageSchema,
  nothing,
  observationFilterSchema,
  overviewSchema,
  rekenhulpResultSchema,
  rekenhulpSharesSchema,
  scenarioRefSchema,
  scenarioSummarySchema,
  vangnetResultSchema,
  z,
} from './shapes.ts'

/** How the dispatcher treats a method. `undoable` calls become one labelled step of the journal. */
export type MethodFlags = {
  readonly mutates: boolean
  readonly undoable: boolean
  readonly cancellable: boolean
}

const reads: MethodFlags = { mutates: false, undoable: false, cancellable: false }
const works: MethodFlags = { mutates: false, undoable: false, cancellable: true }
const writes: MethodFlags = { mutates: true, undoable: false, cancellable: false }
const edits: MethodFlags = { mutates: true, undoable: true, cancellable: false }

/**
 * THE contract: every call between a person and the backend, on screen, over HTTP or from the command line. The client's
 * type, the dispatcher, the HTTP route and the command line derive from this one object. Input is checked at the
 * dispatcher, output in tests.
 */
/** What a new dossier is about; an empty text is not known yet and comes from the files that are read in. */
const aboutSchema = z.strictObject({
  gemeente: z.union([z.literal(''), z.string().regex(/^GM\d{4}$/)]),
  naam: z.string().max(100),
  peildatum: z.union([z.literal(''), monthSchema]),
  horizon: z.union([z.literal(''), monthSchema]),
})

export const contract = {
  /** Dossiers the host offers (recent files, or the folder it serves). */
  'dossier.list': {
    input: nothing,
    output: z.array(z.strictObject({ handle: handleSchema, name: z.string(), changedAt: z.string() })),
    flags: reads,
  },
  /** Makes a dossier; with `example` the built-in example is read in through the ordinary import. */
  'dossier.create': {
    input: z.strictObject({
      handle: handleSchema,
      example: z.enum(['zwolle']).nullable(),
      about: aboutSchema.default({ gemeente: '', naam: '', peildatum: '', horizon: '' }),
    }),
    output: dossierInfoSchema,
    flags: { ...writes, cancellable: true },
  },
  'dossier.open': {
    input: z.strictObject({ handle: handleSchema }),
    output: dossierInfoSchema,
    flags: reads,
  },
  'dossier.close': { input: nothing, output: nothing, flags: reads },
  'dossier.info': { input: nothing, output: dossierInfoSchema, flags: reads },

  /** Reads files into the open dossier, all or nothing. `trial` reports and writes nothing. */
  'import.files': {
    input: z.strictObject({ files: z.array(fileSchema).min(1), trial: z.boolean() }),
    output: importReportSchema,
    flags: { ...edits, cancellable: true },
  },

  'inspect.sources': { input: nothing, output: z.array(sourceFileSchema), flags: reads },
  'inspect.series': { input: observationFilterSchema, output: z.array(observationSchema), flags: reads },
  'inspect.parameters': { input: nothing, output: z.array(parameterSchema), flags: reads },
  'inspect.items': { input: nothing, output: z.array(itemSchema), flags: reads },

  'scenario.list': { input: nothing, output: z.array(scenarioSummarySchema), flags: reads },
  'scenario.get': { input: scenarioRefSchema, output: scenarioSchema, flags: reads },
  'scenario.create': {
    input: z.strictObject({ scenario: scenarioSchema }),
    output: scenarioSummarySchema,
    flags: edits,
  },
  'scenario.duplicate': {
    input: z.strictObject({ id: z.string(), newId: z.string(), title: z.string() }),
    output: scenarioSummarySchema,
    flags: edits,
  },
  /** Replaces the draft, durable at once. `label` names the undo step ("Extra uitstroom: 4,5"). */
  'scenario.update': {
    input: z.strictObject({ scenario: scenarioSchema, label: z.string().min(1).max(200) }),
    output: scenarioSummarySchema,
    flags: edits,
  },
  /** Makes the draft the vastgelegde version. */
  'scenario.freeze': {
    input: z.strictObject({ id: z.string() }),
    output: scenarioSummarySchema,
    flags: edits,
  },
  /** Takes the draft back to the vastgelegde version. */
  'scenario.reset': {
    input: z.strictObject({ id: z.string() }),
    output: scenarioSummarySchema,
    flags: edits,
  },
  'scenario.remove': { input: z.strictObject({ id: z.string() }), output: nothing, flags: edits },
  /** A scenario file (bytes) into the dossier. */
  'scenario.read': {
    input: z.strictObject({ file: fileSchema }),
    output: scenarioSummarySchema,
    flags: edits,
  },
  /** A scenario as file bytes: what people mail. */
  'scenario.write': { input: scenarioRefSchema, output: fileSchema, flags: reads },

  /** Everything the page's worker needs to resolve and run a scenario by itself. */
  'model.basis': { input: z.strictObject({ factsOnly: z.boolean() }), output: basisSchema, flags: reads },
  'model.inputs': { input: scenarioRefSchema, output: inputsSchema, flags: reads },
  'model.run': { input: scenarioRefSchema, output: resultSchema, flags: works },
  'model.overview': {
    input: z.strictObject({ scenario: scenarioRefSchema, language: languageSchema }),
    output: overviewSchema,
    flags: works,
  },
  'model.explain': {
    input: z.strictObject({ scenario: scenarioRefSchema, number: z.string(), language: languageSchema }),
    output: explanationSchema,
    flags: works,
  },

  'vangnet.compute': {
    input: z.strictObject({
      year: z.int(),
      budgetCents: z.int().min(1),
      tekortCents: z.int(),
      /** Tekort of t−1, t−2, t−3, newest first; a surplus is negative. */
      historyCents: z.array(z.int()).max(3),
      historyBudgetCents: z.array(z.int().min(1)).max(3),
      variant: vangnetVariantSchema,
    }),
    output: vangnetResultSchema,
    flags: reads,
  },

  /** From placements to money and back as a plain product; needs no dossier. */
  'rekenhulp.compute': {
    input: z.strictObject({
      prijsCents: z.int().min(1),
      plaatsingen: z.int().min(0).nullable(),
      bedragCents: z.int().min(1).nullable(),
      aandelen: rekenhulpSharesSchema,
      /** Costs of a participant, and the chance a month that an exit ends or would have come anyway. */
      terugverdienen: z
        .strictObject({ kostenCents: z.int().min(1), kansPerMaand: z.number().gt(0).max(1) })
        .nullable(),
    }),
    output: rekenhulpResultSchema,
    flags: reads,
  },

  'chart.list': {
    input: z.strictObject({ language: languageSchema }),
    output: chartListSchema,
    flags: reads,
  },
  'chart.get': {
    input: z.strictObject({
      scenario: scenarioRefSchema,
      chart: chartIdSchema,
      language: languageSchema,
      factsOnly: z.boolean().default(false),
    }),
    output: chartSpecSchema,
    flags: works,
  },
  'chart.export': {
    input: z.strictObject({
      scenario: scenarioRefSchema,
      chart: chartIdSchema,
      format: z.enum(['png', 'svg', 'csv']),
      language: languageSchema,
      factsOnly: z.boolean().default(false),
    }),
    output: fileSchema,
    flags: works,
  },
  'table.get': {
    input: z.strictObject({ scenario: scenarioRefSchema, table: z.string(), language: languageSchema }),
    output: tableSpecSchema,
    flags: works,
  },

  'history.state': { input: nothing, output: historySchema, flags: reads },
  'history.undo': { input: nothing, output: historySchema, flags: writes },
  'history.redo': { input: nothing, output: historySchema, flags: writes },
} as const

export type Contract = typeof contract
export type Method = keyof Contract

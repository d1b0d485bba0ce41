import { inputsSchema } from '../domain/inputs.ts'
import { parameterSchema } from '../domain/parameter.ts'
import { scenarioSchema } from '../domain/scenario.ts'
import { z, type Infer } from '../domain/schema.ts'
import { vangnetZoneSchema } from '../domain/result.ts'
import { vangnetRuleSchema } from '../domain/vangnet-rule.ts'

export { z }

/** Calls without input or output pass `null`. */
export const nothing = z.null()
export const languageSchema = z.enum(['nl', 'en'])
export type Language = Infer<typeof languageSchema>

/** Opaque name of a file that the host knows; a path never crosses. */
export const handleSchema = z.string().min(1).max(300)

const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

/** A file in transit: name for people, bytes for us. */
export const fileSchema = z.strictObject({ name: z.string().min(1).max(255), bytes: bytesSchema })
export type FileBytes = Infer<typeof fileSchema>

/** A scenario of the dossier (its draft, or the vastgelegde version), or one that is not in it. */
export const scenarioRefSchema = z.union([
  z.strictObject({ id: z.string(), version: z.enum(['concept', 'vastgelegd']).default('concept') }),
  z.strictObject({ inline: scenarioSchema }),
])
export type ScenarioRef = Infer<typeof scenarioRefSchema>

export const dossierInfoSchema = z.strictObject({
  name: z.string(),
  municipality: z.strictObject({ code: z.string(), name: z.string() }),
  peildatum: z.string(),
  schemaVersion: z.int(),
  /** False: another process holds it, the folder or file is read-only, or the file is damaged; `reason` says which. */
  writable: z.boolean(),
  reason: z.string().nullable(),
  isExample: z.boolean(),
  datasetHash: z.string(),
  parametersHash: z.string(),
  counts: z.strictObject({
    sources: z.int(),
    observations: z.int(),
    parameters: z.int(),
    scenarios: z.int(),
  }),
})
export type DossierInfo = Infer<typeof dossierInfoSchema>

const message = z.strictObject({ code: z.string(), text: z.string(), where: z.string() })

export const importReportSchema = z.strictObject({
  trial: z.boolean(),
  files: z.array(
    z.strictObject({
      name: z.string(),
      format: z.string(),
      because: z.string(),
      title: z.string(),
      soort: z.enum(['feiten', 'aannames']),
      rows: z.int(),
      observations: z.int(),
      missing: z.int(),
      parameters: z.int(),
      rules: z.int(),
      items: z.int(),
      /** Numbers that replaced an earlier value. */
      replaced: z.int(),
      messages: z.array(message),
    }),
  ),
})
export type ImportReport = Infer<typeof importReportSchema>

export const observationFilterSchema = z.strictObject({
  reeks: z.string().nullable(),
  regio: z.string().nullable(),
  van: z.string().nullable(),
  tot: z.string().nullable(),
  factsOnly: z.boolean().default(false),
})
export type ObservationFilter = Infer<typeof observationFilterSchema>

export const scenarioSummarySchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  author: z.string(),
  note: z.string(),
  /** SHA-256 of the draft, and of the vastgelegde version (null = never). Unequal = changed since. */
  draftHash: z.string(),
  frozenHash: z.string().nullable(),
  changedAt: z.string(),
  frozenAt: z.string().nullable(),
})
export type ScenarioSummary = Infer<typeof scenarioSummarySchema>

const rows = inputsSchema.shape
/** `ModelBasis` of the domain, checked. */
export const basisSchema = z.strictObject({
  municipality: rows.municipality,
  peildatum: z.string(),
  horizon: z.string(),
  inhabitants: z.number(),
  parameters: z.array(parameterSchema),
  publications: rows.budget.shape.publications,
  vangnetRules: z.array(vangnetRuleSchema),
  taakstelling: rows.taakstelling,
  realisedStock: rows.money.shape.realisedStock,
  past: rows.money.shape.past,
  factsOnly: z.boolean(),
  datasetHash: z.string(),
  parametersHash: z.string(),
})

/** Euros; the names are those of the command's JSON. */
export const vangnetResultSchema = z.strictObject({
  jaar: z.int(),
  variant: z.string(),
  budget: z.number(),
  tekort: z.number(),
  tekortAandeel: z.number(),
  vangnet: z.number(),
  nettoTekort: z.number(),
  marginaleWaarde: z.number(),
  zone: vangnetZoneSchema,
  klif: z.boolean(),
  rechtOpVangnet: z.boolean(),
  toets: z.enum(['voldaan', 'niet-voldaan', 'niet-te-toetsen', 'niet-nodig']),
  status: z.string(),
  graad: z.string(),
  herkomst: z.string(),
  meldingen: z.array(z.strictObject({ code: z.string(), text: z.string() })),
})
export type VangnetAnswer = Infer<typeof vangnetResultSchema>

const shareSchema = z.number().min(0).max(1)
/** The corrections of the rekenhulp as shares; 1 corrects nothing. */
export const rekenhulpSharesSchema = z.strictObject({
  hadUitkering: shareSchema,
  /** Would not have left anyway. */
  zouBlijven: shareSchema,
  blijftWeg: shareSchema,
  /** Months of the year it counts, ÷ 12. */
  deelVanJaar: shareSchema,
  /** What does not flow back to the State. */
  blijftBijGemeente: shareSchema,
})

/** Euros and shares; null for what was not asked. */
export const rekenhulpResultSchema = z.strictObject({
  prijs: z.number(),
  aandelen: rekenhulpSharesSchema,
  ladder: z
    .strictObject({
      /** `bedrag` after this step; the first is plaatsingen × prijs. */
      stappen: z.array(
        z.strictObject({
          id: z.enum(['plaatsingen', ...rekenhulpSharesSchema.keyof().options]),
          factor: z.number(),
          bedrag: z.number(),
        }),
      ),
      kaalProduct: z.number(),
      opbrengst: z.number(),
    })
    .nullable(),
  nodig: z
    .strictObject({
      bedrag: z.number(),
      uitkeringen: z.number(),
      uitkeringenHeel: z.int(),
      /** Null when a placement yields nothing. */
      plaatsingen: z.int().nullable(),
      /** Without any correction. */
      plaatsingenKaal: z.int().nullable(),
    })
    .nullable(),
  terugverdienen: z
    .strictObject({
      kosten: z.number(),
      kansPerMaand: z.number(),
      /** Months an exit keeps somebody off bijstand. */
      maanden: z.number(),
      waardePerUitstroom: z.number(),
      /** Net effect at which the costs are earned back, as a share of the participants. */
      effectNodig: z.number(),
    })
    .nullable(),
})
export type RekenhulpAnswer = Infer<typeof rekenhulpResultSchema>

export const chartIdSchema = z.string().min(1).max(80)
export const chartListSchema = z.array(
  z.strictObject({ id: chartIdSchema, title: z.string(), question: z.string() }),
)

const keyFigure = z.strictObject({
  id: z.string(),
  label: z.string(),
  value: z.string(),
  detail: z.string(),
  letter: z.enum(['V', 'N', '']),
  getal: z.string().nullable(),
})
/** What the first screen says: a sentence, key figures, and which charts and tables stand under it. */
export const overviewSchema = z.strictObject({
  message: z.string(),
  certainty: z.string(),
  figures: z.array(keyFigure),
  charts: z.array(chartIdSchema),
  tables: z.array(z.string()),
  /** Why nothing can be calculated (facts only, missing data); null when all is well. */
  unavailable: z.string().nullable(),
  warnings: z.array(z.string()),
})
export type Overview = Infer<typeof overviewSchema>

export const historySchema = z.strictObject({
  undoLabel: z.string().nullable(),
  redoLabel: z.string().nullable(),
})

import { z, type Infer } from './schema.ts'
import { dateSchema, slugSchema } from './provenance.ts'
import { evidenceSchema, measureSchema } from './measure.ts'
import { parameterValueSchema } from './parameter.ts'

export const scenarioFormat = 'buigzaam-scenario'
export const scenarioFormatVersion = 1
/** Where an editor finds the schema; `docs/schema/scenario-v1.schema.json` is shipped along. */
export const scenarioSchemaAddress = 'https://buigzaam.nl/schema/scenario-v1.schema.json'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** One entry of the assumption log: who stands for which value, on what ground, and until when. */
export const assumptionSchema = z.strictObject({
  key: z.string(),
  value: z.string(),
  bewijs: evidenceSchema,
  owner: z.string(),
  source: z.string(),
  bestBefore: dateSchema.nullable(),
  note: z.string().default(''),
})

/** One ordered layer: only what differs from the layers below. A measure replaces the one with the same id. */
export const layerSchema = z.strictObject({
  id: slugSchema,
  title: z.string(),
  overrides: z.record(slugSchema, parameterValueSchema).default({}),
  measures: z.array(measureSchema).default([]),
})
export type Layer = Infer<typeof layerSchema>

/** A scenario never changes data: pinned dataset, parameters and model, and ordered layers on top. */
export const scenarioSchema = z.strictObject({
  $schema: z.string().default(scenarioSchemaAddress),
  format: z.literal(scenarioFormat),
  formatVersion: z.literal(scenarioFormatVersion),
  id: slugSchema,
  title: z.string(),
  author: z.string(),
  note: z.string(),
  /** SHA-256 of dataset and parameters and the id of the model the author saw; null = not pinned yet. */
  pinned: z.strictObject({
    dataset: hash.nullable(),
    parameters: hash.nullable(),
    model: z.string().nullable(),
  }),
  layers: z.array(layerSchema),
  assumptionLog: z.array(assumptionSchema),
  /** Two 32-bit words, hexadecimal, for the draws. */
  randomSeed: z.string().regex(/^[0-9a-f]{16}$/),
})
export type Scenario = Infer<typeof scenarioSchema>

import { z, type Infer } from './schema.ts'
import { cellSchema, gradeSchema, slugSchema, statusSchema } from './provenance.ts'

/** A spread around the point value; mean or median equals the point, so that spread 0 is the deterministic run. */
export const spreadSchema = z.strictObject({
  verdeling: z.enum(['normaal', 'lognormaal', 'beta', 'driehoek', 'uniform']),
  laag: z.number(),
  hoog: z.number(),
})
export type Spread = Infer<typeof spreadSchema>

export const parameterValueSchema = z.union([z.number(), z.string()])
export type ParameterValue = Infer<typeof parameterValueSchema>

/**
 * One input of the model. `id` is dotted (`kans.werk.18-26.klein.0-5`, `prijs.2027`): a public name, for ever.
 * `docs/parameters.md` lists the families.
 */
export const parameterSchema = z.strictObject({
  id: slugSchema,
  waarde: parameterValueSchema,
  eenheid: z.string(),
  spreiding: spreadSchema.nullable(),
  status: statusSchema,
  graad: gradeSchema,
  herkomst: z.string(),
  opmerking: z.string(),
  bron: cellSchema,
})
export type Parameter = Infer<typeof parameterSchema>

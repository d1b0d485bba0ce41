import { z, type Infer } from './schema.ts'
import { cellSchema, gradeSchema, statusSchema } from './provenance.ts'

/** One ingredient of a number: another number to go on asking about, or a source cell where the trail ends. */
export const explanationPartSchema = z.strictObject({
  label: z.string(),
  /** Value as shown, with unit. */
  text: z.string(),
  /** The number this part can itself be asked about; null at the end of the trail. */
  getal: z.string().nullable(),
  aard: z.enum(['feit', 'aanname', 'berekend']),
  status: statusSchema.nullable(),
  graad: gradeSchema.nullable(),
  herkomst: z.string(),
  bron: cellSchema.nullable(),
  ingelezenOp: z.string().nullable(),
})
export type ExplanationPart = Infer<typeof explanationPartSchema>

/** "Waarom dit getal?": formula in words, ingredients, and for a saving the bruto → netto ladder. */
export const explanationSchema = z.strictObject({
  getal: z.string(),
  title: z.string(),
  text: z.string(),
  formula: z.string(),
  parts: z.array(explanationPartSchema),
  ladder: z.array(z.strictObject({ id: z.string(), label: z.string(), step: z.string(), cumulative: z.string(), note: z.string() })),
  notes: z.array(z.string()),
})
export type Explanation = Infer<typeof explanationSchema>

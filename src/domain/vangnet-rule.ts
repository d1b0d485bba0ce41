import { z, type Infer } from './schema.ts'
import { cellSchema, gradeSchema, statusSchema } from './provenance.ts'

/** The multi-year test a tekort must pass, in integer basis points of the budget. */
export const multiYearTestSchema = z.discriminatedUnion('kind', [
  /** tekort of t, t−1 and t−2 together > `thresholdBp` of the budget of t (a surplus counts as negative). */
  z.strictObject({ kind: z.literal('drie-jaar-samen'), thresholdBp: z.int() }),
  /** tekort ≥ `thresholdBp` of that year's own budget in at least `count` of t−1, t−2, t−3. */
  z.strictObject({ kind: z.literal('aantal-jaren'), thresholdBp: z.int(), count: z.int() }),
  z.strictObject({ kind: z.literal('geen') }),
])

export const vangnetVariantSchema = z.enum(['regulier', 'uitgebreid'])
export type VangnetVariant = Infer<typeof vangnetVariantSchema>

/** One row of the rules: thresholds and shares in basis points, so that an exact 7,5 % is judged exactly. */
export const vangnetRuleSchema = z.strictObject({
  jaar: z.int(),
  variant: vangnetVariantSchema,
  /** Own risk up to here; the tekort must be larger. */
  drempelBp: z.int(),
  bovengrensBp: z.int(),
  aandeelMiddenBp: z.int(),
  aandeelBovenBp: z.int(),
  meerjarentoets: multiYearTestSchema,
  status: statusSchema,
  graad: gradeSchema,
  herkomst: z.string(),
  bron: cellSchema.nullable(),
})
export type VangnetRule = Infer<typeof vangnetRuleSchema>

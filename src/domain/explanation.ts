import { z, type Infer } from './schema.ts'
import { cellSchema, gradeSchema, statusSchema } from './provenance.ts'

/** One ingredient of a number: another number to go on asking about, or a source cell where the trail ends. */
export const explanationPartSchema = z.strictObject({
  label: z.string(),
  /** Value as shown, with unit. */
  text: z.string(),
  /** Exact value; null for texts and for a family of many values. */
  value: z.number().nullable(),
  /** Weight in a sum; exponent (1 or −1) in a product. */
  gewicht: z.number(),
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

/**
 * How the parts make the number. `som`: constante + Σ gewicht·value. `product`: Π value^gewicht. `laagste`: the smallest.
 * `vangnet`: parts are tekort, budget, drempel, bovengrens, aandeel midden, aandeel boven, in this order. `doorrekening`:
 * a count out of the month-by-month run, which has no short formula; the parts are what goes in. `bron`: read, not computed.
 */
export const operationSchema = z.enum(['som', 'product', 'laagste', 'vangnet', 'doorrekening', 'bron'])
export type Operation = Infer<typeof operationSchema>

/** "Waarom dit getal?": formula in words, ingredients, where the trail ends, and for a saving the bruto → netto ladder. */
export const explanationSchema = z.strictObject({
  getal: z.string(),
  title: z.string(),
  text: z.string(),
  /** Exact value of the number; null when it is missing. */
  value: z.number().nullable(),
  formula: z.string(),
  operation: operationSchema,
  constante: z.number(),
  parts: z.array(explanationPartSchema),
  /** Every source and assumption the number rests on in the end: the source is one step away from any number. */
  uitgangspunten: z.array(explanationPartSchema),
  ladder: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      step: z.string(),
      cumulative: z.string(),
      note: z.string(),
    }),
  ),
  notes: z.array(z.string()),
})
export type Explanation = Infer<typeof explanationSchema>

type Arithmetic = {
  readonly operation: Operation
  readonly constante: number
  readonly parts: readonly Pick<ExplanationPart, 'value' | 'gewicht'>[]
}

/**
 * The number that the explanation's own parts give; null where it claims no formula (`doorrekening`, `bron`) or a part is
 * missing. Anyone who holds the explanation can check the number with it.
 */
export function recomputeExplanation(explanation: Arithmetic): number | null {
  const { operation, parts } = explanation
  if (operation === 'doorrekening' || operation === 'bron') return null
  const values: number[] = []
  for (const part of parts) {
    if (part.value === null) return null
    values.push(part.value)
  }
  switch (operation) {
    case 'som':
      return parts.reduce((sum, part, i) => sum + part.gewicht * (values[i] ?? 0), explanation.constante)
    case 'product':
      return parts.reduce(
        (product, part, i) => (part.gewicht < 0 ? product / (values[i] ?? 1) : product * (values[i] ?? 1)),
        1,
      )
    case 'laagste':
      return values.length === 0 ? null : Math.min(...values)
    case 'vangnet': {
      const [tekort = 0, budget = 0, drempel = 0, bovengrens = 0, midden = 0, boven = 0] = values
      const inBand = Math.max(0, Math.min(tekort, bovengrens * budget) - drempel * budget)
      return midden * inBand + boven * Math.max(0, tekort - bovengrens * budget)
    }
  }
}

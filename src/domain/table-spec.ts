import { z, type Infer } from './schema.ts'

/** A number a person can ask "waarom dit getal?" about: a path such as `besparing.bruto.2028` or `stand.2026-05`. */
export const numberRefSchema = z.string()

export const tableCellSchema = z.strictObject({
  /** Text as shown, already in the language and number style of the view. */
  text: z.string(),
  /** Exact value for CSV and for copying; null for text cells and missing values. */
  value: z.union([z.number(), z.string(), z.null()]),
  getal: numberRefSchema.nullable(),
  /** Facts and assumptions look different everywhere. */
  aard: z.enum(['feit', 'aanname', 'berekend', 'tekst']),
})
export type TableCell = Infer<typeof tableCellSchema>

export const tableSpecSchema = z.strictObject({
  id: z.string(),
  caption: z.string(),
  columns: z.array(z.strictObject({ id: z.string(), label: z.string(), align: z.enum(['start', 'end']) })),
  rows: z.array(
    z.strictObject({ id: z.string(), emphasis: z.enum(['none', 'total']), cells: z.array(tableCellSchema) }),
  ),
  notes: z.array(z.string()),
})
/** One table: the same for screen, print, CSV and the command line. The first cell of a row is its header. */
export type TableSpec = Infer<typeof tableSpecSchema>

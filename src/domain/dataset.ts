import { z, type Infer } from './schema.ts'
import { cellSchema, countsSchema, gradeSchema, statusSchema } from './provenance.ts'

/** Why a cell holds no number. A missing value is never 0. */
export const missingSchema = z.enum(['onbekend', 'onmogelijk', 'niet-geleverd', 'leeg'])
export type Missing = Infer<typeof missingSchema>

/**
 * One number with its origin. `periode` is `2026-01`, `2026`, `2026-Q1` or a report period such as `2024-X005`; `waarde` stands in `eenheid` as the
 * source printed it (`x 1000` is applied once, by `inUnits`), `ruw` is the text of the cell.
 */
export const observationSchema = z.strictObject({
  reeks: z.string(),
  regio: z.string(),
  periode: z.string(),
  waarde: z.number().nullable(),
  ontbreekt: missingSchema.nullable(),
  eenheid: z.string(),
  telt: countsSchema,
  status: statusSchema,
  graad: gradeSchema,
  peildatum: z.string().nullable(),
  bron: cellSchema,
  ruw: z.string(),
  herkomst: z.string(),
  opmerking: z.string(),
})
export type Observation = Infer<typeof observationSchema>

/** A file that was read: its bytes are known by hash, its rows by number. */
export const sourceFileSchema = z.strictObject({
  bestand: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  grootte: z.int().min(0),
  formaat: z.string(),
  titel: z.string(),
  /** `aannames` can be switched off as a set ("toon alleen feiten"). */
  soort: z.enum(['feiten', 'aannames']),
  ingelezenOp: z.string(),
  rijen: z.int().min(0),
})
export type SourceFile = Infer<typeof sourceFileSchema>

/** A described thing that is not a number: an action, a goal, an instrument, a note on a source. Fields are texts. */
export const itemSchema = z.strictObject({
  soort: z.enum(['actie', 'doelstelling', 'instrument', 'thema', 'prognose', 'notitie']),
  id: z.string(),
  titel: z.string(),
  velden: z.record(z.string(), z.string()),
  status: statusSchema,
  graad: gradeSchema,
  herkomst: z.string(),
  bron: cellSchema,
})
export type Item = Infer<typeof itemSchema>

/** Value in single units: `x 1000` and its kin are applied here and nowhere else. Missing stays missing. */
export function inUnits(observation: Pick<Observation, 'waarde' | 'eenheid'>): number | null {
  if (observation.waarde === null) return null
  if (/^x 1\.?000\b/.test(observation.eenheid)) return Number((observation.waarde * 1000).toPrecision(15))
  if (/mln/.test(observation.eenheid)) return Number((observation.waarde * 1_000_000).toPrecision(15))
  return observation.waarde
}

import { z, type Infer } from './schema.ts'

/** What a number is: measured, measured but not final, final, estimated by somebody, or assumed by us. */
export const statusSchema = z.enum([
  'realisatie',
  'voorlopig',
  'nader-voorlopig',
  'definitief',
  'raming',
  'aanname',
])
export type Status = Infer<typeof statusSchema>

/**
 * How well a number stands. A: text of law or an official primary publication. B: an authoritative secondary text.
 * C: derived by calculation from A or B, or one old source. D: from general knowledge, unverified.
 */
export const gradeSchema = z.enum(['A', 'B', 'C', 'D'])
export type Grade = Infer<typeof gradeSchema>

/** What a number counts; persons and uitkeringen never mix. `geen` for money, shares and chances. */
export const countsSchema = z.enum([
  'uitkeringen',
  'personen',
  'huishoudens',
  'banen',
  'plaatsingen',
  'gemeenten',
  'geen',
])
export type Counts = Infer<typeof countsSchema>

/** The cell a number was read from. Rows and columns count from 1 as a spreadsheet shows them. */
export const cellSchema = z.strictObject({
  bestand: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  blad: z.string().nullable(),
  rij: z.int().min(1),
  kolom: z.int().min(1),
})
export type Cell = Infer<typeof cellSchema>

export const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
export const dateSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
export const slugSchema = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/)

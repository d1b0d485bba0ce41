import { z, type Infer } from './schema.ts'
import { monthSchema } from './provenance.ts'
import { measureSchema } from './measure.ts'
import { vangnetRuleSchema, vangnetVariantSchema } from './vangnet-rule.ts'

/*
 * The resolved inputs of one run: everything the model reads, so that somebody can recompute a run in another language
 * from this document alone (`docs/model.md`). Arrays over groups follow `groups` (sorted by id), over duration classes
 * `classes`, over reasons `reasons`. Shares are fractions, money is euros, `…Cents` integer cents.
 */

const perClass = z.array(z.number())
const perGroup = z.array(z.number())

export const groupSchema = z.strictObject({ id: z.string(), leeftijd: z.string(), afstand: z.string() })
export type Group = Infer<typeof groupSchema>

/** `from` … `to` completed months; the last class is open (`to` null). */
export const durationClassSchema = z.strictObject({
  id: z.string(),
  from: z.int().min(0),
  to: z.int().nullable(),
})
export type DurationClass = Infer<typeof durationClassSchema>

export const reasonSchema = z.strictObject({
  id: z.string(),
  /** Share that comes back within the re-entry curve. */
  rho: z.number().min(0).max(1),
  /** Season and macro do not act on AOW and overlijden. */
  seasonal: z.boolean(),
  isWork: z.boolean(),
  isAow: z.boolean(),
})
export type Reason = Infer<typeof reasonSchema>

export const moveSchema = z.strictObject({
  from: z.string(),
  to: z.string(),
  perMonth: z.number().min(0).max(1),
})
export type Move = Infer<typeof moveSchema>

const cohortInputs = z.strictObject({
  groups: z.array(groupSchema).min(1).max(32),
  classes: z.array(durationClassSchema).min(1),
  reasons: z.array(reasonSchema).min(1),
  /** N(g,d,0): per group 61 cells, months 0 … 59 and 60+. */
  start: z.array(z.array(z.number().min(0)).length(61)),
  /** base_r(g,k): per reason, per group, per class; chance a month. */
  exitChance: z.array(z.array(perClass)),
  /** Ī_total(g): inflow a month including re-entry. */
  inflowTotal: perGroup,
  /** Ē_r(g): mean exits a month in the base period, per reason, per group. */
  baseExits: z.array(perGroup),
  /** Realised exits: month (newest last) → reason → group; may be empty (then the base mean). */
  realisedExits: z.array(z.array(perGroup)),
  /** c_k, k = 1 … 12. */
  reentryCurve: z.array(z.number()),
  leeftijdMoves: z.array(moveSchema),
  afstandMoves: z.array(moveSchema),
  /** The afstand that means "niet in beeld"; moves out of it are a measurement, never an improvement. */
  unknownAfstand: z.string().nullable(),
  /** false (default): what a measure changes in the moves out of `unknownAfstand` stays out of the saving, on its own line. */
  countInBeeld: z.boolean(),
  /** Month 1 … 12. All 1 when the season is off. */
  seasonIn: z.array(z.number()).length(12),
  seasonOut: z.array(z.number()).length(12),
  /** Factor on new inflow (a lever), 1 = none. */
  inflowFactor: z.number().min(0),
  macro: z.strictObject({
    enabled: z.boolean(),
    inflowPerPp: z.number(),
    exitPerPp: z.number(),
    lagMonths: z.int().min(0),
    /** Year means of unemployment, percent, sorted by year. */
    unemployment: z.array(z.strictObject({ year: z.int(), percent: z.number() })),
  }),
  /** Months in which the AOW age rises: no exits to AOW. Empty when the step is off. */
  aowPauseMonths: z.array(monthSchema),
})

const moneyInputs = z.strictObject({
  /** `half`: a month counts ½·(begin + end). `end`: month-end stocks. */
  averaging: z.enum(['half', 'end']),
  /** prijs(y), euros a year, every year of the horizon and the year of the peildatum. */
  price: z.array(z.strictObject({ year: z.int(), euros: z.number().min(0) })),
  /** rel(g) as entered; the model scales it so that Σ N(g,0)·rel(g) = N(0). */
  relativePrice: perGroup,
  lks: z.strictObject({
    jobsAtPeildatum: z.number().min(0),
    newPerMonth: z.number().min(0),
    lossPerMonth: z.number().min(0).max(1),
    /** Euros a job a year. */
    perJobPerYear: z.array(z.strictObject({ year: z.int(), euros: z.number().min(0) })),
    /**
     * Minimum hourly wage of one year, for measures with hours and loonwaarde (Participatiewet art. 10d); other years
     * follow `perJobPerYear`. null: such a measure is refused.
     */
    wmlPerHour: z.strictObject({ year: z.int(), euros: z.number().min(0) }).nullable(),
  }),
  /** Other schemes that stock × price does not contain. */
  ioawIoaz: z.array(z.strictObject({ year: z.int(), euros: z.number() })),
  bbz: z.array(z.strictObject({ year: z.int(), euros: z.number() })),
  /** ρ_deb: receipts as a share of the uitkeringslasten of the year before. */
  receiptsShare: z.number().min(0).max(1),
  /** Realised money of past years, newest last; the year before the first simulated one is required. */
  past: z.array(
    z.strictObject({
      year: z.int(),
      uitkeringslasten: z.number().nullable(),
      lks: z.number().nullable(),
      tekort: z.number().nullable(),
      budget: z.number().nullable(),
    }),
  ),
  /** Realised month-end stocks of the peildatum's year, from the December before; needed when it is not December. */
  realisedStock: z.array(z.strictObject({ month: monthSchema, value: z.number() })),
})

const budgetInputs = z.strictObject({
  /** Dated layers; the newest known on the peildatum counts. */
  publications: z.array(
    z.strictObject({
      year: z.int(),
      kind: z.string(),
      date: z.string(),
      totalCents: z.int(),
      lksCents: z.int(),
    }),
  ),
  nationalVolumeGrowth: z.array(z.strictObject({ year: z.int(), share: z.number() })),
  nationalPriceGrowth: z.array(z.strictObject({ year: z.int(), share: z.number() })),
  lksNationalGrowth: z.number(),
  lksLagYears: z.union([z.literal(0), z.literal(1)]),
  /** κ: share of the saving of y−2 that flows back to the national pot; null = from the number of inhabitants. */
  terugvloei: z.number().min(0).max(1).nullable(),
  inhabitants: z.number().min(0),
})

export const inputsSchema = z.strictObject({
  format: z.literal('buigzaam-inputs'),
  formatVersion: z.literal(1),
  model: z.string(),
  scenarioId: z.string(),
  municipality: z.strictObject({ code: z.string(), name: z.string() }),
  peildatum: monthSchema,
  horizon: monthSchema,
  cohort: cohortInputs,
  money: moneyInputs,
  budget: budgetInputs,
  vangnet: z.strictObject({
    variant: vangnetVariantSchema,
    rules: z.array(vangnetRuleSchema),
    /** Under "toon alleen feiten" an assumed rule does not exist. */
    factsOnly: z.boolean(),
  }),
  /** Rows of nature S hold until a later S row; rows of nature I count in their own year only. */
  taakstelling: z.array(
    z.strictObject({ year: z.int(), amountCents: z.int(), nature: z.enum(['S', 'I']), status: z.string() }),
  ),
  measures: z.array(measureSchema),
})
export type RunInputs = Infer<typeof inputsSchema>
export type CohortInputs = RunInputs['cohort']
export type MoneyInputs = RunInputs['money']
export type BudgetInputs = RunInputs['budget']

import { z, type Infer } from './schema.ts'
import { gradeSchema, monthSchema, slugSchema } from './provenance.ts'

const share = z.number().min(0).max(1)

/** How a placement wears off. `reden` uses the re-entry share of the exit reason; every other kind is the measure's own. */
export const returnCurveSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('geen') }),
  z.strictObject({ kind: z.literal('reden') }),
  /** c(k) = 2^(−(k−1)/H) − 2^(−k/H), k = 1 … 120. */
  z.strictObject({ kind: z.literal('halfwaardetijd'), months: z.number().positive() }),
  /** Shares that come back after 1, 2, … months. */
  z.strictObject({ kind: z.literal('curve'), shares: z.array(share).max(120) }),
])
export type ReturnCurve = Infer<typeof returnCurveSchema>

export const targetSchema = z.strictObject({
  leeftijd: z.array(z.string()).default([]),
  afstand: z.array(z.string()).default([]),
  klasse: z.array(z.string()).default([]),
})
/** Which cells a measure reaches; an empty list means all of them. */
export type Target = Infer<typeof targetSchema>

const placements = z.strictObject({
  kind: z.literal('plaatsingen'),
  /** How the number of placements a month is given. */
  volume: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('plaatsingen'), perMonth: z.number().min(0) }),
    z.strictObject({ by: z.literal('succes'), participantsPerMonth: z.number().min(0), successShare: share }),
    /** Effect of a study: percentage points more off bijstand twelve months after the start. */
    z.strictObject({
      by: z.literal('effect'),
      participantsPerMonth: z.number().min(0),
      effectPp: z.number().min(-5).max(100),
    }),
  ]),
  /** Share of the placed people who had an uitkering. */
  shareUitkering: share.default(1),
  /** Share that would have left in that same month; later natural exits are the engine's. */
  deadweight: share.default(0),
  reason: z.string().default('werk'),
  return: returnCurveSchema,
  /** Share placed with loonkostensubsidie. */
  shareLks: share.default(0),
  /** With both given the subsidy follows the formula of Participatiewet art. 10d. */
  hoursPerWeek: z.number().min(0).max(40).nullable().default(null),
  loonwaarde: share.nullable().default(null),
})

const exitChance = z.strictObject({
  kind: z.literal('uitstroomkans'),
  mode: z.enum(['factor', 'procentpunt']),
  /** Factor on the chance, or percentage points a month. */
  value: z.number(),
  /** Empty means every reason but AOW and overlijden. */
  reasons: z.array(z.string()).default([]),
})

const inflow = z.strictObject({
  kind: z.literal('instroom'),
  mode: z.enum(['absoluut', 'procent']),
  /** Prevented inflow: uitkeringen a month, or a share of the inflow of the source. Negative: more inflow. */
  value: z.number(),
  source: z.string().default('totaal'),
  /** Share of the inflow that comes from this source. */
  sourceShare: share.default(1),
  /** Share of the prevented applications that comes after all, and after how many months. */
  reapplyShare: share.default(0),
  reapplyAfterMonths: z.int().min(1).max(60).default(6),
})

const moves = z.strictObject({
  kind: z.literal('doorstroom'),
  moves: z.array(z.strictObject({ from: z.string(), to: z.string() })).min(1),
  factor: z.number().min(0),
})

const partTime = z.strictObject({
  kind: z.literal('deeltijd'),
  /** Extra share of the target stock with part-time wages. */
  share: z.number().min(-1).max(1),
  aftrekPerYearCents: z.int(),
})

const receipts = z.strictObject({ kind: z.literal('ontvangsten'), amountPerYearCents: z.int() })
const price = z.strictObject({ kind: z.literal('prijs'), share: z.number().min(-0.5).max(0.5) })
const macro = z.strictObject({ kind: z.literal('conjunctuur'), unemploymentPp: z.number().min(-10).max(10) })
const budget = z.strictObject({ kind: z.literal('budget'), share: z.number().min(-0.5).max(0.5) })

export const effectSchema = z.discriminatedUnion('kind', [
  placements,
  exitChance,
  inflow,
  moves,
  partTime,
  receipts,
  price,
  macro,
  budget,
])
export type Effect = Infer<typeof effectSchema>
export type EffectKind = Effect['kind']
export type EffectOf<K extends EffectKind> = Extract<Effect, { kind: K }>

/** Evidence: hoog = own measurement with a comparison group, midden = research elsewhere, laag = expectation. */
export const evidenceSchema = z.enum(['hoog', 'midden', 'laag'])
export type Evidence = Infer<typeof evidenceSchema>

export const measureSchema = z.strictObject({
  id: slugSchema,
  title: z.string(),
  thema: z.string().default(''),
  actie: z.string().default(''),
  schakel: z.string().default(''),
  enabled: z.boolean().default(true),
  target: targetSchema.default({ leeftijd: [], afstand: [], klasse: [] }),
  /** First and last month (inclusive) in which the measure runs; null = to the horizon. */
  start: monthSchema,
  end: monthSchema.nullable().default(null),
  /** Months between the activity and its first effect. */
  lag: z.int().min(0).max(60).default(0),
  /** Months to full strength; 0 = at once. */
  ingroei: z.int().min(0).max(120).default(0),
  /** Half-life in months of the effect after `end`; 0 = stops. Placements always stop. */
  halfLife: z.number().min(0).max(240).default(0),
  /** Largest number of placements or prevented applications a month. */
  capacityPerMonth: z.number().min(0).nullable().default(null),
  costs: z
    .array(
      z.strictObject({
        year: z.int(),
        amountCents: z.int(),
        nature: z.enum(['S', 'I']),
        budgetLine: z.string(),
      }),
    )
    .default([]),
  bewijs: evidenceSchema,
  graad: gradeSchema,
  source: z.string(),
  effect: effectSchema,
})
/** One maatregel: when, for whom, what it costs, how well it is known, and its one effect. */
export type Measure = Infer<typeof measureSchema>

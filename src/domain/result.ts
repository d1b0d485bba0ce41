import { z, type Infer } from './schema.ts'
import { monthSchema } from './provenance.ts'

/*
 * What a run gives. Stock arrays have one value more than `months`: index 0 is the peildatum. Money is float64 euros,
 * `tekort` positive = short, `besparing` positive = saved. `nul` is the nulscenario, `scenario` the same with measures.
 */

const series = z.array(z.number())

export const vangnetZoneSchema = z.enum(['geen', 'helft', 'volledig'])

/** Outcome of the vangnet test of a year; without a rule or without the history it needs, the vangnet is 0. */
export const vangnetToetsSchema = z.enum(['voldoet', 'voldoet-niet', 'niet-te-toetsen', 'geen-regel-bekend'])
export type VangnetToets = Infer<typeof vangnetToetsSchema>

export const yearMoneySchema = z.strictObject({
  year: z.int(),
  gemiddeldeStand: z.number(),
  prijs: z.number(),
  uitkeringslasten: z.number(),
  deeltijd: z.number(),
  ioawIoaz: z.number(),
  bbz: z.number(),
  lks: z.number(),
  ontvangsten: z.number(),
  nettoLasten: z.number(),
  budget: z.number(),
  budgetBijstand: z.number(),
  budgetLks: z.number(),
  tekort: z.number(),
  vangnet: z.number(),
  vangnetToets: vangnetToetsSchema,
  vangnetZone: vangnetZoneSchema,
  /** Saving can raise the net cost: the multi-year test is lost at a smaller tekort while vangnet is still paid above it. */
  klif: z.boolean(),
  /** The tekort at which the vangnet is lost, and how much is lost there; null without a cliff. */
  klifTekort: z.number().nullable(),
  klifBedrag: z.number().nullable(),
  /** Value of € 1 saved in this year: 1, ½ or 0. */
  marginaleWaarde: z.number(),
  tekortNaVangnet: z.number(),
})
export type YearMoney = Infer<typeof yearMoneySchema>

export const trajectorySchema = z.strictObject({
  stand: series,
  instroom: series,
  herinstroom: series,
  uitstroom: series,
  uitstroomPerReden: z.record(z.string(), series),
  standPerGroep: z.record(z.string(), series),
  standPerKlasse: z.record(z.string(), series),
  instroomPerGroep: z.record(z.string(), series),
  uitstroomPerGroep: z.record(z.string(), series),
  lksBanen: series,
  years: z.array(yearMoneySchema),
})
export type Trajectory = Infer<typeof trajectorySchema>

export const savingSchema = z.strictObject({
  year: z.int(),
  bruto: z.number(),
  netto: z.number(),
  /** Terms of bruto and netto; `netto = bruto + terugvloei + lksBudget + ontvangsten + budgetLever + vangnet`. */
  deltaUitkeringslasten: z.number(),
  deltaLks: z.number(),
  terugvloei: z.number(),
  lksBudget: z.number(),
  ontvangsten: z.number(),
  vangnet: z.number(),
  /** A change of the budget itself: never part of `bruto`, so never counted against the taakstelling. */
  budgetLever: z.number(),
  /** Money effect of "onbekend → in beeld": a measurement, reported apart and left out of the saving. */
  inBeeld: z.number(),
  programmakosten: z.number(),
  taakstelling: z.number(),
  /** bruto − taakstelling: positive = voordelig. */
  verschil: z.number(),
  minderUitkeringen: z.number(),
})
export type Saving = Infer<typeof savingSchema>

/** The steps of the bruto → netto ladder, in their order. */
export const ladderSteps = [
  'plaatsingen',
  'hadUitkering',
  'zouAndersToch',
  'maandenInJaar',
  'laterTochUitgestroomd',
  'terugval',
  'overig',
  'prijspad',
  'lks',
  'bruto',
  'terugvloei',
  'lksBudget',
  'ontvangsten',
  'budgetLever',
  'vangnet',
  'netto',
] as const

/** One step of the bruto → netto ladder; `bruto` and `netto` are totals with step 0; amounts in integer cents, so that the steps sum exactly. */
export const ladderStepSchema = z.strictObject({
  id: z.enum(ladderSteps),
  stepCents: z.int(),
  cumulativeCents: z.int(),
})
export type LadderStep = Infer<typeof ladderStepSchema>

export const measureResultSchema = z.strictObject({
  id: z.string(),
  /** Asked and reached effect a month: exits, or prevented applications. */
  gevraagd: series,
  bereikt: series,
  nietGeplaatst: z.number(),
  /** Bruto saving a year by differences of successive runs in list order. */
  besparing: z.array(z.strictObject({ year: z.int(), bruto: z.number() })),
})
export type MeasureResult = Infer<typeof measureResultSchema>

/** A remark of the model: a code of `src/text`, and where it holds. */
export const remarkSchema = z.strictObject({
  code: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
})
export type Remark = Infer<typeof remarkSchema>

export const resultSchema = z.strictObject({
  format: z.literal('buigzaam-result'),
  formatVersion: z.literal(1),
  model: z.string(),
  inputsHash: z.string(),
  scenarioId: z.string(),
  peildatum: monthSchema,
  months: z.array(monthSchema),
  nul: trajectorySchema,
  scenario: trajectorySchema,
  /** Uitkeringen "in beeld" (not in the unknown afstand) with all moves of the measures, month-ends; a count, not a saving. */
  inBeeldStand: z.strictObject({ nul: series, scenario: series }),
  besparing: z.array(savingSchema),
  ladder: z.array(z.strictObject({ year: z.int(), steps: z.array(ladderStepSchema) })),
  maatregelen: z.array(measureResultSchema),
  meldingen: z.array(remarkSchema),
})
export type RunResult = Infer<typeof resultSchema>

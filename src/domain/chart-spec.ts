import { z, type Infer } from './schema.ts'
import { numberRefSchema, tableSpecSchema } from './table-spec.ts'

/** Time status carries pattern: realised solid, expected dashed or hatched, plan outlined. Tone carries colour. */
export const chartSeriesSchema = z.strictObject({
  id: z.string(),
  /** Full name, for legend, table and screen reader. */
  label: z.string(),
  /** Short name, drawn at the end of the line; empty = none. */
  endLabel: z.string(),
  values: z.array(z.number().nullable()),
  mark: z.enum(['line', 'step', 'bar', 'points']),
  time: z.enum(['realisatie', 'verwachting', 'plan', 'aanname']),
  tone: z.enum(['inkt', 'neutraal', 'voordelig', 'nadelig', 'doel', 'accent']),
  /** Text above a bar, with its V or N; empty list = none, otherwise one per value. */
  pointLabels: z.array(z.strictObject({ text: z.string(), letter: z.enum(['V', 'N', '']) }).nullable()),
})
export type ChartSeries = Infer<typeof chartSeriesSchema>

/** One bar of a bridge. `from`/`to` are cumulative; V, N or neither is derived by the view, never by the chart. */
export const waterfallBarSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  from: z.number(),
  to: z.number(),
  /** `subtotal` stands on zero like a total, between the steps. */
  kind: z.enum(['start', 'step', 'subtotal', 'total']),
  letter: z.enum(['V', 'N', '']),
  valueText: z.string(),
  getal: numberRefSchema.nullable(),
})
export type WaterfallBar = Infer<typeof waterfallBarSchema>

const common = {
  id: z.string(),
  /** The finding, as a sentence. */
  title: z.string(),
  subtitle: z.string(),
  yLabel: z.string(),
  /** What the axis counts: decides how its numbers are written. */
  unit: z.enum(['euro', 'uitkeringen']),
  /** Source, peildatum, scenario id and "raming, geen voorspelling": on every picture that leaves the app. */
  footer: z.strictObject({
    bron: z.string(),
    peildatum: z.string(),
    scenarioId: z.string(),
    raming: z.string(),
    legenda: z.string(),
  }),
  /** Fingerprints of what was computed, stored inside the picture file. */
  hashes: z.strictObject({
    dataset: z.string(),
    parameters: z.string(),
    inputs: z.string(),
    model: z.string(),
  }),
  altText: z.string(),
  table: tableSpecSchema,
  language: z.enum(['nl', 'en']),
  /** Why there is nothing to draw; null when there is. A chart says so in its own place instead of vanishing. */
  empty: z.string().nullable(),
}

export const timeChartSchema = z.strictObject({
  kind: z.literal('time'),
  ...common,
  /** Machine names, `2026-01` or `2026`: what `verticalMarks.at` refers to. */
  labels: z.array(z.string()),
  /** The same as people read them. */
  labelTexts: z.array(z.string()),
  series: z.array(chartSeriesSchema),
  verticalMarks: z.array(z.strictObject({ at: z.string(), label: z.string() })),
  horizontalMarks: z.array(
    z.strictObject({ value: z.number(), label: z.string(), tone: z.enum(['doel', 'neutraal']) }),
  ),
  /** Counts of people start at a readable floor; money bars start at zero. */
  beginAtZero: z.boolean(),
})

export const waterfallChartSchema = z.strictObject({
  kind: z.literal('waterfall'),
  ...common,
  /** `liggend` = bars from left to right, one step a line: for many steps with long names. */
  orientation: z.enum(['staand', 'liggend']),
  bars: z.array(waterfallBarSchema),
  /** Line of the taakstelling; it runs to the bar it is compared with, or over all of them (`until` null). */
  target: z.strictObject({ value: z.number(), label: z.string(), until: z.string().nullable() }).nullable(),
})

export const chartSpecSchema = z.discriminatedUnion('kind', [timeChartSchema, waterfallChartSchema])
/** One chart, without any chart library in it: screen, PNG, SVG and CSV are made of the same spec. */
export type ChartSpec = Infer<typeof chartSpecSchema>
export type TimeChart = Infer<typeof timeChartSchema>
export type WaterfallChart = Infer<typeof waterfallChartSchema>

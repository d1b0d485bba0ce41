import { ln } from '../../base/math.ts'
import type { Month } from '../../base/month.ts'
import { lack, refuse, type Refusable } from './lack.ts'
import { chanceBelow, quantileOf, type ForecastLaw } from './law.ts'
import { crpsQuantiles } from './scores/laws.ts'
import { centiles, centileValues } from './law.ts'
import { biasSignal, mean } from './scores/points.ts'

/* Every forecast that was ever made or borrowed is kept, and judged when its month has come. */

/** What somebody said about one month (a figure for a year is kept at its December, unless its source says otherwise). */
export type ArchivedForecast = {
  readonly id: string
  readonly author: string
  /** Day on which it was made, `2021-04-15`. */
  readonly madeOn: string
  readonly target: Month
  readonly horizonMonths: number
  readonly region: string
  /** What it counts; persons and uitkeringen are never held against each other. */
  readonly telt: string
  readonly value: number
  /** Only when the author said how sure he was. */
  readonly law: ForecastLaw | null
  /** The realised stand the author started from. */
  readonly reference: { readonly month: Month; readonly value: number; readonly telt: string } | null
}

export type Realisation = {
  readonly month: Month
  readonly region: string
  readonly telt: string
  readonly value: number
}

export type ArchiveVerdict =
  | { readonly status: 'open'; readonly forecast: ArchivedForecast }
  | {
      readonly status: 'beoordeeld'
      readonly forecast: ArchivedForecast
      readonly realised: number
      /** Realisation − forecast. */
      readonly error: number
      /** ln(realisation / forecast): the error as a share, the same both ways. */
      readonly logError: number
      /** Only with a law: share of the law below the realisation, in the 80 % band or not, CRPS. */
      readonly chance: number | null
      readonly inside80: boolean | null
      readonly crps: number | null
    }

/** Growth from one stand to another as a share of the first; 3.614 to 5.228 is +44,66 %. Refuses different units. */
export function impliedGrowth(
  from: { readonly value: number; readonly telt: string },
  to: { readonly value: number; readonly telt: string },
): Refusable<number> {
  if (from.telt !== to.telt)
    return refuse([lack('prognose.verschillendeEenheden', { soorten: [from.telt, to.telt] })])
  return { ok: true, value: to.value / from.value - 1 }
}

/** Verdicts in the order of the forecasts; a forecast stays open until its own month, region and unit are realised. */
export function judgeArchive(
  forecasts: readonly ArchivedForecast[],
  realisations: readonly Realisation[],
): readonly ArchiveVerdict[] {
  const known = new Map(realisations.map((one) => [`${one.region} ${one.telt} ${one.month}`, one.value]))
  return forecasts.map((forecast) => {
    const realised = known.get(`${forecast.region} ${forecast.telt} ${forecast.target}`)
    if (realised === undefined) return { status: 'open', forecast }
    const { law, value } = forecast
    return {
      status: 'beoordeeld',
      forecast,
      realised,
      error: realised - value,
      logError: ln(realised / value),
      chance: law === null ? null : chanceBelow(law, realised),
      inside80: law === null ? null : realised >= quantileOf(law, 0.1) && realised <= quantileOf(law, 0.9),
      crps: law === null ? null : crpsQuantiles(centileValues(law), centiles, realised),
    }
  })
}

/** Fewest judged forecasts before they may change a width or call somebody biased. */
export const fewestRecords = 8

/** Independent errors that the width somebody gave counts for against the record. */
const statedErrors = 8
const meanAbsoluteNormal = 0.7978845608028654

export type ArchiveRecord = {
  readonly records: number
  /** Factor on the width of the fan; 1 with fewer than `fewestRecords` records that had a width. */
  readonly widthFactor: number
  /**
   * Standard deviation of ln(realisation / forecast) by the record, for forecasts that came without a width; null with
   * fewer than `fewestRecords` records.
   */
  readonly spread: number | null
  /** Does the forecaster lean to one side, beyond chance (two standard errors)? null with too few records. */
  readonly leans: 'te laag' | 'te hoog' | 'nee' | null
}

/**
 * The record of one forecaster at comparable horizons. Order does not matter: verdicts are put in order of target month.
 * Errors closer together than the horizon share months, and count as fewer.
 */
export function recordOf(verdicts: readonly ArchiveVerdict[]): ArchiveRecord {
  const judged = verdicts
    .filter((one) => one.status === 'beoordeeld')
    .sort((a, b) => order(a.forecast.target, b.forecast.target) || order(a.forecast.id, b.forecast.id))
  const records = judged.length
  if (records < fewestRecords) return { records, widthFactor: 1, spread: null, leans: null }
  const horizon = Math.max(1, Math.round(mean(judged.map((one) => one.forecast.horizonMonths))))
  const errors = judged.map((one) => one.logError)
  const signal = biasSignal(errors, Math.min(horizon, Math.floor(records / 4)))
  return {
    records,
    widthFactor: widthFactor(
      judged.flatMap((one) => standardised(one.forecast.law, one.forecast.value, one.realised)),
    ),
    spread: mean(errors.map(Math.abs)) / meanAbsoluteNormal,
    leans: signal > 2 ? 'te laag' : signal < -2 ? 'te hoog' : 'nee',
  }
}

function standardised(law: ForecastLaw | null, value: number, realised: number): number[] {
  if (law === null) return []
  const distance = law.shape === 'lognormal' ? ln(realised / value) : realised - value
  return [Math.abs(distance) / law.spread]
}

function widthFactor(sizes: readonly number[]): number {
  if (sizes.length < fewestRecords) return 1
  return (sizes.length * (mean(sizes) / meanAbsoluteNormal) + statedErrors) / (sizes.length + statedErrors)
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

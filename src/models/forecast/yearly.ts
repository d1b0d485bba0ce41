import { bias, mape, meanAbsoluteError, type Scored } from './scores/points.ts'
import { fewestPoints } from './scores/summary.ts'
import { lack, type Lack } from './lack.ts'

/** A stand at the end of a year; `telt` says what it counts. */
export type YearlyPoint = { readonly year: number; readonly value: number; readonly telt: string }

export type YearlyForecast = Scored & { readonly year: number; readonly method: 'naief' | 'landelijk' }

export type YearlyScores = {
  readonly method: 'naief' | 'landelijk'
  readonly count: number
  readonly mae: number
  readonly mape: number
  readonly bias: number
}

/** Forecasts of one unit: always shown, scored only from five points on. */
export type YearlyRecord = {
  readonly telt: string
  readonly points: readonly YearlyPoint[]
  readonly forecasts: readonly YearlyForecast[]
  readonly scores: readonly YearlyScores[]
  readonly lack: Lack | null
}

/**
 * One year ahead from yearly points, per unit: "as last year", and last year × the growth of the nation in the last year that
 * was known then. Years must follow each other. Fewer than five forecasts of one unit are shown but not scored: two or three
 * hits say nothing. Order of points does not matter.
 * @param national yearly national stands in one unit of their own; only their growth is used
 */
export function yearlyRecords(
  points: readonly YearlyPoint[],
  national: ReadonlyMap<number, number>,
): readonly YearlyRecord[] {
  const units = [...new Set(points.map((one) => one.telt))].sort()
  return units.map((telt) => {
    const own = points.filter((one) => one.telt === telt).sort((a, b) => a.year - b.year)
    const known = new Map(own.map((one) => [one.year, one.value]))
    const forecasts = own.flatMap(({ year, value }): YearlyForecast[] => {
      const before = known.get(year - 1)
      if (before === undefined) return []
      const naive: YearlyForecast = { year, method: 'naief', forecast: before, realised: value }
      const [last, earlier] = [national.get(year - 1), national.get(year - 2)]
      if (last === undefined || earlier === undefined) return [naive]
      return [naive, { year, method: 'landelijk', forecast: (before * last) / earlier, realised: value }]
    })
    const scores = (['naief', 'landelijk'] as const).flatMap((method): YearlyScores[] => {
      const of = forecasts.filter((one) => one.method === method)
      if (of.length < fewestPoints) return []
      return [{ method, count: of.length, mae: meanAbsoluteError(of), mape: mape(of), bias: bias(of) }]
    })
    const gevonden = forecasts.filter((one) => one.method === 'naief').length
    const short =
      gevonden < fewestPoints ? lack('prognose.teWeinigPunten', { nodig: fewestPoints, gevonden }) : null
    return { telt, points: own, forecasts, scores, lack: short }
  })
}

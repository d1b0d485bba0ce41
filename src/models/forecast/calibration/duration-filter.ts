import type { MonthIndex } from '../../../base/month.ts'
import { seasonOf, type MonthlySeries } from '../series.ts'
import type { SeasonFactors } from './season.ts'

/*
 * The cohort as a state that is seen only in part: 61 cells of completed duration (0 … 59 months, 60+), every month the
 * total, at some dates the classes, and over some periods the exits per class. Exits of a cell have mean h·N and variance
 * φ·h·N; only these two moments are used (a Gaussian quasi-likelihood), followed through time by the Kalman filter. So an
 * expected count always starts from what was seen last, and the errors of different months are independent.
 */

export const cellCount = 61

export type DurationClassRange = { readonly from: number; readonly to: number | null }

/** Shares of the classes at the end of one month; they add up to 1. */
export type DurationShares = { readonly month: MonthIndex; readonly shares: readonly number[] }

/** Exits per class, counted over the months `from` … `to`. Periods do not overlap. */
export type ClassExits = {
  readonly from: MonthIndex
  readonly to: MonthIndex
  readonly counts: readonly number[]
}

export type DurationRecord = {
  /** Month-end stock, its first value at the opening. */
  readonly stock: MonthlySeries
  /** Inflow of every month after the opening. */
  readonly inflow: MonthlySeries
  readonly shares: readonly DurationShares[]
  /** May be empty: then the chances of neighbouring classes can hardly be told apart, and the intervals say so. */
  readonly classExits: readonly ClassExits[]
  readonly classes: readonly DurationClassRange[]
  /** Season of the exits. */
  readonly season: SeasonFactors
  /** φ of the exits. */
  readonly dispersion: number
  /** Step to which shares are rounded, 0,001 for tenths of a percent. */
  readonly shareStep: number
}

/** One comparison of a count with what was expected. `classIndex` null = the whole stock. */
export type Comparison = {
  readonly month: MonthIndex
  readonly what: 'stand' | 'uitstroom'
  readonly classIndex: number | null
  readonly observed: number
  readonly expected: number
  readonly variance: number
}

/** Uncertainty of a class in the steady state that stands in for the unknown opening, as a share. */
const openingSpread = 0.3

/** Compares every observation with what the chances (per class, a month) lead one to expect; in order of time. */
export function compareDurations(record: DurationRecord, chances: ArrayLike<number>): Comparison[] {
  const { stock, inflow, classes, season, dispersion } = record
  const state = openingState(record, chances)
  const comparisons: Comparison[] = []
  const sharesAt = new Map(record.shares.map((one) => [one.month, one.shares]))
  const exitsFrom = new Set(record.classExits.map((one) => one.from))
  const exitsTo = new Map(record.classExits.map((one) => [one.to, one]))
  const compareShares = (month: MonthIndex, total: number) => {
    const shares = sharesAt.get(month)
    if (shares === undefined) return
    const rounding = record.shareStep * total
    // The last class follows from the others and the total.
    for (let k = 0; k < classes.length - 1; k++) {
      const seen = take(
        state,
        classes[k].from,
        classes[k].to ?? lastCell,
        shares[k] * total,
        (rounding * rounding) / 12,
      )
      comparisons.push({ month, what: 'stand', classIndex: k, ...seen })
    }
  }
  compareShares(stock.first, stock.values[0])
  for (let m = 1; m < stock.values.length; m++) {
    const month = stock.first + m
    if (exitsFrom.has(month)) clearCounters(state)
    leave(state, chances, season[seasonOf(month)], dispersion)
    grow(state, inflow.values[month - inflow.first])
    // A count of people is a whole number: the variance of rounding, so that no matrix becomes singular.
    const seen = take(state, 0, lastCell, stock.values[m], 1 / 12)
    comparisons.push({ month, what: 'stand', classIndex: null, ...seen })
    const counted = exitsTo.get(month)
    for (let k = 0; counted !== undefined && k < classes.length; k++) {
      const counter = take(state, cellCount + k, cellCount + k, counted.counts[k], 1 / 12)
      comparisons.push({ month, what: 'uitstroom', classIndex: k, ...counter })
    }
    compareShares(month, stock.values[m])
  }
  return comparisons
}

const lastCell = cellCount - 1

/** Cells 0 … 60, then a counter of exits per class where they are known; covariance row-major. */
type CohortState = {
  readonly size: number
  readonly classOf: Int32Array
  readonly mean: Float64Array
  readonly covariance: Float64Array
}

/** Steady state of the chances, scaled to the opening stock. */
function openingState(record: DurationRecord, chances: ArrayLike<number>): CohortState {
  const { classes, stock, dispersion } = record
  const size = cellCount + (record.classExits.length === 0 ? 0 : classes.length)
  const classOf = Int32Array.from({ length: cellCount }, (_, d) =>
    classes.findIndex((one) => d >= one.from && d <= (one.to ?? lastCell)),
  )
  const mean = new Float64Array(size)
  let alive = 1
  let sum = 0
  for (let d = 0; d < cellCount; d++) {
    const chance = chances[classOf[d]]
    mean[d] = d === lastCell ? alive / chance : alive
    sum += mean[d]
    alive *= 1 - chance
  }
  for (let d = 0; d < cellCount; d++) mean[d] *= stock.values[0] / sum
  const covariance = new Float64Array(size * size)
  for (let i = 0; i < cellCount; i++) {
    for (let j = 0; j < cellCount; j++) {
      if (classOf[i] === classOf[j])
        covariance[i * size + j] = openingSpread * openingSpread * mean[i] * mean[j]
    }
    covariance[i * size + i] += dispersion * mean[i]
  }
  return { size, classOf, mean, covariance }
}

function clearCounters({ size, mean, covariance }: CohortState): void {
  for (let k = cellCount; k < size; k++) {
    mean[k] = 0
    for (let j = 0; j < size; j++) {
      covariance[k * size + j] = 0
      covariance[j * size + k] = 0
    }
  }
}

/** The exits of one month, in place: counters first, since they count from what was there. */
function leave(state: CohortState, chances: ArrayLike<number>, factor: number, dispersion: number): void {
  const { size, classOf, mean, covariance } = state
  const chance = Float64Array.from(classOf, (k) => Math.min(1, chances[k] * factor))
  const noise = Float64Array.from(chance, (h, d) => dispersion * h * Math.max(0, mean[d]))
  if (size > cellCount) {
    for (let d = 0; d < cellCount; d++) {
      const counter = cellCount + classOf[d]
      mean[counter] += chance[d] * mean[d]
      for (let j = 0; j < size; j++) covariance[counter * size + j] += chance[d] * covariance[d * size + j]
    }
    for (let d = 0; d < cellCount; d++) {
      const counter = cellCount + classOf[d]
      for (let i = 0; i < size; i++) covariance[i * size + counter] += chance[d] * covariance[i * size + d]
    }
  }
  for (let i = 0; i < size; i++) {
    const stays = i < cellCount ? 1 - chance[i] : 1
    for (let j = 0; j < cellCount; j++) covariance[i * size + j] *= stays * (1 - chance[j])
    for (let j = cellCount; j < size; j++) covariance[i * size + j] *= stays
  }
  for (let d = 0; d < cellCount; d++) {
    mean[d] *= 1 - chance[d]
    covariance[d * size + d] += noise[d]
    if (size === cellCount) continue
    // Who left one by chance more is one less in the cell.
    const counter = cellCount + classOf[d]
    covariance[counter * size + counter] += noise[d]
    covariance[d * size + counter] -= noise[d]
    covariance[counter * size + d] -= noise[d]
  }
}

/** Everybody who stayed grows a month older, and the inflow comes in, in place; 59 joins 60+. */
function grow({ size, mean, covariance }: CohortState, inflow: number): void {
  for (let j = 0; j < size; j++) covariance[lastCell * size + j] += covariance[(lastCell - 1) * size + j]
  for (let i = 0; i < size; i++) covariance[i * size + lastCell] += covariance[i * size + lastCell - 1]
  mean[lastCell] += mean[lastCell - 1]
  for (let i = 0; i < size; i++) {
    for (let j = lastCell - 1; j > 0; j--) covariance[i * size + j] = covariance[i * size + j - 1]
    covariance[i * size] = 0
  }
  for (let i = lastCell - 1; i > 0; i--) {
    for (let j = 0; j < size; j++) covariance[i * size + j] = covariance[(i - 1) * size + j]
    mean[i] = mean[i - 1]
  }
  for (let j = 0; j < size; j++) covariance[j] = 0
  mean[0] = inflow
}

/** Takes in the count of the places `from` … `to`, in place. */
function take(
  { size, mean, covariance }: CohortState,
  from: number,
  to: number,
  observed: number,
  noise: number,
): { observed: number; expected: number; variance: number } {
  const gain = new Float64Array(size)
  let expected = 0
  let variance = noise
  for (let i = 0; i < size; i++) for (let j = from; j <= to; j++) gain[i] += covariance[i * size + j]
  for (let i = from; i <= to; i++) {
    expected += mean[i]
    variance += gain[i]
  }
  const error = observed - expected
  for (let i = 0; i < size; i++) {
    const share = gain[i] / variance
    mean[i] += share * error
    for (let j = 0; j < size; j++) covariance[i * size + j] -= share * gain[j]
  }
  return { observed, expected, variance }
}

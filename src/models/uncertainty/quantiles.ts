/**
 * Exact quantiles without sorting everything ("bucket select"): find the range, count the values in 2.048 equal bins, and
 * sort only the bins that hold a wanted order statistic. The three steps also work on parts of a series that live in
 * different workers; the parts and their order change no bit, since order statistics are values of the series.
 *
 * Definition: Hyndman & Fan 1996, type 7 (the default of numpy and R): with h = (n − 1)·p the value is
 * x(⌊h⌋) + (h − ⌊h⌋)·(x(⌊h⌋ + 1) − x(⌊h⌋)), order statistics counted from 0.
 */
export const binCount = 2048

/** Quantiles that every fan and table shows. */
export const standardProbabilities: readonly number[] = [
  0.05, 0.1, 0.2, 0.25, 0.35, 0.5, 0.65, 0.75, 0.8, 0.9, 0.95,
]

export type ValueRange = { readonly low: number; readonly high: number }

/** Smallest and largest value. Throws on NaN or an infinite value: a run never makes one. */
export function rangeOf(values: Float64Array): ValueRange {
  let low = Infinity
  let high = -Infinity
  // 0 as long as every value is a finite number, NaN afterwards.
  let check = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i]
    if (value < low) low = value
    if (value > high) high = value
    check += value - value
  }
  if (check !== 0) throw new Error('a series holds a value that is not a finite number')
  return { low, high }
}

export function joinRanges(ranges: readonly ValueRange[]): ValueRange {
  return {
    low: ranges.reduce((low, one) => Math.min(low, one.low), Infinity),
    high: ranges.reduce((high, one) => Math.max(high, one.high), -Infinity),
  }
}

/**
 * Bins per unit. Slightly less than fits, so that the largest value falls in the last bin. A range too small or too large
 * for a float (its inverse overflows or is 0) puts everything in one bin, which is then sorted whole.
 */
function scaleOf({ low, high }: ValueRange): number {
  const scale = (binCount - 1e-7) / (high - low)
  return scale < Infinity ? scale : 0
}

/** Adds the number of values per bin to `counts` (binCount long) and keeps the bin of each value in `bins`. */
export function countBins(
  values: Float64Array,
  range: ValueRange,
  counts: Uint32Array,
  bins: Uint16Array,
): void {
  const { low } = range
  const scale = scaleOf(range)
  for (let i = 0; i < values.length; i++) {
    const bin = ((values[i] - low) * scale) | 0
    bins[i] = bin
    counts[bin]++
  }
}

/** Which bins hold the order statistics that the probabilities ask for, and how many values lie before each. */
export type WantedBins = {
  readonly count: number
  /** 1 for a wanted bin. */
  readonly wanted: Uint8Array
  /** Values in all bins before it. */
  readonly before: Uint32Array
  /** Values in wanted bins before it: where it starts among the collected values. */
  readonly start: Uint32Array
}

export function wantedBins(counts: Uint32Array, probabilities: readonly number[]): WantedBins {
  const before = new Uint32Array(binCount)
  let count = 0
  for (let b = 0; b < binCount; b++) {
    before[b] = count
    count += counts[b]
  }
  const wanted = new Uint8Array(binCount)
  for (const p of probabilities) {
    const place = Math.floor((count - 1) * p)
    wanted[binOf(before, place)] = 1
    wanted[binOf(before, Math.min(place + 1, count - 1))] = 1
  }
  const start = new Uint32Array(binCount)
  let collected = 0
  for (let b = 0; b < binCount; b++) {
    start[b] = collected
    if (wanted[b] === 1) collected += counts[b]
  }
  return { count, wanted, before, start }
}

/** The last bin with at most `place` values before it: the one that holds order statistic `place`. */
function binOf(before: Uint32Array, place: number): number {
  let low = 0
  let high = binCount - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (before[middle] <= place) low = middle
    else high = middle - 1
  }
  return low
}

/** Copies the values that lie in a wanted bin to `out`, in the order of the series; returns how many. */
export function collectBins(
  values: Float64Array,
  bins: Uint16Array,
  { wanted }: WantedBins,
  out: Float64Array,
): number {
  let found = 0
  for (let i = 0; i < values.length; i++) if (wanted[bins[i]] === 1) out[found++] = values[i]
  return found
}

/** The quantiles from all collected values, which are put in order. */
export function quantilesOfCollected(
  collected: Float64Array,
  { count, before, start }: WantedBins,
  probabilities: readonly number[],
): Float64Array {
  collected.sort()
  const orderStatistic = (place: number): number => {
    const bin = binOf(before, place)
    return collected[start[bin] + place - before[bin]]
  }
  return Float64Array.from(probabilities, (p) => {
    const h = (count - 1) * p
    const place = Math.floor(h)
    const lower = orderStatistic(place)
    return h > place ? lower + (h - place) * (orderStatistic(place + 1) - lower) : lower
  })
}

/** Room to work in, to be used again for series up to its length. */
export type QuantileRoom = {
  readonly counts: Uint32Array
  readonly bins: Uint16Array
  readonly collected: Float64Array
}

export function quantileRoom(length: number): QuantileRoom {
  return {
    counts: new Uint32Array(binCount),
    bins: new Uint16Array(length),
    collected: new Float64Array(length),
  }
}

/** Quantiles of one series (any order, not changed) at probabilities 0 … 1. Throws on an empty series. */
export function quantilesOf(
  values: Float64Array,
  probabilities: readonly number[],
  room: QuantileRoom = quantileRoom(values.length),
): Float64Array {
  if (values.length === 0) throw new Error('an empty series has no quantiles')
  const range = rangeOf(values)
  if (range.low === range.high) return new Float64Array(probabilities.length).fill(range.low)
  const { counts, bins, collected } = room
  counts.fill(0)
  countBins(values, range, counts, bins)
  const wanted = wantedBins(counts, probabilities)
  const found = collectBins(values, bins, wanted, collected)
  return quantilesOfCollected(collected.subarray(0, found), wanted, probabilities)
}

import type { MonthIndex } from '../../base/month.ts'

/**
 * All that a forecaster may see at one origin. Every array ends at the origin: what comes later cannot leak, because it is
 * not there.
 */
export type Known = {
  /** Month of `logs[0]`. */
  readonly first: MonthIndex
  /** Natural logs of the stock. */
  readonly logs: Float64Array
  /** Extra variance of provisional figures (logs), 0 for final ones; null = all final. */
  readonly extraVariance: Float64Array | null
  /** Push on the slope by month, index 0 = `first`; may run past the origin as far as it is known. null = none. */
  readonly drive: Float64Array | null
}

/** Median (of the log) and standard deviation at horizons 1 … H; index 0 is one month ahead. */
export type LogForecast = { readonly mean: Float64Array; readonly sd: Float64Array }

/**
 * A forecaster. `begin` starts one pass through the origins: its answer is called with what is known at each origin, in
 * order of time, and may keep what it learned from earlier ones (the parameters of last January).
 */
export type Candidate = {
  readonly id: string
  /** Fewest months it can work with. */
  readonly minimumMonths: number
  begin(): (known: Known, horizon: number) => LogForecast
}

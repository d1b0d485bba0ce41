/**
 * How an uncertain quantity spreads around its point value, as plain data. In every kind the mean or the median is the
 * point value, so that a spread of 0 is the deterministic run.
 */
export type Distribution =
  /** No spread: every draw is the point value. */
  | { readonly kind: 'vast' }
  /** Median and mean = point. */
  | { readonly kind: 'normaal'; readonly sd: number }
  /** Median = point > 0; `logSd` is the standard deviation of the logarithm. */
  | { readonly kind: 'lognormaal'; readonly logSd: number }
  /** On `low` … `high`; mean = point. */
  | {
      readonly kind: 'beta'
      readonly alpha: number
      readonly beta: number
      readonly low: number
      readonly high: number
    }
  /** Mean or median = point. */
  | { readonly kind: 'driehoek'; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  /** Values with weights (any positive scale); mean or median = point. */
  | { readonly kind: 'discreet'; readonly values: readonly number[]; readonly weights: readonly number[] }
  /** A sample, read off by linear interpolation (type 7) and shifted so that its median is the point. */
  | { readonly kind: 'empirisch'; readonly values: readonly number[] }

export type DistributionKind = Distribution['kind']

/** Smallest and largest value that may occur; −Infinity and Infinity when there is none. */
export type AllowedRange = { readonly min: number; readonly max: number }

export const anyNumber: AllowedRange = { min: -Infinity, max: Infinity }

/** Width of an 80 % interval in standard deviations: 2 × the 90 % quantile of the normal distribution. */
export const sdsIn80Percent = 2.5631031310892007

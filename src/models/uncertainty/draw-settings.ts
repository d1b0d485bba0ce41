import type { CorrelationPair } from './correlation-matrix.ts'
import type { AllowedRange, Distribution } from './distribution.ts'

/** A quantity that is uncertain once per draw: the same in every month and year of it. */
export type UncertainLevel = {
  readonly id: string
  readonly point: number
  readonly distribution: Distribution
  readonly range: AllowedRange
}

/**
 * A deviation x that moves from year to year: x(y) = persistence·x(y−1) + sd·ε(y), 0 before the first year. Persistence 1
 * is a random walk, 0 independent years, between them AR(1). A `factor` is exp(x), median 1; an `addition` is x, mean 0.
 */
export type YearProcess = {
  readonly id: string
  readonly persistence: number
  /** Standard deviation of the shock of one year. */
  readonly sd: number
  readonly form: 'factor' | 'addition'
}

/** All that decides the draws, as plain data: a worker makes the same draws from it. No lever is part of it. */
export type DrawSettings = {
  /** Sixteen hexadecimal digits. */
  readonly seed: string
  /** The processes move in `firstYear` … `firstYear + yearCount − 1`. */
  readonly firstYear: number
  readonly yearCount: number
  readonly levels: readonly UncertainLevel[]
  readonly processes: readonly YearProcess[]
  /**
   * Rank correlations among levels and processes. Of two processes: between their shocks of the same year. Of a level
   * and a process: with the shock of the first year, which a walk carries on; the shocks of later years are independent
   * of each other, and a level that correlated by ρ with n of them would need n·ρ² < 1.
   */
  readonly correlations: readonly CorrelationPair[]
  /** What measures do, once per draw; any two share the common factor. */
  readonly effects: readonly UncertainLevel[]
  /** Rank correlation between any two effects, 0 … 1. */
  readonly commonFactor: number
  readonly sampling: 'plain' | 'sobol'
  /** Use the nearest correlations that fit instead of refusing those that do not. */
  readonly repairCorrelations: boolean
}

import type { CorrelationPair } from './correlation-matrix.ts'
import { anyNumber } from './distribution.ts'
import type { UncertainLevel, YearProcess } from './draw-settings.ts'

/*
 * The spreads that hold when a dossier gives none: priors of experts, grade D, to be estimated again from a municipality's
 * own record of forecasts. Every one is a deviation from the deterministic run, so its point is 1 (a factor) or 0.
 */

export const priorIds = {
  /** Factor on all regular exit chances. */
  exits: 'onzekerheid.uitstroom',
  /** Factor on the own price. */
  price: 'onzekerheid.prijs',
  /** Factor on total inflow. */
  inflow: 'onzekerheid.instroom',
  /** Factor on the own share of the national budget. */
  share: 'onzekerheid.aandeel',
  /** Added to the national growth of the volume of a year. */
  volume: 'onzekerheid.volume',
  /** Added to unemployment, percentage points. */
  unemployment: 'onzekerheid.werkloosheid',
  /** Relative change of the budget of a year without a definitive one yet; not carried over to the next. */
  revision: 'onzekerheid.herziening',
} as const

export const priorLevels: readonly UncertainLevel[] = [
  { id: priorIds.exits, point: 1, distribution: { kind: 'lognormaal', logSd: 0.06 }, range: anyNumber },
  {
    id: priorIds.price,
    point: 1,
    distribution: { kind: 'normaal', sd: 0.007 },
    range: { min: 0, max: Infinity },
  },
]

export const priorProcesses: readonly YearProcess[] = [
  { id: priorIds.inflow, persistence: 1, sd: 0.04, form: 'factor' },
  { id: priorIds.share, persistence: 1, sd: 0.015, form: 'factor' },
  { id: priorIds.volume, persistence: 0.5, sd: 0.015, form: 'addition' },
  { id: priorIds.unemployment, persistence: 0.5, sd: 0.4, form: 'addition' },
  { id: priorIds.revision, persistence: 0, sd: 0.025, form: 'addition' },
]

/** Rank correlations. The one between budget revision and own costs is with an outcome, and therefore not used. */
export const priorCorrelations: readonly CorrelationPair[] = [
  { first: priorIds.volume, second: priorIds.unemployment, rho: 0.7 },
  { first: priorIds.inflow, second: priorIds.exits, rho: -0.3 },
  { first: priorIds.exits, second: priorIds.unemployment, rho: -0.6 },
]

/** Any two measures: how well a municipality carries things out. */
export const priorCommonFactor = 0.3

/** φ of the monthly counts: their variance is 1,3 times their mean. */
export const priorCountPhi = 1.3

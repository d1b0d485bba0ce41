import { monthIndex, type Month } from '../../../base/month.ts'
import { lack, refuse, type Lack, type LackCode, type Refusable } from '../lack.ts'
import { monthlySeries, type MonthlyPoint } from '../series.ts'
import { estimateDispersion, type Dispersion } from './dispersion.ts'
import type { DurationClassRange } from './duration-filter.ts'
import { estimateOwnFactor, type OwnFactor } from './factors.ts'
import { fitDurations, type DurationFit } from './fit-durations.ts'
import { reconcile, type FlowRecord, type Reconciliation } from './reconcile.ts'
import { estimateSeason, type SeasonEstimate } from './season.ts'

export type CalibrationRecord = FlowRecord & {
  readonly classes: readonly DurationClassRange[]
  /** Duration shares at month-ends, per class. */
  readonly shares: readonly { readonly month: Month; readonly shares: readonly number[] }[]
  /** Exits per class over periods of months that do not overlap; may be empty. */
  readonly classExits: readonly {
    readonly from: Month
    readonly to: Month
    readonly counts: readonly number[]
  }[]
  /** National month-end stock, same unit; may be empty. */
  readonly national: readonly MonthlyPoint[]
  /** National chances a month per class: what holds where the own figures say nothing. */
  readonly defaultChances: readonly number[]
  /** φ where it cannot be estimated. */
  readonly defaultDispersion: number
  readonly shareStep: number
}

export type Calibration = {
  readonly reconciliation: Reconciliation
  readonly seasonIn: SeasonEstimate
  readonly seasonOut: SeasonEstimate
  readonly dispersionIn: Dispersion | null
  readonly dispersionOut: Dispersion | null
  readonly durations: DurationFit
  /** null without a national series. */
  readonly ownFactor: OwnFactor | null
  /** Standing beside the fit: what the figures do not tell. */
  readonly unknown: readonly Lack[]
}

/** Below this share of what is known about a chance, it leans on its default enough to say so. */
const leaning = 0.9

/** Fewest months of flows: below it season and level cannot be told apart. */
export const fewestFlowMonths = 36

/**
 * Everything a cohort run needs from a municipality's own figures. Order of rows does not matter. Refuses, naming all that is
 * missing at once, when there is no stock, no flows, no duration shares, or less than three years without a break: then only
 * `forecastStock` is possible.
 */
export function calibrate(record: CalibrationRecord): Refusable<Calibration> {
  const lacks = missing(record)
  if (lacks.length > 0) return refuse(lacks)
  const reconciled = reconcile(record)
  if (!reconciled.ok) return reconciled
  const { stock, inflow, exits } = reconciled.value.usable
  if (inflow.values.length < fewestFlowMonths) {
    return refuse([
      lack('prognose.teWeinigMaanden', { nodig: fewestFlowMonths, gevonden: inflow.values.length }),
    ])
  }
  const [seasonIn, seasonOut] = [inflow, exits].map((one) => estimateSeason(one, record.defaultDispersion))
  const dispersionIn = estimateDispersion(inflow, seasonIn.factors)
  const dispersionOut = estimateDispersion(exits, seasonOut.factors)
  const last = stock.first + stock.values.length - 1
  const shares = record.shares
    .map((one) => ({ month: monthIndex(one.month), shares: one.shares }))
    .filter((one) => one.month >= stock.first && one.month <= last)
    .sort((a, b) => a.month - b.month)
  if (shares.length === 0) return refuse([lack('prognose.geenDuurverdeling')])
  const classExits = record.classExits
    .map((one) => ({ from: monthIndex(one.from), to: monthIndex(one.to), counts: one.counts }))
    .filter((one) => one.from > stock.first && one.to <= last)
    .sort((a, b) => a.from - b.from)
  const durations = fitDurations(
    {
      stock,
      inflow,
      shares,
      classExits,
      classes: record.classes,
      season: seasonOut.factors,
      dispersion: dispersionOut?.phi ?? record.defaultDispersion,
      shareStep: record.shareStep,
    },
    record.defaultChances,
  )
  const national = record.national.length === 0 ? null : monthlySeries(record.national)
  const own = national?.ok === true ? estimateOwnFactor(stock, national.value) : null
  return {
    ok: true,
    value: {
      reconciliation: reconciled.value,
      seasonIn,
      seasonOut,
      dispersionIn,
      dispersionOut,
      durations,
      ownFactor: own?.ok === true ? own.value : null,
      unknown: unknowns(record, reconciled.value, durations),
    },
  }
}

function missing(record: CalibrationRecord): Lack[] {
  const lacks: Lack[] = []
  if (record.stock.length === 0) lacks.push(lack('prognose.geenStand'))
  if (record.inflow.length === 0 || record.exits.length === 0) lacks.push(lack('prognose.geenStromen'))
  if (record.shares.length === 0) lacks.push(lack('prognose.geenDuurverdeling'))
  for (const { month, shares } of record.shares) {
    const som = shares.reduce((sum, value) => sum + value, 0)
    const closes =
      shares.length === record.classes.length && Math.abs(som - 1) <= record.shareStep * shares.length
    if (!closes || shares.some((value) => !(value >= 0)))
      lacks.push(lack('prognose.duurverdelingSluitNiet', { maand: month, som }))
  }
  return lacks
}

function unknowns(record: CalibrationRecord, reconciliation: Reconciliation, durations: DurationFit): Lack[] {
  const found: Lack[] = []
  const add = (code: LackCode, details = {}) => found.push(lack(code, details))
  if (record.classExits.length === 0) add('prognose.geenUitstroomPerDuur')
  if (record.national.length === 0) add('prognose.geenLandelijkeReeks')
  for (const maand of reconciliation.breaks) add('prognose.breuk', { maand })
  if (Math.abs(reconciliation.totalGap) >= 1)
    add('prognose.stroomSluitNiet', { verschil: reconciliation.totalGap })
  durations.chances.forEach((one, klasse) => {
    if (one.fromData < leaning) add('prognose.kansLeuntOpAanname', { klasse, deel: one.fromData })
  })
  if (!durations.converged) add('prognose.fitNietKlaar')
  return found
}

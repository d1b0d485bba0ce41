import { monthAt, monthIndex, type Month } from '../../../base/month.ts'
import { lack, refuse, type Refusable } from '../lack.ts'
import { monthlySeries, type MonthlyPoint } from '../series.ts'
import { controlLimit } from './limits.ts'

/** The plan month by month, with its season in it: a plan without season would call every third quarter a success. */
export type PlannedMonth = {
  readonly month: Month
  readonly stock: number
  readonly inflow: number
  readonly exits: number
}

export type ControlPoint = {
  readonly month: Month
  readonly plan: number
  readonly realised: number
  /** realised − plan. */
  readonly deviation: number
  /** Limits of the stock: outside them the deviation is more than chance. */
  readonly low: number
  readonly high: number
  readonly signal: 'lager' | 'hoger' | null
}

export type ControlChart = {
  /** Half-width of the limits in standard deviations of the deviation. */
  readonly limit: number
  readonly points: readonly ControlPoint[]
  readonly firstSignal: Month | null
}

/** Looks within which the false signals are counted. */
const looks = 12
/** Share of the years with a false signal, both sides together. */
const falseShare = 0.05

/**
 * The regelkaart: realised stock against plan from the opening month (where both are equal) on. Chance of a month is
 * φ_in·inflow + φ_out·exits of the plan; a deviation wears off by the exit chance. Limits are such that in twelve monthly
 * looks a plan that holds gives a false signal in 5 % of the years; after twelve months start again from the stock of then.
 * @param plan consecutive months, at most twelve; @param realised months may be missing at the end, not in between
 */
export function controlChart(
  plan: readonly PlannedMonth[],
  realised: readonly MonthlyPoint[],
  dispersion: { readonly inflow: number; readonly exits: number },
): Refusable<ControlChart> {
  const sorted = [...plan].sort((a, b) => monthIndex(a.month) - monthIndex(b.month))
  const gap = sorted.findIndex((one, i) => monthIndex(one.month) !== monthIndex(sorted[0].month) + i)
  if (gap > 0)
    return refuse([lack('prognose.maandOntbreekt', { maand: monthAt(monthIndex(sorted[0].month) + gap) })])
  if (sorted.length === 0 || sorted.length > looks) {
    return refuse([lack('prognose.teVeelMaanden', { hoogstens: looks, gevonden: sorted.length })])
  }
  const first = monthIndex(sorted[0].month)
  const inPlan = realised.filter(
    (one) => monthIndex(one.month) >= first && monthIndex(one.month) < first + sorted.length,
  )
  const series = monthlySeries(inPlan)
  if (!series.ok) return series
  if (series.value.first !== first)
    return refuse([lack('prognose.maandOntbreekt', { maand: sorted[0].month })])

  const variances = sorted.map((one) => dispersion.inflow * one.inflow + dispersion.exits * one.exits)
  const persistence = sorted.reduce((sum, one) => sum + (1 - one.exits / one.stock), 0) / sorted.length
  // The limit belongs to twelve looks, also when the plan is shorter: the next looks will come.
  const limit = controlLimit(lengthened(variances), persistence, falseShare)
  let variance = 0
  const points: ControlPoint[] = []
  for (let i = 0; i < series.value.values.length; i++) {
    variance = persistence * persistence * variance + variances[i]
    const reach = limit * Math.sqrt(variance)
    const { month, stock } = sorted[i]
    const value = series.value.values[i]
    const deviation = value - stock
    const signal = deviation > reach ? 'hoger' : deviation < -reach ? 'lager' : null
    points.push({
      month,
      plan: stock,
      realised: value,
      deviation,
      low: stock - reach,
      high: stock + reach,
      signal,
    })
  }
  return {
    ok: true,
    value: { limit, points, firstSignal: points.find((one) => one.signal !== null)?.month ?? null },
  }
}

function lengthened(variances: readonly number[]): number[] {
  return Array.from({ length: looks }, (_, i) => variances[i % variances.length])
}

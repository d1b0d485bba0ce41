import { monthAt, type Month } from '../../../base/month.ts'
import { lack, refuse, type Lack, type Refusable } from '../lack.ts'
import { monthlySeries, type MonthlyPoint, type MonthlySeries } from '../series.ts'

export type FlowRecord = {
  readonly stock: readonly MonthlyPoint[]
  readonly inflow: readonly MonthlyPoint[]
  readonly exits: readonly MonthlyPoint[]
}

export type ReconciledMonth = {
  readonly month: Month
  readonly stock: number
  readonly inflow: number
  readonly exits: number
  /** stock − (stock before + inflow − exits): what the flows do not explain. */
  readonly gap: number
  readonly isBreak: boolean
}

export type Reconciliation = {
  readonly months: readonly ReconciledMonth[]
  /** Sum of all gaps: people who came or went without being counted as flow. */
  readonly totalGap: number
  readonly breaks: readonly Month[]
  /** Longest stretch without a break, as series of stock (with its opening month), inflow and exits: what a fit may use. */
  readonly usable: {
    readonly stock: MonthlySeries
    readonly inflow: MonthlySeries
    readonly exits: MonthlySeries
  }
}

/**
 * N(m) = N(m−1) + I(m) − E(m), month by month. Small gaps are normal (corrections, removals); a gap far outside the others is
 * a break: another system, another definition. Benchmarks of others are never held to this identity: they count different
 * populations. Refuses series with holes and series that do not overlap by 13 months.
 */
export function reconcile(record: FlowRecord): Refusable<Reconciliation> {
  const parts = [
    monthlySeries(record.stock),
    monthlySeries(record.inflow, 'nul'),
    monthlySeries(record.exits, 'nul'),
  ] as const
  const lacks: Lack[] = parts.flatMap((part) => (part.ok ? [] : [...part.lacks]))
  const [stock, inflow, exits] = parts
  if (!stock.ok || !inflow.ok || !exits.ok) return refuse(lacks)
  const first = Math.max(stock.value.first + 1, inflow.value.first, exits.value.first)
  const last = Math.min(
    ...parts.map((part) => (part.ok ? part.value.first + part.value.values.length - 1 : 0)),
  )
  if (last - first + 1 < 12) {
    return refuse([lack('prognose.teWeinigMaanden', { nodig: 13, gevonden: Math.max(0, last - first + 2) })])
  }
  const at = (series: MonthlySeries, index: number) => series.values[index - series.first]
  const open = Array.from({ length: last - first + 1 }, (_, i) => {
    const index = first + i
    const before = at(stock.value, index - 1)
    const [now, came, went] = [at(stock.value, index), at(inflow.value, index), at(exits.value, index)]
    return { month: monthAt(index), stock: now, inflow: came, exits: went, gap: now - (before + came - went) }
  })
  const limit = breakLimit(
    open.map((one) => one.gap),
    open.map((one) => one.stock),
  )
  const months = open.map((one) => ({ ...one, isBreak: Math.abs(one.gap - limit.middle) > limit.size }))
  const [from, to] = longestStretch(months.map((one) => one.isBreak))
  const cut = (series: MonthlySeries, start: number) => ({
    first: start,
    values: series.values.slice(start - series.first, first + to - series.first + 1),
  })
  return {
    ok: true,
    value: {
      months,
      totalGap: open.reduce((sum, one) => sum + one.gap, 0),
      breaks: months.filter((one) => one.isBreak).map((one) => one.month),
      usable: {
        stock: cut(stock.value, first + from - 1),
        inflow: cut(inflow.value, first + from),
        exits: cut(exits.value, first + from),
      },
    },
  }
}

/** Six robust standard deviations around the median gap, and never less than half a percent of the stock. */
function breakLimit(gaps: readonly number[], stock: readonly number[]): { middle: number; size: number } {
  const middle = median(gaps)
  const scatter = 1.4826 * median(gaps.map((gap) => Math.abs(gap - middle)))
  return { middle, size: Math.max(6 * scatter, 0.005 * median(stock)) }
}

function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort()
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half] : 0.5 * (sorted[half - 1] + sorted[half])
}

/** First and last place of the longest run without a break; the later one when equal. */
function longestStretch(isBreak: readonly boolean[]): readonly [number, number] {
  let best: readonly [number, number] = [0, -1]
  let from = 0
  for (let i = 0; i <= isBreak.length; i++) {
    if (i < isBreak.length && !isBreak[i]) continue
    if (i - from >= best[1] - best[0] + 1) best = [from, i - 1]
    from = i + 1
  }
  return best
}

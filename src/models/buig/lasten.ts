import { fail, ok, type Result } from '../../base/result.ts'
import type { LksStream } from '../measures/lks-jobs.ts'
import type { MoneyLevers } from '../measures/money-levers.ts'
import { monthValue, pairValue } from './averaging.ts'
import type { BudgetYear } from './calendar.ts'
import type { MoneyModel } from './money-model.ts'

/** What the money needs of a run; arrays over months have index m = 0 … M. */
export type MoneyPath = {
  readonly stock: Float64Array
  /** Σ_g N(g,m)·rel(g); the stock itself when all groups cost the same. */
  readonly weighted: Float64Array
  /** Stock per group and class, `cells` values a month: what part-time measures choose from. */
  readonly stockByCell: Float64Array
  readonly cells: number
  readonly lks: readonly LksStream[]
}

export type YearLasten = {
  readonly year: number
  readonly gemiddeldeStand: number
  readonly prijs: number
  /** After the deduction of `deeltijd`. */
  readonly uitkeringslasten: number
  readonly deeltijd: number
  readonly lks: number
}

/** Uitkeringslasten of a year at `price` euros: Σ_m value(m)·price·factor(m)/12, realised months first. */
export function uitkeringslastenOf(
  series: Float64Array,
  year: BudgetYear,
  averaging: MoneyModel['averaging'],
  price: number,
  priceFactor: Float64Array | null,
): number {
  let sum = 0
  for (const [before, now] of year.realised) sum += (pairValue(before, now, averaging) * price) / 12
  for (let m = year.from; m <= year.to; m++) {
    sum += (monthValue(series, m, averaging) * (priceFactor ? price * priceFactor[m] : price)) / 12
  }
  return sum
}

/** What part-time measures take off in a year: Σ_m extra share(m) · eligible stock · aftrek/12. */
export function deeltijdOf(
  path: MoneyPath,
  year: BudgetYear,
  averaging: MoneyModel['averaging'],
  levers: MoneyLevers | null,
): number {
  let sum = 0
  for (const lever of levers?.partTime ?? []) {
    for (let m = year.from; m <= year.to; m++) {
      if (lever.share[m] === 0) continue
      let before = 0
      let now = 0
      for (let c = 0; c < path.cells; c++) {
        if (lever.cells[c] === 0) continue
        before += path.stockByCell[(m - 1) * path.cells + c]
        now += path.stockByCell[m * path.cells + c]
      }
      sum += (lever.share[m] * pairValue(before, now, averaging) * lever.deductionPerYear) / 12
    }
  }
  return sum
}

/** LKS of a year; realised months take the jobs of the peildatum. */
export function lksOf(
  streams: readonly LksStream[],
  year: BudgetYear,
  averaging: MoneyModel['averaging'],
  amount: number,
): number {
  let sum = 0
  for (const stream of streams) {
    const perJob = stream.factor === null ? amount : amount * stream.factor
    sum += (year.realised.length * stream.jobs[0] * perJob) / 12
    for (let m = year.from; m <= year.to; m++) sum += (monthValue(stream.jobs, m, averaging) * perJob) / 12
  }
  return sum
}

/** Gross outlays of every year. */
export function computeLasten(money: MoneyModel, path: MoneyPath, levers: MoneyLevers | null): YearLasten[] {
  const { averaging } = money
  return money.years.map((year) => {
    const price = money.price.get(year.year) ?? 0
    let stock = 0
    let factors = year.realised.length
    for (const [before, now] of year.realised) stock += pairValue(before, now, averaging)
    for (let m = year.from; m <= year.to; m++) {
      stock += monthValue(path.stock, m, averaging)
      factors += levers ? levers.price[m] : 1
    }
    const deeltijd = deeltijdOf(path, year, averaging, levers)
    return {
      year: year.year,
      gemiddeldeStand: stock / 12,
      prijs: (price * factors) / 12,
      uitkeringslasten:
        uitkeringslastenOf(path.weighted, year, averaging, price, levers?.price ?? null) - deeltijd,
      deeltijd,
      lks: lksOf(path.lks, year, averaging, money.lksAmount.get(year.year) ?? 0),
    }
  })
}

/** Receipts of every year: ρ_deb × uitkeringslasten of the year before, plus what measures bring in. */
export function computeOntvangsten(
  money: MoneyModel,
  lasten: readonly YearLasten[],
  levers: MoneyLevers | null,
): Result<number[]> {
  const result: number[] = []
  for (const [index, year] of money.years.entries()) {
    const before =
      index === 0 ? money.pastUitkeringslasten.get(year.year - 1) : lasten[index - 1].uitkeringslasten
    if (before === undefined && money.receiptsShare > 0)
      return fail('model.lastenOntbreken', { welke: 'uitkeringslasten', jaar: year.year - 1 })
    let extra = 0
    if (levers) for (let m = year.from; m <= year.to; m++) extra += levers.receipts[m]
    result.push(money.receiptsShare * (before ?? 0) + extra)
  }
  return ok(result)
}

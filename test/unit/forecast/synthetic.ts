import type { ClassExits, DurationRecord } from '../../../src/models/forecast/calibration/duration-filter.ts'
import { monthIndex } from '../../../src/base/month.ts'
import { seededDraws } from './draws.ts'

/** Classes of completed duration in months, and chances near the national ones: what the synthetic municipality lives by. */
export const classes = [
  { from: 0, to: 5 },
  { from: 6, to: 11 },
  { from: 12, to: 23 },
  { from: 24, to: 59 },
  { from: 60, to: null },
]
export const nationalChances = [0.045, 0.03, 0.026, 0.016, 0.0092]

/** Exits as they are through a year: few in December, many in the third quarter. */
export const trueSeason = [0.97, 0.97, 0.97, 0.99, 0.99, 0.99, 1.15, 1.15, 1.15, 0.89, 0.89, 0.89]

export type Municipality = {
  readonly chances: readonly number[]
  readonly inflowPerMonth: number
  readonly months: number
  readonly dispersion: number
  readonly seed: number
  /** Are exits per class counted (every year), or only the total? */
  readonly exitsPerClass: boolean
}

/**
 * A municipality of whole people, each of whom stays or leaves by the chance of his duration. A common push per month makes
 * the exits scatter `dispersion` times as much as independent people would. Ten years go by before the record starts, in
 * December 2019; shares are counted every December.
 */
export function livedRecord(town: Municipality): DurationRecord & { readonly exits: Float64Array } {
  const draws = seededDraws(town.seed)
  const chanceAt = (d: number) =>
    town.chances[classes.findIndex((one) => d >= one.from && d <= (one.to ?? 60))]
  const cells = steadyCells(town).map((value) => draws.poisson(value))
  const warmUp = 120
  const opening = monthIndex('2019-12')
  const stock: number[] = []
  const inflow: number[] = []
  const exits: number[] = []
  const shares: DurationRecord['shares'][number][] = []
  const classExits: ClassExits[] = []
  let leftThisYear = classes.map(() => 0)
  const total = () => cells.reduce((sum, value) => sum + value, 0)
  const typicalExits = town.inflowPerMonth
  for (let m = -warmUp; m <= town.months; m++) {
    if (m > -warmUp) {
      const spread = Math.sqrt(Math.log(1 + (town.dispersion - 1) / typicalExits))
      const push = Math.exp(spread * draws.normal() - (spread * spread) / 2) * trueSeason[(opening + m) % 12]
      const leftPerClass = classes.map(() => 0)
      for (let d = 60; d >= 0; d--) {
        const gone = draws.binomial(cells[d], Math.min(1, chanceAt(d) * push))
        leftPerClass[classes.findIndex((one) => d >= one.from && d <= (one.to ?? 60))] += gone
        cells[d] -= gone
      }
      cells[60] += cells[59]
      for (let d = 59; d > 0; d--) cells[d] = cells[d - 1]
      cells[0] = draws.poisson(town.inflowPerMonth)
      if (m > 0) {
        inflow.push(cells[0])
        exits.push(leftPerClass.reduce((sum, value) => sum + value, 0))
        leftPerClass.forEach((value, k) => (leftThisYear[k] += value))
        if (m % 12 === 0) {
          classExits.push({ from: opening + m - 11, to: opening + m, counts: leftThisYear })
          leftThisYear = classes.map(() => 0)
        }
      }
    }
    if (m >= 0) {
      stock.push(total())
      if (m % 12 === 0) {
        const counts = classes.map((one) => {
          let sum = 0
          for (let d = one.from; d <= (one.to ?? 60); d++) sum += cells[d]
          return sum / total()
        })
        shares.push({ month: opening + m, shares: counts })
      }
    }
  }
  return {
    stock: { first: opening, values: Float64Array.from(stock) },
    inflow: { first: opening + 1, values: Float64Array.from(inflow) },
    exits: Float64Array.from(exits),
    shares,
    classExits: town.exitsPerClass ? classExits : [],
    classes,
    season: trueSeason,
    dispersion: town.dispersion,
    shareStep: 0.001,
  }
}

function steadyCells(town: Municipality): number[] {
  const cells: number[] = []
  let alive = town.inflowPerMonth
  for (let d = 0; d <= 60; d++) {
    const chance = town.chances[classes.findIndex((one) => d >= one.from && d <= (one.to ?? 60))]
    cells.push(d === 60 ? alive / chance : alive)
    alive *= 1 - chance
  }
  return cells
}

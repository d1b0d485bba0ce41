import { describe, expect, test } from 'vitest'
import { cholesky } from '../../../src/models/forecast/cubature.ts'
import { structuralCandidate } from '../../../src/models/forecast/candidates/structural.ts'
import { boundParameters, runFilter } from '../../../src/models/forecast/structural/fit.ts'
import {
  observe,
  priorState,
  stateSize,
  stepState,
  updateState,
} from '../../../src/models/forecast/structural/state-space.ts'
import { seededDraws } from './draws.ts'

const parameters = { irregular: 0.002, level: 0.001, slope: 0.0015, season: 0.0005, damping: 0.93 }

/** T of the model written out, for an oracle that shares nothing with the fast one. */
function transition(drive: number): number[][] {
  const rows = Array.from({ length: stateSize }, () => new Array<number>(stateSize).fill(0))
  rows[0][0] = rows[0][1] = 1
  rows[1][1] = parameters.damping
  rows[1][13] = drive
  for (let j = 2; j < 13; j++) rows[2][j] = -1
  for (let i = 3; i < 13; i++) rows[i][i - 1] = 1
  rows[13][13] = 1
  return rows
}

const multiply = (a: number[][], b: number[][]): number[][] =>
  a.map((row) => b[0].map((_, j) => row.reduce((sum, value, k) => sum + value * b[k][j], 0)))
const transpose = (a: number[][]): number[][] => a[0].map((_, j) => a.map((row) => row[j]))
const add = (a: number[][], b: number[][]): number[][] =>
  a.map((row, i) => row.map((value, j) => value + b[i][j]))

/** Joint mean and covariance of the first observations, by stacking states. */
function jointLaw(drives: readonly number[], first: number): { mean: number[]; covariance: number[][] } {
  const n = drives.length
  const prior = priorState(first)
  const square = (flat: Float64Array) =>
    Array.from({ length: stateSize }, (_, i) => [...flat.subarray(i * stateSize, (i + 1) * stateSize)])
  const shocks = Array.from({ length: stateSize }, () => new Array<number>(stateSize).fill(0))
  shocks[0][0] = parameters.level ** 2
  shocks[1][1] = parameters.slope ** 2
  shocks[2][2] = parameters.season ** 2
  const means: number[][][] = [[...prior.mean].map((value) => [value])]
  const variances: number[][][] = [square(prior.covariance)]
  for (let t = 1; t < n; t++) {
    const T = transition(drives[t])
    means.push(multiply(T, means[t - 1]))
    variances.push(add(multiply(multiply(T, variances[t - 1]), transpose(T)), shocks))
  }
  const z: number[] = Array.from({ length: stateSize }, (_, i) => (i === 0 || i === 2 ? 1 : 0))
  const between = (s: number, t: number): number => {
    let cross = variances[s]
    for (let k = s + 1; k <= t; k++) cross = multiply(cross, transpose(transition(drives[k])))
    return z.reduce(
      (sum, left, i) => sum + z.reduce((inner, right, j) => inner + left * right * cross[i][j], 0),
      0,
    )
  }
  const covariance = Array.from({ length: n }, (_, s) =>
    Array.from(
      { length: n },
      (_, t) => between(Math.min(s, t), Math.max(s, t)) + (s === t ? parameters.irregular ** 2 : 0),
    ),
  )
  return { mean: means.map((one) => one[0][0] + one[2][0]), covariance }
}

describe('the filter', () => {
  const draws = seededDraws(3)
  const logs = Float64Array.from({ length: 16 }, (_, t) => 6 + 0.002 * t + 0.01 * draws.normal())
  const drive = Float64Array.from({ length: 16 }, () => draws.normal())

  test('its likelihood is that of the joint normal law of all observations', () => {
    const { mean, covariance } = jointLaw([...drive], logs[0])
    const lower = cholesky(Float64Array.from(covariance.flat()), 16)
    if (lower === null) throw new Error('positive definite')
    let cost = 0
    const scaled: number[] = []
    for (let i = 0; i < 16; i++) {
      let value = logs[i] - mean[i]
      for (let k = 0; k < i; k++) value -= lower[i * 16 + k] * scaled[k]
      scaled.push(value / lower[i * 16 + i])
      // The first observation only sets the level and is left out of the likelihood.
      if (i > 0) cost += Math.log(lower[i * 16 + i]) + 0.5 * scaled[i] ** 2
    }
    const filtered = runFilter({ first: 0, logs, extraVariance: null, drive }, parameters).cost
    expect(filtered).toBeCloseTo(cost, 8)
  })

  test('the covariance stays symmetric and its variances positive', () => {
    const { state } = runFilter({ first: 0, logs, extraVariance: null, drive }, parameters)
    for (let i = 0; i < stateSize; i++) {
      expect(state.covariance[i * stateSize + i]).toBeGreaterThan(0)
      for (let j = 0; j < i; j++) {
        const [one, other] = [state.covariance[i * stateSize + j], state.covariance[j * stateSize + i]]
        expect(Math.abs(one - other)).toBeLessThan(1e-15)
      }
    }
  })

  test('a provisional figure moves the level less than a final one', () => {
    const seen = (variance: number) => {
      const state = priorState(6)
      updateState(state, 6, parameters.irregular ** 2)
      stepState(state, parameters, 0)
      updateState(state, 6.02, parameters.irregular ** 2 + variance)
      return observe(state, 0).mean
    }
    expect(seen(1e-4)).toBeLessThan(seen(0))
    expect(seen(1e-4)).toBeGreaterThan(6)
  })

  test('seasons add up to nothing over twelve months, up to their shocks', () => {
    const quiet = { ...parameters, season: 0 }
    const { state } = runFilter({ first: 0, logs, extraVariance: null, drive: null }, quiet)
    let sum = 0
    for (let m = 0; m < 12; m++) {
      sum += state.mean[2]
      stepState(state, quiet, 0)
    }
    expect(Math.abs(sum)).toBeLessThan(1e-12)
  })
})

test('the damping stays between 0,8 and 1, and is 1 for a linear trend', () => {
  expect(boundParameters([0, 0, 0, 0, -50], true).damping).toBeCloseTo(0.8, 12)
  expect(boundParameters([0, 0, 0, 0, 50], true).damping).toBeCloseTo(1, 12)
  expect(boundParameters([0, 0, 0, 0], false).damping).toBe(1)
})

test(
  'on series that the model itself made, the 80 % band a year ahead covers 80 %',
  { timeout: 180_000 },
  () => {
    const histories = 120
    const months = 96
    let inside = 0
    for (let seed = 1; seed <= histories; seed++) {
      const logs = simulate(months + 12, seed)
      const known = { first: 0, logs: logs.slice(0, months), extraVariance: null, drive: null }
      const { mean, sd } = structuralCandidate(true).begin()(known, 12)
      if (Math.abs(logs[months + 11] - mean[11]) <= 1.2815515655446004 * sd[11]) inside++
    }
    // 120 independent histories: standard error 3,7 %.
    expect(inside / histories).toBeGreaterThan(0.7)
    expect(inside / histories).toBeLessThan(0.9)
  },
)

function simulate(months: number, seed: number): Float64Array {
  const draws = seededDraws(seed)
  let level = 6
  let slope = 0.002 * draws.normal()
  const season = Array.from({ length: 11 }, () => 0.01 * draws.normal())
  return Float64Array.from({ length: months }, () => {
    const value = level + season[0] + parameters.irregular * draws.normal()
    level += slope + parameters.level * draws.normal()
    slope = parameters.damping * slope + parameters.slope * draws.normal()
    season.unshift(-season.reduce((sum, one) => sum + one, 0) + parameters.season * draws.normal())
    season.pop()
    return value
  })
}

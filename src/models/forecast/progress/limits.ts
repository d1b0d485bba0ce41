import { normalCdf, normalDensity } from '../../../base/normal-distribution.ts'

/**
 * The constant c for which a deviation that is only chance stays within ±c standard deviations at all of the monthly looks,
 * but for `falseShare` of the years. Deviations carry over: D(m) = persistence·D(m−1) + chance of the month, so that looks
 * resemble each other and c lies below that of independent looks (2,86 for twelve and 5 %).
 * By the recursion of Armitage, McPherson and Rowe (JRSS A 132, 1969): the density of D among those not yet outside, month by
 * month, on a grid.
 * @param variances chance of each month's net change, in order
 */
export function controlLimit(variances: ArrayLike<number>, persistence: number, falseShare: number): number {
  let low = 1
  let high = 6
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2
    if (falseSignals(variances, persistence, middle) > falseShare) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Grid points between the limits; odd, for Simpson's rule. The share is then exact to about 1e-6. */
const gridSize = 81

/** Chance that a deviation that is only chance goes outside ±`limit` standard deviations at one of the looks. */
export function falseSignals(variances: ArrayLike<number>, persistence: number, limit: number): number {
  let before = deviationAfter(variances[0], persistence, 0)
  // First look: a normal density cut off at the limits.
  let grid = gridFor(before, limit)
  let density = grid.points.map((x) => densityAt(x, before))
  let inside = 1 - 2 * normalCdf(-limit)
  for (let m = 1; m < variances.length; m++) {
    const now = deviationAfter(variances[m], persistence, before)
    const next = gridFor(now, limit)
    const step = variances[m]
    // Where the month adds no chance, the deviation only shrinks and cannot leave.
    if (step > 0) {
      inside = 0
      const reached = new Float64Array(gridSize)
      const edge = limit * now
      const root = Math.sqrt(step)
      for (let i = 0; i < gridSize; i++) {
        const from = persistence * grid.points[i]
        const mass = grid.weights[i] * density[i]
        inside += mass * (normalCdf((edge - from) / root) - normalCdf((-edge - from) / root))
        for (let j = 0; j < gridSize; j++) reached[j] += mass * densityAt(next.points[j] - from, root)
      }
      density = reached
      grid = next
    }
    before = now
  }
  return 1 - inside
}

function deviationAfter(variance: number, persistence: number, before: number): number {
  return Math.sqrt(persistence * persistence * before * before + variance)
}

function densityAt(x: number, deviation: number): number {
  return normalDensity(x / deviation) / deviation
}

function gridFor(deviation: number, limit: number): { points: Float64Array; weights: Float64Array } {
  const edge = limit * deviation
  const width = (2 * edge) / (gridSize - 1)
  const points = new Float64Array(gridSize)
  const weights = new Float64Array(gridSize)
  for (let i = 0; i < gridSize; i++) {
    points[i] = -edge + i * width
    weights[i] = (width / 3) * (i === 0 || i === gridSize - 1 ? 1 : i % 2 === 1 ? 4 : 2)
  }
  return { points, weights }
}

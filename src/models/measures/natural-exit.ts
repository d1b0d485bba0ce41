import type { CohortModel } from '../cohort/cohort-model.ts'
import type { CohortRun } from '../cohort/cohort-run.ts'

/**
 * h̄(m), m = 0 … M (0 unused): exit chance of the nulscenario on the target cells in month m, weighted by their stock at
 * the end of m−1. 0 where nobody is.
 */
export function naturalExit(model: CohortModel, nul: CohortRun, cells: Uint8Array): Float64Array {
  const count = model.groupCount * model.classCount
  const result = new Float64Array(model.monthCount + 1)
  for (let m = 1; m <= model.monthCount; m++) {
    let exits = 0
    let stock = 0
    for (let c = 0; c < count; c++) {
      if (cells[c] === 0) continue
      const here = nul.stockByCell[(m - 1) * count + c]
      exits += nul.chance[m * count + c] * here
      stock += here
    }
    result[m] = stock > 0 ? exits / stock : 0
  }
  return result
}

/** Π_{i=1..n}(1 − h̄(m+i)): chance that nobody's natural exit came in the n months after m; the last h̄ is held. */
export function stillThere(naturalExitChance: Float64Array, month: number, months: number): number {
  const last = naturalExitChance.length - 1
  let product = 1
  for (let i = 1; i <= months; i++) product *= 1 - naturalExitChance[Math.min(month + i, last)]
  return product
}

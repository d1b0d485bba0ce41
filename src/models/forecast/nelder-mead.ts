/** Where a search ended and what it cost. `converged` is false when the budget of evaluations ran out first. */
export type Minimum = {
  readonly point: Float64Array
  readonly value: number
  readonly evaluations: number
  readonly converged: boolean
}

export type SearchBudget = { readonly evaluations: number; readonly tolerance: number }

/**
 * Downhill simplex (Nelder and Mead, Computer Journal 7, 1965) with the usual steps 1, 2, ½, ½. Deterministic: the same start
 * gives the same bits. Bounds belong in `cost`, as a map from the whole line or as a penalty.
 * @param step size of the first simplex, per coordinate
 */
export function nelderMead(
  cost: (point: Float64Array) => number,
  start: ArrayLike<number>,
  step: ArrayLike<number>,
  budget: SearchBudget,
): Minimum {
  const n = start.length
  let evaluations = 0
  const measure = (point: Float64Array) => {
    evaluations++
    const value = cost(point)
    return { point, value: Number.isNaN(value) ? Infinity : value }
  }
  const simplex = [measure(Float64Array.from(start))]
  for (let i = 0; i < n; i++) {
    const corner = Float64Array.from(start)
    corner[i] += step[i]
    simplex.push(measure(corner))
  }
  const byValue = (a: { value: number }, b: { value: number }) => a.value - b.value
  simplex.sort(byValue)
  const spread = () => simplex[n].value - simplex[0].value
  while (evaluations < budget.evaluations && !(spread() <= budget.tolerance)) {
    const worst = simplex[n]
    const middle = new Float64Array(n)
    for (let k = 0; k < n; k++) for (let i = 0; i < n; i++) middle[i] += simplex[k].point[i] / n
    const along = (share: number) =>
      measure(middle.map((value, i) => value + share * (value - worst.point[i])))
    const reflected = along(1)
    if (reflected.value < simplex[0].value) {
      const expanded = along(2)
      simplex[n] = expanded.value < reflected.value ? expanded : reflected
    } else if (reflected.value < simplex[n - 1].value) {
      simplex[n] = reflected
    } else {
      const contracted = reflected.value < worst.value ? along(0.5) : along(-0.5)
      if (contracted.value < Math.min(reflected.value, worst.value)) simplex[n] = contracted
      else {
        const best = simplex[0].point
        for (let k = 1; k <= n; k++) {
          simplex[k] = measure(simplex[k].point.map((value, i) => best[i] + 0.5 * (value - best[i])))
        }
      }
    }
    simplex.sort(byValue)
  }
  return {
    point: simplex[0].point,
    value: simplex[0].value,
    evaluations,
    converged: spread() <= budget.tolerance,
  }
}

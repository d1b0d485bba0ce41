/* Random numbers of the tests: seeded, so that a failure repeats (mulberry32). */

export type Draws = {
  uniform(): number
  normal(): number
  poisson(mean: number): number
  binomial(n: number, p: number): number
}

export function seededDraws(seed: number): Draws {
  let state = seed >>> 0
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 4294967296
  }
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
  const poisson = (mean: number): number => {
    if (mean > 200) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()))
    const limit = Math.exp(-mean)
    let count = 0
    for (let product = uniform(); product > limit; product *= uniform()) count++
    return count
  }
  const binomial = (n: number, p: number): number => {
    // Far from both ends a rounded normal has the right mean and variance.
    if (n * p * (1 - p) > 100)
      return Math.min(n, Math.max(0, Math.round(n * p + Math.sqrt(n * p * (1 - p)) * normal())))
    let count = 0
    for (let i = 0; i < n; i++) if (uniform() < p) count++
    return count
  }
  return { uniform, normal, poisson, binomial }
}

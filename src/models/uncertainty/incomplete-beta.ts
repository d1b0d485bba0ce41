import { exp, ln } from '../../base/math.ts'

/** Stirling's series, B(2k)/(2k(2k−1)) (DLMF 5.11.1); the first term left out is below 1e-17 from 10 on. */
const stirling = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400]
const halfLnTwoPi = 0.9189385332046728

/** ln Γ(x) for x > 0. Small x are lifted above 10 by Γ(x+1) = x·Γ(x). */
export function lnGamma(x: number): number {
  let product = 1
  let y = x
  for (; y < 10; y++) product *= y
  let series = 0
  const inverseSquare = 1 / (y * y)
  for (let k = stirling.length - 1; k >= 0; k--) series = series * inverseSquare + stirling[k]
  return (y - 0.5) * ln(y) - y + halfLnTwoPi + series / y - ln(product)
}

/** ln of x^a·(1−x)^b / B(a, b), given x and 1 − x apart so that neither loses digits. */
function lnFront(a: number, b: number, x: number, rest: number): number {
  return lnGamma(a + b) - lnGamma(a) - lnGamma(b) + a * ln(x) + b * ln(rest)
}

/** Density of beta(a, b) at x, with rest = 1 − x. */
export function lnBetaDensity(a: number, b: number, x: number, rest: number): number {
  return lnFront(a, b, x, rest) - ln(x) - ln(rest)
}

/** I_x(a, b) = P(X ≤ x) of beta(a, b), with rest = 1 − x: continued fraction DLMF 8.17.22. */
export function incompleteBeta(a: number, b: number, x: number, rest: number): number {
  if (x <= 0) return 0
  if (rest <= 0) return 1
  const front = exp(lnFront(a, b, x, rest))
  return x < (a + 1) / (a + b + 2)
    ? (front * continuedFraction(a, b, x)) / a
    : 1 - (front * continuedFraction(b, a, rest)) / b
}

/** Modified Lentz evaluation; converges in about √max(a, b) steps. Throws when it does not: a bug, not an input. */
function continuedFraction(a: number, b: number, x: number): number {
  let c = 1
  let d = 1 / notZero(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m <= 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / notZero(1 + even * d)
    c = notZero(1 + even / c)
    value *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / notZero(1 + odd * d)
    c = notZero(1 + odd / c)
    const step = d * c
    value *= step
    if (Math.abs(step - 1) < 3e-16) return value
  }
  throw new Error(`incomplete beta does not converge for a = ${a}, b = ${b}, x = ${x}`)
}

function notZero(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value
}

/**
 * The x with I_x(a, b) = p, for 0 < p ≤ ½ (the other half by exchanging a and b): Newton on ln I against ln x, which is
 * nearly straight, kept between bounds that close in.
 */
export function betaLowerQuantile(a: number, b: number, p: number): number {
  const target = ln(p)
  let low = -740
  let high = 0
  let y = Math.max(low / 2, Math.min(-1e-3, (target + ln(a) + lnGamma(a) + lnGamma(b) - lnGamma(a + b)) / a))
  for (let step = 0; step < 200; step++) {
    const x = exp(y)
    const value = incompleteBeta(a, b, x, 1 - x)
    const error = ln(value) - target
    if (error > 0) high = y
    else low = y
    const slope = exp(lnBetaDensity(a, b, x, 1 - x) + y) / value
    let next = y - error / slope
    if (!(next > low && next < high)) next = 0.5 * (low + high)
    if (Math.abs(next - y) <= 1e-15 * Math.max(1, Math.abs(y))) return exp(next)
    y = next
  }
  return exp(y)
}

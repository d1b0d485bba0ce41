import { exp } from '../../base/math.ts'
import { normalCdf, normalDensity, normalUpperTail } from '../../base/normal-distribution.ts'
import { normalOfShares, type Family } from './family.ts'
import { betaLowerQuantile, incompleteBeta, lnBetaDensity } from './incomplete-beta.ts'

/** Knots on −8,5 … 8,5: no uniform number of 53 bits lies further out. */
const reach = 8.5
const steps = 1024
const stepWidth = (2 * reach) / steps

/**
 * Beta on `low` … `high`. An exact quantile takes hundreds of operations, so it is tabulated once: 1.025 knots exact to
 * 1e-12, between them the cubic with the exact slopes, held between its two knots so that it never falls.
 */
export function betaFamily(alpha: number, beta: number, low: number, high: number): Family {
  const { value, slope } = tabulate(alpha, beta)
  const width = high - low
  return {
    valueAt: (z) => low + width * interpolate(value, slope, z),
    normalOf: (x) => {
      const share = (x - low) / width
      const rest = (high - x) / width
      return normalOfShares(
        incompleteBeta(alpha, beta, share, rest),
        incompleteBeta(beta, alpha, rest, share),
      )
    },
  }
}

/** The share x of beta(α, β) at normal number z, exactly. */
export function betaShareAt(alpha: number, beta: number, z: number): number {
  return z <= 0
    ? betaLowerQuantile(alpha, beta, normalCdf(z))
    : 1 - betaLowerQuantile(beta, alpha, normalUpperTail(z))
}

/** Values and slopes dx/dz = φ(z)/f(x) per step of the table. */
function tabulate(
  alpha: number,
  beta: number,
): { readonly value: Float64Array; readonly slope: Float64Array } {
  const value = new Float64Array(steps + 1)
  const slope = new Float64Array(steps + 1)
  for (let i = 0; i <= steps; i++) {
    const z = -reach + i * stepWidth
    const lower = z <= 0
    // x and 1 − x apart: the smaller of the two has the digits.
    const near = lower
      ? betaLowerQuantile(alpha, beta, normalCdf(z))
      : betaLowerQuantile(beta, alpha, normalUpperTail(z))
    const x = lower ? near : 1 - near
    const rest = lower ? 1 - near : near
    value[i] = x
    const inside = x > 0 && rest > 0
    slope[i] = inside ? normalDensity(z) * exp(-lnBetaDensity(alpha, beta, x, rest)) * stepWidth : 0
  }
  return { value, slope }
}

function interpolate(value: Float64Array, slope: Float64Array, z: number): number {
  const place = (z + reach) / stepWidth
  if (!(place > 0)) return value[0]
  if (place >= steps) return value[steps]
  const i = Math.floor(place)
  const t = place - i
  const from = value[i]
  const to = value[i + 1]
  const rise = to - from
  const curve =
    from +
    t * (slope[i] + t * (3 * rise - 2 * slope[i] - slope[i + 1] + t * (slope[i] + slope[i + 1] - 2 * rise)))
  return curve < from ? from : curve > to ? to : curve
}

import { normalCdf } from '../../base/normal-distribution.ts'
import { fail, ok, type Result } from '../../base/result.ts'
import { betaFamily } from './beta-family.ts'
import type { AllowedRange, Distribution } from './distribution.ts'
import {
  lognormalFamily,
  normalFamily,
  sampleFamily,
  triangleFamily,
  uniformFamily,
  type Family,
} from './family.ts'
import { truncateFamily } from './truncate.ts'

/** One uncertain quantity, ready to draw. */
export type Marginal = {
  readonly point: number
  /** false: `valueAt` gives the point value for every z, bit for bit. */
  readonly spreads: boolean
  /** The value that belongs to a standard normal number: non-decreasing in z, always inside the allowed range. */
  readonly valueAt: (z: number) => number
}

type DistributionOf<K extends Distribution['kind']> = Extract<Distribution, { kind: K }>

/**
 * Makes a distribution ready to draw. Refuses a negative spread, a low bound above the high one, weights that are no
 * weights, a point or a spread without any value in the allowed range (`model.spreidingBuitenBereik`), and a
 * distribution whose mean and median both differ from the point (`model.spreidingPastNiet`).
 * @param id names the quantity in a refusal
 */
export function createMarginal(
  id: string,
  distribution: Distribution,
  point: number,
  range: AllowedRange,
): Result<Marginal> {
  const inside = (value: number): boolean => value >= range.min && value <= range.max
  if (!inside(point)) {
    return fail('model.spreidingBuitenBereik', { welke: id, ...shown(range) })
  }
  if (distribution.kind === 'discreet') return discreteMarginal(id, distribution, point, range)
  const family = familyOf(id, distribution, point)
  if (!family.ok) return family
  if (family.value === null) return ok(fixed(point))
  return ok({ point, spreads: true, valueAt: truncateFamily(family.value, point, range) })
}

/** A bound that is not there is not shown. */
function shown({ min, max }: AllowedRange): {
  readonly laagste: number | null
  readonly hoogste: number | null
} {
  return { laagste: min > -Infinity ? min : null, hoogste: max < Infinity ? max : null }
}

function fixed(point: number): Marginal {
  return { point, spreads: false, valueAt: () => point }
}

/** Above it the logarithms of the beta function leave fewer than six digits of a probability. */
const largestShape = 1e9

type ContinuousDistribution = Exclude<Distribution, DistributionOf<'discreet'>>

/** null: there is no spread. */
function familyOf(id: string, distribution: ContinuousDistribution, point: number): Result<Family | null> {
  switch (distribution.kind) {
    case 'vast':
      return ok(null)
    case 'normaal':
      return withSpread(id, distribution.sd, () => normalFamily(point, distribution.sd))
    case 'lognormaal':
      if (!(point > 0)) return misfit(id, point, null)
      return withSpread(id, distribution.logSd, () => lognormalFamily(point, distribution.logSd))
    case 'uniform': {
      const { low, high } = distribution
      const middle = low + (high - low) / 2
      return between(id, low, high, point, [middle], () => uniformFamily(low, high))
    }
    case 'driehoek': {
      const { low, mode, high } = distribution
      if (low <= high && !(mode >= low && mode <= high)) return misfit(id, point, null)
      return between(id, low, high, point, triangleMiddles(distribution), () =>
        triangleFamily(low, mode, high),
      )
    }
    case 'beta': {
      const { alpha, beta, low, high } = distribution
      if (!(alpha > 0 && beta > 0))
        return fail('model.negatieveSpreiding', { welke: id, waarde: Math.min(alpha, beta) })
      const mean = low + ((high - low) * alpha) / (alpha + beta)
      if (Math.max(alpha, beta) <= largestShape) {
        return between(id, low, high, point, [mean], () => betaFamily(alpha, beta, low, high))
      }
      // So narrow that it is a normal distribution (skewness below 0,01), or so close to a bound that it is a heap there.
      if (!(Math.min(alpha, beta) >= 1e5)) return misfit(id, point, mean)
      const share = alpha / (alpha + beta)
      const sd = (high - low) * Math.sqrt(share * ((1 - share) / (alpha + beta + 1)))
      return between(id, low, high, point, [mean], () => normalFamily(point, sd))
    }
    case 'empirisch':
      return sampleAround(id, distribution, point)
  }
}

function withSpread(id: string, spread: number, make: () => Family): Result<Family | null> {
  if (spread === 0) return ok(null)
  return spread > 0 && spread < Infinity
    ? ok(make())
    : fail('model.negatieveSpreiding', { welke: id, waarde: spread })
}

function between(
  id: string,
  low: number,
  high: number,
  point: number,
  middles: readonly number[],
  make: () => Family,
): Result<Family | null> {
  if (!(low <= high)) return fail('model.laagBovenHoog', { welke: id, laag: low, hoog: high })
  // Wider than a float can say: no middle can be compared with anything.
  if (!(high - low < Infinity) || !isOneOf(point, middles, high - low)) return misfit(id, point, middles[0])
  return ok(low === high ? null : make())
}

function misfit(id: string, point: number, middle: number | null): ReturnType<typeof fail> {
  return fail('model.spreidingPastNiet', { welke: id, waarde: point, midden: middle })
}

/** A billionth of the width: the rounding of numbers typed with fewer digits than a float has. */
function isOneOf(point: number, middles: readonly number[], width: number): boolean {
  return middles.some((middle) => Math.abs(middle - point) <= 1e-9 * Math.max(width, Math.abs(point)))
}

/** Mean and median. */
function triangleMiddles({ low, mode, high }: DistributionOf<'driehoek'>): readonly number[] {
  const width = high - low
  const below = mode - low
  const above = high - mode
  const median = below >= above ? low + Math.sqrt((width * below) / 2) : high - Math.sqrt((width * above) / 2)
  return [(low + mode + high) / 3, median]
}

function sampleAround(
  id: string,
  { values }: DistributionOf<'empirisch'>,
  point: number,
): Result<Family | null> {
  const sorted = Float64Array.from(values).sort()
  const last = sorted.length - 1
  // No value, one that is no number (NaN sorts last), or values further apart than a float can say.
  if (last < 0 || !Number.isFinite(2 * sorted[0]) || !Number.isFinite(2 * sorted[last])) {
    return misfit(id, point, null)
  }
  if (sorted[0] === sorted[last]) return ok(null)
  const middle = last / 2
  const median = (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2
  return ok(sampleFamily(sorted, point - median))
}

/** Values outside the allowed range fall away; the weights of the others keep their proportions. */
function discreteMarginal(
  id: string,
  { values, weights }: DistributionOf<'discreet'>,
  point: number,
  range: AllowedRange,
): Result<Marginal> {
  const wrong = weights.some((weight) => !(weight >= 0 && weight < Infinity))
  if (wrong || weights.length !== values.length) return fail('model.gewichtOngeldig', { welke: id })
  const kept = values
    .map((value, index) => ({ value, weight: weights[index] }))
    .filter(({ value, weight }) => weight > 0 && value >= range.min && value <= range.max)
    .sort((a, b) => a.value - b.value)
  if (kept.length === 0) {
    const none = weights.every((weight) => weight === 0)
    if (none) return fail('model.gewichtOngeldig', { welke: id })
    return fail('model.spreidingBuitenBereik', { welke: id, ...shown(range) })
  }
  const total = kept.reduce((sum, one) => sum + one.weight, 0)
  const mean = kept.reduce((sum, one) => sum + one.value * one.weight, 0) / total
  const upTo: number[] = []
  for (const one of kept) upTo.push((upTo.at(-1) ?? 0) + one.weight)
  const at = (share: number): number =>
    kept[upTo.findIndex((sum) => share * total <= sum)]?.value ?? kept[kept.length - 1].value
  const width = kept[kept.length - 1].value - kept[0].value
  if (!isOneOf(point, [mean, at(0.5)], width)) return misfit(id, point, mean)
  if (width === 0) return ok(fixed(point))
  return ok({ point, spreads: true, valueAt: (z) => at(normalCdf(z)) })
}

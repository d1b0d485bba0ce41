import { normalCdf, normalUpperTail } from '../../base/normal-distribution.ts'
import { normalQuantile } from '../../base/normal-quantile.ts'
import type { AllowedRange } from './distribution.ts'
import type { Family } from './family.ts'

/** No draw lies further out: the smallest uniform number is 2^−54, the normal number −8,3. */
const furthest = 8.5

/**
 * Keeps a distribution inside the allowed range. The share of the draws below the point value stays what it was, and so
 * does the other half: a side that is cut is squeezed between the bound and the point, a side that is not cut keeps
 * every bit. A median at the point therefore stays there.
 */
export function truncateFamily(family: Family, point: number, range: AllowedRange): (z: number) => number {
  const atPoint = family.normalOf(point)
  const atMin = family.normalOf(range.min)
  const atMax = family.normalOf(range.max)
  const cutsBelow = atMin > -furthest
  const cutsAbove = atMax < furthest
  if (!cutsBelow && !cutsAbove) return family.valueAt
  const below = { outside: normalCdf(atMin), upToPoint: normalCdf(atPoint) }
  const above = { outside: normalUpperTail(atMax), fromPoint: normalUpperTail(atPoint) }
  const squeeze = (z: number): number => {
    if (z < atPoint && cutsBelow) {
      const kept = (below.upToPoint - below.outside) / below.upToPoint
      return normalQuantile(below.outside + normalCdf(z) * kept)
    }
    if (z > atPoint && cutsAbove) {
      const kept = (above.fromPoint - above.outside) / above.fromPoint
      return -normalQuantile(above.outside + normalUpperTail(z) * kept)
    }
    return z
  }
  return (z) => {
    const value = family.valueAt(squeeze(z))
    // The last bit of a quantile may fall outside.
    return value < range.min ? range.min : value > range.max ? range.max : value
  }
}

import { exp, ln } from '../../base/math.ts'
import { normalCdf, normalUpperTail } from '../../base/normal-distribution.ts'
import { normalQuantile } from '../../base/normal-quantile.ts'

/**
 * A continuous distribution as a map of the standard normal number z to its value and back. Working in z keeps the
 * digits of both tails: a probability near 1 has none left.
 */
export type Family = {
  readonly valueAt: (z: number) => number
  /** z of a value: −Infinity at or below the smallest value, Infinity at or above the largest. */
  readonly normalOf: (value: number) => number
}

export function normalFamily(point: number, sd: number): Family {
  return { valueAt: (z) => point + sd * z, normalOf: (value) => (value - point) / sd }
}

/** Median = point > 0. */
export function lognormalFamily(point: number, logSd: number): Family {
  return {
    valueAt: (z) => point * exp(logSd * z),
    normalOf: (value) => (value > 0 ? ln(value / point) / logSd : -Infinity),
  }
}

export function uniformFamily(low: number, high: number): Family {
  const width = high - low
  return {
    valueAt: (z) => (z < 0 ? low + width * normalCdf(z) : high - width * normalUpperTail(z)),
    normalOf: (value) => normalOfShares((value - low) / width, (high - value) / width),
  }
}

export function triangleFamily(low: number, mode: number, high: number): Family {
  const width = high - low
  const shareBelow = (mode - low) / width
  return {
    valueAt: (z) => {
      const below = normalCdf(z)
      return below < shareBelow
        ? low + Math.sqrt(below * width * (mode - low))
        : high - Math.sqrt(normalUpperTail(z) * width * (high - mode))
    },
    normalOf: (value) => {
      if (value <= low) return -Infinity
      if (value >= high) return Infinity
      const below = ((value - low) * (value - low)) / (width * (mode - low))
      const above = ((high - value) * (high - value)) / (width * (high - mode))
      return value <= mode ? normalOfShares(below, 1 - below) : normalOfShares(1 - above, above)
    },
  }
}

/** Of a sorted sample, shifted: linear interpolation between the order statistics (Hyndman & Fan 1996, type 7). */
export function sampleFamily(sorted: Float64Array, shift: number): Family {
  const last = sorted.length - 1
  return {
    valueAt: (z) => {
      const place = last * normalCdf(z)
      const below = Math.min(Math.floor(place), last - 1)
      return sorted[below] + (sorted[below + 1] - sorted[below]) * (place - below) + shift
    },
    normalOf: (value) => {
      const wanted = value - shift
      if (wanted <= sorted[0]) return -Infinity
      if (wanted >= sorted[last]) return Infinity
      let below = 0
      for (let above = last; above - below > 1;) {
        const middle = (below + above) >> 1
        if (sorted[middle] <= wanted) below = middle
        else above = middle
      }
      const share = (below + (wanted - sorted[below]) / (sorted[below + 1] - sorted[below])) / last
      return normalOfShares(share, 1 - share)
    },
  }
}

/** z with these shares below and above; the smaller of the two decides, as it has the digits. */
export function normalOfShares(below: number, above: number): number {
  if (below <= 0) return -Infinity
  if (above <= 0) return Infinity
  return below <= above ? normalQuantile(below) : -normalQuantile(above)
}

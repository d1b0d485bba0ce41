import { ln } from '../../base/math.ts'
import { fail, ok, type Result } from '../../base/result.ts'
import type { Spread } from '../../domain/parameter.ts'
import { sdsIn80Percent, type AllowedRange, type Distribution } from './distribution.ts'

/**
 * The distribution of a parameter from its spread as entered. `laag` … `hoog` is an 80 % interval for the kinds without
 * bounds of their own (normal, lognormal, beta on the allowed range): its width counts, the point value stays in the
 * middle; for triangle and uniform they are the smallest and the largest value. Refuses with `model.laagBovenHoog` and
 * `model.spreidingPastNiet` (no such distribution has the point as its mean or median).
 */
export function distributionOfSpread(
  id: string,
  spread: Spread,
  point: number,
  range: AllowedRange,
): Result<Distribution> {
  const { laag, hoog } = spread
  if (!(laag <= hoog)) return fail('model.laagBovenHoog', { welke: id, laag, hoog })
  if (laag === hoog) return ok({ kind: 'vast' })
  const sd = (hoog - laag) / sdsIn80Percent
  switch (spread.verdeling) {
    case 'normaal':
      return ok({ kind: 'normaal', sd })
    case 'lognormaal':
      if (!(laag > 0)) return fail('model.spreidingPastNiet', { welke: id, waarde: point, midden: null })
      return ok({ kind: 'lognormaal', logSd: ln(hoog / laag) / sdsIn80Percent })
    case 'beta':
      return betaOfMean(id, point, sd, range)
    case 'driehoek':
      return triangleAround(id, point, laag, hoog)
    case 'uniform':
      return ok({ kind: 'uniform', low: laag, high: hoog })
  }
}

/** Beta on the allowed range with this mean and standard deviation (moments; Johnson & Kotz, chapter 25). */
export function betaOfMean(id: string, mean: number, sd: number, range: AllowedRange): Result<Distribution> {
  const width = range.max - range.min
  const share = (mean - range.min) / width
  const concentration = (share * (1 - share)) / ((sd / width) * (sd / width)) - 1
  // An infinite range has no shares; a wider spread than two heaps at the bounds does not exist.
  if (!(share > 0 && share < 1 && concentration > 0)) {
    return fail('model.spreidingPastNiet', { welke: id, waarde: mean, midden: null })
  }
  return ok({
    kind: 'beta',
    alpha: share * concentration,
    beta: (1 - share) * concentration,
    low: range.min,
    high: range.max,
  })
}

/**
 * What a trial of `trials` people of whom `successes` succeeded says about the share: the posterior of a uniform prior,
 * beta(successes + 1, trials − successes + 1). Its mean (k + 1) / (n + 2) is the point value that belongs to it.
 */
export function betaOfCounts(
  successes: number,
  trials: number,
): { readonly point: number; readonly distribution: Distribution } {
  return {
    point: (successes + 1) / (trials + 2),
    distribution: { kind: 'beta', alpha: successes + 1, beta: trials - successes + 1, low: 0, high: 1 },
  }
}

/** The triangle on `low` … `high` with the point as its mean; where no top gives that mean, as its median. */
function triangleAround(id: string, point: number, low: number, high: number): Result<Distribution> {
  const width = high - low
  const forMean = 3 * point - low - high
  if (forMean >= low && forMean <= high) return ok({ kind: 'driehoek', low, mode: forMean, high })
  const below = point - low
  const above = high - point
  const forMedian = below >= above ? low + (2 * below * below) / width : high - (2 * above * above) / width
  if (below > 0 && above > 0 && forMedian >= low && forMedian <= high) {
    return ok({ kind: 'driehoek', low, mode: forMedian, high })
  }
  return fail('model.spreidingPastNiet', { welke: id, waarde: point, midden: low + width / 2 })
}

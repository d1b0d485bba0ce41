import type { Sample, SampleAt } from './itp.ts'
import type { Binding } from './root-search.ts'

export type Nearest =
  | { readonly kind: 'nearest'; readonly at: Sample; readonly binding: Binding }
  /** The target lies between these two after all. */
  | { readonly kind: 'bracket'; readonly left: Sample; readonly right: Sample }

/**
 * Which sample comes nearest to a target that lies on one side of all of them, and why no nearer: the first or last value
 * of the lever, a plateau next to it (then where it begins), or a turning point between samples, which golden section
 * narrows down.
 */
export function* nearestTo(
  samples: readonly Sample[],
  tolerance: number,
  precision: number,
  sample: SampleAt,
): Generator<number, Nearest, number> {
  const last = samples.length - 1
  const least = Math.min(...samples.map((one) => Math.abs(one.off)))
  const isNearest = (one: Sample): boolean => Math.abs(one.off) <= least + tolerance
  const first = samples.findIndex(isNearest)
  const alone = !isNearest(samples[Math.min(first + 1, last)]) || first === last
  if (first === last) return { kind: 'nearest', at: samples[last], binding: 'high' }
  if (first === 0) return { kind: 'nearest', at: samples[0], binding: alone ? 'low' : 'plateau' }
  if (samples.slice(first).every(isNearest)) {
    const from = yield* firstWithin(samples[first - 1], samples[first], tolerance, precision, sample)
    return { kind: 'nearest', at: from, binding: 'plateau' }
  }
  return yield* turningPoint(
    samples[first - 1],
    samples[first],
    samples[first + 1],
    tolerance,
    precision,
    sample,
  )
}

/** Smallest x that already has the value of `flat` (within the tolerance), between a sample that has not and `flat`. */
function* firstWithin(
  before: Sample,
  flat: Sample,
  tolerance: number,
  precision: number,
  sample: SampleAt,
): Generator<number, Sample, number> {
  let left = before
  let right = flat
  // A thousandth of the lever's span is fine enough for a sentence about where it stops helping.
  const fine = Math.max(precision, (flat.x - before.x) / 1024)
  while (right.x - left.x > fine) {
    const next = yield* sample(left.x + (right.x - left.x) / 2)
    if (Math.abs(next.value - flat.value) <= tolerance) right = next
    else left = next
  }
  return right
}

const golden = 0.6180339887498949

/** The value nearest to the target between `left` and `right`, by golden section (Kiefer 1953). */
function* turningPoint(
  left: Sample,
  best: Sample,
  right: Sample,
  tolerance: number,
  precision: number,
  sample: SampleAt,
): Generator<number, Nearest, number> {
  let a = left
  let b = best
  let c = right
  while (c.x - a.x > Math.max(precision, (right.x - left.x) / 65536)) {
    const x = c.x - b.x > b.x - a.x ? b.x + (1 - golden) * (c.x - b.x) : b.x - (1 - golden) * (b.x - a.x)
    const next = yield* sample(x)
    if (next.off < 0 !== b.off < 0 && Math.abs(next.off) > tolerance) {
      return next.x < b.x
        ? { kind: 'bracket', left: next, right: b }
        : { kind: 'bracket', left: b, right: next }
    }
    const nearer = Math.abs(next.off) < Math.abs(b.off)
    if (next.x > b.x) {
      if (nearer) {
        a = b
        b = next
      } else c = next
    } else if (nearer) {
      c = b
      b = next
    } else a = next
  }
  return { kind: 'nearest', at: b, binding: 'turning' }
}

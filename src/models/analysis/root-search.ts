import { bracketRoot, type Sample } from './itp.ts'
import { nearestTo } from './nearest-reachable.ts'

export type RootSettings = {
  /** The range of the lever. */
  readonly low: number
  readonly high: number
  /** What the outcome must become, and how far off is still a hit (in units of the outcome). */
  readonly target: number
  readonly tolerance: number
  /** Smallest step of the lever that still means something; default (high − low)·2^−40. */
  readonly precision?: number
  /** Points between the bounds that are tried when both bounds lie on one side of the target; default 7. */
  readonly scanPoints?: number
}

/** Why a target is not reached: a bound of the lever, an outcome that stops moving before it, or one that turns back. */
export type Binding = 'low' | 'high' | 'plateau' | 'turning'

export type RootOutcome =
  /** Put back, the outcome at `x` is `value`, within the tolerance of the target. */
  | { readonly kind: 'found'; readonly x: number; readonly value: number; readonly evaluations: number }
  /** The outcome jumps over the target between two neighbouring values of the lever; `x` is on the nearer side. */
  | { readonly kind: 'jump'; readonly x: number; readonly value: number; readonly evaluations: number }
  /** No value of the lever reaches the target; `x` comes nearest, and on a plateau it is where the plateau begins. */
  | {
      readonly kind: 'unreachable'
      readonly x: number
      readonly value: number
      readonly binding: Binding
      readonly evaluations: number
    }

/** Yields a value of the lever and is handed the outcome there; synchronous or not is up to who drives it. */
export type RootSearch = Generator<number, RootOutcome, number>

/**
 * Looks for a value of the lever at which the outcome hits the target: the bounds first, then the ITP method inside a
 * bracket. A rising or falling outcome that reaches the target is always found, in about as many steps as bisection at most. When both
 * bounds lie on one side, points between them are tried, since an outcome may turn back; if the target is still not
 * reached, the search ends at the nearest value and says what stands in the way.
 */
export function* searchRoot(settings: RootSettings): RootSearch {
  const { low, high, target, tolerance } = settings
  const precision = settings.precision ?? (high - low) / 1099511627776
  let evaluations = 0
  const sample = function* (x: number): Generator<number, Sample, number> {
    evaluations++
    const value = yield x
    return { x, value, off: value - target }
  }
  const finish = ({ x, value, off }: Sample): RootOutcome =>
    Math.abs(off) <= tolerance
      ? { kind: 'found', x, value, evaluations }
      : { kind: 'jump', x, value, evaluations }

  const atLow = yield* sample(low)
  if (Math.abs(atLow.off) <= tolerance) return finish(atLow)
  const atHigh = yield* sample(high)
  if (Math.abs(atHigh.off) <= tolerance) return finish(atHigh)
  if (atLow.off < 0 !== atHigh.off < 0)
    return finish(yield* bracketRoot(atLow, atHigh, tolerance, precision, sample))

  const points = settings.scanPoints ?? 7
  const samples = [atLow]
  for (let k = 1; k <= points; k++) {
    const next = yield* sample(low + ((high - low) * k) / (points + 1))
    if (Math.abs(next.off) <= tolerance) return finish(next)
    const last = samples[samples.length - 1]
    if (next.off < 0 !== last.off < 0)
      return finish(yield* bracketRoot(last, next, tolerance, precision, sample))
    samples.push(next)
  }
  samples.push(atHigh)
  const nearest = yield* nearestTo(samples, tolerance, precision, sample)
  if (nearest.kind === 'bracket') {
    return finish(yield* bracketRoot(nearest.left, nearest.right, tolerance, precision, sample))
  }
  const { at, binding } = nearest
  if (Math.abs(at.off) <= tolerance) return finish(at)
  return { kind: 'unreachable', x: at.x, value: at.value, binding, evaluations }
}

/** `searchRoot` for an outcome that is known at once. */
export function solveRoot(outcomeAt: (x: number) => number, settings: RootSettings): RootOutcome {
  const search = searchRoot(settings)
  let step = search.next()
  while (!step.done) step = search.next(outcomeAt(step.value))
  return step.value
}

/** An outcome at a value of the lever, and how far it is from the target. */
export type Sample = { readonly x: number; readonly value: number; readonly off: number }

export type SampleAt = (x: number) => Generator<number, Sample, number>

/**
 * The ITP method (Oliveira & Takahashi, "An enhancement of the bisection method average performance preserving minmax
 * optimality", ACM Transactions on Mathematical Software 47, 2020; κ₂ = 2, n₀ = 1): the step of regula falsi, pulled towards
 * the middle and never further from it than keeps the promise of bisection plus one step. The first step is not pulled:
 * outcomes of a run are nearly straight in a lever, and on a straight line that step hits.
 * @param a, b samples on both sides of the target
 * @returns the first sample within the tolerance, else (the bracket is smaller than the precision) the nearer side
 */
export function* bracketRoot(
  a: Sample,
  b: Sample,
  tolerance: number,
  precision: number,
  sample: SampleAt,
): Generator<number, Sample, number> {
  let left = a
  let right = b
  const width = b.x - a.x
  const half = precision / 2
  // half · 2^(steps of bisection + 1), halved every step.
  let radius = half * 2
  while (radius < width) radius *= 2
  while (right.x - left.x > precision) {
    const span = right.x - left.x
    const middle = left.x + span / 2
    const falsi = (left.x * right.off - right.x * left.off) / (right.off - left.off)
    const side = middle >= falsi ? 1 : -1
    const pull = span === width ? 0 : (0.02 * span * span) / width
    const truncated = pull <= Math.abs(middle - falsi) ? falsi + side * pull : middle
    const reach = radius - span / 2
    const x = Math.abs(truncated - middle) <= reach ? truncated : middle - side * reach
    radius /= 2
    // Rounding may put it on an end of a bracket of a few floats.
    if (!(x > left.x && x < right.x)) break
    const next = yield* sample(x)
    if (Math.abs(next.off) <= tolerance) return next
    if (next.off < 0 === left.off < 0) left = next
    else right = next
  }
  return Math.abs(left.off) <= Math.abs(right.off) ? left : right
}

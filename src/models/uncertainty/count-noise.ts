import { exp, ln } from '../../base/math.ts'
import type { SeedWords } from '../../base/threefry.ts'
import { monthWord, normalAt, type CountStream } from './streams.ts'

/**
 * Standard normal numbers for the chance in the counts of months 1 … `months` of draws `from` … `from + count − 1`, month
 * by month: z of draw `from + i` in month m stands at `(m − 1)·count + i`, so that two draws lie side by side. They depend
 * on the seed, the stream, the draw and the month alone.
 */
export function fillCountNoise(
  seed: SeedWords,
  stream: CountStream,
  from: number,
  count: number,
  months: number,
  out: Float64Array,
): void {
  const room = new Uint32Array(2)
  for (let m = 1, at = 0; m <= months; m++) {
    const word = monthWord(stream, m)
    for (let i = 0; i < count; i++, at++) out[at] = normalAt(seed, from + i, word, room)
  }
}

/**
 * Spread s of the logarithm of a monthly count with this expected value: s² = ln(1 + φ/x̄), so that the count has variance
 * φ·x̄ (φ = 1 Poisson, above 1 more scattered). 0 when φ is 0, and where nothing is counted.
 */
export function countSpread(phi: number, expected: number): number {
  return phi > 0 && expected > 0 ? Math.sqrt(ln(1 + phi / expected)) : 0
}

/** f = exp(s·z − s²/2): lognormal with mean 1; exactly 1 without spread. */
export function countFactor(spread: number, z: number): number {
  return spread === 0 ? 1 : exp(spread * z - 0.5 * spread * spread)
}

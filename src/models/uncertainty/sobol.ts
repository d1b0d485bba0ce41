import type { SeedWords } from '../../base/threefry.ts'
import { threefry2x32 } from '../../base/threefry.ts'
import { joeKuo } from './sobol-directions.ts'

export const sobolDimensions = joeKuo.length + 1

/** Number of independent scrambles over which the draws are dealt; their scatter is the error of the outcome. */
export const sobolReplicates = 16

const bits = 32

/** Direction vectors v₁ … v₃₂ of one dimension, most significant bit first, by the recurrence of its polynomial. */
export function directionVectors(dimension: number): Uint32Array {
  const v = new Uint32Array(bits)
  if (dimension === 0) {
    for (let k = 0; k < bits; k++) v[k] = 1 << (bits - 1 - k)
    return v
  }
  const [polynomial, ...initial] = joeKuo[dimension - 1]
  const degree = initial.length
  for (let k = 0; k < bits; k++) {
    if (k < degree) {
      v[k] = initial[k] << (bits - 1 - k)
      continue
    }
    let next = v[k - degree] ^ (v[k - degree] >>> degree)
    for (let j = 1; j < degree; j++) if ((polynomial >>> (degree - j)) & 1) next ^= v[k - j]
    v[k] = next
  }
  return v
}

/**
 * Sobol points of up to 128 dimensions, scrambled: a random lower triangular matrix over the bits and a random shift per
 * replicate and dimension (Matoušek 1998, Owen 2003: the points stay a digital net, each is uniform, and replicates are
 * independent). Every point is found from its number alone, in the order of the number itself (not its Gray code).
 */
export type SobolSequence = {
  readonly dimensions: number
  readonly replicates: number
  readonly directions: Uint32Array
  readonly shifts: Uint32Array
}

/** @param seed null: not scrambled, one replicate */
export function createSobol(
  dimensions: number,
  seed: SeedWords | null,
  replicates = sobolReplicates,
): SobolSequence {
  if (dimensions > sobolDimensions)
    throw new Error(`no direction numbers beyond ${sobolDimensions} dimensions`)
  const copies = seed === null ? 1 : replicates
  const directions = new Uint32Array(copies * dimensions * bits)
  const shifts = new Uint32Array(copies * dimensions)
  const key = seed === null ? null : scrambleKey(seed)
  const words = new Uint32Array(2)
  const rows = new Uint32Array(bits)
  for (let d = 0; d < dimensions; d++) {
    const plain = directionVectors(d)
    for (let r = 0; r < copies; r++) {
      const at = r * dimensions + d
      if (key !== null) {
        for (let row = 0; row < bits; row++) {
          threefry2x32(key, r * sobolDimensions + d, row, words)
          // The row's own bit is 1, every more significant one random, every other 0.
          const own = 1 << (bits - 1 - row)
          rows[row] = (words[0] & ~(own - 1)) | own
          if (row === 0) shifts[at] = words[1]
        }
      }
      for (let k = 0; k < bits; k++)
        directions[at * bits + k] = key === null ? plain[k] : multiply(rows, plain[k])
    }
  }
  return { dimensions, replicates: copies, directions, shifts }
}

/** A key of its own, so that no scramble shares numbers with a draw. */
function scrambleKey(seed: SeedWords): SeedWords {
  const words = new Uint32Array(2)
  threefry2x32(seed, 0xffffffff, 0xffffffff, words)
  return { high: words[0], low: words[1] }
}

function multiply(rows: Uint32Array, vector: number): number {
  let product = 0
  for (let row = 0; row < bits; row++) product |= parity(rows[row] & vector) << (bits - 1 - row)
  return product
}

function parity(word: number): number {
  let folded = word ^ (word >>> 16)
  folded ^= folded >>> 8
  folded ^= folded >>> 4
  return (0x6996 >>> (folded & 15)) & 1
}

/** The 32 bits of coordinate `dimension` of point `point`. */
export function sobolBits(
  sequence: SobolSequence,
  replicate: number,
  point: number,
  dimension: number,
): number {
  const at = replicate * sequence.dimensions + dimension
  let x = sequence.shifts[at]
  for (let k = at * bits, rest = point; rest > 0; rest >>>= 1, k++) if (rest & 1) x ^= sequence.directions[k]
  return x >>> 0
}

/** A uniform number strictly between 0 and 1: the middle of the 2^−32 wide box of the coordinate. */
export function sobolUniform(
  sequence: SobolSequence,
  replicate: number,
  point: number,
  dimension: number,
): number {
  return (sobolBits(sequence, replicate, point, dimension) + 0.5) / 4294967296
}

/**
 * Threefry-2x32 with 20 rounds (Salmon, Moraes, Dror, Shaw: "Parallel random numbers: as easy as 1, 2, 3", SC11), a
 * counter-based generator: the numbers of a draw depend on the seed and the draw alone, never on order or thread.
 */
export type SeedWords = { readonly high: number; readonly low: number }

const parity = 0x1bd11bda

/** Sixteen hexadecimal digits to two 32-bit words; null when it is anything else. */
export function parseSeed(hex: string): SeedWords | null {
  return /^[0-9a-f]{16}$/i.test(hex) ? seedWords(hex) : null
}

/** Sixteen hexadecimal digits, checked before (`parseSeed`), to two 32-bit words. */
export function seedWords(hex: string): SeedWords {
  return {
    high: Number.parseInt(hex.slice(0, 8), 16) >>> 0,
    low: Number.parseInt(hex.slice(8, 16), 16) >>> 0,
  }
}

/**
 * Writes the two 32-bit output words for one counter to `out[0]` and `out[1]`. Written out round by round: a loop over
 * the rotations takes about three times as long, and every draw of a run comes from here.
 * @param seed key words (high, low)
 * @param counter0 draw number
 * @param counter1 parameter, or stream and month
 */
export function threefry2x32(seed: SeedWords, counter0: number, counter1: number, out: Uint32Array): void {
  const key0 = seed.high | 0
  const key1 = seed.low | 0
  const key2 = parity ^ key0 ^ key1
  let a = (counter0 + key0) | 0
  let b = (counter1 + key1) | 0

  a = (a + b) | 0
  b = ((b << 13) | (b >>> 19)) ^ a
  a = (a + b) | 0
  b = ((b << 15) | (b >>> 17)) ^ a
  a = (a + b) | 0
  b = ((b << 26) | (b >>> 6)) ^ a
  a = (a + b) | 0
  b = ((b << 6) | (b >>> 26)) ^ a
  a = (a + key1) | 0
  b = (b + key2 + 1) | 0

  a = (a + b) | 0
  b = ((b << 17) | (b >>> 15)) ^ a
  a = (a + b) | 0
  b = ((b << 29) | (b >>> 3)) ^ a
  a = (a + b) | 0
  b = ((b << 16) | (b >>> 16)) ^ a
  a = (a + b) | 0
  b = ((b << 24) | (b >>> 8)) ^ a
  a = (a + key2) | 0
  b = (b + key0 + 2) | 0

  a = (a + b) | 0
  b = ((b << 13) | (b >>> 19)) ^ a
  a = (a + b) | 0
  b = ((b << 15) | (b >>> 17)) ^ a
  a = (a + b) | 0
  b = ((b << 26) | (b >>> 6)) ^ a
  a = (a + b) | 0
  b = ((b << 6) | (b >>> 26)) ^ a
  a = (a + key0) | 0
  b = (b + key1 + 3) | 0

  a = (a + b) | 0
  b = ((b << 17) | (b >>> 15)) ^ a
  a = (a + b) | 0
  b = ((b << 29) | (b >>> 3)) ^ a
  a = (a + b) | 0
  b = ((b << 16) | (b >>> 16)) ^ a
  a = (a + b) | 0
  b = ((b << 24) | (b >>> 8)) ^ a
  a = (a + key1) | 0
  b = (b + key2 + 4) | 0

  a = (a + b) | 0
  b = ((b << 13) | (b >>> 19)) ^ a
  a = (a + b) | 0
  b = ((b << 15) | (b >>> 17)) ^ a
  a = (a + b) | 0
  b = ((b << 26) | (b >>> 6)) ^ a
  a = (a + b) | 0
  b = ((b << 6) | (b >>> 26)) ^ a
  out[0] = a + key2
  out[1] = b + key0 + 5
}

const largestBelowOne = 9007199254740991 / 9007199254740992

/**
 * A uniform number strictly between 0 and 1 with 53 bits from two output words. The very last of the 2^53 values would
 * round to 1, whose normal quantile is infinite; it is given the float below 1.
 */
export function uniformFrom(word0: number, word1: number): number {
  const uniform = ((word0 >>> 5) * 67108864 + (word1 >>> 6) + 0.5) / 9007199254740992
  return uniform < 1 ? uniform : largestBelowOne
}

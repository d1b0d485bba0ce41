import { normalQuantile } from '../../base/normal-quantile.ts'
import { threefry2x32, uniformFrom, type SeedWords } from '../../base/threefry.ts'

/*
 * Where the random numbers of a draw come from. The counter of the generator is (draw, word): a word below 2^31 is
 * stream · 4096 + month, a word from 2^31 on belongs to one name. A name keeps its word whatever else is drawn, so a
 * measure or a parameter more changes no other number.
 */

/** Chance in the counts. The `other` pair is for comparing two runs with independent chance. */
export const countStreams = { inflow: 1, exits: 2, otherInflow: 3, otherExits: 4 } as const
export type CountStream = (typeof countStreams)[keyof typeof countStreams]

const monthsPerStream = 4096

export function monthWord(stream: CountStream, month: number): number {
  return stream * monthsPerStream + month
}

/**
 * A word for each name: FNV-1a over its code units, mixed, with the highest bit on. Two names with the same word (one set
 * of sixty in a million) are told apart in the order of the names: the later one takes the next free word.
 */
export function namedWords(names: readonly string[]): ReadonlyMap<string, number> {
  const words = new Map<string, number>()
  const taken = new Set<number>()
  for (const name of [...names].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))) {
    if (words.has(name)) throw new Error(`two uncertainties are called ${name}`)
    let word = wordOf(name)
    while (taken.has(word)) word = ((word + 1) | 0x80000000) >>> 0
    taken.add(word)
    words.set(name, word)
  }
  return words
}

function wordOf(name: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  // Finalizer of MurmurHash3: names that differ in their last sign differ in half of the bits.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) | 0x80000000) >>> 0
}

/** A standard normal number from the generator. `room` holds the two output words. */
export function normalAt(seed: SeedWords, draw: number, word: number, room: Uint32Array): number {
  threefry2x32(seed, draw, word, room)
  return normalQuantile(uniformFrom(room[0], room[1]))
}

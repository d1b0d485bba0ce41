/** Number of values, their mean, and the sum of squared deviations from it. */
export type Moments = { readonly count: number; readonly mean: number; readonly squares: number }

/**
 * Draws per block. Sums of floats depend on their order, so moments are taken over fixed blocks of draws and joined in
 * the order of the draws: whatever the number of workers, the bits are the same. A chunk must start at a multiple of it.
 */
export const momentBlock = 100

/** Moments per block of draws, the first block starting at `values[0]`. */
export function blockMoments(values: Float64Array): readonly Moments[] {
  const blocks: Moments[] = []
  for (let from = 0; from < values.length; from += momentBlock) {
    const to = Math.min(from + momentBlock, values.length)
    let sum = 0
    for (let i = from; i < to; i++) sum += values[i]
    const mean = sum / (to - from)
    let squares = 0
    for (let i = from; i < to; i++) squares += (values[i] - mean) * (values[i] - mean)
    blocks.push({ count: to - from, mean, squares })
  }
  return blocks
}

/** Joins blocks in the order given (Chan, Golub, LeVeque 1979). */
export function joinMoments(blocks: readonly Moments[]): Moments {
  let count = 0
  let mean = 0
  let squares = 0
  for (const block of blocks) {
    const total = count + block.count
    const apart = block.mean - mean
    mean = count === 0 ? block.mean : mean + apart * (block.count / total)
    squares += block.squares + (apart * apart * count * block.count) / total
    count = total
  }
  return { count, mean, squares }
}

export function momentsOf(values: Float64Array): Moments {
  return joinMoments(blockMoments(values))
}

/** Standard deviation of the values (n − 1 below the line); 0 for fewer than two. */
export function standardDeviation({ count, squares }: Moments): number {
  return count < 2 ? 0 : Math.sqrt(squares / (count - 1))
}

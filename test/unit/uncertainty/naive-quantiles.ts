/** Type 7 by sorting everything: the oracle of the fast way. */
export function naiveQuantiles(values: Iterable<number>, probabilities: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b)
  return probabilities.map((p) => {
    const h = (sorted.length - 1) * p
    const place = Math.floor(h)
    return h > place ? sorted[place] + (h - place) * (sorted[place + 1] - sorted[place]) : sorted[place]
  })
}

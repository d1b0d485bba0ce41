export type LadderMove = { readonly from: string; readonly to: string; readonly count: number }

export type LadderCount = {
  readonly upward: number
  readonly downward: number
  /** Out of the unknown: a measurement, never an improvement. */
  readonly cameInBeeld: number
}

/**
 * Moves on the participatieladder by direction. `order` lists the steps from low to high; whoever comes from a step that
 * is not in it (`onbekend`) came in beeld and moved nowhere. Moves into the unknown count as nothing.
 */
export function countLadderMoves(moves: readonly LadderMove[], order: readonly string[]): LadderCount {
  let upward = 0
  let downward = 0
  let cameInBeeld = 0
  for (const { from, to, count } of moves) {
    const [low, high] = [order.indexOf(from), order.indexOf(to)]
    if (high < 0) continue
    if (low < 0) cameInBeeld += count
    else if (high > low) upward += count
    else if (high < low) downward += count
  }
  return { upward, downward, cameInBeeld }
}

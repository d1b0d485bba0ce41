export type BreakEven = {
  /** Months an exit keeps somebody off bijstand: 1 ÷ (natural exit + return). */
  readonly months: number
  /** Euros one net exit is worth. */
  readonly valueOfExit: number
  /** Net effect, percentage points, at which the costs are earned back. */
  readonly breakEvenPp: number
}

/**
 * Value of one net exit = price ÷ (12 · (h + r)), h = natural exit chance a month, r = return chance a month. Break-even
 * effect = cost a participant ÷ that value. For a placement with LKS, price is price − LKS.
 */
export function breakEven(terms: {
  readonly price: number
  readonly exitPlusReturn: number
  readonly costPerParticipant: number
}): BreakEven {
  const months = 1 / terms.exitPlusReturn
  const valueOfExit = terms.price / (12 * terms.exitPlusReturn)
  return { months, valueOfExit, breakEvenPp: (terms.costPerParticipant / valueOfExit) * 100 }
}

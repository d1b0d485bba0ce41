/** What one LKS placement does to the BUIG result, euros; positive = voordelig. */
export type PlacementYear = {
  readonly savedBijstand: number
  readonly lks: number
  readonly lksBudget: number
  readonly terugvloei: number
  readonly buig: number
  /** Gemeentefonds: another programme, below the line. */
  readonly outside: number
}

export type PlacementTerms = {
  readonly price: number
  readonly lks: number
  /** National growth of the LKS pot: what the own outlays of last year bring this year. */
  readonly nationalLksFactor: number
  readonly kappa: number
  readonly gemeentefondsPerLks: number
}

/**
 * A full exit with LKS, in its first year and after: in year 1 price − LKS; from year 2 the own share of the LKS pot
 * follows the outlays of the year before, and κ of the saved bijstand flows back.
 */
export function placementValue(terms: PlacementTerms): {
  readonly first: PlacementYear
  readonly later: PlacementYear
} {
  const year = (lksBudget: number, terugvloei: number, outside: number): PlacementYear => ({
    savedBijstand: terms.price,
    lks: -terms.lks,
    lksBudget,
    terugvloei,
    buig: terms.price - terms.lks + lksBudget + terugvloei,
    outside,
  })
  return {
    first: year(0, 0, 0),
    later: year(
      terms.lks * terms.nationalLksFactor,
      0 - terms.kappa * terms.price,
      terms.gemeentefondsPerLks,
    ),
  }
}

/** The corrections of the rekenhulp; neutral is 1 everywhere. Shares 0 … 1. */
export type ProductTerms = {
  readonly plaatsingen: number
  readonly hadUitkering: number
  /** Share that would not have left anyway. */
  readonly zouBlijven: number
  /** Share that stays away. */
  readonly blijftWeg: number
  /** Months of the year it counts, ÷ 12. */
  readonly deelVanJaar: number
  /** Share that the municipality keeps (1 − terugvloei, after vangnet). */
  readonly blijftBijGemeente: number
  /** Euros a uitkering a year. */
  readonly prijs: number
}

export type ProductStep = {
  readonly id: Exclude<keyof ProductTerms, 'prijs'>
  readonly factor: number
  readonly amount: number
}

const order: readonly Exclude<keyof ProductTerms, 'plaatsingen' | 'prijs'>[] = [
  'hadUitkering',
  'zouBlijven',
  'blijftWeg',
  'deelVanJaar',
  'blijftBijGemeente',
]

/** Corrections that change nothing. */
export const neutralTerms = {
  hadUitkering: 1,
  zouBlijven: 1,
  blijftWeg: 1,
  deelVanJaar: 1,
  blijftBijGemeente: 1,
}

/**
 * From placements to money for one measure as a plain product, without a cohort: placements × price × corrections. The
 * total does not depend on their order. Never shown in one ladder with that of a run.
 */
export function productLadder(terms: ProductTerms): {
  readonly steps: readonly ProductStep[]
  readonly total: number
} {
  let amount = terms.plaatsingen * terms.prijs
  const steps: ProductStep[] = [{ id: 'plaatsingen', factor: terms.plaatsingen, amount }]
  for (const id of order) {
    amount *= terms[id]
    steps.push({ id, factor: terms[id], amount })
  }
  return { steps, total: amount }
}

/** Placements needed for an amount, rounded up to whole ones; null when a placement yields nothing. */
export function placementsNeeded(target: number, terms: Omit<ProductTerms, 'plaatsingen'>): number | null {
  const each = productLadder({ ...terms, plaatsingen: 1 }).total
  return each > 0 ? ceilExact(target / each) : null
}

/** An amount in uitkeringen less, on average over the whole year, and rounded up to whole ones. */
export function uitkeringenNeeded(
  amount: number,
  price: number,
): { readonly exact: number; readonly whole: number } {
  return { exact: amount / price, whole: ceilExact(amount / price) }
}

/** Up to a whole number, where a quotient that is whole but for rounding stays what it is. */
function ceilExact(value: number): number {
  const nearest = Math.round(value)
  return Math.abs(value - nearest) < 1e-9 * Math.max(1, nearest) ? nearest : Math.ceil(value)
}

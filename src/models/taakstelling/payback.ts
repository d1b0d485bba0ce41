/** Saving and programme costs of one year, cents. */
export type PaybackYear = { readonly year: number; readonly savingCents: number; readonly costsCents: number }

export type PaybackRow = PaybackYear & {
  readonly cumulativeSavingCents: number
  readonly cumulativeCostsCents: number
}

export type Payback = {
  /** First year in which the saving so far is at least the costs so far; null = not within these years. */
  readonly year: number | null
  readonly rows: readonly PaybackRow[]
}

/** Terugverdientijd: costs stand beside the saving, never in it. A year in which nothing was spent yet cannot pay back. */
export function payback(years: readonly PaybackYear[]): Payback {
  let cumulativeSavingCents = 0
  let cumulativeCostsCents = 0
  let found: number | null = null
  const rows = [...years]
    .sort((a, b) => a.year - b.year)
    .map((row): PaybackRow => {
      cumulativeSavingCents += row.savingCents
      cumulativeCostsCents += row.costsCents
      if (found === null && cumulativeCostsCents > 0 && cumulativeSavingCents >= cumulativeCostsCents)
        found = row.year
      return { ...row, cumulativeSavingCents, cumulativeCostsCents }
    })
  return { year: found, rows }
}

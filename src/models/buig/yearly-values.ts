/** Values by year, for a handful of years. */
export type YearValues = ReadonlyMap<number, number>

export function byYear<T extends { readonly year: number }>(
  rows: readonly T[],
  value: (row: T) => number | null,
): YearValues {
  const result = new Map<number, number>()
  for (const row of rows) {
    const one = value(row)
    if (one !== null) result.set(row.year, one)
  }
  return result
}

/** The value of a year, else that of the last year before it, else of the first after it; `otherwise` when there is none. */
export function heldValue(values: YearValues, year: number, otherwise: number): number {
  const exact = values.get(year)
  if (exact !== undefined) return exact
  let best: number | undefined
  for (const known of values.keys()) {
    if (best === undefined || (known < year ? best > year || known > best : best > year && known < best))
      best = known
  }
  return best === undefined ? otherwise : (values.get(best) ?? otherwise)
}

import type { RunInputs } from '../../domain/inputs.ts'

export type TaakstellingRow = RunInputs['taakstelling'][number]

/**
 * Taakstelling of a year, cents. Structural rows (S) of a year stand until a later year has S rows of its own ("2028 e.v.");
 * incidental rows (I) count in their own year only. Nominal: never indexed.
 */
export function taakstellingCents(rows: readonly TaakstellingRow[], year: number): number {
  let latest: number | undefined
  for (const row of rows)
    if (row.nature === 'S' && row.year <= year && (latest === undefined || row.year > latest))
      latest = row.year
  let sum = 0
  for (const row of rows) {
    const counts = row.nature === 'S' ? row.year === latest : row.year === year
    if (counts) sum += row.amountCents
  }
  return sum
}

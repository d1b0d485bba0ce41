/** A cell of the Perspectiefnota: cents, or null where the table is empty. */
export type PpnRow = { readonly thema: string; readonly cells: Readonly<Record<number, number | null>> }

export type PpnTable = {
  readonly years: readonly number[]
  readonly rows: readonly PpnRow[]
  /** What may be spent, per year; several sources add up (own amount, transfer from structural money). */
  readonly available: readonly PpnRow[]
}

export type PpnYear = {
  readonly year: number
  readonly availableCents: number
  readonly usedCents: number
  /** Available − used; negative = more given out than there is. */
  readonly restCents: number
  readonly closes: boolean
}

export type PpnCheck = {
  readonly years: readonly PpnYear[]
  readonly rowTotalsCents: readonly { readonly thema: string; readonly totalCents: number }[]
  readonly totalCents: number
  /** Empty cells, read as 0: a table never hides a missing number. */
  readonly emptyCells: readonly { readonly thema: string; readonly year: number }[]
}

/** Row, column and grand totals of a theme × year table against what is available. Integer cents: sums are exact. */
export function checkPpnTable(table: PpnTable): PpnCheck {
  const cell = (row: PpnRow, year: number): number => row.cells[year] ?? 0
  const sum = (rows: readonly PpnRow[], year: number): number =>
    rows.reduce((total, row) => total + cell(row, year), 0)
  const years = table.years.map((year): PpnYear => {
    const availableCents = sum(table.available, year)
    const usedCents = sum(table.rows, year)
    return {
      year,
      availableCents,
      usedCents,
      restCents: availableCents - usedCents,
      closes: availableCents === usedCents,
    }
  })
  const rowTotalsCents = table.rows.map((row) => ({
    thema: row.thema,
    totalCents: table.years.reduce((total, year) => total + cell(row, year), 0),
  }))
  return {
    years,
    rowTotalsCents,
    totalCents: years.reduce((total, year) => total + year.usedCents, 0),
    emptyCells: [...table.available, ...table.rows].flatMap((row) =>
      table.years.filter((year) => row.cells[year] == null).map((year) => ({ thema: row.thema, year })),
    ),
  }
}

export type StructuralRoom = {
  readonly year: number
  readonly roomCents: number
  /** `eenmalig`: used once, in this year only; `geen-bestemming`: structural, nothing chosen yet; `verdeeld`: nothing left. */
  readonly use: 'eenmalig' | 'geen-bestemming' | 'verdeeld'
}

/** Structural money of a year less what is bound; what is used once in a year is not structurally available in it again. */
export function structuralRoom(
  year: number,
  availableCents: number,
  boundCents: readonly number[],
  usedOnceCents: number,
): StructuralRoom {
  const left = availableCents - boundCents.reduce((sum, one) => sum + one, 0)
  if (left > 0 && usedOnceCents >= left) return { year, roomCents: left, use: 'eenmalig' }
  const roomCents = left - usedOnceCents
  return { year, roomCents, use: roomCents > 0 ? 'geen-bestemming' : 'verdeeld' }
}

import { describe, expect, it } from 'vitest'
import { checkPpnTable, structuralRoom, type PpnTable } from '../../../src/domain/ppn-table.ts'

const thousand = 100_000

/** Uitvoeringsagenda Arbeidsparticipatie en arbeidsmarkt 2025-2028, incidental table, × € 1.000; null is an empty cell. */
const rows: [string, (number | null)[]][] = [
  ['Extra ondersteuning programma', [175, 322, 70, 70]],
  ['Inwoners beter in beeld', [675, 320, 200, 100]],
  ['Inclusieve arbeidsmarkt', [280, 375, 120, 100]],
  ['Ketenoptimalisatie', [100, 240, 75, null]],
  ['Onderzoek & monitoring, leren & ontmoeten', [30, 40, 35, 30]],
]
const years = [2025, 2026, 2027, 2028]
const row = (thema: string, values: readonly (number | null)[]): PpnTable['rows'][number] => ({
  thema,
  cells: Object.fromEntries(years.map((year, i) => [year, values[i] === null ? null : values[i] * thousand])),
})
const table: PpnTable = {
  years,
  rows: rows.map(([thema, values]) => row(thema, values)),
  available: [row('incidenteel', [1000, 1300, 500, 300]), row('uit structureel 2025', [260, 0, 0, 0])],
}
const check = checkPpnTable(table)

describe('the Perspectiefnota table', () => {
  it('T25: columns 1.260 / 1.297 / 500 / 300, rows 637 / 1.295 / 875 / 415 / 135, together 3.357 (× € 1.000)', () => {
    expect(check.years.map((year) => year.usedCents / thousand)).toEqual([1260, 1297, 500, 300])
    expect(check.rowTotalsCents.map((one) => one.totalCents / thousand)).toEqual([637, 1295, 875, 415, 135])
    expect(check.totalCents / thousand).toBe(3357)
  })

  it('U1: available 1.260 / 1.300 / 500 / 300; only 2026 has € 3.000 left', () => {
    expect(check.years.map((year) => year.availableCents / thousand)).toEqual([1260, 1300, 500, 300])
    expect(check.years.map((year) => year.restCents)).toEqual([0, 300_000, 0, 0])
    expect(check.years.map((year) => year.closes)).toEqual([true, false, true, true])
  })

  it('U2: the empty cell counts as 0 and is named', () => {
    expect(check.emptyCells).toEqual([{ thema: 'Ketenoptimalisatie', year: 2028 }])
    const available = [row('incidenteel', [1000, null, 500, 300])]
    expect(checkPpnTable({ ...table, available }).emptyCells).toContainEqual({
      thema: 'incidenteel',
      year: 2026,
    })
  })

  it('U3: 500.000 − 240.000 = 260.000 a year; once-only in 2025, without a destination from 2026', () => {
    const room = (year: number, once: number): unknown =>
      structuralRoom(year, 500 * thousand, [240 * thousand], once * thousand)
    expect(room(2025, 260)).toEqual({ year: 2025, roomCents: 26_000_000, use: 'eenmalig' })
    for (const year of [2026, 2027, 2028])
      expect(room(year, 0)).toEqual({ year, roomCents: 26_000_000, use: 'geen-bestemming' })
    expect(structuralRoom(2026, 500 * thousand, [500 * thousand], 0).use).toBe('verdeeld')
  })

  it('shows what is given out twice', () => {
    const over = checkPpnTable({ ...table, available: [row('incidenteel', [1000, 1300, 500, 300])] })
    expect(over.years[0].restCents).toBe(-26_000_000)
  })
})

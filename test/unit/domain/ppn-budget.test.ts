import { describe, expect, it } from 'vitest'
import type { Observation } from '../../../src/domain/dataset.ts'
import { ppnBudget, ppnCell, ppnRoom } from '../../../src/domain/ppn-budget.ts'

/** Made-up rows: `reeks` without `ppn.`, then a text per period as a source prints it. */
function rows(...lines: readonly (readonly [string, Readonly<Record<string, string>>])[]): Observation[] {
  return lines.flatMap(([reeks, cells], at) =>
    Object.entries(cells).map(([periode, ruw], column) => ({
      reeks: `ppn.${reeks}`,
      regio: 'GM0193',
      periode,
      waarde: Number(ruw),
      ontbreekt: null,
      eenheid: 'euro',
      telt: 'geen' as const,
      status: 'definitief' as const,
      graad: 'A' as const,
      peildatum: null,
      bron: { bestand: 'ppn.csv', sha256: 'a'.repeat(64), blad: null, rij: at + 2, kolom: column + 5 },
      ruw,
      herkomst: 'proef',
      opmerking: '',
    })),
  )
}

const table = rows(
  ['beschikbaar-structureel.totaal', { 2025: '90', 2026: '90', '2027 e.v.': '90' }],
  ['structureel.zorg', { 2025: '40', 2026: '40', '2027 e.v.': '50' }],
  ['structureel.resterend', { 2025: '50', 2026: '50', '2027 e.v.': '40' }],
  ['overheveling.eenmalig', { 2025: '50', 2026: '20', 2027: '' }],
  ['incidenteel.werk', { 2025: '130', 2026: '60', 2027: '' }],
  ['beschikbaar-incidenteel.totaal', { 2025: '80', 2026: '60', 2027: '10' }],
)

describe('the budget of a Perspectiefnota out of its observations', () => {
  const budget = ppnBudget(table, 'GM0193')
  if (budget === null) throw new Error('rows were not recognised')

  it('counts what is used once as available for the themes, and the printed remainder as nothing', () => {
    expect(
      budget.incidental.check.years.map((one) => [
        one.year,
        one.availableCents,
        one.usedCents,
        one.restCents,
      ]),
    ).toEqual([
      [2025, 13_000, 13_000, 0],
      [2026, 8_000, 6_000, 2_000],
      [2027, 1_000, 0, 1_000],
    ])
    expect(budget.structural.used.map((line) => line.reeks)).toEqual(['ppn.structureel.zorg'])
    expect(budget.structural.remainder.map((line) => line.reeks)).toEqual(['ppn.structureel.resterend'])
  })

  it('lets a column "e.v." hold for every later year, and only for those', () => {
    expect([budget.years, budget.after]).toEqual([[2025, 2026, 2027], 2028])
    const [line] = budget.structural.used
    expect([2024, 2026, 2027, 2031].map((year) => line && (ppnCell(line, year)?.waarde ?? null))).toEqual([
      null,
      40,
      50,
      50,
    ])
    expect(ppnBudget(rows(['incidenteel.werk', { 2025: '1' }]), 'GM0193')?.after).toBeNull()
  })

  it('says what becomes of the structural money in each year', () => {
    expect([2025, 2026, 2027, 2028].map((year) => ppnRoom(budget, year))).toEqual([
      { year: 2025, roomCents: 5_000, restCents: 0, use: 'eenmalig' },
      { year: 2026, roomCents: 3_000, restCents: 3_000, use: 'geen-bestemming' },
      { year: 2027, roomCents: 4_000, restCents: 4_000, use: 'geen-bestemming' },
      { year: 2028, roomCents: 4_000, restCents: 4_000, use: 'geen-bestemming' },
    ])
    expect(ppnRoom(budget, 2024)).toBeNull()
  })

  it('names empty cells, also those of what is available', () => {
    expect(budget.incidental.check.emptyCells).toEqual([
      { thema: 'ppn.overheveling.eenmalig', year: 2027 },
      { thema: 'ppn.incidenteel.werk', year: 2027 },
    ])
  })

  it('is not there for another municipality', () => {
    expect(ppnBudget(table, 'GM0141')).toBeNull()
  })
})

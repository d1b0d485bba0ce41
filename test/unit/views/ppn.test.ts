import { describe, expect, it } from 'vitest'
import { unwrap } from '../../../src/base/result.ts'
import type { TableSpec } from '../../../src/domain/table-spec.ts'
import { buildExplanation } from '../../../src/views/build-explanation.ts'
import { buildTable } from '../../../src/views/build-table.ts'
import { buildPpn } from '../../../src/views/tables/ppn.ts'
import { exampleContext } from './example-context.ts'
import { plain } from './golden-text.ts'
import { sampleContext } from './sample-result.ts'

/* Figures: Uitvoeringsagenda Arbeidsparticipatie en arbeidsmarkt 2025-2028, Perspectiefnota tables. */

const { context, files } = exampleContext('ppn-2025-2028')
const table = unwrap(buildTable('ppn', context))

function cells(id: string, of: TableSpec = table): readonly string[] {
  return (of.rows.find((row) => row.id === id)?.cells ?? []).slice(2).map((cell) => plain(cell.text))
}
const notes = table.notes.map(plain)

describe('the budget per theme of the Perspectiefnota', () => {
  it('has a column a year, and one for what goes on after the last', () => {
    expect(table.columns.map((column) => column.label)).toEqual([
      'Post',
      'S/I',
      '2025',
      '2026',
      '2027',
      '2028',
      '2029 e.v.',
    ])
    expect(table.rows.map((row) => `${row.cells[1]?.text} ${row.cells[0]?.text}`)).toEqual([
      'S Beschikbaar',
      'S Breed offensief/ Re-integratieverordening',
      'S Resterend volgens de bron',
      'S Structureel budget eenmalig in te zetten',
      'S Structureel, nog geen bestemming',
      'I Beschikbaar',
      'I Structureel budget eenmalig in te zetten (uit structureel)',
      'I Beschikbaar samen',
      'I Extra ondersteuning programma',
      'I Inwoners beter in beeld',
      'I Inclusieve Arbeidsmarkt',
      'I Ketenoptimalisatie',
      'I Onderzoek & monitoring, Leren & ontmoeten',
      'I Ingezet samen',
      'I Nog te verdelen',
    ])
  })

  it('U1: 1.260.000 available and used in 2025; 2026 has € 3.000 left to divide; the later years close', () => {
    expect(cells('beschikbaar')).toEqual(['1.260.000', '1.300.000', '500.000', '300.000', '–'])
    expect(cells('ingezet')).toEqual(['1.260.000', '1.297.000', '500.000', '300.000', '–'])
    expect(cells('rest')).toEqual(['0', '3.000', '0', '0', '–'])
    expect(notes).toContain('2026: nog € 3.000 te verdelen.')
  })

  it('U1 and U2: an empty cell reads as 0 and is named', () => {
    expect(cells('I-ppn.incidenteel.ketenoptimalisatie')).toEqual(['100.000', '240.000', '75.000', '0', '–'])
    expect(notes).toContain(
      'Lege cel, gelezen als 0: Structureel budget eenmalig in te zetten 2026, 2027, 2028; Ketenoptimalisatie 2028.',
    )
  })

  it('U2: words in a cell, "2028 e.v." and a date that cannot be are said', () => {
    expect(cells('S-ppn.structureel.resterend')[0]).toBe('260.000')
    expect(notes).toContain(
      'Resterend volgens de bron 2025: bij € 260.000 staat in de bron ook ‘Voorstel 2025 om dit incidenteel in te zetten’. Dit bedrag is dus eenmalig (incidenteel).',
    )
    expect(notes).toContain('‘2028 e.v.’ in de bron geldt vanaf 2028 elk jaar opnieuw (structureel).')
    expect(notes).toContain(
      'Bij de actie ‘Indicatie Banenafspraak’ staat 2005-2029. Het begin ligt ver vóór het visiejaar. Bedoelt u 2025?',
    )
  })

  it('U3: 500.000 − 240.000 = 260.000; once in 2025, from 2026 structural without a purpose', () => {
    expect(cells('S-ppn.beschikbaar-structureel.totaal')).toEqual(Array.from({ length: 5 }, () => '500.000'))
    expect(cells('S-ppn.structureel.breed-offensief')).toEqual(Array.from({ length: 5 }, () => '240.000'))
    expect(cells('ruimte')).toEqual(['0', '260.000', '260.000', '260.000', '260.000'])
    expect(notes).toContain('2025: € 260.000 structureel geld is eenmalig (incidenteel) ingezet.')
    expect(notes).toContain('Vanaf 2026: elk jaar € 260.000 structureel, nog geen bestemming.')
    expect(notes.some((note) => note.includes('als rest'))).toBe(false)
  })

  it('leads from every amount to the cell it was read from', () => {
    const cell = table.rows.find((row) => row.id === 'S-ppn.structureel.resterend')?.cells[2]
    expect(cell).toMatchObject({ aard: 'feit', getal: 'observatie.ppn.structureel.resterend.GM0193.2025' })
    const ends = (number: string) =>
      unwrap(buildExplanation(number, context, { files })).uitgangspunten.map((end) =>
        [end.bron?.bestand, end.bron?.rij, end.bron?.kolom, end.value].join(' '),
      )
    expect(ends(cell?.getal ?? '')).toEqual(['feiten/ppn-structureel.csv 4 5 260000'])
    expect(ends('observatie.ppn.structureel.breed-offensief.GM0193.2028 e.v.')).toEqual([
      'feiten/ppn-structureel.csv 3 8 240000',
    ])
    expect(ends('ppn.rest.2026')).toHaveLength(7)
    const rest = unwrap(buildExplanation('ppn.rest.2026', context, { files }))
    expect([rest.value, plain(rest.text), rest.notes]).toEqual([3000, '€ 3.000', []])
    expect(buildExplanation('ppn.rest.2029', context, { files }).ok).toBe(false)
  })

  it('is the same in every scenario, and where nothing can be computed', () => {
    expect(unwrap(buildTable('ppn', exampleContext('basis').context))).toEqual(table)
    expect(unwrap(buildTable('ppn', { ...context, result: null }))).toEqual(table)
  })

  it('has the same figures in English', () => {
    const english = unwrap(buildTable('ppn', { ...context, language: 'en' }))
    expect(cells('rest', english)).toEqual(['0', '3,000', '0', '0', '–'])
    expect(english.notes.map(plain)).toContain('2026: €3,000 left to divide.')
  })
})

describe('other tables', () => {
  const source = {
    observations: context.history,
    items: context.items ?? [],
    regio: 'GM0193',
    language: 'nl' as const,
  }
  /** The example with one cell changed. */
  const changed = (reeks: string, periode: string, waarde: number) =>
    buildPpn({
      ...source,
      observations: context.history.map((row) =>
        row.reeks === reeks && row.periode === periode ? { ...row, waarde, ruw: String(waarde) } : row,
      ),
    }).notes.map(plain)

  it('a dossier without one says so', () => {
    expect(unwrap(buildTable('ppn', sampleContext()))).toMatchObject({
      rows: [],
      notes: ['Dit dossier heeft geen tabel uit de Perspectiefnota (PPN).'],
    })
  })

  it('a row without a title goes by its id', () => {
    const { rows } = buildPpn({ ...source, items: [] })
    expect(rows.map((row) => row.cells[0]?.text)).toContain('breed-offensief')
  })

  it('what is used twice and a remainder that does not follow are said', () => {
    const twice = changed('ppn.incidenteel.ketenoptimalisatie', '2027', 80_000)
    expect(twice).toContain('2027: € 5.000 meer ingezet dan er is.')
    const bound = changed('ppn.structureel.breed-offensief', '2026', 250_000)
    expect(bound).toContain('2026: de bron noemt € 260.000 als rest, de tabel geeft € 250.000.')
    expect(bound).toContain('2026: € 250.000 structureel, nog geen bestemming.')
    expect(bound).toContain('Vanaf 2027: elk jaar € 260.000 structureel, nog geen bestemming.')
    const all = changed('ppn.structureel.breed-offensief', '2028 e.v.', 500_000)
    expect(all).toContain('2027: € 260.000 structureel, nog geen bestemming.')
    expect(all.some((note) => note.startsWith('Vanaf'))).toBe(false)
  })
})

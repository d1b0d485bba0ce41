import { describe, expect, it } from 'vitest'
import { matchSeries, seriesLines } from '../../../renderer/features/gegevens/series-list.ts'
import { freeHandle } from '../../../renderer/features/start/free-handle.ts'
import type { Observation } from '../../../src/domain/dataset.ts'

const cell = { bestand: 'a.csv', sha256: '0'.repeat(64), blad: null, rij: 2, kolom: 4 }
const one = (
  reeks: string,
  regio: string,
  periode: string,
  waarde: number | null,
  status: Observation['status'] = 'definitief',
) =>
  ({
    reeks,
    regio,
    periode,
    waarde,
    ontbreekt: waarde === null ? 'leeg' : null,
    eenheid: 'euro',
    telt: 'geen',
    status,
    graad: 'A',
    peildatum: null,
    bron: cell,
    ruw: '',
    herkomst: '',
    opmerking: '',
  }) satisfies Observation

const lines = seriesLines([
  one('bijstand.stand', 'NL01', '2025', 3),
  one('bijstand.stand', 'NL01', '2023', 1),
  one('bijstand.stand', 'GM0193', '2024', null, 'aanname'),
  one('prijs', 'GM0193', '2024', 5),
])

describe('the list of series', () => {
  it('has one line per series and region, with span and newest value', () => {
    expect(lines.map((line) => [line.reeks, line.regio, line.van, line.tot, line.count])).toEqual([
      ['bijstand.stand', 'GM0193', '2024', '2024', 1],
      ['bijstand.stand', 'NL01', '2023', '2025', 2],
      ['prijs', 'GM0193', '2024', '2024', 1],
    ])
    expect(lines[1]?.last.waarde).toBe(3)
    expect(lines.map((line) => line.assumed)).toEqual([true, false, false])
  })

  it('finds lines in which every word occurs', () => {
    expect(matchSeries(lines, '').length).toBe(3)
    expect(matchSeries(lines, 'STAND gm0193').map((line) => line.key)).toEqual(['bijstand.stand\u0000GM0193'])
    expect(matchSeries(lines, 'stand utrecht')).toEqual([])
  })
})

describe('the file name of a new dossier', () => {
  it('is the title, numbered when taken', () => {
    expect(freeHandle('Zwolle 2026', [])).toBe('Zwolle 2026.buigzaam')
    expect(freeHandle('Zwolle', ['zwolle.buigzaam', 'Zwolle 2.buigzaam'])).toBe('Zwolle 3.buigzaam')
  })

  it('leaves out what no file name can hold', () => {
    expect(freeHandle(' ../a/b\\c:*?"<>|\u0007.. ', [])).toBe('a b c.buigzaam')
    expect(freeHandle('...', [])).toBe('Dossier.buigzaam')
    expect(freeHandle('x'.repeat(300), []).length).toBeLessThan(100)
  })
})

import { describe, expect, it } from 'vitest'
import { movePoint, numberAt, spokenPoint } from '../../../renderer/charts/reading.ts'
import { tableAsText } from '../../../renderer/charts/table-text.ts'
import type { TimeChart, WaterfallChart } from '../../../src/domain/chart-spec.ts'
import type { TableSpec } from '../../../src/domain/table-spec.ts'

const table: TableSpec = {
  id: 't',
  caption: 'Stand',
  columns: [
    { id: 'maand', label: 'Maand', align: 'start' },
    { id: 'stand', label: 'Stand', align: 'end' },
  ],
  rows: [
    {
      id: 'a',
      emphasis: 'none',
      cells: [
        { text: 'jan 2026', value: '2026-01', getal: null, aard: 'tekst' },
        { text: '3.400,5', value: 3400.5, getal: 'stand.nul.2026-01', aard: 'berekend' },
      ],
    },
    {
      id: 'b',
      emphasis: 'none',
      cells: [
        { text: 'feb\t2026', value: null, getal: null, aard: 'tekst' },
        { text: '–', value: null, getal: null, aard: 'berekend' },
      ],
    },
  ],
  notes: [],
}

const common = {
  id: 'c',
  title: '',
  subtitle: '',
  yLabel: '',
  footer: { bron: '', peildatum: '', scenarioId: '', raming: '', legenda: '' },
  hashes: { dataset: '', parameters: '', inputs: '', model: '' },
  altText: '',
  table,
  language: 'nl' as const,
  empty: null,
}
const line = {
  mark: 'line' as const,
  time: 'realisatie' as const,
  tone: 'inkt' as const,
  endLabel: '',
  pointLabels: [],
}

const time: TimeChart = {
  ...common,
  kind: 'time',
  unit: 'uitkeringen',
  labels: ['2025-12', '2026-01', '2026-02', '2026-03'],
  labelTexts: ['dec 2025', 'jan 2026', 'feb 2026', 'mrt 2026'],
  series: [
    { ...line, id: 'past', label: 'realisatie', values: [3400, 3390.25, null, null] },
    { ...line, id: 'future', label: 'verwachting', values: [null, 3390, 3380, 3370] },
  ],
  verticalMarks: [],
  horizontalMarks: [],
  beginAtZero: false,
}

const bar = { kind: 'step', letter: 'V', getal: null } as const
const bridge: WaterfallChart = {
  ...common,
  kind: 'waterfall',
  unit: 'euro',
  orientation: 'staand',
  target: null,
  bars: [
    { ...bar, id: 'a', label: 'Nulscenario', from: 0, to: 10, valueText: '€ 10' },
    { ...bar, id: 'b', label: 'Intake', from: 10, to: 7, valueText: '€ 3 V' },
  ],
}

describe('asking why', () => {
  it('is about the number of a bar', () => {
    const [first, second] = bridge.bars
    if (!first || !second) throw new Error('the bridge has two bars')
    const asked = { ...bridge, bars: [first, { ...second, getal: 'brug.b.2028' }] }
    expect(numberAt(asked, { series: 0, index: 1 })).toBe('brug.b.2028')
    expect(numberAt(asked, { series: 0, index: 0 })).toBeNull()
  })

  it('is about the cell of the table that a point of a series stands in', () => {
    const [first, second] = table.rows
    if (!first || !second) throw new Error('the table has two rows')
    const rows = [
      { ...first, id: '2026-01' },
      { ...second, id: '2026-02' },
    ]
    const asked: TimeChart = {
      ...time,
      table: { ...table, rows },
      series: time.series.map((one, i) => ({ ...one, id: i === 1 ? 'stand' : one.id })),
    }
    expect(numberAt(asked, { series: 1, index: 1 })).toBe('stand.nul.2026-01')
    expect(numberAt(asked, { series: 1, index: 2 })).toBeNull()
    expect(numberAt(asked, { series: 1, index: 3 })).toBeNull()
    expect(numberAt(asked, { series: 0, index: 1 })).toBeNull()
  })
})

describe('reading a chart with the keys', () => {
  it('starts at the first point with a value', () => {
    expect(movePoint(time, null, 'ArrowRight')).toEqual({ series: 0, index: 0 })
    expect(movePoint(time, null, 'ArrowLeft')).toEqual({ series: 0, index: 1 })
  })

  it('skips points without a value and stops at the ends', () => {
    expect(movePoint(time, { series: 0, index: 0 }, 'ArrowRight')).toEqual({ series: 0, index: 1 })
    expect(movePoint(time, { series: 0, index: 1 }, 'ArrowRight')).toEqual({ series: 0, index: 1 })
    expect(movePoint(time, { series: 1, index: 1 }, 'ArrowLeft')).toEqual({ series: 1, index: 1 })
  })

  it('goes to the other series at the same place, or the nearest place with a value', () => {
    expect(movePoint(time, { series: 0, index: 1 }, 'ArrowDown')).toEqual({ series: 1, index: 1 })
    expect(movePoint(time, { series: 0, index: 0 }, 'ArrowDown')).toEqual({ series: 1, index: 1 })
    expect(movePoint(time, { series: 1, index: 3 }, 'ArrowUp')).toEqual({ series: 0, index: 1 })
    expect(movePoint(time, { series: 1, index: 3 }, 'ArrowDown')).toEqual({ series: 1, index: 3 })
  })

  it('goes to the ends of a series', () => {
    expect(movePoint(time, { series: 1, index: 2 }, 'Home')).toEqual({ series: 1, index: 1 })
    expect(movePoint(time, { series: 1, index: 2 }, 'End')).toEqual({ series: 1, index: 3 })
  })

  it('leaves other keys and empty charts alone', () => {
    expect(movePoint(time, { series: 0, index: 0 }, 'Enter')).toBeNull()
    expect(movePoint({ ...time, labels: [], series: [] }, null, 'ArrowRight')).toBeNull()
  })

  it('says where, what and how much', () => {
    expect(spokenPoint(time, { series: 0, index: 1 })).toBe('jan 2026: realisatie: 3.390')
    expect(spokenPoint(time, { series: 0, index: 2 })).toBe('feb 2026: realisatie: –')
    expect(spokenPoint(bridge, { series: 0, index: 1 })).toBe('Intake: € 3 V')
    expect(movePoint(bridge, { series: 0, index: 1 }, 'ArrowLeft')).toEqual({ series: 0, index: 0 })
  })
})

describe('a table for the clipboard', () => {
  it('gives exact numbers in columns, with the decimal mark of the language', () => {
    expect(tableAsText(table, 'nl')).toBe('Maand\tStand\n2026-01\t3400,5\nfeb 2026\t–')
    expect(tableAsText(table, 'en').split('\n')[1]).toBe('2026-01\t3400.5')
  })
})

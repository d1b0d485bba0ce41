import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unwrap } from '../../../src/base/result.ts'
import { tableSpecSchema } from '../../../src/domain/table-spec.ts'
import { buildTable, tableIds } from '../../../src/views/build-table.ts'
import { effectEuroText, effectText, numberCell } from '../../../src/views/cells.ts'
import type { ViewContext } from '../../../src/views/context.ts'
import { exampleContext } from './example-context.ts'
import { plain } from './golden-text.ts'
import { sampleContext, sampleResult, sampleScenario } from './sample-result.ts'

describe('tables', () => {
  it('keeps to the schema and to its number of columns', () => {
    const { context } = exampleContext('ppn-2025-2028')
    for (const each of [context, sampleContext({ language: 'en' }), sampleContext({ result: null })]) {
      for (const id of tableIds) {
        const table = unwrap(buildTable(id, each))
        expect(tableSpecSchema.safeParse(table).success).toBe(true)
        for (const row of table.rows) expect(row.cells, `${id} ${row.id}`).toHaveLength(table.columns.length)
        expect(new Set(table.rows.map((row) => row.id)).size).toBe(table.rows.length)
      }
    }
  })

  it('refuses a table that is not there by name', () => {
    expect(buildTable('geen', sampleContext())).toMatchObject({
      ok: false,
      error: { code: 'dienst.tabelOnbekend', details: { tabel: 'geen' } },
    })
  })
})

describe('sign and letter of an effect', () => {
  const sign = (text: string): string => (text.startsWith('+') ? 'V' : text.startsWith('\u2212') ? 'N' : '')

  it('never contradict each other, at any amount', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (euros) => {
        for (const text of [effectText(euros, 'nl'), effectEuroText(euros, 'nl'), effectText(euros, 'en')])
          expect(/[VN]$/.exec(text)?.[0] ?? '').toBe(sign(text))
      }),
    )
  })

  it('turn round when the effect turns round: A − B = −(B − A)', () => {
    const turned = (text: string): string =>
      text
        .replace(/^[+\u2212]/, (mark) => (mark === '+' ? '\u2212' : '+'))
        .replace(/[VN]$/, (letter) => (letter === 'V' ? 'N' : 'V'))
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (euros) => {
        expect(effectText(-euros, 'nl')).toBe(turned(effectText(euros, 'nl')))
      }),
    )
  })

  it.each([
    [0, '0'],
    [-499, '0'],
    [499.99, '0'],
    [500, '+1 V'],
    [-500, '\u22121 N'],
    [1_234_567, '+1.235 V'],
    [-0, '0'],
  ])('%d euro reads as %s', (euros, text) => {
    expect(plain(effectText(euros, 'nl'))).toBe(text)
  })
})

describe('the table of years', () => {
  /** The same run with nulscenario and scenario exchanged. */
  function exchanged(context: ViewContext): ViewContext {
    const { result } = context
    if (!result) throw new Error('needs a result')
    return { ...context, result: { ...result, nul: result.scenario, scenario: result.nul } }
  }

  it('turns every saldo round when the two runs change places', () => {
    const one = unwrap(buildTable('meerjarig', sampleContext()))
    const other = unwrap(buildTable('meerjarig', exchanged(sampleContext())))
    const values = (table: typeof one, id: string) =>
      table.rows
        .find((row) => row.id === id)
        ?.cells.slice(2, 8)
        .map((cell) => cell.value)
    expect(values(one, 'saldo-nul')).toEqual(values(other, 'saldo'))
    expect(values(one, 'saldo')).toEqual(values(other, 'saldo-nul'))
    expect(values(one, 'saldo')).not.toEqual(values(one, 'saldo-nul'))
  })

  it('adds up: structural and incidental part make the saving, saving minus target the difference, exactly as shown values do', () => {
    const { context } = exampleContext('ppn-2025-2028')
    const table = unwrap(buildTable('meerjarig', context))
    const cells = (id: string) =>
      (table.rows.find((row) => row.id === id)?.cells ?? []).slice(2, 8).map((cell) => Number(cell.value))
    const [bruto, structural, incidental, target, difference, correction, net] = [
      'bruto',
      'structureel',
      'incidenteel',
      'taakstelling',
      'verschil',
      'correctie',
      'netto',
    ].map(cells)
    for (let i = 0; i < 6; i += 1) {
      // Half a cent: sums of floats in another order.
      expect(structural[i] + incidental[i]).toBeCloseTo(bruto[i], 2)
      expect(bruto[i] - target[i]).toBeCloseTo(difference[i], 2)
      expect(bruto[i] + correction[i]).toBeCloseTo(net[i], 2)
    }
    expect(target).toEqual([0, 500_000, 1_500_000, 1_500_000, 1_500_000, 1_500_000])
  })

  it('takes the lowest year after the last step as structural', () => {
    const { context } = exampleContext('ppn-2025-2028')
    const later = context.result?.besparing.filter((each) => each.year > 2028).map((each) => each.bruto) ?? []
    expect(numberCell({ kind: 'structureel', term: 'bruto' }, 'euro', context).value).toBe(Math.min(...later))
  })
})

describe('facts and assumptions', () => {
  it('are told apart in every cell: the taakstelling is a fact, a setting of the scenario is not', () => {
    const { context } = exampleContext('ppn-2025-2028')
    const years = unwrap(buildTable('meerjarig', context))
    expect(years.rows.find((row) => row.id === 'taakstelling')?.cells[4]?.aard).toBe('feit')
    expect(years.rows.find((row) => row.id === 'bruto')?.cells[4]?.aard).toBe('berekend')
    const stock = unwrap(buildTable('stand', context))
    const assumed = stock.rows.find((row) => row.id === '2016-01')?.cells
    expect(assumed?.map((cell) => cell.aard)).toEqual([
      'tekst',
      'tekst',
      'aanname',
      'tekst',
      'tekst',
      'tekst',
    ])
    expect(stock.rows.find((row) => row.id === '2014-12')?.cells[1]).toMatchObject({
      value: 3261,
      aard: 'feit',
    })
  })

  it('the list of a scenario holds every measure, also one that is off, and every lever, also one that is not touched', () => {
    const [first, ...rest] = sampleScenario.layers[0].measures
    const scenario = {
      ...sampleScenario,
      layers: [{ ...sampleScenario.layers[0], measures: [{ ...first, enabled: false }, ...rest] }],
    }
    const table = unwrap(buildTable('scenario', sampleContext({ scenario, result: sampleResult() })))
    expect(table.rows[0]?.cells[0]?.text).toBe('Brede intake, staat uit')
    expect(table.rows.map((row) => row.id)).toEqual(
      expect.arrayContaining([
        'instelling-instroom.niveau',
        'instelling-prijs.niveau',
        'instelling-seizoen.aan',
        'instelling-vangnet.variant',
      ]),
    )
  })
})

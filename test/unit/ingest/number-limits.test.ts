import { describe, expect, test } from 'vitest'
import { unwrap } from '../../../src/base/result.ts'
import { errorText } from '../../../src/text/error-text.ts'
import { remarkText } from '../../../src/text/remark-text.ts'
import { importText, observationOf, reeksenHeader } from './files.ts'

const nines = '9'.repeat(400)
const parameterHeader = 'parameter;waarde;eenheid;spreiding;laag;hoog;status;graad;herkomst'
const ruleHeader =
  'jaar;variant;drempel;bovengrens;aandeel midden;aandeel boven;meerjarentoets;meerjarendrempel;aantal jaren;status;graad;herkomst'
const reeksen = (...values: readonly (readonly [value: string, unit: string])[]) =>
  [
    reeksenHeader,
    ...values.map(([value, unit], i) => `proef.${i};GM0193;2025;${value};${unit};geen;raming;C;;Proef;`),
  ].join('\n') + '\n'

describe('a number that cannot be kept is refused with its place', () => {
  const files: readonly (readonly [layout: string, column: number, text: (number: string) => string])[] = [
    ['reeksen', 4, (number) => reeksen([number, 'euro'])],
    ['parameters', 2, (number) => `${parameterHeader}\neffect.i1;${number};euro;;;;aanname;D;Proef\n`],
    ['a spread', 6, (number) => `${parameterHeader}\neffect.i1;1;euro;uniform;0;${number};aanname;D;Proef\n`],
    ['ppn', 5, (number) => `soort;id;thema;regio;2027;herkomst\nstructureel;a;A;GM0193;${number};Proef\n`],
    [
      'vangnetregels',
      3,
      (number) => `${ruleHeader}\n2025;regulier;${number}%;12,5%;50%;100%;geen;;;raming;D;Proef\n`,
    ],
    [
      'a count of years',
      9,
      (number) => `${ruleHeader}\n2025;regulier;5%;12,5%;50%;100%;aantal-jaren;5%;${number};raming;D;Proef\n`,
    ],
    ['CBS', 3, (number) => `"ID","Perioden","Waarde_1"\n"0","2019JJ00","${number}"\n`],
  ]
  test.each(files)('%s', (_layout, kolom, text) => {
    for (const number of [nines, `-${nines}`, '1000000000000001']) {
      const result = importText(text(number))
      expect(result).toMatchObject({
        ok: false,
        error: {
          code: 'inlezen.tekstInGetal',
          details: { bestand: 'proef.csv', rij: 2, kolom, reden: 'teGroot' },
        },
      })
    }
    expect(importText(text('1e999'))).toMatchObject({
      ok: false,
      error: { code: 'inlezen.tekstInGetal', details: { rij: 2, kolom } },
    })
  })

  test('words for millions do not carry a number over the limit', () => {
    expect(importText(reeksen(['9000000000 mln', 'euro'])).ok).toBe(false)
    expect(observationOf(importText(reeksen(['1000 mld', 'euro'])), 'proef.0', 'GM0193', '2025').waarde).toBe(
      1e12,
    )
  })
})

describe('one and a half or fifteen hundred', () => {
  const values = (text: string) => unwrap(importText(text)).observations.map((each) => each.waarde)
  const remarks = (text: string) => unwrap(importText(text)).remarks.map((each) => each.code)

  test('a bare cell between commas cannot hold a decimal comma', () => {
    const text =
      'reeks,regio,periode,waarde,eenheid,status,graad,herkomst\nproef.a,GM0193,2025,30.405,aantal,raming,C,Proef\nproef.b,GM0193,2025,1.500,aantal,raming,C,Proef\n'
    expect(values(text)).toEqual([30.405, 1.5])
    expect(remarks(text)).toEqual([])
  })

  test('the other numbers of the file decide', () => {
    expect(values(reeksen(['30.405', 'aantal'], ['7,5', 'aantal']))).toEqual([30405, 7.5])
    expect(values(reeksen(['30.405', 'aantal'], ['1.500.000', 'euro']))).toEqual([30405, 1500000])
    expect(values(reeksen(['30.405', 'aantal'], ['7.5', 'aantal']))).toEqual([30.405, 7.5])
    expect(values(reeksen(['30.405', 'aantal'], ['0.405', 'aantal']))).toEqual([30.405, 0.405])
    expect(values(reeksen(['30.405', 'aantal'], ['1234.567', 'aantal']))).toEqual([30.405, 1234.567])
    expect(values(reeksen(['30.405', 'aantal'], ['7.1234', 'aantal']))).toEqual([30.405, 7.1234])
    expect(remarks(reeksen(['30.405', 'aantal'], ['7,5', 'aantal']))).toEqual([])
  })

  test('a share is no thousands', () => {
    expect(values(reeksen(['30.405', '%'], ['1.500', '%']))).toEqual([30.405, 1.5])
    expect(values(reeksen(['30.405%', 'deel']))).toEqual([30.405])
  })

  test('without evidence it is thousands, and the person sees both readings', () => {
    const result = unwrap(importText(reeksen(['12', 'aantal'], ['30.405', 'aantal'], ['1.500', 'aantal'])))
    expect(result.observations.map((each) => each.waarde)).toEqual([12, 30405, 1500])
    expect(result.remarks).toMatchObject([
      {
        code: 'inlezen.puntAlsDuizendtal',
        details: { rij: 3, kolom: 4, waarde: '30.405', duizend: 30405, decimaal: 30.405, aantal: 2 },
      },
    ])
    expect(remarkText(result.remarks[0], 'nl')).toContain('30.405 of 30,405')
  })

  test('a share and a count that contradict each other are refused with both readings', () => {
    const result = importText(reeksen(['1.500', 'aantal'], ['30.405', '%']))
    expect(result).toMatchObject({
      ok: false,
      error: { details: { bestand: 'proef.csv', rij: 2, kolom: 4, reden: 'dubbelzinnig' } },
    })
    if (result.ok) throw new Error('refused above')
    const { message, hint } = errorText(result.error, 'nl')
    expect(message).toContain('1.500 of 1,5')
    expect(hint).toContain('1500')
  })

  test('a budget table is in whole euros: no question', () => {
    const text = 'soort;id;thema;regio;2027;herkomst\nstructureel;a;A;GM0193;240.000;Proef\n'
    expect(values(text)).toEqual([240000])
    expect(remarks(text)).toEqual([])
  })
})

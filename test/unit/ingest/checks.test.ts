import { describe, expect, test } from 'vitest'
import { unwrap } from '../../../src/base/result.ts'
import { errorText } from '../../../src/text/error-text.ts'
import { importText, reeksenHeader } from './files.ts'

const parameterHeader = 'parameter;waarde;eenheid;spreiding;laag;hoog;status;graad;herkomst'
const parameter = (row: string) => importText(`${parameterHeader}\n${row};aanname;D;Proef\n`)

describe('parameters are checked when they come in', () => {
  test.each([
    ['a chance over 1', 'kans.aow.45-aow;1,2;kans per maand;;;', 2, 'buitenBereik', '0 … 1'],
    ['a negative stock', 'begin.18-26.klein.0;-3;uitkeringen;;;', 2, 'buitenBereik', '0 … 1000000'],
    ['a broken month count', 'terugkeer.maanden;7,5;maanden;;;', 2, 'buitenBereik', '1, 2 … 60'],
    ['a word for a number', 'instroom.totaal;veel;tekst;;;', 2, 'buitenBereik', '0 … 1000000'],
    ['a number for a word', 'vangnet.variant;1;naam;;;', 2, 'buitenBereik', '"regulier" | "uitgebreid"'],
    ['an unknown word', 'vangnet.variant;anders;tekst;;;', 2, 'buitenBereik', '"regulier" | "uitgebreid"'],
    ['thousands of euros', 'prijs.2025;18,4;x 1000 euro;;;', 3, 'eenheid', 'euro per uitkering per jaar'],
    ['millions', 'budget.2024;62,7;mln euro;;;', 3, 'eenheid', 'euro'],
    ['money without money', 'prijs.2025;18400;uitkeringen;;;', 3, 'eenheid', 'euro per uitkering per jaar'],
    ['a percentage as a share', 'ontvangsten.aandeel;0,9;%;;;', 3, 'eenheid', 'aandeel'],
    ['a share as a percentage', 'werkloosheid.2025;3,9%;procent;;;', 2, 'eenheid', 'zonder %-teken'],
    ['a low above the high', 'effect.i1;5;procentpunt;uniform;9;4', 6, 'buitenBereik', 'ten minste 9'],
    ['a value outside its spread', 'effect.i1;10;procentpunt;uniform;0,5;9', 2, 'buitenBereik', '0,5 … 9'],
  ])('%s is refused', (_name, row, kolom, reden, verwacht) => {
    const result = parameter(row)
    expect(result).toMatchObject({
      ok: false,
      error: {
        code: 'inlezen.tekstInGetal',
        details: { bestand: 'proef.csv', rij: 2, kolom, reden, verwacht },
      },
    })
    if (!result.ok) expect(errorText(result.error, 'nl').hint).toContain(verwacht)
  })

  test('an unknown id is kept and named; figures beside the model are not questioned', () => {
    const unknown = unwrap(parameter('kans.wrek.18-26.klein.0-5;0,1;kans per maand;;;'))
    expect(unknown.parameters).toHaveLength(1)
    expect(unknown.remarks).toMatchObject([
      { code: 'inlezen.onbekendeParameter', details: { rij: 2, kolom: 1, id: 'kans.wrek.18-26.klein.0-5' } },
    ])
    expect(unwrap(parameter('effect.i1;10;procentpunt;driehoek;4;18')).remarks).toEqual([])
    expect(unwrap(parameter('ontvangsten.aandeel;7,35%;%;;;')).parameters[0].waarde).toBe(0.0735)
  })
})

describe('vangnetregels', () => {
  const header =
    'jaar;variant;drempel;bovengrens;aandeel midden;aandeel boven;meerjarentoets;meerjarendrempel;aantal jaren;status;graad;herkomst'
  test.each([
    ['a drempel over the bovengrens', '15%;12,5%;50%;100%', 4],
    ['a share over 100 %', '7,5%;12,5%;50%;110%', 6],
    ['a share under 0 %', '7,5%;12,5%;-5%;100%', 5],
  ])('%s is refused', (_name, shares, kolom) => {
    expect(importText(`${header}\n2025;regulier;${shares};geen;;;raming;D;Proef\n`)).toMatchObject({
      ok: false,
      error: { code: 'inlezen.tekstInGetal', details: { rij: 2, kolom, reden: 'buitenBereik' } },
    })
  })
})

describe('reeksen', () => {
  const rows = (...lines: string[]) =>
    importText([reeksenHeader, ...lines.map((line) => `${line};raming;D;;Proef;`)].join('\n') + '\n')
  test.each([
    ['a taakstelling in uitkeringen', ['taakstelling.buig;GM0193;2027;50;aantal;geen'], 2, 5, 'eenheid'],
    [
      'a negative stock',
      ['bijstand.stand.tot-aow;GM0193;2025-01;-1;aantal;uitkeringen'],
      2,
      4,
      'buitenBereik',
    ],
    [
      'two units in one series',
      ['proef.a;GM0193;2025;1;euro;geen', 'proef.a;GM0193;2026;1;x 1000 euro;geen'],
      3,
      5,
      'eenheid',
    ],
    [
      'two counts in one series',
      ['proef.a;GM0193;2025;1;aantal;personen', 'proef.a;GM0193;2026;1;aantal;uitkeringen'],
      3,
      6,
      'eenheid',
    ],
  ])('%s is refused', (_name, lines, rij, kolom, reden) => {
    expect(rows(...lines)).toMatchObject({
      ok: false,
      error: { code: 'inlezen.tekstInGetal', details: { rij, kolom, reden } },
    })
  })

  test('a taakstelling in millions of euro is applied when it is used', () => {
    expect(rows('taakstelling.buig;GM0193;2028;1,5;mln euro;geen').ok).toBe(true)
  })
})

describe('a file that stops inside its last number', () => {
  const header = 'reeks;regio;periode;eenheid;status;graad;herkomst;waarde'
  const row = 'proef.a;GM0193;2025;euro;raming;C;Proef;15'
  const codes = (text: string) => unwrap(importText(text)).remarks.map((each) => each.code)

  test('is read, with a remark on that row', () => {
    expect(unwrap(importText(`${header}\n${row}`)).remarks).toEqual([
      {
        code: 'inlezen.eindeInGetal',
        details: { rij: 2, kolom: 8, kolomnaam: 'waarde', waarde: '15' },
      },
    ])
    expect(codes('"ID","Perioden","Waarde_1"\n0,2019JJ00,15')).toContain('inlezen.eindeInGetal')
    expect(codes('parameter;eenheid;status;graad;herkomst;waarde\neffect.i1;%;aanname;D;Proef;1')).toEqual([
      'inlezen.eindeInGetal',
    ])
  })

  test('a line end, a closing quote or another last column is no doubt', () => {
    expect(codes(`${header}\n${row}\n`)).toEqual([])
    expect(codes(`${header}\n${row.replace(';15', ';"15"')}`)).toEqual([])
    expect(codes(`${reeksenHeader}\nproef.a;GM0193;2025;15;euro;geen;raming;C;;Proef;2`)).toEqual([])
  })
})

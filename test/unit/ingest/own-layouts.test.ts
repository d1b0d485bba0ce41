import { describe, expect, test } from 'vitest'
import { unwrap } from '../../../src/base/result.ts'
import { importFixture, importText, observationOf, reeksenHeader } from './files.ts'

describe('reeksen', () => {
  const result = importFixture('good/reeksen-nederlands.csv')
  const value = (reeks: string, regio: string, periode: string) =>
    observationOf(result, reeks, regio, periode)

  test('amounts as people write them', () => {
    expect(value('proef.bedrag', 'GM0193', '2025').waarde).toBe(62733474)
    expect(value('proef.miljoen', 'GM0193', '2025').waarde).toBe(1500000)
    expect(value('proef.aandeel', 'GM0193', '2025-Q1')).toMatchObject({ waarde: 7.5, eenheid: '%' })
    expect(value('proef.groot', 'GM0193', '2025-01').waarde).toBe(12345.5)
    expect(value('proef.min', 'GM0193', '2025').waarde).toBe(-1250.75)
  })

  test('missing keeps its reason and is never 0', () => {
    expect(value('proef.weg', 'NL01', '2024')).toMatchObject({ waarde: null, ontbreekt: 'onbekend' })
    expect(value('proef.leeg', 'NL01', '2024')).toMatchObject({ waarde: null, ontbreekt: 'leeg' })
    expect(value('proef.klein', 'NL01', '2024')).toMatchObject({
      waarde: null,
      ontbreekt: 'onbekend',
      ruw: '<10',
    })
    expect(unwrap(result).missing).toBe(3)
  })

  test('2028 e.v. stays open and is reported', () => {
    const open = value('proef.structureel', 'GM0193', '2028 e.v.')
    expect(open).toMatchObject({
      waarde: 1500000,
      graad: 'A',
      herkomst: 'Proef; met puntkomma en "aanhaling"',
      bron: { rij: 10, kolom: 4 },
    })
    expect(unwrap(result).remarks).toContainEqual({
      code: 'inlezen.structureelVanaf',
      details: { rij: 10, kolom: 3, periode: '2028 e.v.' },
    })
  })

  test('comma delimited with a decimal point, and tabs', () => {
    const points = importFixture('good/reeksen-komma-punt.csv')
    expect(observationOf(points, 'proef.a', 'GM0193', '2025').waarde).toBe(0.0303)
    expect(observationOf(points, 'proef.b', 'GM0193', '2025')).toMatchObject({
      waarde: 1234.5,
      telt: 'geen',
      peildatum: null,
    })
    expect(unwrap(points).soort).toBe('aannames')
    expect(observationOf(importFixture('good/reeksen-met-tab.csv'), 'proef.a', 'GM0193', '2025').waarde).toBe(
      5.25,
    )
  })

  test('one row that is no assumption makes the file a file of facts', () => {
    const rows = [
      'proef.a;GM0193;2025;1;euro;geen;aanname;D;;Proef;',
      'proef.b;GM0193;2025;1;euro;geen;raming;D;;Proef;',
    ]
    expect(unwrap(importText([reeksenHeader, rows[0]].join('\n'))).soort).toBe('aannames')
    expect(unwrap(importText([reeksenHeader, ...rows].join('\n'))).soort).toBe('feiten')
  })

  test('equal rows count once; columns of somebody else are named', () => {
    expect(unwrap(importFixture('good/reeksen-dubbel-gelijk.csv'))).toMatchObject({
      rows: 2,
      observations: [{ reeks: 'proef.a' }],
      remarks: [{ code: 'inlezen.dubbelGelijk', details: { rij: 3, eerdereRij: 2 } }],
    })
    const extra = unwrap(
      importText(`${reeksenHeader};kleur\nproef.a;GM0193;2025;1;euro;geen;raming;D;;Proef;;rood\n`),
    )
    expect(extra.remarks).toEqual([
      { code: 'inlezen.kolomGenegeerd', details: { kolom: 12, kolomnaam: 'kleur' } },
    ])
  })

  test('the order and the case of the columns do not matter', () => {
    const text =
      'Herkomst;GRAAD;status;eenheid;Waarde;Periode;regio;reeks\nProef;c;RAMING;euro;1;2025;193;proef.a\n'
    expect(observationOf(importText(text), 'proef.a', 'GM0193', '2025')).toMatchObject({
      waarde: 1,
      graad: 'C',
      status: 'raming',
      bron: { kolom: 5 },
    })
  })
})

describe('parameters', () => {
  const header = 'parameter;waarde;eenheid;spreiding;laag;hoog;status;graad;herkomst;opmerking'
  test('numbers, words, percentages and spreads', () => {
    const text = [
      header,
      'kans.werk.18-26.klein.0-5;0,045906;kans per maand;;;;aanname;C;Proef;',
      'vangnet.variant;regulier;tekst;;;;aanname;D;Proef;',
      'ontvangsten.aandeel;7,35%;aandeel;;;;aanname;D;Proef;',
      'effect.i1;10;procentpunt;driehoek;4;18;aanname;D;Proef;ruim',
    ].join('\n')
    const parameters = unwrap(importText(text)).parameters
    expect(parameters.map((each) => each.waarde)).toEqual([0.045906, 'regulier', 0.0735, 10])
    expect(parameters[3]).toMatchObject({
      spreiding: { verdeling: 'driehoek', laag: 4, hoog: 18 },
      opmerking: 'ruim',
      bron: { rij: 5, kolom: 2 },
    })
  })

  test('a word where a number must stand, and the same id twice', () => {
    expect(importText(`${header}\nlks.banen;veel;banen;;;;aanname;D;Proef;\n`)).toMatchObject({
      ok: false,
      error: { code: 'inlezen.tekstInGetal', details: { rij: 2, kolom: 2, waarde: 'veel' } },
    })
    expect(
      importText(`${header}\nlks.banen;1;banen;;;;aanname;D;Proef;\nlks.banen;2;banen;;;;aanname;D;Proef;\n`),
    ).toMatchObject({
      ok: false,
      error: { code: 'inlezen.dubbeleRegel', details: { rij: 3, eerdereRij: 2 } },
    })
  })
})

describe('vangnetregels', () => {
  const header =
    'jaar;variant;drempel;bovengrens;aandeel midden;aandeel boven;meerjarentoets;meerjarendrempel;aantal jaren;status;graad;herkomst'
  test('percentages become whole basis points', () => {
    const text = `${header}\n2025;regulier;7,5%;12,5 %;50%;100%;drie-jaar-samen;7,5%;;definitief;B;Proef\n2025;uitgebreid;0,29%;12,5%;50%;100%;aantal-jaren;5%;2;aanname;D;Proef\n2015;regulier;5%;10%;50%;100%;geen;;;definitief;D;Proef\n`
    const result = unwrap(importText(text))
    expect(result.rules.map(({ bron: _, herkomst: __, ...rule }) => rule)).toEqual([
      {
        jaar: 2025,
        variant: 'regulier',
        drempelBp: 750,
        bovengrensBp: 1250,
        aandeelMiddenBp: 5000,
        aandeelBovenBp: 10000,
        meerjarentoets: { kind: 'drie-jaar-samen', thresholdBp: 750 },
        status: 'definitief',
        graad: 'B',
      },
      {
        jaar: 2025,
        variant: 'uitgebreid',
        drempelBp: 29,
        bovengrensBp: 1250,
        aandeelMiddenBp: 5000,
        aandeelBovenBp: 10000,
        meerjarentoets: { kind: 'aantal-jaren', thresholdBp: 500, count: 2 },
        status: 'aanname',
        graad: 'D',
      },
      {
        jaar: 2015,
        variant: 'regulier',
        drempelBp: 500,
        bovengrensBp: 1000,
        aandeelMiddenBp: 5000,
        aandeelBovenBp: 10000,
        meerjarentoets: { kind: 'geen' },
        status: 'definitief',
        graad: 'D',
      },
    ])
  })

  test('a share without a percent sign is not guessed at', () => {
    expect(importText(`${header}\n2025;regulier;0,075;12,5%;50%;100%;geen;;;raming;D;Proef\n`)).toMatchObject(
      { ok: false, error: { code: 'inlezen.tekstInGetal', details: { kolomnaam: 'drempel' } } },
    )
  })
})

describe('items', () => {
  const header = 'soort;id;titel;status;graad;herkomst;thema;periode'
  test('further columns are fields, empty ones are left out', () => {
    const result = unwrap(importText(`${header}\nactie;deta-q;Deta Q;definitief;A;Proef;inclusief;\n`))
    expect(result.items).toMatchObject([
      { soort: 'actie', id: 'deta-q', velden: { thema: 'inclusief' }, bron: { rij: 2, kolom: 3 } },
    ])
    expect(result.items[0].velden).not.toHaveProperty('periode')
  })

  test('a period that begins long before the others is read as it stands, with a question', () => {
    const row = (id: string, period: string) => `actie;${id};Titel;definitief;A;Proef;x;${period}`
    const result = unwrap(
      importText(
        [
          header,
          row('a', '2025-2029'),
          row('b', '2005-2029'),
          row('c', '2024-2025'),
          row('d', '2025-2027'),
          row('e', '2025'),
        ].join('\n'),
      ),
    )
    expect(result.items[1].velden['periode']).toBe('2005-2029')
    expect(result.remarks).toMatchObject([
      {
        code: 'inlezen.beginVoorVisiejaar',
        details: { rij: 3, kolom: 8, waarde: '2005-2029', jaar: 2005, bedoeld: 2025 },
      },
    ])
  })
})

describe('ppn', () => {
  const header = 'soort;id;thema;regio;2027;2028 e.v.;herkomst'
  test('an empty cell is 0 with a note, words behind an amount are a note', () => {
    const result = importText(
      `${header}\nincidenteel;keten;Keten;GM0193;75.000;;Proef\nstructureel;rest;;GM0193;"260.000; Voorstel dit incidenteel\nin te zetten";260.000;Proef\n`,
    )
    expect(observationOf(result, 'ppn.incidenteel.keten', 'GM0193', '2027')).toMatchObject({
      waarde: 75000,
      eenheid: 'euro',
      opmerking: '',
      graad: 'B',
    })
    expect(observationOf(result, 'ppn.incidenteel.keten', 'GM0193', '2028 e.v.')).toMatchObject({
      waarde: 0,
      opmerking: 'lege cel gelezen als 0',
      ruw: '',
    })
    expect(observationOf(result, 'ppn.structureel.rest', 'GM0193', '2027')).toMatchObject({
      waarde: 260000,
      opmerking: 'Voorstel dit incidenteel in te zetten',
    })
    expect(unwrap(result).remarks.map((each) => [each.code, each.details['rij'] ?? null])).toEqual([
      ['inlezen.structureelVanaf', 1],
      ['inlezen.legeCelAlsNul', 2],
      ['inlezen.opmerkingInCel', 3],
    ])
    expect(unwrap(result).remarks[2].details).toMatchObject({
      waarde: 260000,
      incidenteel: true,
      id: 'ppn.structureel.rest',
    })
    expect(unwrap(result).items.map((each) => [each.id, each.titel])).toEqual([
      ['ppn.incidenteel.keten', 'Keten'],
      ['ppn.structureel.rest', 'rest'],
    ])
  })
})

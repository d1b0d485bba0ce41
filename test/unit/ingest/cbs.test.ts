import { describe, expect, test } from 'vitest'
import { unwrap } from '../../../src/base/result.ts'
import { topicWord } from '../../../src/ingest/cbs/topic-names.ts'
import { importFixture, importText, observationOf } from './files.ts'

const values = (file: string, region: string, names: readonly string[], age: string) => {
  const result = importFixture(file)
  return names.map((name) => observationOf(result, `84066ned.${name}.${age}`, region, '2017').waarde)
}

describe('bijstand per gemeente (84066NED)', () => {
  const names = [
    'inwoners',
    'bijstandsontvangers',
    'bijstandsdichtheid',
    'instroom',
    'instroom-percentage',
    'uitstroom',
    'uitstroom-percentage',
    'uitstroom-naar-werk',
    'uitstroom-naar-werk-percentage',
    'personen-met-re-integratievoorziening',
    'wsw-werknemers',
  ]
  // One table in three byte shapes: comma and LF without a mark, the portal's own bytes, and re-saved by a spreadsheet.
  test.each([
    'good/84066NED_gemeente_2017.csv',
    'good/84066NED_UntypedDataSet_05062025_101716.csv',
    'good/84066NED_opnieuw_bewaard_2017.csv',
  ])('%s', (file) => {
    expect(values(file, 'GM0193', names, '15-plus')).toEqual([
      103360, 4070, 39.5, 990, 19.5, 990, 19.5, 550, 11.5, 770, 600,
    ])
    expect(values(file, 'NL01', names.slice(0, 9), '15-plus')).toEqual([
      14422560, 508480, 35.5, 123060, 19.5, 128560, 20, 60890, 10.5,
    ])
  })

  test('age classes, groups of gemeenten and a dot', () => {
    const result = importFixture('good/84066NED_gemeente_2017.csv')
    expect(observationOf(result, '84066ned.bijstandsontvangers.tot-aow', 'GM0193', '2017').waarde).toBe(3780)
    expect(observationOf(result, '84066ned.bijstandsontvangers.vanaf-aow', 'GM0193', '2017').waarde).toBe(290)
    expect(observationOf(result, '84066ned.bijstandsontvangers.15-plus', 'A007404', '2017').waarde).toBe(
      139290,
    )
    const secret = observationOf(result, '84066ned.werk-na-re-integratie.15-plus', 'NL01', '2017')
    expect(secret).toMatchObject({ waarde: null, ontbreekt: 'onbekend', ruw: '       .' })
  })

  test('persons and percentages are told apart, and each value knows its cell', () => {
    const result = importFixture('good/84066NED_gemeente_2017.csv')
    expect(observationOf(result, '84066ned.instroom.15-plus', 'GM0193', '2017')).toMatchObject({
      telt: 'personen',
      eenheid: 'aantal',
      status: 'definitief',
      graad: 'A',
      herkomst: 'CBS 84066NED',
      ruw: '     990',
      bron: { bestand: '84066NED_gemeente_2017.csv', blad: null, rij: 4, kolom: 7 },
    })
    expect(observationOf(result, '84066ned.instroom-percentage.15-plus', 'GM0193', '2017')).toMatchObject({
      telt: 'geen',
      eenheid: '%',
      bron: { rij: 4, kolom: 8 },
    })
  })

  test('the year comes from the name; the older spelling of 2015 gives the same series', () => {
    const result = unwrap(importFixture('good/bijstand_gemeenten_2015.csv'))
    expect(result.title).toContain('2015')
    const words = new Set(result.observations.map((each) => each.reeks.replace('83450ned.', '')))
    const newer = new Set(
      unwrap(importFixture('good/84066NED_gemeente_2017.csv'))
        .observations.filter((each) => each.reeks.endsWith('.15-plus'))
        .map((each) => each.reeks.replace('84066ned.', '')),
    )
    expect(words).toEqual(newer)
  })

  test('without a year in the name the person must give one', () => {
    expect(importFixture('hostile/zonder-periode.csv')).toMatchObject({
      ok: false,
      error: { code: 'inlezen.kolomOntbreekt', details: { kolomnaam: 'Perioden', reden: 'periode' } },
    })
    const given = importFixture('hostile/zonder-periode.csv', { periode: '2016' })
    expect(observationOf(given, '83747ned.bijstandsontvangers.15-plus', 'NL01', '2016').waarde).toBe(508480)
  })
})

describe('key figures of social security (37789ksz)', () => {
  const result = importFixture('good/37789ksz_social_security.csv')
  const value = (name: string, period: string) => observationOf(result, `37789ksz.${name}`, 'NL01', period)

  test('values as printed, with the unit that stands nowhere in the file', () => {
    expect(value('totaal-bijstandsuitkeringen', '1998-01')).toMatchObject({
      waarde: 449,
      eenheid: 'x 1000',
      telt: 'uitkeringen',
      status: 'definitief',
    })
    expect(value('bijstandsuitkeringen-tot-de-aow-leeftijd', '1998-01').waarde).toBe(435.1)
    expect(value('bijstandsuitkeringen-vanaf-aow-leeftijd', '1998-01').waarde).toBe(14)
    expect(value('ioaw-uitkeringen', '1998-01').waarde).toBe(19.2)
    expect(value('ww-uitkeringen-niet-seizoengecorrigeerd', '1998-01').waarde).toBe(350.8)
  })

  test('both kinds of nothing keep their reason', () => {
    expect(value('totaal-wia-uitkeringen', '1998-01')).toMatchObject({
      waarde: null,
      ontbreekt: 'onmogelijk',
    })
    expect(value('totaal-bijstandsuitkeringen', '2018-11')).toMatchObject({
      waarde: null,
      ontbreekt: 'onbekend',
    })
  })

  test('months and years stay apart', () => {
    expect(value('bijstandsuitkeringen-tot-de-aow-leeftijd', '2017').waarde).toBe(398)
    expect(value('bijstandsuitkeringen-tot-de-aow-leeftijd', '2017-12').waarde).toBe(389.5)
  })

  test('from the first estimated month on, every column is provisional', () => {
    expect(value('totaal-bijstandsuitkeringen', '2018-10')).toMatchObject({
      waarde: 416,
      status: 'voorlopig',
    })
    expect(value('bijstandsuitkeringen-vanaf-aow-leeftijd', '2018-10').status).toBe('voorlopig')
    for (const period of ['2018-08', '2018-09', '2018-10', '2018-11']) {
      expect(value('ioaw-uitkeringen', period).status).toBe('voorlopig')
      expect(value('aow-uitkeringen', period).status).toBe('voorlopig')
    }
    expect(value('ioaw-uitkeringen', '2017-12').status).toBe('definitief')
    expect(value('bijstandsuitkeringen-tot-de-aow-leeftijd', '2017-12').status).toBe('definitief')
    expect(unwrap(result).remarks).toContainEqual({
      code: 'inlezen.laatsteMaandenVoorlopig',
      details: { vanaf: '2018-08' },
    })
  })

  test('a file that ends in counted months is not called provisional', () => {
    const text = [
      '"ID","Perioden","TotaalBijstandsuitkeringen_11","BijstandsuitkeringenTotDeAOWLeeftijd_12"',
      ...['01', '02', '03'].map((month, i) => `"${i}","2017MM${month}","   44${i}.3","   40${i}.1"`),
    ].join('\n')
    expect(unwrap(importText(text)).observations.every((each) => each.status === 'definitief')).toBe(true)
  })
})

describe('the family in general', () => {
  test('typed: nothing between the delimiters is missing without a reason, zero is zero', () => {
    const result = importFixture('good/83435NED_TypedDataSet_06112023_144215.csv')
    expect(unwrap(result).format).toBe('cbs-v3-typed')
    expect(observationOf(result, '83435ned.totaal-aantal-passagiers.t001354', 'NL01', '2019')).toMatchObject({
      waarde: 71680013,
      peildatum: '2023-11-06',
    })
    expect(observationOf(result, '83435ned.totaal-aantal-passagiers.a043825', 'NL01', '2021').waarde).toBe(0)
    expect(observationOf(result, '83435ned.totaal-aantal-passagiers.a043825', 'NL01', '2022')).toMatchObject({
      waarde: null,
      ontbreekt: 'leeg',
    })
  })

  test('untyped with a byte order mark, padded regions, a gemeente that no longer exists', () => {
    const result = importFixture('good/83625NED_UntypedDataSet_05062025_101716.csv')
    expect(unwrap(result).format).toBe('cbs-v3-untyped')
    expect(observationOf(result, '83625ned.gemiddelde-verkoopprijs', 'GM0193', '2024')).toMatchObject({
      waarde: 450763,
      eenheid: 'onbekend',
    })
    expect(observationOf(result, '83625ned.gemiddelde-verkoopprijs', 'GM1680', '1995')).toMatchObject({
      waarde: null,
      ontbreekt: 'onmogelijk',
    })
  })

  test('a table without a region is about the country', () => {
    expect(
      observationOf(
        importFixture('good/83906NED_UntypedDataSet_05022022_160508.csv'),
        '83906ned.prijsindex-bestaande-koopwoningen',
        'NL01',
        '2021-12',
      ).waarde,
    ).toBe(175.8)
  })

  test('Iv3: taakveld 0.1 is not 0.10, negatives are real, -99998 is not delivered', () => {
    const result = importFixture('good/45063NED_TypedDataSet_06112023_144215.csv')
    expect(observationOf(result, '45063ned.2e-plaatsing.0.1.l1.1', 'GM0193', '2023-X000')).toMatchObject({
      waarde: 70123,
      eenheid: 'x 1000 euro',
    })
    expect(observationOf(result, '45063ned.2e-plaatsing.0.10.l1.1', 'GM0193', '2023-X000').waarde).toBe(-12.5)
    expect(observationOf(result, '45063ned.2e-plaatsing.6.3.b4.3.1', 'GM0193', '2023-X005')).toMatchObject({
      waarde: null,
      ontbreekt: 'niet-geleverd',
    })
  })

  test('Kerncijfers: NL00 is the country, names are no numbers, persons are persons', () => {
    const result = importFixture('good/84799NED_TypedDataSet_extract.csv')
    expect(
      observationOf(result, '84799ned.personen-per-soort-uitkering-bijstand', 'NL01', '2020'),
    ).toMatchObject({ waarde: 421110, telt: 'personen' })
    expect(observationOf(result, '84799ned.aantal-inwoners', 'GM1680', '2020').waarde).toBe(25445)
  })

  test('a spreadsheet that put each line in one cell', () => {
    const result = importFixture('good/excel-in-een-kolom-2017.csv')
    expect(unwrap(result).remarks.map((each) => each.code)).toContain('inlezen.uitgepakt')
    expect(observationOf(result, '84066ned.bijstandsontvangers.15-plus', 'GM0193', '2017')).toMatchObject({
      waarde: 4070,
      bron: { rij: 3, kolom: 5 },
    })
  })

  test('the same row twice with equal values counts once', () => {
    const result = unwrap(importText('"ID","Perioden","Waarde_1"\n"0","2019JJ00","1"\n"1","2019JJ00"," 1"\n'))
    expect(result.observations).toHaveLength(1)
    expect(result.remarks).toContainEqual({
      code: 'inlezen.dubbelGelijk',
      details: { rij: 3, eerdereRij: 2 },
    })
  })
})

test.each([
  ['BijstandsuitkeringenTotDeAOWLeeftijd', 'bijstandsuitkeringen-tot-de-aow-leeftijd'],
  ['WAOUitkeringen', 'wao-uitkeringen'],
  ['k_1ePlaatsing', '1e-plaatsing'],
  ['k_0Tot15Jaar', '0-tot15-jaar'],
])('topic %s is called %s', (stem, word) => {
  expect(topicWord(stem)).toBe(word)
})

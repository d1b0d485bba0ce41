import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { hashBytes } from '../../../src/base/hash.ts'
import type { ErrorCode } from '../../../src/base/error-codes.ts'
import { passesElevenTest } from '../../../src/ingest/personal-data.ts'
import { readFile } from '../../../src/ingest/read-file.ts'
import { importFixture, importText, importsFolder, reeksenHeader } from './files.ts'

const refusals: readonly (readonly [file: string, code: ErrorCode, details: Record<string, unknown>])[] = [
  ['leeg.csv', 'inlezen.leegBestand', {}],
  ['alleen-witruimte.csv', 'inlezen.leegBestand', {}],
  ['alleen-kop.csv', 'inlezen.leegBestand', { reden: 'alleenKop' }],
  ['zip-als-csv.csv', 'inlezen.nietWatHetZegt', { gevonden: 'zip' }],
  ['excel-als-csv.csv', 'inlezen.nietWatHetZegt', { gevonden: 'xlsx' }],
  ['oud-excel-als-csv.csv', 'inlezen.nietWatHetZegt', { gevonden: 'xls' }],
  ['pdf-als-csv.csv', 'inlezen.nietWatHetZegt', { gevonden: 'pdf' }],
  ['json-als-csv.csv', 'inlezen.nietWatHetZegt', { gevonden: 'json' }],
  ['html-als-csv.csv', 'inlezen.nietWatHetZegt', { gevonden: 'html' }],
  ['binair-als-csv.csv', 'inlezen.nietWatHetZegt', { gevonden: 'binair' }],
  ['codering-onbekend.csv', 'inlezen.codering', {}],
  ['afgekapt-aanhalingsteken.csv', 'inlezen.afgekapt', { rij: 3, kolom: 10 }],
  ['afgekapt-laatste-rij.csv', 'inlezen.afgekapt', { rij: 3, gevonden: 3, verwacht: 11 }],
  ['afgekapt-cbs.csv', 'inlezen.afgekapt', { rij: 3, kolom: 3 }],
  ['te-veel-cellen.csv', 'inlezen.verkeerdScheidingsteken', { rij: 2, verwacht: 8, teken: ',' }],
  ['verkeerd-scheidingsteken.csv', 'inlezen.verkeerdScheidingsteken', { reden: 'eenKolom' }],
  ['titelregel.csv', 'inlezen.onbekendFormaat', { reden: 'titelregel' }],
  ['onbekend-formaat.csv', 'inlezen.onbekendFormaat', { gevonden: 'gemeente, jaar, aantal' }],
  [
    'tekst-in-getal.csv',
    'inlezen.tekstInGetal',
    { rij: 3, kolom: 4, kolomnaam: 'waarde', waarde: 'onbeknd' },
  ],
  [
    'tekst-in-getal-cbs.csv',
    'inlezen.tekstInGetal',
    { rij: 3, kolom: 4, kolomnaam: 'GemiddeldeVerkoopprijs_1', waarde: '93x50' },
  ],
  ['gemengde-decimalen.csv', 'inlezen.tekstInGetal', { rij: 3, waarde: '5.5' }],
  ['vangnet-fijner-dan-basispunt.csv', 'inlezen.tekstInGetal', { rij: 2, kolomnaam: 'drempel' }],
  ['ppn-tekst.csv', 'inlezen.tekstInGetal', { rij: 2, kolomnaam: '2025', waarde: 'p.m.' }],
  ['kolom-ontbreekt.csv', 'inlezen.kolomOntbreekt', { kolomnaam: 'waarde' }],
  ['kolom-dubbel.csv', 'inlezen.kolomOntbreekt', { kolomnaam: 'waarde', kolom: 5, reden: 'dubbel' }],
  ['zonder-periode.csv', 'inlezen.kolomOntbreekt', { kolomnaam: 'Perioden' }],
  ['onbekende-periode.csv', 'inlezen.onbekendePeriode', { rij: 2, kolom: 3, waarde: '2025-13' }],
  ['onbekende-periode-cbs.csv', 'inlezen.onbekendePeriode', { rij: 3, kolom: 2, waarde: '2019MM13' }],
  ['onbekende-regio.csv', 'inlezen.onbekendeRegio', { rij: 2, kolom: 2, waarde: 'Zwolle!' }],
  ['onbekende-regio-cbs.csv', 'inlezen.onbekendeRegio', { rij: 2, kolom: 2, waarde: 'Zwolle' }],
  [
    'onbekende-graad.csv',
    'inlezen.onbekendeCode',
    { rij: 2, kolomnaam: 'graad', waarde: 'E', verwacht: 'A, B, C, D' },
  ],
  ['onbekende-status.csv', 'inlezen.onbekendeCode', { rij: 2, kolomnaam: 'status', waarde: 'geschat' }],
  ['dubbele-regel.csv', 'inlezen.dubbeleRegel', { rij: 3, eerdereRij: 2, waarde: '6', eerdereWaarde: '5' }],
  [
    'dubbele-regel-cbs.csv',
    'inlezen.dubbeleRegel',
    { rij: 3, eerdereRij: 2, waarde: '2', eerdereWaarde: '1' },
  ],
  ['persoonsgegevens-naam.csv', 'inlezen.persoonsgegevens', { kolom: 2, kolomnaam: 'Achternaam' }],
  [
    'persoonsgegevens-geboortedatum.csv',
    'inlezen.persoonsgegevens',
    { kolom: 2, kolomnaam: 'Geboortedatum' },
  ],
  ['persoonsgegevens-adres.csv', 'inlezen.persoonsgegevens', { kolom: 2, kolomnaam: 'Adres' }],
  [
    'persoonsgegevens-bsn.csv',
    'inlezen.persoonsgegevens',
    { kolom: 1, kolomnaam: 'nummer', soort: 'elfproef' },
  ],
]

test.each(refusals)('%s is refused: %s', (file, code, details) => {
  const result = importFixture(`hostile/${file}`)
  expect(result).toMatchObject({ ok: false, error: { code, details: { bestand: file, ...details } } })
})

test('every hostile file has its expected refusal', () => {
  expect(refusals.map(([file]) => file).sort()).toEqual(
    readdirSync(path.join(importsFolder, 'hostile')).sort(),
  )
})

test('a refusal of personal data never repeats a value', () => {
  const result = importFixture('hostile/persoonsgegevens-bsn.csv')
  expect(JSON.stringify(result)).not.toMatch(/111222333|123456782/)
})

test('a file that does not claim to be CSV is an unknown format, not a lie', () => {
  const bytes = readFileSync(path.join(importsFolder, 'hostile/excel-als-csv.csv'))
  expect(readFile({ name: 'budgetten.xlsx', bytes })).toMatchObject({
    ok: false,
    error: { code: 'inlezen.onbekendFormaat', details: { gevonden: 'xlsx' } },
  })
})

test('a file beyond the budget is refused before it is read', () => {
  const limits = { bytes: 10, rows: 10, columns: 10, cells: 10, cellCharacters: 10, observations: 10 }
  expect(readFile({ name: 'a.csv', bytes: new Uint8Array(11) }, {}, limits)).toMatchObject({
    ok: false,
    error: { code: 'inlezen.teGroot', details: { wat: 'bytes', gevonden: 11, grens: 10 } },
  })
})

test('reading leaves the bytes alone', () => {
  const bytes = readFileSync(path.join(importsFolder, 'good/84066NED_gemeente_2017.csv'))
  const before = hashBytes(bytes)
  const result = readFile({ name: '84066NED_gemeente_2017.csv', bytes })
  expect(hashBytes(bytes)).toBe(before)
  expect(result).toMatchObject({ ok: true, value: { sha256: before, size: bytes.length } })
})

describe('personal data', () => {
  const row = 'proef.a;GM0193;2025;1;euro;geen;raming;D;;Proef;'
  test.each([
    'BSN',
    'bsn_nr',
    'Burgerservicenummer',
    'Naam',
    'Geboortedatum cliënt',
    'E-mail',
    'Postcode',
    'IBAN',
  ])('a column %s stops the import', (name) => {
    expect(importText(`${reeksenHeader};${name}\n${row};x\n`)).toMatchObject({
      ok: false,
      error: { code: 'inlezen.persoonsgegevens', details: { kolomnaam: name } },
    })
  })

  test.each(['Gemeentenaam_1', 'bsnorm', 'onderwerp', 'adresseerbaar'])('a column %s does not', (name) => {
    expect(importText(`${reeksenHeader};${name}\n${row};x\n`).ok).toBe(true)
  })

  test('ordinary amounts of nine digits are no BSN', () => {
    const rows = [625330001, 625330012, 625330013, 625330024].map(
      (amount, i) => `proef.a;GM0193;${2020 + i};${amount};euro;geen;raming;D;;Proef;`,
    )
    expect(importText([reeksenHeader, ...rows].join('\n')).ok).toBe(true)
  })

  test.each([
    ['111222333', true],
    ['123456782', true],
    ['123456789', false],
    ['012345672', true],
    ['000000000', false],
    ['12345', false],
  ])('eleven test of %s: %s', (number, passes) => {
    expect(passesElevenTest(number)).toBe(passes)
  })
})

describe('whatever the bytes, reading answers', () => {
  const files = [
    'good/84066NED_gemeente_2017.csv',
    'good/83625NED_UntypedDataSet_05062025_101716.csv',
    'good/45063NED_TypedDataSet_06112023_144215.csv',
    'good/reeksen-nederlands.csv',
    'good/excel-in-een-kolom-2017.csv',
    'encodings/utf-16le-bom.csv',
  ]
  const answer = (name: string, bytes: Uint8Array): string => {
    const result = readFile({ name, bytes })
    if (!result.ok) return result.error.code
    for (const each of result.value.observations) {
      if (each.waarde === null ? each.ontbreekt === null : !Number.isFinite(each.waarde))
        return 'a value without a number or a reason'
    }
    return 'ok'
  }

  test.each(files)('%s cut off at any byte', (file) => {
    const bytes = readFileSync(path.join(importsFolder, file))
    for (let end = 0; end < bytes.length; end += 3) {
      expect(answer(path.basename(file), bytes.subarray(0, end))).toMatch(/^(?:ok|inlezen\.[a-zA-Z]+)$/)
    }
  })

  test.each(files)('%s with any byte changed', (file) => {
    const original = readFileSync(path.join(importsFolder, file))
    // A fixed sequence (Numerical Recipes' generator), so that a failure comes back.
    let state = 20260101
    const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0)
    for (let round = 0; round < 400; round++) {
      const bytes = Uint8Array.from(original)
      for (let change = next() % 4; change >= 0; change--) bytes[next() % bytes.length] = next() >>> 24
      expect(answer(path.basename(file), bytes)).toMatch(/^(?:ok|inlezen\.[a-zA-Z]+)$/)
    }
  })
})

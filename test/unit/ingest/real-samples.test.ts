import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'
import { unwrap } from '../../../src/base/result.ts'
import type { IngestResult } from '../../../src/ingest/ingest-result.ts'
import { readFile } from '../../../src/ingest/read-file.ts'
import { conditionalTest, realSamplesFolder } from '../../conditional.ts'

/*
 * The published files themselves, against the figures that came with them. Small files of the same byte shapes are in
 * fixtures/imports/good and always tested (cbs.test.ts).
 */
const read = (name: string): IngestResult =>
  unwrap(readFile({ name, bytes: readFileSync(path.join(realSamplesFolder, name)) }))

const finder = (result: IngestResult) => {
  const index = new Map(
    result.observations.map((each) => [`${each.reeks} ${each.regio} ${each.periode}`, each]),
  )
  return (key: string) => {
    const found = index.get(key)
    if (found === undefined) throw new Error(`no ${key}`)
    return found.ontbreekt ?? found.waarde
  }
}
const countBy = <T>(all: readonly T[], key: (each: T) => string | null): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const each of all) {
    const name = key(each)
    if (name !== null) counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}

conditionalTest('the published file of bijstand per gemeente 2017 gives its published figures', () => {
  const result = read('84066NED_gemeente_2017.csv')
  const at = finder(result)
  expect(result).toMatchObject({ rows: 1464, missing: 7224, format: 'cbs-v3-untyped' })
  expect(result.sha256.slice(0, 16)).toBe('f4147a5594214af4')
  expect(countBy(result.observations, (each) => each.ontbreekt ?? 'getal')).toEqual({
    getal: 17664,
    onbekend: 7224,
  })
  const topics = [
    'inwoners',
    'bijstandsontvangers',
    'bijstandsdichtheid',
    'instroom',
    'instroom-percentage',
    'uitstroom',
    'uitstroom-percentage',
    'uitstroom-naar-werk',
    'uitstroom-naar-werk-percentage',
    'werk-na-re-integratie',
    'personen-met-re-integratievoorziening',
    'wsw-werknemers',
  ]
  const row = (region: string) => topics.map((topic) => at(`84066ned.${topic}.15-plus ${region} 2017`))
  expect(row('NL01').slice(0, 10)).toEqual([
    14422560,
    508480,
    35.5,
    123060,
    19.5,
    128560,
    20,
    60890,
    10.5,
    'onbekend',
  ])
  expect(row('GM0193')).toEqual([103360, 4070, 39.5, 990, 19.5, 990, 19.5, 550, 11.5, 'onbekend', 770, 600])
  expect(
    ['GM0363', 'GM0599', 'GM0003'].map((region) => at(`84066ned.bijstandsontvangers.15-plus ${region} 2017`)),
  ).toEqual([49320, 46210, 520])
  expect(at('84066ned.bijstandsontvangers.tot-aow GM0193 2017')).toBe(3780)
  const everyone = result.observations.filter((each) => each.reeks === '84066ned.bijstandsontvangers.15-plus')
  expect(countBy(everyone, (each) => each.regio.slice(0, 2))).toEqual({
    GM: 388,
    CR: 40,
    AM: 35,
    PV: 12,
    A0: 8,
    LD: 4,
    NL: 1,
  })
  const gemeenten = everyone
    .filter((each) => each.regio.startsWith('GM'))
    .reduce((sum, each) => sum + each.waarde!, 0)
  // The parts are rounded to tens: they do not add up to 508,480.
  expect(gemeenten).toBe(508460)
})

conditionalTest('the published file of key figures gives its published figures', () => {
  const result = read('37789ksz_social_security.csv')
  const at = finder(result)
  expect(result).toMatchObject({ rows: 271, format: 'cbs-v3-untyped' })
  expect(result.sha256.slice(0, 16)).toBe('d1a65c7208b3ec64')
  expect(countBy(result.observations, (each) => each.ontbreekt ?? 'getal')).toEqual({
    getal: 3975,
    onmogelijk: 760,
    onbekend: 143,
  })
  const periods = new Set(result.observations.map((each) => each.periode))
  expect([
    [...periods].filter((each) => each.length === 7).length,
    [...periods].filter((each) => each.length === 4).length,
  ]).toEqual([251, 20])
  const first = [
    'totaal-bijstandsuitkeringen',
    'bijstandsuitkeringen-tot-de-aow-leeftijd',
    'bijstandsuitkeringen-vanaf-aow-leeftijd',
    'ioaw-uitkeringen',
    'wao-uitkeringen',
    'totaal-wia-uitkeringen',
  ]
  expect(first.map((topic) => at(`37789ksz.${topic} NL01 1998-01`))).toEqual([
    449,
    435.1,
    14,
    19.2,
    714,
    'onmogelijk',
  ])
  expect(at('37789ksz.totaal-bijstandsuitkeringen NL01 2018-10')).toBe(416)
  expect(
    ['totaal-bijstandsuitkeringen', 'aow-uitkeringen', 'anw-uitkeringen'].map((topic) =>
      at(`37789ksz.${topic} NL01 2018-11`),
    ),
  ).toEqual(['onbekend', 3437.2, 30.1])
})

conditionalTest('the other published portal files give their published counts and sums', () => {
  const sum = (result: IngestResult, reeks: string) =>
    result.observations.reduce(
      (total, each) => (each.reeks.startsWith(reeks) ? total + (each.waarde ?? 0) : total),
      0,
    )
  const houses = read('83625NED_UntypedDataSet_05062025_101716.csv')
  expect([houses.rows, houses.missing, sum(houses, '83625ned.')]).toEqual([22350, 8432, 3298316386])
  expect(
    ['1995', '2022', '2023', '2024'].map((year) =>
      finder(houses)(`83625ned.gemiddelde-verkoopprijs GM0193 ${year}`),
    ),
  ).toEqual([84813, 414535, 410024, 450763])
  const airports = read('83435NED_TypedDataSet_06112023_144215.csv')
  expect([airports.rows, sum(airports, '83435ned.totaal-aantal-passagiers')]).toEqual([3148, 323587019])
  const months = read('83906NED_UntypedDataSet_05022022_160508.csv')
  expect([months.rows, finder(months)('83906ned.prijsindex-bestaande-koopwoningen NL01 2021-12')]).toEqual([
    324, 175.8,
  ])
  const iv3 = read('45012NED_TypedDataSet_extract.csv')
  expect([
    iv3.rows,
    iv3.missing,
    iv3.observations.filter(
      (each) => each.reeks.includes('.2de-plaatsing.') && each.waarde !== null && each.waarde < 0,
    ).length,
  ]).toEqual([5376, 288, 34])
  expect(finder(iv3)('45012ned.2de-plaatsing.1.0.b2.3 PV29 2013-X003')).toBe(-19.875)
  const neighbourhoods = read('84799NED_TypedDataSet_extract.csv')
  expect([
    neighbourhoods.rows,
    finder(neighbourhoods)('84799ned.personen-per-soort-uitkering-bijstand GM0193 2020'),
    finder(neighbourhoods)('84799ned.personen-per-soort-uitkering-bijstand NL01 2020'),
  ]).toEqual([372, 3650, 421110])
})

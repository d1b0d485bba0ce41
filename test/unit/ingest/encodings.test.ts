import { describe, expect, test } from 'vitest'
import { unwrap } from '../../../src/base/result.ts'
import { importFixture, observationOf } from './files.ts'

describe('one file in every encoding', () => {
  test.each([
    ['utf-8.csv', null],
    ['utf-8-bom.csv', null],
    ['windows-1252.csv', 'windows-1252'],
    ['utf-16le-bom.csv', 'utf-16le'],
    ['utf-16be-bom.csv', 'utf-16be'],
  ])('%s', (file, reported) => {
    const result = importFixture(`encodings/${file}`)
    expect(observationOf(result, 'proef.a', 'GM0193', '2025')).toMatchObject({
      waarde: 1250.5,
      ruw: '€ 1.250,50',
      herkomst: 'Coördinatie in Súdwest-Fryslân',
      opmerking: 'één',
    })
    expect(unwrap(result).remarks).toEqual(
      reported === null ? [] : [{ code: 'inlezen.andereCodering', details: { codering: reported } }],
    )
  })
})

test('line ends of three kinds in one file', () => {
  const result = unwrap(importFixture('encodings/regeleinden-gemengd.csv'))
  expect(result.observations.map((each) => [each.waarde, each.bron.rij])).toEqual([
    [1, 2],
    [2, 3],
    [3, 4],
  ])
})

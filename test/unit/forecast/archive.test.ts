import { describe, expect, test } from 'vitest'
import {
  fewestRecords,
  impliedGrowth,
  judgeArchive,
  recordOf,
  type ArchivedForecast,
  type Realisation,
} from '../../../src/models/forecast/archive.ts'
import { addMonths } from '../../../src/base/month.ts'
import { seededDraws } from './draws.ts'

const berenschot: ArchivedForecast = {
  id: 'berenschot-2022',
  author: 'Berenschot',
  madeOn: '2021-04-15',
  target: '2022-12',
  horizonMonths: 20,
  region: 'GM0193',
  telt: 'personen',
  value: 5228,
  law: null,
  reference: { month: '2019-12', value: 3614, telt: 'personen' },
}

describe('borrowed forecasts', () => {
  test('3.614 and 5.228 are +44,66 %, or +1.614', () => {
    const growth = impliedGrowth({ value: 3614, telt: 'personen' }, berenschot)
    expect(growth.ok && (100 * growth.value).toFixed(2)).toBe('44.66')
    expect(5228 - 3614).toBe(1614)
  })

  test('persons against uitkeringen are not compared', () => {
    expect(impliedGrowth({ value: 3614, telt: 'uitkeringen' }, berenschot)).toEqual({
      ok: false,
      lacks: [{ code: 'prognose.verschillendeEenheden', details: { soorten: ['uitkeringen', 'personen'] } }],
    })
  })

  test('open until its own month, region and unit are realised', () => {
    const others: Realisation[] = [
      { month: '2022-12', region: 'GM0193', telt: 'uitkeringen', value: 3300 },
      { month: '2022-12', region: 'NL01', telt: 'personen', value: 397_000 },
      { month: '2021-12', region: 'GM0193', telt: 'personen', value: 3900 },
    ]
    expect(judgeArchive([berenschot], others)).toEqual([{ status: 'open', forecast: berenschot }])
    const [verdict] = judgeArchive(
      [berenschot],
      [...others, { month: '2022-12', region: 'GM0193', telt: 'personen', value: 3800 }],
    )
    expect(verdict).toMatchObject({
      status: 'beoordeeld',
      realised: 3800,
      error: -1428,
      inside80: null,
      crps: null,
    })
  })
})

/** Forecasts of a forecaster who is off by `lean` plus chance, each a year ahead, with the sd he claims. */
function recordWith(count: number, lean: number, chance: number, claimed: number, seed: number) {
  const draws = seededDraws(seed)
  const forecasts: ArchivedForecast[] = []
  const realisations: Realisation[] = []
  for (let i = 0; i < count; i++) {
    const target = addMonths('2010-01', 12 * i)
    const value = 1000 * Math.exp(-lean + chance * draws.normal())
    forecasts.push({
      ...berenschot,
      id: `f-${i}`,
      telt: 'uitkeringen',
      target,
      horizonMonths: 12,
      value,
      law: { shape: 'lognormal', location: Math.log(value), spread: claimed },
      reference: null,
    })
    realisations.push({ month: target, region: 'GM0193', telt: 'uitkeringen', value: 1000 })
  }
  return judgeArchive(forecasts, realisations)
}

describe('the record of a forecaster', () => {
  test('below eight records nothing follows from them', () => {
    expect(recordOf(recordWith(fewestRecords - 1, 0.3, 0.01, 0.01, 1))).toEqual({
      records: 7,
      widthFactor: 1,
      spread: null,
      leans: null,
    })
  })

  test('errors three times the claimed width widen the fan; honest ones hardly move it', () => {
    const bold = recordOf(recordWith(40, 0, 0.03, 0.01, 2))
    expect(bold.widthFactor).toBeGreaterThan(2)
    expect(bold.spread).toBeGreaterThan(0.02)
    expect(bold.spread).toBeLessThan(0.04)
    const honest = recordOf(recordWith(40, 0, 0.02, 0.02, 3))
    expect(Math.abs(honest.widthFactor - 1)).toBeLessThan(0.25)
  })

  test('a forecaster who always says too little, or too much, is flagged; an honest one seldom', () => {
    expect(recordOf(recordWith(12, 0.04, 0.03, 0.03, 4)).leans).toBe('te laag')
    expect(recordOf(recordWith(12, -0.04, 0.03, 0.03, 5)).leans).toBe('te hoog')
    let flagged = 0
    for (let seed = 1; seed <= 300; seed++)
      if (recordOf(recordWith(24, 0, 0.03, 0.03, seed)).leans !== 'nee') flagged++
    // Two standard errors are 5 % with a known variance; estimated from 24 overlapping errors they are more.
    expect(flagged / 300).toBeLessThan(0.2)
  })

  test('order does not matter, open forecasts do not count', () => {
    const verdicts = recordWith(20, 0.02, 0.03, 0.03, 6)
    const open = judgeArchive([berenschot], [])
    expect(recordOf([...verdicts].reverse())).toEqual(recordOf(verdicts))
    expect(recordOf([...verdicts, ...open])).toEqual(recordOf(verdicts))
  })

  test('without stated widths the record itself gives one', () => {
    const verdicts = recordWith(20, 0, 0.03, 0.03, 7).map((one) => ({
      ...one,
      forecast: { ...one.forecast, law: null },
    }))
    const record = recordOf(verdicts)
    expect(record.widthFactor).toBe(1)
    expect(record.spread).toBeGreaterThan(0.015)
  })
})

import { describe, expect, it } from 'vitest'
import { run, value } from './support/run-command.ts'
import { dossier, workplace } from './support/workplace.ts'

const folder = workplace()
const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

describe('rekenhulp', () => {
  // Deta Q: 50 × 80 % × 70 % × 78 % × € 14.000.
  const words = ['rekenhulp', '--prijs', '14000', '--plaatsingen', '50']
  const shares = ['--had-uitkering', '80%', '--zou-blijven', '0,7', '--blijft-weg=0.78']

  it('prints every step, the plain product beside it, and what an amount needs', async () => {
    const ran = await run(folder(), ...words, ...shares, '--bedrag', '1,5 mln')
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    const lines = plain(ran.stdout).split('\n')
    expect(lines.slice(2, 8).map((line) => line.split(/ {2,}/))).toEqual([
      ['Plaatsingen × prijs', '50 × € 14.000', '€ 700.000'],
      ['Had een uitkering', '× 80%', '€ 560.000'],
      ['Zou anders niet zijn uitgestroomd', '× 70%', '€ 392.000'],
      ['Blijft weg (na terugval)', '× 78%', '€ 305.760'],
      ['Deel van het jaar', '× 100%', '€ 305.760'],
      ['Blijft bij de gemeente', '× 100%', '€ 305.760'],
    ])
    expect(lines).toContain('Dit levert € 305.760 per jaar op, geen € 700.000.')
    expect(lines).toContain(
      '€ 1.500.000 ÷ € 14.000 = 107,1 → 108 uitkeringen minder, gemiddeld over het hele jaar',
    )
    expect(lines).toContain('Nodig voor € 1.500.000: 246 plaatsingen in plaats van 108.')
    expect(lines).toContain(
      'Prijs en aandelen zijn uw eigen aannames. Dit is een kaal product, geen doorrekening.',
    )
  })

  it('gives one JSON document with the agreed names', async () => {
    expect(await value(folder(), ...words, ...shares, '--bedrag', '1500000')).toMatchObject({
      prijs: 14000,
      aandelen: { hadUitkering: 0.8, zouBlijven: 0.7, blijftWeg: 0.78, deelVanJaar: 1, blijftBijGemeente: 1 },
      ladder: { kaalProduct: 700000, opbrengst: expect.closeTo(305760, 6) },
      nodig: { uitkeringenHeel: 108, plaatsingen: 246, plaatsingenKaal: 108 },
      terugverdienen: null,
    })
    expect(await value(folder(), 'rekenhulp', '--prijs=14000', '--bedrag=500000')).toMatchObject({
      ladder: null,
      nodig: { uitkeringen: expect.closeTo(35.714, 3), uitkeringenHeel: 36 },
    })
  })

  it('says only what was asked, in the language that was asked', async () => {
    const amount = await run(folder(), 'rekenhulp', '--prijs', '14000', '--bedrag', '500000', '--taal', 'en')
    expect(plain(amount.stdout).split('\n')[0]).toBe(
      '€500,000 ÷ €14,000 = 35.7 → 36 fewer benefits, on average over the whole year',
    )
    const back = await run(folder(), 'rekenhulp', '--prijs=19200', '--kosten=3280', '--kans=1,75%')
    expect(plain(back.stdout)).toMatch(/Waarde van één extra uitstroom +€ 91\.429/)
    const nothing = await run(folder(), 'rekenhulp', '--prijs=1', '--bedrag=9', '--blijft-weg=0')
    expect(plain(nothing.stdout)).toContain('Een plaatsing levert zo niets op. € 9 is niet te halen.')
  })

  it.each([
    [['--plaatsingen', '50'], 'De optie --prijs <euro> is verplicht.'],
    [['--prijs', '14000'], 'Er is niets gevraagd.'],
    [['--prijs', '0', '--plaatsingen', '50'], 'Bij --prijs moet meer dan 0 staan.'],
    [['--prijs', '14000', '--bedrag=-5'], 'Bij --bedrag moet meer dan 0 staan.'],
    [['--prijs', '14.000', '--plaatsingen', '50'], 'Bij --prijs kan "14.000" zowel 14.000 als 14'],
    [['--prijs', '14000', '--plaatsingen', '2,5'], 'Bij --plaatsingen is "2,5" geen heel aantal'],
    [['--prijs', '14000', '--plaatsingen=-1'], 'Bij --plaatsingen is "-1" geen heel aantal'],
    [['--prijs', '14000', '--plaatsingen', '50', '--blijft-weg', '80'], 'is "80" geen aandeel'],
    [['--prijs', '14000', '--plaatsingen', '50', '--blijft-weg', '101%'], 'is "101%" geen aandeel'],
    [['--prijs', '14000', '--plaatsingen', '50', '--zou-blijven=-0,1'], 'is "-0,1" geen aandeel'],
    [['--prijs', '14000', '--kosten', '3280'], 'De optie --kans <aandeel> is verplicht.'],
    [['--prijs', '14000', '--kosten', '3280', '--kans', '0'], 'Bij --kans moet meer dan 0 staan.'],
    [['--prijs', '14000', '--bedrag', '1', '--kans', '0,1'], 'De optie --kosten <euro> is verplicht.'],
  ])('refuses %j as wrong usage', async (given, sentence) => {
    const ran = await run(folder(), 'rekenhulp', ...given)
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(plain(ran.stderr)).toContain(sentence)
  })
})

describe('table ppn', () => {
  it('prints what is left to divide, and the number leads to the cells of the source', async () => {
    const ran = await run(folder(), 'table', dossier, 'basis', 'ppn')
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    const printed = plain(ran.stdout)
    expect(printed).toMatch(/^Nog te verdelen +I +0 +3\.000 +0 +0 +–$/m)
    expect(printed).toContain('Vanaf 2026: elk jaar € 260.000 structureel, nog geen bestemming.')
    const name = 'observatie.ppn.structureel.breed-offensief.GM0193.2028 e.v.'
    expect(await value(folder(), 'explain', dossier, 'basis', name)).toMatchObject({
      value: 240000,
      uitgangspunten: [{ bron: { rij: 3, kolom: 8 } }],
    })
  })

  it('is named where a table is not known', async () => {
    const ran = await run(folder(), 'table', dossier, 'basis', 'geen')
    expect(ran.code).toBe(1)
    expect(ran.stderr).toContain('ppn')
  })
})

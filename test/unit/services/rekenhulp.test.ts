import { expect, test } from 'vitest'
import type { CallInput } from '../../../src/contract/reply.ts'
import { backend } from './support/backend.ts'

type Asked = CallInput<'rekenhulp.compute'>

const neutral = { hadUitkering: 1, zouBlijven: 1, blijftWeg: 1, deelVanJaar: 1, blijftBijGemeente: 1 }
const nothing: Asked = {
  prijsCents: 1_400_000,
  plaatsingen: null,
  bedragCents: null,
  aandelen: neutral,
  terugverdienen: null,
}
/** Deta Q: 80 % had a uitkering, 70 % would not have left, 78 % stays away. */
const detaQ = { ...neutral, hadUitkering: 0.8, zouBlijven: 0.7, blijftWeg: 0.78 }

test('U5: 50 placements yield € 305.760 and not € 700.000; 246 instead of 108 make € 1,5 mln', async () => {
  const { get } = backend()
  const answer = await get('rekenhulp.compute', {
    ...nothing,
    plaatsingen: 50,
    bedragCents: 150_000_000,
    aandelen: detaQ,
  })
  expect(answer.ladder?.kaalProduct).toBe(700_000)
  expect(answer.ladder?.stappen.map((step) => [step.id, step.factor, Math.round(step.bedrag)])).toEqual([
    ['plaatsingen', 50, 700_000],
    ['hadUitkering', 0.8, 560_000],
    ['zouBlijven', 0.7, 392_000],
    ['blijftWeg', 0.78, 305_760],
    ['deelVanJaar', 1, 305_760],
    ['blijftBijGemeente', 1, 305_760],
  ])
  expect(answer.ladder?.opbrengst).toBeCloseTo(305_760, 6)
  expect(answer.nodig).toMatchObject({ plaatsingen: 246, plaatsingenKaal: 108 })
  expect(answer.terugverdienen).toBeNull()
})

test('U4: an amount in uitkeringen, at another price another number', async () => {
  const { get } = backend()
  const needed = async (bedragCents: number, prijsCents: number) => {
    const { nodig } = await get('rekenhulp.compute', { ...nothing, bedragCents, prijsCents })
    return [nodig?.uitkeringen.toFixed(1), nodig?.uitkeringenHeel]
  }
  expect(await needed(150_000_000, 1_400_000)).toEqual(['107.1', 108])
  expect(await needed(50_000_000, 1_400_000)).toEqual(['35.7', 36])
  expect(await needed(150_000_000, 1_500_000)).toEqual(['100.0', 100])
})

test('break-even: € 3.280 a participant at 1,75 % a month is earned back at 3,6 % of them', async () => {
  const { get } = backend()
  const { terugverdienen: back } = await get('rekenhulp.compute', {
    ...nothing,
    prijsCents: 1_920_000,
    terugverdienen: { kostenCents: 328_000, kansPerMaand: 0.0175 },
  })
  expect(back?.maanden.toFixed(1)).toBe('57.1')
  expect(Math.round(back?.waardePerUitstroom ?? 0)).toBe(91_429)
  expect(((back?.effectNodig ?? 0) * 100).toFixed(1)).toBe('3.6')
})

test('placements that yield nothing never reach an amount', async () => {
  const { get } = backend()
  const { nodig } = await get('rekenhulp.compute', {
    ...nothing,
    bedragCents: 100,
    aandelen: { ...neutral, blijftWeg: 0 },
  })
  expect(nodig).toMatchObject({ plaatsingen: null, plaatsingenKaal: 1 })
})

test('the budget per theme comes out of the dossier with its titles, whatever the scenario', async () => {
  const { get } = backend()
  await get('dossier.create', { handle: 'zwolle', example: 'zwolle' })
  const table = (id: string) => get('table.get', { scenario: { id }, table: 'ppn', language: 'nl' })
  const basis = await table('basis')
  expect(await table('ppn-2025-2028')).toEqual(basis)
  const rest = basis.rows.find((row) => row.id === 'rest')
  expect(rest?.cells.slice(2).map((cell) => cell.value)).toEqual([0, 3000, 0, 0, null])
  expect(basis.rows.map((row) => row.cells[0]?.text)).toContain('Inwoners beter in beeld')
  expect(basis.notes.join(' ')).toContain('2005-2029')
  const explained = await get('model.explain', {
    scenario: { id: 'basis' },
    number: basis.rows.find((row) => row.id === 'S-ppn.structureel.resterend')?.cells[2]?.getal ?? '',
    language: 'nl',
  })
  expect(explained.uitgangspunten[0]?.bron).toMatchObject({ rij: 4, kolom: 5 })
})

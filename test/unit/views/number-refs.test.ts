import { describe, expect, it } from 'vitest'
import { formatNumberRef, parseNumberRef } from '../../../src/views/number-refs.ts'

const names = [
  'besparing.bruto.2028',
  'besparing.netto.2028',
  'besparing.minderUitkeringen.2031',
  'besparing.bruto.structureel',
  'besparing.verschil.structureel',
  'besparing.deelStructureel.2027',
  'taakstelling.2028',
  'taakstelling.structureel',
  'nodig.uitkeringen.2028',
  'nodig.stand.2028',
  'tekort.nul.2028',
  'saldoNaVangnet.scenario.2029',
  'prijs.nul.2030',
  'stand.scenario.2028-06',
  'instroom.nul.2026-01',
  'nieuweInstroom.nul.2026-01',
  'lksBanen.scenario.2031-12',
  'uitstroomReden.nul.2026-01.ander-inkomen',
  'uitstroomPerMaand.scenario.2027',
  'verschilStand.2028-12',
  'groeifactor.prijs.2027',
  'budgetPublicatie.bijstand.2025',
  'ladder.hadUitkering.2028',
  'ladderstap.terugval.2028',
  'maatregel.besparing.2028.deta-q',
  'maatregel.besparing.2028.deta.q',
  'maatregel.plaatsingen.2027.intake',
  'maatregel.nietGeplaatst.deta-q',
  'thema.besparing.2028.inwoners-in-beeld',
  'thema.plaatsingen.2028.overig',
  'brug.zouToch.2028',
  'ppn.rest.2026',
  'ppn.ruimte.2029',
  'parameter.prijs.2028',
  'parameter.kans.werk.18-26.klein.0-5',
  'observatie.taakstelling.buig.GM0193.2028 e.v.',
  'observatie.bijstand.stand.tot-aow.GM0193.2025-12',
  'observatie.bijstand.stand.GM0193.2015-Q3',
  'observatie.iv3.lasten.6.3.GM0193.2024',
]

describe('names of numbers', () => {
  it.each(names)('%s is read and written back unchanged', (name) => {
    const ref = parseNumberRef(name)
    expect(ref).not.toBeNull()
    if (ref) expect(formatNumberRef(ref)).toBe(name)
  })

  it('keeps the dots of a series apart from region and period', () => {
    expect(parseNumberRef('observatie.taakstelling.buig.GM0193.2028 e.v.')).toEqual({
      kind: 'observatie',
      reeks: 'taakstelling.buig',
      regio: 'GM0193',
      periode: '2028 e.v.',
    })
  })

  it.each([
    '',
    'besparing',
    'besparing.bruto',
    'besparing.bruto.28',
    'besparing.winst.2028',
    'besparing.bruto.2028.extra',
    'tekort.beide.2028',
    'stand.nul.2028',
    'stand.nul.2028-13',
    'ladder.onbekend.2028',
    'maatregel.besparing.2028',
    'maatregel.winst.2028.x',
    'ppn.winst.2026',
    'ppn.rest.structureel',
    'ppn.rest.2026.extra',
    'parameter',
    'observatie.reeks',
    'taakstelling.later',
    '__proto__.nul.2028',
    'constructor',
  ])('refuses %j', (name) => {
    expect(parseNumberRef(name)).toBeNull()
  })
})

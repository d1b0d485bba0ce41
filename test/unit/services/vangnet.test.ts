import { expect, test } from 'vitest'
import type { CallInput } from '../../../src/contract/reply.ts'
import { backend, file } from './support/backend.ts'

const asked: CallInput<'vangnet.compute'> = {
  year: 2025,
  budgetCents: 6_000_000_000,
  tekortCents: 540_000_000,
  historyCents: [240_000_000, -80_000_000],
  historyBudgetCents: [],
  variant: 'regulier',
}

test('without a dossier the rules that come with the program hold', async () => {
  const { get } = backend()
  // 7,5 % of € 60 mln is € 4,5 mln; of the € 0,9 mln above it half is paid; 5,4 + 2,4 − 0,8 passes 4,5.
  expect(await get('vangnet.compute', asked)).toEqual({
    jaar: 2025,
    variant: 'regulier',
    budget: 60_000_000,
    tekort: 5_400_000,
    tekortAandeel: 0.09,
    vangnet: 450_000,
    nettoTekort: 4_950_000,
    marginaleWaarde: 0.5,
    zone: 'helft',
    klif: false,
    rechtOpVangnet: true,
    toets: 'voldaan',
    status: 'definitief',
    graad: 'B',
    herkomst: 'Toetsingscommissie vangnet Participatiewet, voorwaarden 2025; Stb. 2025, 222',
    meldingen: [],
  })
})

test('an assumed rule, a year without a rule, a test that lacks figures and a cliff are said', async () => {
  const { get } = backend()
  const codes = async (change: object) =>
    (await get('vangnet.compute', { ...asked, ...change })).meldingen.map((one) => one.code)
  expect(await codes({ year: 2026 })).toEqual(['dienst.vangnetRegelAanname'])
  expect(await get('vangnet.compute', { ...asked, year: 1999 })).toMatchObject({
    vangnet: 0,
    nettoTekort: 5_400_000,
    marginaleWaarde: 1,
    zone: 'geen',
    toets: 'niet-te-toetsen',
    meldingen: [{ code: 'model.vangnetGeenRegel' }],
  })
  expect(await codes({ historyCents: [] })).toEqual(['model.vangnetNietTeToetsen'])
  // −4 + 4 of the years before: the test fails just where € 4,5 mln is not passed, and there nothing is paid yet.
  expect(await codes({ historyCents: [-300_000_000, 0], tekortCents: 900_000_000 })).toEqual([
    'model.vangnetKlif',
  ])
})

test('a dossier that is open brings its own rules', async () => {
  const { get } = backend()
  await get('dossier.create', { handle: 'proef', example: null })
  expect((await get('vangnet.compute', asked)).meldingen.map((one) => one.code)).toEqual([
    'model.vangnetGeenRegel',
  ])
  const rules = file('regels.csv', [
    'jaar;variant;drempel;bovengrens;aandeel midden;aandeel boven;meerjarentoets;meerjarendrempel;aantal jaren;status;graad;herkomst',
    '2025;regulier;0%;50%;25%;100%;geen;;;definitief;C;Eigen regel',
  ])
  await get('import.files', { files: [rules], trial: false })
  expect(await get('vangnet.compute', asked)).toMatchObject({
    vangnet: 1_350_000,
    toets: 'niet-nodig',
    graad: 'C',
    herkomst: 'Eigen regel',
  })
})

import { buildBasis, type BasisSource } from '../../../src/domain/basis-from.ts'
import type { ModelBasis } from '../../../src/domain/basis.ts'
import type { Observation } from '../../../src/domain/dataset.ts'
import type { Measure } from '../../../src/domain/measure.ts'
import type { Parameter, ParameterValue } from '../../../src/domain/parameter.ts'
import { emptyScenario } from '../../../src/domain/scenario-content.ts'
import type { Layer, Scenario } from '../../../src/domain/scenario.ts'
import type { VangnetRule } from '../../../src/domain/vangnet-rule.ts'
import { unwrap } from '../../../src/base/result.ts'

/*
 * A made-up municipality, small enough to check by hand: leeftijd jong and oud, afstand klein and onbekend, two duration
 * classes. Four groups; every start cell holds 1 uitkering, but 60+ of oud holds 40.
 */

const cell = { bestand: 'klein.csv', sha256: 'a'.repeat(64), blad: null, rij: 1, kolom: 1 }

export function parameter(
  id: string,
  waarde: ParameterValue,
  status: Parameter['status'] = 'aanname',
): Parameter {
  const place = { graad: 'D', herkomst: 'proef', opmerking: '', bron: cell } as const
  return { id, waarde, eenheid: '', spreiding: null, status, ...place }
}

export function observation(
  reeks: string,
  periode: string,
  waarde: number,
  more: Partial<Observation> = {},
): Observation {
  const place = {
    ontbreekt: null,
    eenheid: 'euro',
    telt: 'geen',
    status: 'definitief',
    graad: 'A',
    bron: cell,
  } as const
  const text = { ruw: String(waarde), herkomst: 'proef', opmerking: '' }
  return { reeks, regio: 'GM9999', periode, waarde, peildatum: null, ...place, ...text, ...more }
}

const chances: [string, ParameterValue][] = [
  'jong.klein',
  'jong.onbekend',
  'oud.klein',
  'oud.onbekend',
].flatMap((group) => [
  [`kans.werk.${group}.0-11`, 0.02],
  [`kans.werk.${group}.12-plus`, 0.01],
  [`kans.niet-werk.${group}.0-11`, 0.03],
  [`kans.niet-werk.${group}.12-plus`, 0.015],
])

const start: [string, ParameterValue][] = [
  'jong.klein',
  'jong.onbekend',
  'oud.klein',
  'oud.onbekend',
].flatMap((group) => [
  ...Array.from({ length: 60 }, (_unused, month): [string, ParameterValue] => [`begin.${group}.${month}`, 1]),
  [`begin.${group}.60-plus`, group.startsWith('oud') ? 40 : 1],
])

const reasons: [string, ParameterValue][] = [
  ...['werk', 'werk-met-lks'].map((id): [string, number] => [`terugkeer.${id}`, 0.15]),
  ['terugkeer.aow', 0],
  ['terugkeer.relatie', 0.2],
  ['terugkeer.overlijden', 0],
  ['reden.relatie.aandeel', 3],
  ['reden.overlijden.aandeel', 1],
]

export const values: readonly [string, ParameterValue][] = [
  ['klasse.0-11.vanaf', 0],
  ['klasse.12-plus.vanaf', 12],
  ['instroom.totaal', 20],
  ['instroom.aandeel.leeftijd.jong', 0.4],
  ['instroom.aandeel.leeftijd.oud', 0.6],
  ['instroom.aandeel.afstand.klein', 0.25],
  ['instroom.aandeel.afstand.onbekend', 0.75],
  ...chances,
  ['kans.aow.oud', 0.003],
  ...reasons,
  ['verouderen.jong.oud', 0.01],
  ['stap.onbekend.klein', 0.004],
  ['seizoen.uit.1', 0.97],
  ['seizoen.uit.2', 0.99],
  ['seizoen.uit.3', 1.15],
  ['seizoen.uit.4', 0.89],
  ['seizoen.in.1', 1.09],
  ['seizoen.in.2', 0.91],
  ['seizoen.in.3', 0.98],
  ['seizoen.in.4', 1.02],
  ['conjunctuur.in', 0.1],
  ['conjunctuur.uit', 0.04],
  ['werkloosheid.2025', 3.9],
  ['werkloosheid.2026', 4.1],
  ['aow.stap.2028-01', 1],
  ['aow.stap.2028-02', 1],
  ['aow.stap.2033-01', 1],
  ...start,
  ['prijs.2025', 18000],
  ['prijs.2026', 18900],
  ['prijs.groei', 0.04],
  ['lks.banen', 40],
  ['lks.nieuw', 1],
  ['lks.verlies', 0.02],
  ['lks.bedrag', 10000],
  ['ontvangsten.aandeel', 0.02],
  ['lasten.uitkeringen.2024', 5_000_000],
  ['lasten.lks.2024', 400_000],
  ['tekort.2024', -100_000],
  ['budget.2024', 5_200_000],
  ['budget.lks.2025', 420_000],
  ['budget.groei.volume', 0.005],
  ['budget.groei.lks', 0.04],
]

const rule: VangnetRule = {
  jaar: 2026,
  variant: 'regulier',
  drempelBp: 750,
  bovengrensBp: 1250,
  aandeelMiddenBp: 5000,
  aandeelBovenBp: 10000,
  meerjarentoets: { kind: 'drie-jaar-samen', thresholdBp: 750 },
  status: 'aanname',
  graad: 'D',
  herkomst: 'proef',
  bron: null,
}

export const smallSource: BasisSource = {
  observations: [
    observation('taakstelling.buig', '2028 e.v.', 150_000),
    observation('taakstelling.buig', '2027', 50_000.005),
    observation('buig.budget.voorlopig', '2025', 5_300_000, { peildatum: '2024-10-01' }),
    observation('buig.budget.nader-voorlopig', '2025', 5.4, { peildatum: '2025-05-31', eenheid: 'mln euro' }),
    observation('bevolking.inwoners', '2024', 27_000, { telt: 'personen', eenheid: 'aantal' }),
    observation('bevolking.inwoners', '2025', 27_500, { telt: 'personen', eenheid: 'aantal' }),
    observation('bevolking.inwoners', '2026', 99_999, { telt: 'personen', eenheid: 'aantal' }),
    observation('bijstand.stand.tot-aow', '2024-12', 300, { telt: 'uitkeringen', status: 'aanname' }),
    observation('bijstand.stand.tot-aow', '2025-06', 310, { telt: 'uitkeringen' }),
    observation('bijstand.stand.tot-aow', '2025-06', 333, { telt: 'personen' }),
    observation('bijstand.stand.tot-aow', '2023-06', 290, { telt: 'uitkeringen' }),
    observation('bijstand.stand.tot-aow', '2025-06', 5, { telt: 'uitkeringen', regio: 'GM0001' }),
  ],
  parameters: values.map(([id, value]) => parameter(id, value)),
  rules: [rule, { ...rule, jaar: 2025, status: 'definitief' }],
  municipality: { code: 'GM9999', name: 'Proefdam' },
  peildatum: '2025-12',
  horizon: '2029-12',
  factsOnly: false,
}

/** The small basis with other or without (undefined) some parameters. */
export function smallBasis(
  changes: Readonly<Record<string, ParameterValue | undefined>> = {},
  more: Partial<BasisSource> = {},
): ModelBasis {
  const changed = new Map<string, ParameterValue | undefined>([...values, ...Object.entries(changes)])
  const parameters = [...changed].flatMap(([id, value]) =>
    value === undefined ? [] : [parameter(id, value)],
  )
  return unwrap(buildBasis({ ...smallSource, parameters, ...more }))
}

export const placement: Measure = {
  id: 'meer-plaatsingen',
  title: 'Meer plaatsingen',
  thema: '',
  actie: '',
  schakel: '',
  enabled: true,
  target: { leeftijd: [], afstand: [], klasse: [] },
  start: '2026-01',
  end: null,
  lag: 0,
  ingroei: 0,
  halfLife: 0,
  capacityPerMonth: null,
  costs: [],
  bewijs: 'laag',
  graad: 'D',
  source: 'proef',
  effect: {
    kind: 'plaatsingen',
    volume: { by: 'plaatsingen', perMonth: 3 },
    shareUitkering: 1,
    deadweight: 0,
    reason: 'werk',
    return: { kind: 'geen' },
    shareLks: 0,
    hoursPerWeek: null,
    loonwaarde: null,
  },
}

export function layer(id: string, more: Partial<Layer> = {}): Layer {
  return { id, title: id, overrides: {}, measures: [], ...more }
}

export function scenarioOf(...layers: Layer[]): Scenario {
  return { ...emptyScenario('proef', 'Proef', 'Tester'), layers }
}

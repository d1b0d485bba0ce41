import { addMonths } from '../base/month.ts'
import { freeSlug } from '../base/slug.ts'
import type { ModelBasis } from './basis.ts'
import type { LeverReason } from './levers/lever.ts'
import { dropMeasure, writeMeasure } from './levers/write-layer.ts'
import type { Effect, Measure } from './measure.ts'
import { stackMeasures } from './resolve/flatten.ts'
import type { Scenario } from './scenario.ts'

/** What a new measure can do: first what a municipality does, then what happens around it. */
export const measureTemplateIds = [
  'plaatsingen',
  'traject',
  'instroom',
  'instroom-aandeel',
  'uitstroomkans',
  'doorstroom',
  'deeltijd',
  'ontvangsten',
  'prijs',
  'conjunctuur',
  'budget',
] as const
export type MeasureTemplateId = (typeof measureTemplateIds)[number]

/** Templates of the surroundings: a municipality does not decide on these. */
export const surroundingTemplateIds: readonly MeasureTemplateId[] = ['prijs', 'conjunctuur', 'budget']

/** What a person says about a new measure. */
export type NewMeasure = {
  readonly template: MeasureTemplateId
  readonly title: string
  readonly thema: string
  /** On what ground the person expects it; stands as the source of the measure. */
  readonly ground: string
  /** What it does in words, for the assumption log. */
  readonly what: string
}

/** Steps to a small distance from work are the ones a measure can speed up. */
const nearest = 'klein'

/** The effect that changes nothing until a lever moves: corrections neutral, every amount zero, every factor one. */
function neutralEffect(template: MeasureTemplateId, basis: ModelBasis): Effect | null {
  const placements = {
    kind: 'plaatsingen',
    shareUitkering: 1,
    deadweight: 0,
    reason: 'werk',
    return: { kind: 'reden' },
    shareLks: 0,
    hoursPerWeek: null,
    loonwaarde: null,
  } as const
  const inflow = {
    kind: 'instroom',
    value: 0,
    source: 'totaal',
    sourceShare: 1,
    reapplyShare: 0,
    reapplyAfterMonths: 6,
  } as const
  switch (template) {
    case 'plaatsingen':
      return { ...placements, volume: { by: 'plaatsingen', perMonth: 0 } }
    case 'traject':
      return { ...placements, volume: { by: 'succes', participantsPerMonth: 0, successShare: 1 } }
    case 'instroom':
      return { ...inflow, mode: 'absoluut' }
    case 'instroom-aandeel':
      return { ...inflow, mode: 'procent' }
    case 'uitstroomkans':
      return { kind: 'uitstroomkans', mode: 'factor', value: 1, reasons: [] }
    case 'doorstroom': {
      const moves = basis.parameters.flatMap(({ id }) => {
        const [family, from, to, ...rest] = id.split('.')
        return family === 'stap' && from !== undefined && to === nearest && rest.length === 0
          ? [{ from, to }]
          : []
      })
      return moves.length === 0 ? null : { kind: 'doorstroom', moves, factor: 1 }
    }
    case 'deeltijd':
      return { kind: 'deeltijd', share: 0, aftrekPerYearCents: 0 }
    case 'ontvangsten':
      return { kind: 'ontvangsten', amountPerYearCents: 0 }
    case 'prijs':
      return { kind: 'prijs', share: 0 }
    case 'conjunctuur':
      return { kind: 'conjunctuur', unemploymentPp: 0 }
    case 'budget':
      return { kind: 'budget', share: 0 }
  }
}

/** Why this dossier cannot hold a measure of this kind; null when it can. */
export function templateIsDead(template: MeasureTemplateId, basis: ModelBasis): LeverReason | null {
  if (neutralEffect(template, basis) === null) return 'geen-gegevens'
  const macro =
    template !== 'conjunctuur' || basis.parameters.some(({ id }) => id.startsWith('werkloosheid.'))
  return macro ? null : 'geen-werkloosheid'
}

/**
 * The scenario with a new measure in its last layer, starting in the first month after the peildatum, and its line in the
 * assumption log. It changes no result yet. Throws for a template that is dead in this dossier: a bug of the caller.
 */
export function addMeasure(basis: ModelBasis, scenario: Scenario, asked: NewMeasure): Scenario {
  const effect = neutralEffect(asked.template, basis)
  if (effect === null) throw new RangeError(`no ${asked.template} in this dossier`)
  const id = freeSlug(asked.title, takenIds(scenario), 'maatregel')
  const evidence = { bewijs: 'laag', source: asked.ground } as const
  const measure: Measure = {
    id,
    title: asked.title,
    thema: asked.thema,
    actie: '',
    schakel: '',
    enabled: true,
    target: { leeftijd: [], afstand: [], klasse: [] },
    start: addMonths(basis.peildatum, 1),
    end: null,
    lag: 0,
    ingroei: 0,
    halfLife: 0,
    capacityPerMonth: null,
    costs: [],
    graad: 'D',
    ...evidence,
    effect,
  }
  const entry = {
    key: logKey(id),
    value: asked.what,
    owner: scenario.author,
    bestBefore: null,
    note: '',
    ...evidence,
  }
  const written = writeMeasure(scenario, measure)
  return { ...written, assumptionLog: [...written.assumptionLog, entry] }
}

/** The scenario with a copy of a measure of another one, as it works there, and its line in the assumption log. */
export function copyMeasure(scenario: Scenario, from: Scenario, measureId: string): Scenario {
  const measure = stackMeasures(from.layers).find((one) => one.id === measureId)
  if (!measure) throw new RangeError(`no measure ${measureId}`)
  const id = freeSlug(measure.id, takenIds(scenario), 'maatregel')
  const log = from.assumptionLog.filter((one) => one.key === logKey(measureId))
  const written = writeMeasure(scenario, { ...measure, id })
  return {
    ...written,
    assumptionLog: [...written.assumptionLog, ...log.map((one) => ({ ...one, key: logKey(id) }))],
  }
}

/** The scenario without a measure, in every layer, and without its lines in the assumption log. */
export function removeMeasure(scenario: Scenario, measureId: string): Scenario {
  return {
    ...dropMeasure(scenario, measureId),
    assumptionLog: scenario.assumptionLog.filter((one) => one.key !== logKey(measureId)),
  }
}

function takenIds(scenario: Scenario): string[] {
  return stackMeasures(scenario.layers).map((one) => one.id)
}

function logKey(measureId: string): string {
  return `measures.${measureId}`
}

import { addMonths } from '../base/month.ts'
import type { ModelBasis } from './basis.ts'
import {
  tidyNumber,
  widened,
  type Lever,
  type LeverReason,
  type LeverShape,
  type LeverValue,
} from './levers/lever.ts'
import { fieldsOf, type Scale } from './levers/measure-fields.ts'
import { parameterLevers } from './levers/parameter-levers.ts'
import { reachesPeople, startStock } from './levers/people.ts'
import { writeMeasure, writeOverride } from './levers/write-layer.ts'
import type { Measure } from './measure.ts'
import { stackMeasures, stackOverrides, valuesOf, type ParameterValues } from './resolve/flatten.ts'
import type { Scenario } from './scenario.ts'

export type { Lever, LeverReason, LeverShape, LeverUnit, LeverValue } from './levers/lever.ts'

/**
 * Every lever of a scenario in screen order: first those of the whole scenario, then per measure its numbers, start,
 * ingroei, end and whether it counts. `frozen` is the vastgelegde version, for the saved values.
 */
export function leversOf(basis: ModelBasis, scenario: Scenario, frozen: Scenario | null): readonly Lever[] {
  const known = valuesOf(basis.parameters)
  const values = withLayers(known, scenario.layers)
  const below = withLayers(known, scenario.layers.slice(0, -1))
  const savedValues = frozen && withLayers(known, frozen.layers)
  const savedMeasures = frozen ? stackMeasures(frozen.layers) : []
  const measuresBelow = stackMeasures(scenario.layers.slice(0, -1))
  const scale = { stock: startStock(known) }

  const general = parameterLevers.map((lever): Lever => {
    const read = (from: ParameterValues): LeverValue => {
      const value = from.get(lever.id) ?? lever.otherwise(from, basis)
      return lever.shape.kind === 'schakelaar' ? value === 1 : value
    }
    const held = {
      value: read(values),
      below: read(below),
      saved: savedValues ? read(savedValues) : undefined,
    }
    return {
      id: lever.id,
      label: lever.id,
      measure: null,
      main: false,
      shape: widened(lever.shape, Object.values(held)),
      disabled: lever.dead(values, basis),
      ...held,
    }
  })

  const perMeasure = stackMeasures(scenario.layers).flatMap((measure) => {
    const same = (one: Measure): boolean => one.id === measure.id
    const [saved, lower] = [savedMeasures.find(same), measuresBelow.find(same)]
    return measureParts(measure, basis, scale).map((part): Lever => {
      const valueIn = (other: Measure | undefined): LeverValue | undefined =>
        other && measureParts(other, basis, scale).find((one) => one.name === part.name)?.value
      const held = { value: part.value, below: valueIn(lower), saved: valueIn(saved) }
      return {
        id: `maatregel.${measure.id}.${part.name}`,
        label: `maatregel.${part.name}`,
        measure: { id: measure.id, title: measure.title },
        main: part.main,
        shape: widened(part.shape, Object.values(held)),
        disabled: partIsDead(part, measure, values),
        ...held,
      }
    })
  })
  return [...general, ...perMeasure]
}

/**
 * The scenario with one lever moved, in its last layer; only what differs from the layers below is kept, so a lever put
 * back leaves no trace. Throws when there is no such lever or the value is of another kind: a bug of the caller.
 */
export function setLever(
  basis: ModelBasis,
  scenario: Scenario,
  leverId: string,
  value: LeverValue,
): Scenario {
  const entered = typeof value === 'number' ? tidyNumber(value) : value
  const parameter = parameterLevers.find((one) => one.id === leverId)
  if (parameter) {
    const below = withLayers(valuesOf(basis.parameters), scenario.layers.slice(0, -1))
    const written = typeof entered === 'boolean' ? Number(entered) : entered
    if (written === null || (typeof written === 'string') !== (parameter.shape.kind === 'keuze'))
      throw wrongValue(leverId, value)
    return writeOverride(scenario, leverId, written, below.get(leverId) ?? parameter.otherwise(below, basis))
  }
  const measure = stackMeasures(scenario.layers).find(
    (one) => leverId.startsWith(`maatregel.${one.id}.`) && partOf(one, leverId, basis),
  )
  const part = measure && partOf(measure, leverId, basis)
  if (!part) throw new RangeError(`no lever ${leverId}`)
  const changed = part.write(entered)
  if (changed === null) throw wrongValue(leverId, value)
  return writeMeasure(scenario, changed)
}

function partOf(measure: Measure, leverId: string, basis: ModelBasis): MeasurePart | undefined {
  const scale = { stock: startStock(valuesOf(basis.parameters)) }
  return measureParts(measure, basis, scale).find((one) => leverId === `maatregel.${measure.id}.${one.name}`)
}

function wrongValue(leverId: string, value: LeverValue): RangeError {
  return new RangeError(`${leverId} cannot hold ${String(value)}`)
}

function withLayers(known: ParameterValues, layers: Scenario['layers']): ParameterValues {
  return new Map([...known, ...stackOverrides(layers)])
}

type MeasurePart = {
  readonly name: string
  readonly main: boolean
  readonly shape: LeverShape
  readonly value: LeverValue
  /** Null when the value is of another kind. */
  readonly write: (value: LeverValue) => Measure | null
}

function measureParts(measure: Measure, basis: ModelBasis, scale: Scale): MeasurePart[] {
  const first = addMonths(basis.peildatum, 1)
  const numbers = fieldsOf(measure, scale).map(({ name, main, shape, read, write }) => ({
    name,
    main,
    shape,
    value: read,
    write: (value: LeverValue) => (typeof value === 'number' ? write(value) : null),
  }))
  const ingroei = {
    kind: 'getal',
    unit: 'maanden',
    min: 0,
    max: Math.max(36, measure.ingroei),
    step: 1,
  } as const
  return [
    ...numbers,
    {
      name: 'start',
      main: false,
      shape: { kind: 'maand', min: first, max: measure.end ?? basis.horizon, optional: false },
      value: measure.start,
      write: (start) => (typeof start === 'string' ? { ...measure, start } : null),
    },
    {
      name: 'ingroei',
      main: false,
      shape: ingroei,
      value: measure.ingroei,
      write: (months) => (typeof months === 'number' ? { ...measure, ingroei: Math.round(months) } : null),
    },
    {
      name: 'einde',
      main: false,
      shape: { kind: 'maand', min: measure.start, max: basis.horizon, optional: true },
      value: measure.end,
      write: (end) => (typeof end === 'string' || end === null ? { ...measure, end } : null),
    },
    {
      name: 'aan',
      main: false,
      shape: { kind: 'schakelaar' },
      value: measure.enabled,
      write: (enabled) => (typeof enabled === 'boolean' ? { ...measure, enabled } : null),
    },
  ]
}

function partIsDead(part: MeasurePart, measure: Measure, values: ParameterValues): LeverReason | null {
  if (part.name === 'aan') return null
  const { effect } = measure
  // Without an amount per uitkering no share of part-time work saves anything.
  const waits = part.name === 'deeltijd' && effect.kind === 'deeltijd' && effect.aftrekPerYearCents === 0
  return measureIsDead(measure, values) ?? (waits ? 'geen-aftrek' : null)
}

function measureIsDead(measure: Measure, values: ParameterValues): LeverReason | null {
  if (!measure.enabled) return 'maatregel-uit'
  if (!reachesPeople(measure, values)) return 'geen-mensen'
  const macroOn =
    values.get('conjunctuur.aan') ?? Number([...values.keys()].some((id) => id.startsWith('werkloosheid.')))
  return measure.effect.kind === 'conjunctuur' && macroOn !== 1 ? 'conjunctuur-uit' : null
}

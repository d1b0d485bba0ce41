import type { Measure } from '../measure.ts'
import type { Parameter, ParameterValue } from '../parameter.ts'
import type { Layer } from '../scenario.ts'

export type ParameterValues = ReadonlyMap<string, ParameterValue>

export function valuesOf(parameters: readonly Pick<Parameter, 'id' | 'waarde'>[]): ParameterValues {
  return new Map(parameters.map((one) => [one.id, one.waarde]))
}

/** Overrides of all layers in one; a later layer wins. */
export function stackOverrides(layers: readonly Pick<Layer, 'overrides'>[]): ParameterValues {
  return new Map(layers.flatMap((layer) => Object.entries(layer.overrides)))
}

/** Measures in the order of their first mention; a later one with the same id takes the place of the earlier. */
export function stackMeasures(layers: readonly Pick<Layer, 'measures'>[]): Measure[] {
  const byId = new Map<string, Measure>()
  for (const layer of layers) for (const measure of layer.measures) byId.set(measure.id, measure)
  return [...byId.values()]
}

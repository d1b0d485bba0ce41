import { canonicalJson } from '../../base/canonical-json.ts'
import type { Measure } from '../measure.ts'
import type { ParameterValue } from '../parameter.ts'
import { stackMeasures } from '../resolve/flatten.ts'
import type { Layer, Scenario } from '../scenario.ts'

/** The layer that levers make when a scenario has none; it goes away again when nothing is left in it. */
export const leverLayerId = 'hefbomen'

/** An override in the last layer; none when `value` is what the layers below give. */
export function writeOverride(
  scenario: Scenario,
  id: string,
  value: ParameterValue,
  below: ParameterValue,
): Scenario {
  return changeLastLayer(scenario, (layer) => {
    const { [id]: _former, ...others } = layer.overrides
    return { ...layer, overrides: value === below ? others : { ...others, [id]: value } }
  })
}

/** A measure in the last layer, at its place; taken out when it equals the one in the layers below. */
export function writeMeasure(scenario: Scenario, measure: Measure): Scenario {
  const below = stackMeasures(scenario.layers.slice(0, -1)).find((one) => one.id === measure.id)
  return changeLastLayer(scenario, (layer) => {
    if (below && canonicalJson(below) === canonicalJson(measure)) {
      return { ...layer, measures: layer.measures.filter((one) => one.id !== measure.id) }
    }
    const isThere = layer.measures.some((one) => one.id === measure.id)
    const measures = isThere
      ? layer.measures.map((one) => (one.id === measure.id ? measure : one))
      : [...layer.measures, measure]
    return { ...layer, measures }
  })
}

/** A measure out of every layer; the layer that levers made goes with the last thing in it. */
export function dropMeasure(scenario: Scenario, id: string): Scenario {
  const layers = scenario.layers.map((layer) => ({
    ...layer,
    measures: layer.measures.filter((one) => one.id !== id),
  }))
  return changeLastLayer({ ...scenario, layers }, (layer) => layer)
}

function changeLastLayer(scenario: Scenario, change: (layer: Layer) => Layer): Scenario {
  const last = scenario.layers.at(-1) ?? {
    id: leverLayerId,
    title: scenario.title,
    overrides: {},
    measures: [],
  }
  const changed = change(last)
  const isEmpty = Object.keys(changed.overrides).length === 0 && changed.measures.length === 0
  const layers = scenario.layers.slice(0, -1)
  return { ...scenario, layers: isEmpty && changed.id === leverLayerId ? layers : [...layers, changed] }
}

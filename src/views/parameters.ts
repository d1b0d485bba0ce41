import type { Parameter, ParameterValue } from '../domain/parameter.ts'
import type { Layer } from '../domain/scenario.ts'
import type { ViewContext } from './context.ts'

export type ResolvedParameter = {
  readonly id: string
  readonly value: ParameterValue
  /** As the dossier has it; null when only the scenario names it. */
  readonly own: Parameter | null
  /** The layer that decides; null when the dossier's own value stands. */
  readonly layer: Layer | null
}

/** The value a run uses: the last layer that names it, else the dossier. Null when neither does. */
export function resolveParameter(context: ViewContext, id: string): ResolvedParameter | null {
  const own = context.basis.parameters.find((each) => each.id === id) ?? null
  const layer = context.scenario.layers.findLast((each) => Object.hasOwn(each.overrides, id)) ?? null
  const value = layer ? layer.overrides[id] : own?.waarde
  return value === undefined ? null : { id, value, own, layer }
}

export function numericParameter(context: ViewContext, id: string): number | null {
  const found = resolveParameter(context, id)
  return found !== null && typeof found.value === 'number' ? found.value : null
}

/** Ids of the dossier and of the scenario that start with one of the prefixes, sorted; a fixed id is its own prefix. */
export function parametersUnder(context: ViewContext, prefixes: readonly string[]): readonly ResolvedParameter[] {
  const matches = (id: string): boolean => prefixes.some((prefix) => id === prefix || id.startsWith(prefix.endsWith('.') ? prefix : prefix + '.'))
  const ids = new Set(context.basis.parameters.map((each) => each.id).filter(matches))
  for (const layer of context.scenario.layers) for (const id of Object.keys(layer.overrides)) if (matches(id)) ids.add(id)
  return [...ids].sort().flatMap((id) => {
    const found = resolveParameter(context, id)
    return found ? [found] : []
  })
}

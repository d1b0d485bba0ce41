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
  const own = indexOf(context.basis.parameters).byId.get(id) ?? null
  const layer = context.scenario.layers.findLast((each) => Object.hasOwn(each.overrides, id)) ?? null
  const value = layer ? layer.overrides[id] : own?.waarde
  return value === undefined ? null : { id, value, own, layer }
}

export function numericParameter(context: ViewContext, id: string): number | null {
  const found = resolveParameter(context, id)
  return found !== null && typeof found.value === 'number' ? found.value : null
}

/** Ids of the dossier and of the scenario that start with one of the prefixes, sorted; a fixed id is its own prefix. */
export function parametersUnder(
  context: ViewContext,
  prefixes: readonly string[],
): readonly ResolvedParameter[] {
  const matches = (id: string): boolean =>
    prefixes.some((prefix) => id === prefix || id.startsWith(prefix.endsWith('.') ? prefix : prefix + '.'))
  const { under } = indexOf(context.basis.parameters)
  const key = prefixes.join(' ')
  const known = under.get(key) ?? context.basis.parameters.map((each) => each.id).filter(matches)
  under.set(key, known)
  const ids = new Set(known)
  for (const layer of context.scenario.layers)
    for (const id of Object.keys(layer.overrides)) if (matches(id)) ids.add(id)
  return [...ids].sort().flatMap((id) => {
    const found = resolveParameter(context, id)
    return found ? [found] : []
  })
}

/** What is looked up in one list of parameters, thousands of times for one explanation; goes when the list goes. */
type ParameterIndex = {
  readonly byId: ReadonlyMap<string, Parameter>
  readonly under: Map<string, readonly string[]>
}
const indexes = new WeakMap<readonly Parameter[], ParameterIndex>()

function indexOf(parameters: readonly Parameter[]): ParameterIndex {
  const known = indexes.get(parameters)
  if (known) return known
  const made = {
    byId: new Map(parameters.map((each) => [each.id, each])),
    under: new Map<string, readonly string[]>(),
  }
  indexes.set(parameters, made)
  return made
}

import type { Observation } from '../domain/dataset.ts'
import type { ExplanationPart } from '../domain/explanation.ts'
import type { ViewContext } from './context.ts'
import type { NodePart, NumberNode } from './explain/node.ts'

/**
 * What was found once in a context: a table of months asks a thousand times. Contexts are never changed, so it holds; the
 * memory goes away with its context.
 */
export type ContextMemory = {
  readonly observations: ReadonlyMap<string, Observation>
  readonly families: Map<string, readonly NodePart[]>
  readonly nodes: Map<string, NumberNode | null>
  readonly ends: Map<string, ReadonlyMap<string, ExplanationPart>>
}

const memories = new WeakMap<ViewContext, ContextMemory>()
const observationIndexes = new WeakMap<readonly Observation[], ReadonlyMap<string, Observation>>()

export function observationKey(reeks: string, regio: string, periode: string): string {
  return `${reeks}|${regio}|${periode}`
}

/** Rows by name; the first counts where a dossier holds two. Kept per list: a drag makes contexts, not lists. */
function observationsOf(history: readonly Observation[]): ReadonlyMap<string, Observation> {
  const known = observationIndexes.get(history)
  if (known) return known
  const made = new Map<string, Observation>()
  for (const row of history) {
    const key = observationKey(row.reeks, row.regio, row.periode)
    if (!made.has(key)) made.set(key, row)
  }
  observationIndexes.set(history, made)
  return made
}

export function memoryOf(context: ViewContext): ContextMemory {
  const known = memories.get(context)
  if (known) return known
  const made: ContextMemory = {
    observations: observationsOf(context.history),
    families: new Map(),
    nodes: new Map(),
    ends: new Map(),
  }
  memories.set(context, made)
  return made
}

import { slugFrom } from '../../../src/base/slug.ts'

/** Id of a new scenario: the slug of its title, numbered when taken. */
export function freeScenarioId(title: string, taken: readonly string[]): string {
  const base = slugFrom(title) || 'scenario'
  const used = new Set(taken)
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`
    if (!used.has(id)) return id
  }
}

import type { Explanation } from '../../src/domain/explanation.ts'
import { buildExplanation } from '../../src/views/build-explanation.ts'
import type { App } from './app.svelte.ts'
import { viewContext } from './view-context.ts'

/** The explanation of a number in the result on screen; null when there is no such number in it. */
export function explain(app: App, number: string): Explanation | null {
  const context = viewContext(app)
  if (!context) return null
  const built = buildExplanation(number, context, { files: app.dossier.sources ?? [] })
  return built.ok ? built.value : null
}

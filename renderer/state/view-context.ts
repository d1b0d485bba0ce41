import type { ViewContext } from '../../src/views/context.ts'
import type { App } from './app.svelte.ts'

/**
 * What every view on screen is made of: the newest result with the settings it belongs to. Before the first result, or
 * when the present data cannot be calculated, the views get no result and say why.
 */
export function viewContext(app: App): ViewContext | null {
  const { basis, current, wanted } = app.live
  const language = app.preferences.language
  const data = { history: app.observations ?? [], items: app.items, language }
  if (app.live.waiting) return null
  if (current) {
    return { basis: current.basis, scenario: current.scenario, result: current.result, ...data }
  }
  return basis && wanted ? { basis, scenario: wanted, result: null, ...data } : null
}

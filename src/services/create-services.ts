import type { Handlers } from '../contract/handler.ts'
import { dossierHandlers, importHandlers, inspectHandlers } from './handlers/dossier-handlers.ts'
import { chartHandlers, modelHandlers, tableHandlers, vangnetHandlers } from './handlers/model-handlers.ts'
import { historyHandlers, scenarioHandlers } from './handlers/scenario-handlers.ts'
import { createRunCache } from './model/run-cache.ts'
import type { Ports } from './ports.ts'
import { createSession } from './session.ts'

export type Services = {
  readonly handlers: Handlers
  /** Closes the open dossier, so that nobody finds it half used. */
  readonly close: () => void
}

/** Every use case of the product over one set of ports. One dossier is open at a time. */
export function createServices(ports: Ports): Services {
  const session = createSession()
  const backend = { ports, session, run: createRunCache() }
  return {
    handlers: {
      ...dossierHandlers(backend),
      ...importHandlers(backend),
      ...inspectHandlers(backend),
      ...scenarioHandlers(backend),
      ...modelHandlers(backend),
      ...vangnetHandlers(backend),
      ...chartHandlers(backend),
      ...tableHandlers(backend),
      ...historyHandlers(backend),
    },
    close: session.close,
  }
}

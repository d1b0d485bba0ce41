import type { Handlers } from '../contract/handler.ts'
import { dossierHandlers, importHandlers, inspectHandlers } from './handlers/dossier-handlers.ts'
import {
  chartHandlers,
  modelHandlers,
  rekenhulpHandlers,
  tableHandlers,
  vangnetHandlers,
} from './handlers/model-handlers.ts'
import { historyHandlers, scenarioHandlers } from './handlers/scenario-handlers.ts'
import { createRunCache } from './model/run-cache.ts'
import type { Ports } from './ports.ts'
import { createSession } from './session.ts'

/** Every use case of the product over one set of ports. One dossier is open at a time; `dossier.close` lets it go. */
export function createServices(ports: Ports): Handlers {
  const backend = { ports, session: createSession(), run: createRunCache() }
  return {
    ...dossierHandlers(backend),
    ...importHandlers(backend),
    ...inspectHandlers(backend),
    ...scenarioHandlers(backend),
    ...modelHandlers(backend),
    ...vangnetHandlers(backend),
    ...rekenhulpHandlers(),
    ...chartHandlers(backend),
    ...tableHandlers(backend),
    ...historyHandlers(backend),
  }
}

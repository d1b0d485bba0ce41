import { createServices } from '../services/create-services.ts'
import type { Log } from '../services/ports.ts'
import { chartRenderer } from './chart-renderer.ts'
import { createDispatcher, type Dispatcher } from './dispatcher.ts'
import { dossierFiles } from './dossier-files.ts'
import { exampleFiles } from './example-files.ts'
import type { Handles } from './handles.ts'
import { systemClock } from './system-clock.ts'

export type Backend = {
  readonly dispatcher: Dispatcher
  /** Waits for what is running, then closes the dossier. */
  close(): Promise<void>
}

export type BackendOptions = {
  readonly handles: Handles
  readonly log: Log
  /** `lezen` opens dossiers to look only: nobody else is kept from writing, and no byte of them changes. */
  readonly access: 'lezen' | 'wijzigen'
}

/** The composition root: the use cases with the real world behind their ports, and the one door in front of them. */
export function createBackend({ handles, log, access }: BackendOptions): Backend {
  const clock = systemClock()
  const handlers = createServices({
    clock,
    log,
    files: exampleFiles(),
    dossiers: dossierFiles(handles, clock, access),
    charts: chartRenderer(),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
  })
  const dispatcher = createDispatcher(handlers, log)
  return {
    dispatcher,
    async close() {
      await dispatcher.idle()
      await dispatcher.dispatch('dossier.close', null, { language: 'nl' })
    },
  }
}

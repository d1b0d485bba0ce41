import { bridgeName, type Bridge } from '../../src/contract/bridge.ts'
import type { Client } from '../../src/contract/reply.ts'
import { createHttpClient } from './http-client.ts'
import { createPortClient } from './port-client.ts'

/** How the page reaches the backend: the desktop shell's bridge where there is one, else the host it came from. */
export type Connection = {
  readonly client: Client
  /** The shell's own dialogs; null in a browser, where dossiers are named in the folder of the host. */
  readonly pickDossier: Bridge['pickDossier'] | null
}

export function connect(page: Window): Connection {
  const bridge = (page as unknown as Record<string, Bridge | undefined>)[bridgeName]
  if (bridge === undefined)
    return { client: createHttpClient((...args) => page.fetch(...args)), pickDossier: null }
  return { client: createPortClient(bridge), pickDossier: (purpose) => bridge.pickDossier(purpose) }
}

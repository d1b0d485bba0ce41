import { fail, ok, type Result } from '../base/result.ts'
import { dataCache, type DataCache } from './model/data-cache.ts'
import type { DossierStore } from './ports.ts'

export type OpenDossier = {
  readonly handle: string
  readonly store: DossierStore
  readonly data: DataCache
}

/** The one dossier a backend has open. */
export type Session = {
  readonly current: () => Result<OpenDossier>
  /** Takes the place of what was open, which is closed. */
  readonly take: (handle: string, store: DossierStore) => OpenDossier
  readonly close: () => void
}

export function createSession(): Session {
  let open: OpenDossier | null = null

  function close(): void {
    open?.store.close()
    open = null
  }

  return {
    current: () => (open === null ? fail('dienst.geenDossierOpen') : ok(open)),
    take: (handle, store) => {
      close()
      open = { handle, store, data: dataCache(store) }
      return open
    },
    close,
  }
}

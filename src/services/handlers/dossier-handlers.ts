import { ok, type Result } from '../../base/result.ts'
import type { DossierInfo } from '../../contract/shapes.ts'
import { createEmpty, createExample } from '../dossier/create-dossier.ts'
import { dossierInfo } from '../dossier/dossier-info.ts'
import { importFiles } from '../import/import-files.ts'
import { listItems, listParameters, listSeries, listSources } from '../inspect/inspect.ts'
import type { DossierStore } from '../ports.ts'
import type { Backend, HandlersOf } from './context.ts'

export function dossierHandlers({ ports, session }: Backend): HandlersOf<'dossier'> {
  function begin(handle: string, store: Result<DossierStore>, language: 'nl' | 'en'): Result<DossierInfo> {
    if (!store.ok) return store
    const access = store.value.access()
    if (!access.writable) ports.log.write('warning', `opened to read: ${access.why.code}`, access.why.details)
    return dossierInfo(session.take(handle, store.value), language)
  }

  return {
    'dossier.list': () => {
      const listed = ports.dossiers.list()
      return listed.ok ? ok(listed.value.map((one) => ({ ...one }))) : listed
    },
    'dossier.create': async ({ handle, example, about }, call) => {
      const store =
        example === null
          ? createEmpty(handle, about, ports)
          : await createExample(handle, example, ports, call)
      return begin(handle, store, call.language)
    },
    'dossier.open': ({ handle }, call) => {
      // Opened a second time by the same backend it would be in use: by itself.
      const open = session.current()
      if (open.ok && open.value.handle === handle && open.value.store.access().writable)
        return dossierInfo(open.value, call.language)
      return begin(handle, ports.dossiers.open(handle), call.language)
    },
    'dossier.close': () => {
      session.close()
      return ok(null)
    },
    'dossier.info': (_input, call) => {
      const open = session.current()
      return open.ok ? dossierInfo(open.value, call.language) : open
    },
  }
}

export function importHandlers({ ports, session }: Backend): HandlersOf<'import'> {
  return {
    'import.files': (input, call) => {
      const open = session.current()
      return open.ok ? importFiles(open.value, input, ports, call) : open
    },
  }
}

export function inspectHandlers({ session }: Backend): HandlersOf<'inspect'> {
  const onStore = <T>(use: (store: DossierStore) => Result<T>): Result<T> => {
    const open = session.current()
    return open.ok ? use(open.value.store) : open
  }
  return {
    'inspect.sources': () => onStore(listSources),
    'inspect.series': (filter) => onStore((store) => listSeries(store, filter)),
    'inspect.parameters': () => onStore(listParameters),
    'inspect.items': () => onStore(listItems),
  }
}

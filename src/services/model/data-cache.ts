import { fail, ok, type Result } from '../../base/result.ts'
import { buildBasis, hashDataset, hashParameters } from '../../domain/basis-from.ts'
import type { ModelBasis } from '../../domain/basis.ts'
import type { Observation } from '../../domain/dataset.ts'
import type { DossierReader, DossierStore } from '../ports.ts'

export type DataHashes = { readonly datasetHash: string; readonly parametersHash: string }

/** What follows from the data of a dossier, computed once until an import changes them. */
export type DataCache = {
  readonly basis: (factsOnly: boolean) => Result<ModelBasis>
  readonly observations: () => Result<readonly Observation[]>
  readonly hashes: () => Result<DataHashes>
}

export function dataCache(store: DossierStore): DataCache {
  let key = ''
  let kept = new Map<string, unknown>()

  /** Scenarios and undo steps leave the data alone: imports and the description decide. */
  function cached<T>(name: string, make: (reader: DossierReader) => Result<T>): Result<T> {
    const found = store.read((reader): Result<T> => {
      const now = JSON.stringify([reader.meta(), reader.sources().map((source) => source.id)])
      if (now !== key) {
        key = now
        kept = new Map()
      }
      if (kept.has(name)) return ok(kept.get(name) as T)
      const made = make(reader)
      if (made.ok) kept.set(name, made.value)
      return made
    })
    return found.ok ? found.value : found
  }

  return {
    observations: () => cached('observations', (reader) => ok(allObservations(reader))),
    hashes: () =>
      cached('hashes', (reader) =>
        ok({
          datasetHash: hashDataset(allObservations(reader), reader.rules(false)),
          parametersHash: hashParameters(reader.parameters(false)),
        }),
      ),
    basis: (factsOnly) =>
      cached(`basis ${factsOnly}`, (reader) => {
        const { municipality, peildatum, horizon } = reader.meta()
        if (municipality.code === '' || peildatum === '' || horizon === '') return fail('dienst.geenGegevens')
        return buildBasis({
          observations: allObservations(reader),
          parameters: reader.parameters(false),
          rules: reader.rules(false),
          municipality,
          peildatum,
          horizon,
          factsOnly,
        })
      }),
  }
}

function allObservations(reader: DossierReader): readonly Observation[] {
  return reader.observations({ reeks: null, regio: null, van: null, tot: null, factsOnly: false })
}

import { fail, ok, type Result } from '../../base/result.ts'
import { buildBasis, hashDataset, hashParameters } from '../../domain/basis-from.ts'
import type { ModelBasis } from '../../domain/basis.ts'
import type { Item, Observation } from '../../domain/dataset.ts'
import type { DossierReader, DossierStore } from '../ports.ts'

export type DataHashes = { readonly datasetHash: string; readonly parametersHash: string }

/** What follows from the data of a dossier, computed once until an import changes them. */
export type DataCache = {
  readonly basis: (factsOnly: boolean) => Result<ModelBasis>
  readonly observations: () => Result<readonly Observation[]>
  readonly items: () => Result<readonly Item[]>
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

  function basis(factsOnly: boolean): Result<ModelBasis> {
    return cached(`basis ${factsOnly}`, (reader) => {
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
    })
  }

  return {
    basis,
    items: () => cached('items', (reader) => ok(reader.items())),
    observations: () => cached('observations', (reader) => ok(allObservations(reader))),
    hashes: () => {
      const known = basis(false)
      if (known.ok)
        return ok({ datasetHash: known.value.datasetHash, parametersHash: known.value.parametersHash })
      // Data that give no basis have hashes all the same.
      return cached('hashes', (reader) => ok(hashesOf(reader)))
    },
  }
}

/** The fingerprints of everything the dossier holds; they read every number, so ask `DataCache` where there is one. */
export function hashesOf(reader: DossierReader): DataHashes {
  return {
    datasetHash: hashDataset(allObservations(reader), reader.rules(false)),
    parametersHash: hashParameters(reader.parameters(false)),
  }
}

function allObservations(reader: DossierReader): readonly Observation[] {
  return reader.observations({ reeks: null, regio: null, van: null, tot: null, factsOnly: false })
}

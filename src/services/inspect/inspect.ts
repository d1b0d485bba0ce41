import { fail, type Result } from '../../base/result.ts'
import type { Output } from '../../contract/reply.ts'
import type { ObservationFilter } from '../../contract/shapes.ts'
import { periodRange } from '../../domain/period.ts'
import type { DossierStore } from '../ports.ts'

/** What is in the dossier, with its provenance. */
export function listSources(store: DossierStore): Result<Output<'inspect.sources'>> {
  return store.read((reader) => reader.sources().map(({ id: _id, ...source }) => source))
}

/** Refuses a period that is none with `inlezen.onbekendePeriode`: a typing error must not look like an empty dossier. */
export function listSeries(store: DossierStore, filter: ObservationFilter): Result<Output<'inspect.series'>> {
  for (const period of [filter.van, filter.tot]) {
    if (period !== null && periodRange(period) === null)
      return fail('inlezen.onbekendePeriode', { waarde: period })
  }
  return store.read((reader) => [...reader.observations(filter)])
}

export function listParameters(store: DossierStore): Result<Output<'inspect.parameters'>> {
  return store.read((reader) => [...reader.parameters(false)])
}

export function listItems(store: DossierStore): Result<Output<'inspect.items'>> {
  return store.read((reader) => [...reader.items()])
}

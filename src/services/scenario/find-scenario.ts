import { fail, ok, type Result } from '../../base/result.ts'
import type { ScenarioRef } from '../../contract/shapes.ts'
import { readScenarioV1 } from '../../domain/formats/scenario-v1.ts'
import type { Scenario } from '../../domain/scenario.ts'
import type { DossierReader, DossierStore, ScenarioRecord } from '../ports.ts'

/** A scenario of the dossier, or `dienst.scenarioOnbekend` with the ids there are. */
export function requireScenario(reader: DossierReader, id: string): Result<ScenarioRecord> {
  const record = reader.scenario(id)
  if (record !== null) return ok(record)
  return fail('dienst.scenarioOnbekend', {
    scenario: id,
    aanwezig: reader.scenarios().map((one) => one.draft.id),
  })
}

/** The scenario a call is about: draft, vastgelegde version, or one that came along and passes the gate of its format. */
export function resolveRef(store: DossierStore, ref: ScenarioRef): Result<Scenario> {
  if ('inline' in ref) return readScenarioV1(ref.inline)
  const found = store.read((reader) => requireScenario(reader, ref.id))
  if (!found.ok) return found
  if (!found.value.ok) return found.value
  const { draft, frozen } = found.value.value
  if (ref.version === 'concept') return ok(draft)
  return frozen === null ? fail('dienst.nietVastgelegd', { scenario: ref.id }) : ok(frozen)
}

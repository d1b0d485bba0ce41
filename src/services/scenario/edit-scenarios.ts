import { fail, ok, type Result } from '../../base/result.ts'
import { isSlug, slugFrom } from '../../base/slug.ts'
import type { ScenarioSummary } from '../../contract/shapes.ts'
import { readScenarioV1 } from '../../domain/formats/scenario-v1.ts'
import { pinScenario, sameContent } from '../../domain/scenario-content.ts'
import type { Scenario } from '../../domain/scenario.ts'
import type { DataHashes } from '../model/data-cache.ts'
import type { DossierReader } from '../ports.ts'
import { contentOf, type ScenarioContent } from '../undo/change.ts'
import type { Recorder } from '../undo/mutate.ts'
import { requireScenario } from './find-scenario.ts'
import { summaryOf } from './summary.ts'

/*
 * What can be done to the scenarios of a dossier. Each is one step of the journal; the caller gives it its label. Nothing
 * here reads a clock: `at` is the moment of the call.
 */

/** A new scenario, never frozen. */
export function createScenario(recorder: Recorder, input: Scenario, at: string): Result<ScenarioSummary> {
  const scenario = readScenarioV1(input)
  if (!scenario.ok) return scenario
  return addScenario(recorder, scenario.value, null, at)
}

/** One that came as a file: what its author saved is the vastgelegde version here too. The same file twice is no change. */
export function addReadScenario(recorder: Recorder, scenario: Scenario, at: string): Result<ScenarioSummary> {
  const present = recorder.reader.scenario(scenario.id)
  if (present !== null && sameContent(present.draft, scenario)) return ok(summaryOf(present))
  return addScenario(recorder, scenario, scenario, at)
}

/** A copy of the draft under another id and title, never frozen. */
export function duplicateScenario(
  recorder: Recorder,
  input: { id: string; newId: string; title: string },
  at: string,
): Result<ScenarioSummary> {
  const { id, newId, title } = input
  if (!isSlug(newId))
    return fail('domein.ongeldigeWaarde', {
      sleutel: 'newId',
      waarde: newId,
      verwacht: slugFrom(newId) || 'a-z 0-9 -',
    })
  const record = requireScenario(recorder.reader, id)
  if (!record.ok) return record
  return addScenario(recorder, { ...record.value.draft, id: newId, title }, null, at)
}

/** Replaces the draft. */
export function updateScenario(recorder: Recorder, input: Scenario): Result<ScenarioSummary> {
  const scenario = readScenarioV1(input)
  if (!scenario.ok) return scenario
  return change(recorder, scenario.value.id, (content) => ok({ ...content, draft: scenario.value }))
}

/** Makes the draft the vastgelegde version, with the data and the model its author sees noted in it. */
export function freezeScenario(
  recorder: Recorder,
  id: string,
  hashes: DataHashes,
  at: string,
): Result<ScenarioSummary> {
  return change(recorder, id, (content) => {
    const pinned = pinScenario(content.draft, hashes)
    if (content.frozen !== null && sameContent(content.frozen, pinned))
      return ok({ ...content, draft: pinned })
    return ok({ ...content, draft: pinned, frozen: pinned, frozenAt: at })
  })
}

/** Takes the draft back to the vastgelegde version. */
export function resetScenario(recorder: Recorder, id: string): Result<ScenarioSummary> {
  return change(recorder, id, (content) =>
    content.frozen === null
      ? fail('dienst.nietVastgelegd', { scenario: id })
      : ok({ ...content, draft: content.frozen }),
  )
}

/** Into the bin. */
export function removeScenario(recorder: Recorder, id: string): Result<null> {
  const record = requireScenario(recorder.reader, id)
  if (!record.ok) return record
  recorder.removeScenario(id)
  return ok(null)
}

function addScenario(
  recorder: Recorder,
  draft: Scenario,
  frozen: Scenario | null,
  at: string,
): Result<ScenarioSummary> {
  const { reader } = recorder
  if (reader.scenario(draft.id) !== null) return fail('dienst.scenarioBestaatAl', { scenario: draft.id })
  const place = Math.max(0, ...reader.scenarios().map((one) => one.place)) + 1
  recorder.setScenario(draft.id, {
    draft,
    frozen,
    frozenAt: frozen === null ? null : at,
    createdAt: at,
    place,
  })
  return summaryNow(reader, draft.id)
}

function change(
  recorder: Recorder,
  id: string,
  edit: (content: ScenarioContent) => Result<ScenarioContent>,
): Result<ScenarioSummary> {
  const { reader } = recorder
  const record = requireScenario(reader, id)
  if (!record.ok) return record
  const content = contentOf(reader, id)
  if (content === null) throw new Error('a scenario without content')
  const edited = edit(content)
  if (!edited.ok) return edited
  recorder.setScenario(id, edited.value)
  return summaryNow(reader, id)
}

function summaryNow(reader: DossierReader, id: string): Result<ScenarioSummary> {
  const record = requireScenario(reader, id)
  return record.ok ? ok(summaryOf(record.value)) : record
}

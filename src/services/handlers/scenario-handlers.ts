import { ok, type Result } from '../../base/result.ts'
import type { CallContext } from '../../contract/handler.ts'
import { undoLabel, type UndoableMethod } from '../../text/undo-labels.ts'
import type { SentenceValues } from '../../text/template.ts'
import type { OpenDossier } from '../session.ts'
import {
  addReadScenario,
  createScenario,
  duplicateScenario,
  freezeScenario,
  removeScenario,
  resetScenario,
  updateScenario,
} from '../scenario/edit-scenarios.ts'
import { resolveRef } from '../scenario/find-scenario.ts'
import { fileOf, readForDossier } from '../scenario/scenario-files.ts'
import { summaryOf } from '../scenario/summary.ts'
import { historyState, moveInHistory } from '../undo/history.ts'
import { mutate, type Recorder } from '../undo/mutate.ts'
import type { Backend, HandlersOf } from './context.ts'

export function scenarioHandlers({ ports, session }: Backend): HandlersOf<'scenario'> {
  /** One labelled step of the journal on the open dossier. */
  function step<T>(
    method: UndoableMethod,
    values: SentenceValues,
    call: CallContext,
    use: (recorder: Recorder, at: string, dossier: OpenDossier) => Result<T>,
  ): Result<T> {
    const open = session.current()
    if (!open.ok) return open
    const at = ports.clock.now()
    const label = undoLabel(method, values, call.language)
    return mutate(open.value.store, { method, label, at }, (recorder) => use(recorder, at, open.value))
  }

  /** Title for a label; a scenario that is not there is refused by the use case itself. */
  function titleOf(id: string): string {
    const open = session.current()
    const record = open.ok ? open.value.store.read((reader) => reader.scenario(id)) : null
    return record?.ok === true ? (record.value?.draft.title ?? id) : id
  }

  return {
    'scenario.list': () => {
      const open = session.current()
      if (!open.ok) return open
      const records = open.value.store.read((reader) => reader.scenarios())
      return records.ok ? ok(records.value.map(summaryOf)) : records
    },
    'scenario.get': (ref) => {
      const open = session.current()
      return open.ok ? resolveRef(open.value.store, ref) : open
    },
    'scenario.create': ({ scenario }, call) =>
      step('scenario.create', { titel: scenario.title }, call, (recorder, at) =>
        createScenario(recorder, scenario, at),
      ),
    'scenario.duplicate': (input, call) =>
      step('scenario.duplicate', { titel: input.title }, call, (recorder, at) =>
        duplicateScenario(recorder, input, at),
      ),
    'scenario.update': ({ scenario, label }, call) =>
      step('scenario.update', { label }, call, (recorder) => updateScenario(recorder, scenario)),
    'scenario.freeze': ({ id }, call) => {
      const open = session.current()
      const hashes = open.ok ? open.value.data.hashes() : open
      if (!hashes.ok) return hashes
      return step('scenario.freeze', { titel: titleOf(id) }, call, (recorder, at) =>
        freezeScenario(recorder, id, hashes.value, at),
      )
    },
    'scenario.reset': ({ id }, call) =>
      step('scenario.reset', { titel: titleOf(id) }, call, (recorder) => resetScenario(recorder, id)),
    'scenario.remove': ({ id }, call) =>
      step('scenario.remove', { titel: titleOf(id) }, call, (recorder) => removeScenario(recorder, id)),
    'scenario.read': ({ file }, call) => {
      const scenario = readForDossier(file)
      if (!scenario.ok) return scenario
      return step('scenario.read', { bestand: file.name }, call, (recorder, at) =>
        addReadScenario(recorder, scenario.value, at),
      )
    },
    'scenario.write': (ref) => {
      const open = session.current()
      if (!open.ok) return open
      const scenario = resolveRef(open.value.store, ref)
      if (!scenario.ok) return scenario
      const hashes = open.value.data.hashes()
      return hashes.ok ? ok(fileOf(scenario.value, hashes.value)) : hashes
    },
  }
}

export function historyHandlers({ ports, session }: Backend): HandlersOf<'history'> {
  return {
    'history.state': () => {
      const open = session.current()
      return open.ok ? open.value.store.read(historyState) : open
    },
    'history.undo': () => {
      const open = session.current()
      return open.ok ? moveInHistory(open.value.store, 'undo', ports.clock.now()) : open
    },
    'history.redo': () => {
      const open = session.current()
      return open.ok ? moveInHistory(open.value.store, 'redo', ports.clock.now()) : open
    },
  }
}

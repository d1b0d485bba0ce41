import type { Result } from '../../base/result.ts'
import type {
  DossierMeta,
  DossierReader,
  DossierStore,
  DossierWriter,
  ImportedFile,
  ImportEffect,
} from '../ports.ts'
import { contentOf, putContent, type Change, type ScenarioContent } from './change.ts'
import { diffJson } from './json-edits.ts'

/** The only hands a use case has on a dossier: whatever they do is noted, so that it can be undone. */
export type Recorder = {
  readonly reader: DossierReader
  /** Null takes the scenario away. */
  readonly setScenario: (id: string, content: ScenarioContent | null) => void
  /** Takes the scenario away and keeps it in the bin. */
  readonly removeScenario: (id: string) => void
  readonly importFile: (file: ImportedFile) => Result<ImportEffect>
  readonly setMeta: (meta: DossierMeta) => void
}

export type StepName = { readonly method: string; readonly label: string; readonly at: string }

/**
 * The wrapper of every mutating call: one transaction that holds the change and its step in the journal. What changes
 * nothing leaves no step. A failure of `use` undoes everything and leaves what could be redone.
 */
export function mutate<T>(
  store: DossierStore,
  step: StepName,
  use: (recorder: Recorder) => Result<T>,
): Result<T> {
  return store.write((writer) => {
    const changes: Change[] = []
    const result = use(recorderOn(writer, changes, step.at))
    if (result.ok && changes.length > 0) writer.pushStep({ ...step, changes })
    return result
  })
}

/** As `mutate` without a step: for filling a new dossier, and for trials. */
export function recorderOn(writer: DossierWriter, changes: Change[], at: string): Recorder {
  const setScenario = (id: string, content: ScenarioContent | null): void => {
    const edits = diffJson(contentOf(writer, id), content)
    if (edits.length === 0) return
    changes.push({ kind: 'scenario', id, edits })
    putContent(writer, id, content, at)
  }
  return {
    reader: writer,
    setScenario,
    removeScenario: (id) => {
      const record = writer.scenario(id)
      if (record === null) return
      const binId = (writer.bin()[0]?.id ?? 0) + 1
      changes.push({ kind: 'bin', id, binId, removedAt: at })
      writer.putInBin({ id: binId, record, removedAt: at })
      setScenario(id, null)
    },
    importFile: (file) => {
      const effect = writer.importFile(file)
      if (effect.ok) changes.push({ kind: 'source', id: effect.value.id })
      return effect
    },
    setMeta: (meta) => {
      const edits = diffJson(writer.meta(), meta)
      if (edits.length === 0) return
      changes.push({ kind: 'meta', edits })
      writer.setMeta(meta)
    },
  }
}

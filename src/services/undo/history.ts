import { fail, ok, type Result } from '../../base/result.ts'
import type { Output } from '../../contract/reply.ts'
import type { DossierReader, DossierStore } from '../ports.ts'
import { applyChanges, type Direction } from './change.ts'

type History = Output<'history.state'>

export function historyState(reader: DossierReader): History {
  return { undoLabel: reader.undoStep()?.label ?? null, redoLabel: reader.redoStep()?.label ?? null }
}

/** One step back, or the step that was taken back once more; with its place in the journal in one transaction. */
export function moveInHistory(store: DossierStore, direction: Direction, at: string): Result<History> {
  return store.write((writer) => {
    const step = direction === 'undo' ? writer.undoStep() : writer.redoStep()
    if (step === null)
      return fail(direction === 'undo' ? 'dienst.nietsOngedaanTeMaken' : 'dienst.nietsOpnieuwTeDoen')
    const applied = applyChanges(writer, step.changes, direction, at)
    if (!applied.ok) return applied
    writer.markStep(step.position, direction === 'undo')
    return ok(historyState(writer))
  })
}

import { fail, ok, type Result } from '../../base/result.ts'
import type { CallContext } from '../../contract/handler.ts'
import type { ImportReport } from '../../contract/shapes.ts'
import type { Remark } from '../../domain/result.ts'
import type { IngestResult } from '../../ingest/ingest-result.ts'
import type { Language } from '../../text/language.ts'
import { undoLabel } from '../../text/undo-labels.ts'
import type { NamedBytes, Ports } from '../ports.ts'
import type { OpenDossier } from '../session.ts'
import { mutate, recorderOn, type Recorder } from '../undo/mutate.ts'
import { completeMeta } from './complete-meta.ts'
import { importedFile, readFiles } from './read-files.ts'
import { changeRemark, namedChanges, reportOf, type FileReport } from './report.ts'

/** Names in the label of the undo step; more are counted by their dots. */
const namedFiles = 3

/**
 * Files into the dossier, all or nothing, as one step that can be undone. A trial does all the same on a copy in memory
 * and gives the same report.
 */
export async function importFiles(
  dossier: OpenDossier,
  input: { files: readonly NamedBytes[]; trial: boolean },
  ports: Ports,
  call: CallContext,
): Promise<Result<ImportReport>> {
  const { files, trial } = input
  const access = dossier.store.access()
  if (!trial && !access.writable) return { ok: false, error: access.why }
  const read = await readFiles(files, ports, call)
  if (!read.ok) return read
  // The last moment at which a cancel leaves everything as it was.
  await ports.pause()
  if (call.signal.aborted) return fail('dienst.geannuleerd')

  const at = ports.clock.now()
  const store = (recorder: Recorder): Result<FileReport[]> =>
    storeFiles(recorder, read.value, at, call.language)
  const reports = trial
    ? dossier.store.trial((writer) => store(recorderOn(writer, [], at)))
    : mutate(dossier.store, { method: 'import.files', label: labelOf(files, call.language), at }, store)
  return reports.ok ? ok({ trial, files: reports.value }) : reports
}

/** Stores what was read, in order: a later file replaces values of an earlier one. */
export function storeFiles(
  recorder: Recorder,
  read: readonly IngestResult[],
  at: string,
  language: Language,
): Result<FileReport[]> {
  const reports: FileReport[] = []
  for (const one of read) {
    if (recorder.reader.stands(one.sha256)) {
      reports.push(reportOf(one, 0, [{ code: 'dienst.alIngelezen', details: {} }], language))
      continue
    }
    const effect = recorder.importFile(importedFile(one, at))
    if (!effect.ok) return effect
    const { id, replaced } = effect.value
    const remarks: Remark[] =
      replaced === 0 ? [] : recorder.reader.changesOf(id, namedChanges).map(changeRemark)
    reports.push(reportOf(one, replaced, remarks, language))
  }
  recorder.setMeta(completeMeta(recorder.reader))
  return ok(reports)
}

function labelOf(files: readonly NamedBytes[], language: Language): string {
  const names = files.slice(0, namedFiles).map((file) => file.name)
  return undoLabel(
    'import.files',
    { bestanden: files.length > namedFiles ? [...names, '…'] : names },
    language,
  )
}

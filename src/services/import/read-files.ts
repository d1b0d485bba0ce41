import { fail, ok, type Result } from '../../base/result.ts'
import type { CallContext } from '../../contract/handler.ts'
import type { IngestResult } from '../../ingest/ingest-result.ts'
import { readFile } from '../../ingest/read-file.ts'
import type { ImportedFile, NamedBytes, Ports } from '../ports.ts'

/** What reading takes: the pause between two files is where a cancel arrives. */
export type ReadingContext = Pick<CallContext, 'signal' | 'progress'>

/**
 * Reads files one after the other, the first failure ends it. Nothing is written: the reading of a thousand rows and the
 * storing of them are two steps, and only the second one needs the dossier.
 */
export async function readFiles(
  files: readonly NamedBytes[],
  ports: Pick<Ports, 'pause'>,
  call: ReadingContext,
): Promise<Result<IngestResult[]>> {
  const results: IngestResult[] = []
  for (const [index, file] of files.entries()) {
    call.progress({ done: index, total: files.length, what: file.name })
    await ports.pause()
    if (call.signal.aborted) return fail('dienst.geannuleerd')
    const read = readFile(file)
    if (!read.ok) return read
    results.push(read.value)
  }
  call.progress({ done: files.length, total: files.length, what: '' })
  return ok(results)
}

export function importedFile(read: IngestResult, at: string): ImportedFile {
  const { name, sha256, size, format, title, soort, rows, observations, parameters, rules, items, remarks } =
    read
  return {
    source: {
      bestand: name,
      sha256,
      grootte: size,
      formaat: format,
      titel: title,
      soort,
      ingelezenOp: at,
      rijen: rows,
    },
    observations,
    parameters,
    rules,
    items,
    remarks: remarks.map((remark) => ({ code: remark.code, details: { ...remark.details } })),
  }
}

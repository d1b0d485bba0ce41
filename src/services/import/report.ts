import type { ImportReport } from '../../contract/shapes.ts'
import type { Remark } from '../../domain/result.ts'
import type { IngestResult } from '../../ingest/ingest-result.ts'
import type { Language } from '../../text/language.ts'
import { remarkPlace, remarkText } from '../../text/remark-text.ts'
import type { ValueChange } from '../ports.ts'

export type FileReport = ImportReport['files'][number]

/** Replaced values that a report names one by one; it counts them all. */
export const namedChanges = 5

/** What a file turned out to be and what became of it, in the language of the call. */
export function reportOf(
  read: IngestResult,
  replaced: number,
  remarks: readonly Remark[],
  language: Language,
): FileReport {
  return {
    name: read.name,
    format: read.format,
    because: remarkText(read.because, language),
    title: read.title,
    soort: read.soort,
    rows: read.rows,
    observations: read.observations.length,
    missing: read.missing,
    parameters: read.parameters.length,
    rules: read.rules.length,
    items: read.items.length,
    replaced,
    messages: [...read.remarks, ...remarks].map((remark) => ({
      code: remark.code,
      text: remarkText(remark, language),
      where: remarkPlace(remark, language),
    })),
  }
}

export function changeRemark({ key, periode, regio, before, after }: ValueChange): Remark {
  return {
    code: 'dienst.waardeVervangen',
    details: { sleutel: key, periode, regio, was: before, wordt: after },
  }
}

import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Observation } from '../../../src/domain/dataset.ts'
import { unwrap, type Result } from '../../../src/base/result.ts'
import type { IngestOptions, IngestResult } from '../../../src/ingest/ingest-result.ts'
import { readFile } from '../../../src/ingest/read-file.ts'

export const importsFolder = path.resolve(import.meta.dirname, '../../../fixtures/imports')

/** Imports a file of fixtures/imports; the name of the file is the name a person would have given it. */
export function importFixture(file: string, options?: IngestOptions): Result<IngestResult> {
  return readFile({ name: path.basename(file), bytes: readFileSync(path.join(importsFolder, file)) }, options)
}

export function importText(text: string, name = 'proef.csv'): Result<IngestResult> {
  return readFile({ name, bytes: new TextEncoder().encode(text) })
}

/** The one observation of a series, region and period; a test that finds none or two has found a bug. */
export function observationOf(
  result: Result<IngestResult>,
  reeks: string,
  regio: string,
  periode: string,
): Observation {
  const found = unwrap(result).observations.filter(
    (each) => each.reeks === reeks && each.regio === regio && each.periode === periode,
  )
  if (found.length !== 1) throw new Error(`${found.length} observations of ${reeks} ${regio} ${periode}`)
  return found[0]
}

export const reeksenHeader =
  'reeks;regio;periode;waarde;eenheid;telt;status;graad;peildatum;herkomst;opmerking'

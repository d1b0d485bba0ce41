import { fail, type Result } from '../base/result.ts'
import type { Cell } from '../domain/provenance.ts'
import type { ImportedFile } from '../services/ports.ts'

/*
 * A number that is none (infinite, NaN) may never be stored: no result can be computed or hashed from it. Reading a file
 * refuses such a cell; this is the last gate, whoever calls.
 */

/** Refuses a file with a number that is not finite, with `inlezen.tekstInGetal` and its cell; null when there is none. */
export function refuseInfinite(file: ImportedFile): Result<never> | null {
  for (const one of file.observations) {
    if (one.waarde !== null && !Number.isFinite(one.waarde)) return refusal(file, one.bron)
  }
  for (const one of file.parameters) {
    if (holdsInfinite([one.waarde, one.spreiding])) return refusal(file, one.bron)
  }
  for (const one of file.rules) {
    if (holdsInfinite(one)) return refusal(file, one.bron)
  }
  for (const one of file.items) {
    if (holdsInfinite(one.velden)) return refusal(file, one.bron)
  }
  return null
}

function holdsInfinite(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value)
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsInfinite)
}

function refusal(file: ImportedFile, cell: Cell | null): Result<never> {
  return fail('inlezen.tekstInGetal', {
    bestand: file.source.bestand,
    blad: cell?.blad ?? null,
    rij: cell?.rij ?? null,
    kolom: cell?.kolom ?? null,
    reden: 'teGroot',
  })
}

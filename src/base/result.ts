import type { ErrorCode } from './error-codes.ts'

/** Values that fill in the sentence of an error: what, where (file, sheet, row, column), which value. Plain data only. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

/** An expected failure: a code and its values. `src/text` makes the sentence at the edge. */
export type AppError = { readonly code: ErrorCode; readonly details: ErrorDetails }

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError }

export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function fail(
  code: ErrorCode,
  details: ErrorDetails = {},
): { readonly ok: false; readonly error: AppError } {
  return { ok: false, error: { code, details } }
}

/** For callers that have checked already: a failure here is a bug. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`${result.error.code} ${JSON.stringify(result.error.details)}`)
}

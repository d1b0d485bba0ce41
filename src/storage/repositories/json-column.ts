import type { z } from '../../domain/schema.ts'
import { DamagedContent } from '../faults.ts'

/** Reads a JSON column through its schema: what is in the file may have been written by somebody else. */
export function readJson<S extends z.ZodType>(schema: S, text: string, what: string): z.output<S> {
  return readValue(schema, parse(text, what), what)
}

/** As `readJson`, for a column that holds one plain value. */
export function readValue<S extends z.ZodType>(schema: S, value: unknown, what: string): z.output<S> {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new DamagedContent(`${what} is not what it should be`, { deel: what })
  return parsed.data
}

function parse(text: string, what: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new DamagedContent(`${what} is not JSON`, { deel: what })
  }
}

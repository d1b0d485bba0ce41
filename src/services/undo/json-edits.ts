import { canonicalJson } from '../../base/canonical-json.ts'
import { z, type Infer } from '../../domain/schema.ts'

/*
 * The difference of two JSON documents as plain data that holds both sides: it can be applied forwards and backwards, and
 * says when it does not fit. A drag of one slider becomes one small edit, however large the scenario.
 */

const path = z.array(z.union([z.string(), z.int()]))

export const jsonEditSchema = z.discriminatedUnion('kind', [
  /** One value; a side that is not there means the key does not exist on that side. */
  z.strictObject({
    kind: z.literal('set'),
    path,
    before: z.unknown().optional(),
    after: z.unknown().optional(),
  }),
  /** Items of a list taken out and put in. */
  z.strictObject({
    kind: z.literal('splice'),
    path,
    at: z.int(),
    before: z.array(z.unknown()),
    after: z.array(z.unknown()),
  }),
])
export type JsonEdit = Infer<typeof jsonEditSchema>
type Path = JsonEdit['path']

/** Edits that make `after` of `before`; empty when they are equal. */
export function diffJson(before: unknown, after: unknown): JsonEdit[] {
  return diffAt([], before, after)
}

/** The same edits backwards. */
export function invertEdits(edits: readonly JsonEdit[]): JsonEdit[] {
  return edits.toReversed().map((edit) => {
    if (edit.kind === 'splice') return { ...edit, before: edit.after, after: edit.before }
    const { before, after, ...rest } = edit
    return {
      ...rest,
      ...(after === undefined ? {} : { before: after }),
      ...(before === undefined ? {} : { after: before }),
    }
  })
}

/** The document after the edits; null when it is not the document they were made for. */
export function applyEdits(
  document: unknown,
  edits: readonly JsonEdit[],
): { readonly value: unknown } | null {
  let value = document
  for (const edit of edits) {
    const next = applyAt(value, edit.path, edit)
    if (next === null) return null
    value = next.value
  }
  return { value }
}

function diffAt(at: Path, before: unknown, after: unknown): JsonEdit[] {
  if (Array.isArray(before) && Array.isArray(after)) return diffLists(at, before, after)
  if (isObject(before) && isObject(after)) return diffObjects(at, before, after)
  return same(before, after) ? [] : [{ kind: 'set', path: at, before, after }]
}

function diffObjects(at: Path, before: JsonObject, after: JsonObject): JsonEdit[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return keys.flatMap((key): JsonEdit[] => {
    const path = [...at, key]
    if (!Object.hasOwn(before, key)) return [{ kind: 'set', path, after: after[key] }]
    if (!Object.hasOwn(after, key)) return [{ kind: 'set', path, before: before[key] }]
    return diffAt(path, before[key], after[key])
  })
}

function diffLists(at: Path, before: readonly unknown[], after: readonly unknown[]): JsonEdit[] {
  if (before.length === after.length)
    return before.flatMap((item, index) => diffAt([...at, index], item, after[index]))
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && same(before[start], after[start])) start++
  let end = 0
  while (end < shorter - start && same(before.at(-1 - end), after.at(-1 - end))) end++
  const [out, put] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  return [{ kind: 'splice', path: at, at: start, before: out, after: put }]
}

function applyAt(value: unknown, [key, ...rest]: Path, edit: JsonEdit): { readonly value: unknown } | null {
  if (key === undefined) return applyHere(value, edit)
  if (Array.isArray(value)) {
    if (typeof key !== 'number' || key < 0 || key >= value.length) return null
    const next = applyAt(value[key], rest, edit)
    return next && { value: value.with(key, next.value) }
  }
  if (!isObject(value) || typeof key !== 'string') return null
  if (rest.length > 0 && !Object.hasOwn(value, key)) return null
  const next = applyAt(Object.hasOwn(value, key) ? value[key] : undefined, rest, edit)
  if (next === null) return null
  const others = Object.entries(value).filter(([name]) => name !== key)
  return { value: Object.fromEntries(next.value === undefined ? others : [...others, [key, next.value]]) }
}

function applyHere(value: unknown, edit: JsonEdit): { readonly value: unknown } | null {
  if (edit.kind === 'set') return same(value, edit.before) ? { value: edit.after } : null
  if (!Array.isArray(value)) return null
  const there = value.slice(edit.at, edit.at + edit.before.length)
  return same(there, edit.before)
    ? { value: value.toSpliced(edit.at, edit.before.length, ...edit.after) }
    : null
}

function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (a === undefined || b === undefined || typeof a !== 'object' || typeof b !== 'object') return false
  return canonicalJson(a) === canonicalJson(b)
}

type JsonObject = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

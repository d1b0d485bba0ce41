import type { AppError, ErrorDetails } from '../../base/result.ts'
import type { z } from '../schema.ts'
import type { JsonPath } from './json-text.ts'

export type SchemaIssue = z.core.$ZodIssue

/** Where something stands: the path in words, and the line when the data came from a file. */
export type Locate = (path: JsonPath) => ErrorDetails

/** `layers[0].overrides["prijs.2027"]`: as a person would look it up in the file. */
export function pathText(path: JsonPath): string {
  return path
    .map((part) =>
      typeof part === 'number' ? `[${part}]` : /^[\w$]+$/.test(part) ? `.${part}` : `["${part}"]`,
    )
    .join('')
    .replace(/^\./, '')
}

/** The value as JSON shows it, so that a number written as text is seen for what it is. */
export function shownValue(value: unknown): string {
  if (value === undefined) return ''
  const text = JSON.stringify(value) ?? ''
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

export function valueAt(value: unknown, path: JsonPath): unknown {
  let found = value
  for (const part of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part)) return undefined
    found = (found as Readonly<Record<string | number, unknown>>)[part]
  }
  return found
}

/** The path an issue is about; for an unknown key that of the key itself. */
export function issuePath(issue: SchemaIssue): JsonPath {
  const path = issue.path.filter((part) => typeof part !== 'symbol')
  return issue.code === 'unrecognized_keys' ? [...path, issue.keys[0] ?? ''] : path
}

/** One fault of the schema as an error of the product: a key or kind nobody knows, or a value that does not fit. */
export function issueError(issue: SchemaIssue, value: unknown, locate: Locate): AppError {
  const path = issuePath(issue)
  const key = String(path.at(-1) ?? '')
  const place = locate(path)
  if (issue.code === 'unrecognized_keys' || issue.code === 'invalid_key') {
    return { code: 'domein.onbekendeSleutel', details: { sleutel: key, ...place } }
  }
  const found = valueAt(value, path)
  if (issue.code === 'invalid_union' && 'options' in issue && typeof found === 'string') {
    const known = Array.isArray(issue.options) ? issue.options.map(String) : []
    return { code: 'domein.onbekendeSleutel', details: { sleutel: found, bekend: known, ...place } }
  }
  const reden = reasonOf(issue, found)
  return {
    code: 'domein.ongeldigeWaarde',
    details: {
      sleutel: key,
      waarde: shownValue(found),
      verwacht: expectedOf(issue),
      ...(reden === null ? {} : { reden }),
      ...place,
    },
  }
}

/** Two faults that have a sentence of their own: nothing there, and a number between quotation marks. */
function reasonOf(issue: SchemaIssue, found: unknown): 'ontbreekt' | 'getalAlsTekst' | null {
  if (found === undefined) return 'ontbreekt'
  return issue.code === 'invalid_type' && isNumberType(issue.expected) && isNumberText(found)
    ? 'getalAlsTekst'
    : null
}

function isNumberType(expected: string): boolean {
  return expected === 'number' || expected === 'int'
}

export function isNumberText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value.replace(',', '.')))
}

/** Signs and examples where they say it all; the words are phrases that `src/text` knows in every language. */
const exampleOfType: Readonly<Record<string, string>> = {
  number: 'een getal',
  int: 'een heel getal',
  string: '"…"',
  boolean: 'true | false',
  array: '[…]',
  object: '{…}',
  record: '{…}',
}

function expectedOf(issue: SchemaIssue): string {
  if (issue.code === 'invalid_type') return exampleOfType[issue.expected] ?? issue.expected
  if (issue.code === 'invalid_value') return issue.values.map((one) => JSON.stringify(one)).join(' | ')
  if (issue.code === 'too_small') return `${issue.inclusive ? '≥' : '>'} ${issue.minimum}`
  if (issue.code === 'too_big') return `${issue.inclusive ? '≤' : '<'} ${issue.maximum}`
  if (issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue.options)) {
    return issue.options.map((one) => JSON.stringify(one)).join(' | ')
  }
  if (issue.code === 'invalid_union')
    return issue.errors.map((one) => (one[0] ? expectedOf(one[0]) : '')).join(' | ')
  if (issue.code === 'invalid_format') return exampleOfPattern(issue.pattern ?? issue.format)
  return issue.code
}

function exampleOfPattern(pattern: string): string {
  if (/\{4\}.*3\[01\]/.test(pattern)) return 'JJJJ-MM-DD, zoals 2026-01-31'
  if (/\{4\}/.test(pattern)) return 'JJJJ-MM, zoals 2026-01'
  const hex = /\[0-9a-f\]\{(\d+)\}/.exec(pattern)
  return hex ? `"0-9 a-f × ${hex[1] ?? ''}"` : '"a-z 0-9 - ."'
}

import { canonicalLines } from '../../base/canonical-json.ts'
import { fail, ok, unwrap, type ErrorDetails, type Result } from '../../base/result.ts'
import { scenarioFormat, scenarioFormatVersion, scenarioSchema, type Scenario } from '../scenario.ts'
import { issuePath, pathText, shownValue, valueAt, type Locate } from './issue-error.ts'
import { readJsonText } from './json-text.ts'
import { readScenarioV1 } from './scenario-v1.ts'

/** Far above any real scenario: three hundred measures with costs for ten years take half a megabyte. */
export const scenarioFileBudget = { maxLength: 5_000_000, maxDepth: 32 } as const

export type ScenarioFile = {
  readonly scenario: Scenario
  /** Version of the format that the file says it has. */
  readonly version: number
  /** A file of a newer format is shown and calculated, but never written again by us. */
  readonly readOnly: boolean
  /** Fields of a newer format that we do not know, as paths; `original` still holds them. */
  readonly unknownFields: readonly string[]
  /** Text of a read-only file, to be handed on unchanged; null when `writeScenarioFile` gives the file. */
  readonly original: string | null
}

/**
 * The one gate for scenario files. Strict for our own format version; of a newer version unknown fields are kept in
 * `original` and listed, while a kind, parameter or value we do not know is refused: we would calculate something else
 * than its author. `name` names the file in errors; every error has `regel`.
 */
export function readScenarioFile(file: Uint8Array | string, name = ''): Result<ScenarioFile> {
  const result = readWithinBudget(file)
  if (result.ok || name === '') return result
  return { ok: false, error: { ...result.error, details: { bestand: name, ...result.error.details } } }
}

function readWithinBudget(file: Uint8Array | string): Result<ScenarioFile> {
  const grens = scenarioFileBudget.maxLength
  if (file.length > grens) return fail('domein.bestandTeGroot', { grens, gevonden: file.length })
  const read = readText(file)
  return typeof read === 'string' ? readChecked(read) : fail('domein.geenJson', { regel: read.badLine })
}

/** UTF-8 with LF, keys in canonical order, one value a line: the same scenario gives the same bytes. Throws on an invalid one. */
export function writeScenarioFile(scenario: Scenario): string {
  return canonicalLines(unwrap(readScenarioV1(scenario)))
}

/** UTF-8 without its byte order mark, or the first line that is no UTF-8. */
function readText(file: Uint8Array | string): string | { readonly badLine: number } {
  if (typeof file === 'string') return file.replace(/^\ufeff/, '')
  const text = decodeUtf8(file)
  if (text !== null) return text
  let badLine = 1
  // No byte of a longer character is a line feed, so each line can be judged by itself.
  for (let from = 0; ; badLine++) {
    const end = file.indexOf(10, from)
    if (end < 0 || decodeUtf8(file.subarray(from, end)) === null) return { badLine }
    from = end + 1
  }
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function readChecked(text: string): Result<ScenarioFile> {
  const document = readJsonText(text, scenarioFileBudget)
  if (!document.ok) return document
  const { value, lineOf } = document.value
  const locate: Locate = (path) => ({ pad: pathText(path), regel: lineOf(path) })

  const format = valueAt(value, ['format'])
  if (format !== scenarioFormat)
    return fail('domein.geenScenario', { gevonden: shownValue(format), regel: lineOf(['format']) })
  const version = valueAt(value, ['formatVersion'])
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    const details: ErrorDetails = {
      sleutel: 'formatVersion',
      waarde: shownValue(version),
      verwacht: String(scenarioFormatVersion),
    }
    return fail('domein.ongeldigeWaarde', { ...details, ...locate(['formatVersion']) })
  }
  if (version > scenarioFormatVersion) return readNewer(value, version, text, locate)
  const scenario = readScenarioV1(value, locate)
  return scenario.ok
    ? ok({ scenario: scenario.value, version, readOnly: false, unknownFields: [], original: null })
    : scenario
}

/** Reads what version 1 knows of a newer file, with the fields it does not know set aside. */
function readNewer(value: unknown, version: number, original: string, locate: Locate): Result<ScenarioFile> {
  const known = copyOf(value) as Record<string, unknown>
  known['formatVersion'] = scenarioFormatVersion
  const unknownFields: string[] = []
  for (;;) {
    const unknown = scenarioSchema
      .safeParse(known)
      .error?.issues.find((issue) => issue.code === 'unrecognized_keys')
    if (!unknown) break
    const path = issuePath(unknown).slice(0, -1)
    const holder = valueAt(known, path) as Record<string, unknown>
    for (const key of unknown.keys) {
      delete holder[key]
      unknownFields.push(pathText([...path, key]))
    }
  }
  const scenario = readScenarioV1(known, locate)
  if (scenario.ok) return ok({ scenario: scenario.value, version, readOnly: true, unknownFields, original })
  const { details } = scenario.error
  return fail('domein.nieuwereVersie', {
    versie: version,
    bekend: scenarioFormatVersion,
    pad: details['pad'] ?? '',
    regel: details['regel'] ?? null,
  })
}

/** A copy of plain JSON data without prototypes; the pure rooms have no `structuredClone`. */
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf)
  if (typeof value !== 'object' || value === null) return value
  const copy = Object.create(null) as Record<string, unknown>
  for (const [key, one] of Object.entries(value)) copy[key] = copyOf(one)
  return copy
}

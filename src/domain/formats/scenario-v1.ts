import { fail, ok, type AppError, type Result } from '../../base/result.ts'
import { monthIndex } from '../../base/month.ts'
import { expectedValue, familyOf, parameterFamilies } from '../parameter-families.ts'
import { nearestIds } from '../resolve/nearest-ids.ts'
import { scenarioSchema, type Scenario } from '../scenario.ts'
import {
  isNumberText,
  issueError,
  issuePath,
  pathText,
  shownValue,
  valueAt,
  type Locate,
} from './issue-error.ts'
import type { JsonPath } from './json-text.ts'

const withoutLines: Locate = (path) => ({ pad: pathText(path) })

/**
 * Plain data to a scenario of format version 1, every default filled in; strict: an unknown field, parameter, measure kind
 * or a value of another type is refused. The gate of whatever comes from outside (`locate` adds the line of a file).
 *
 * Refuses with `domein.onbekendeSleutel` or `domein.ongeldigeWaarde`, naming the first fault in reading order.
 */
export function readScenarioV1(value: unknown, locate: Locate = withoutLines): Result<Scenario> {
  const parsed = scenarioSchema.safeParse(value)
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => ({
      path: issuePath(issue),
      error: withRange(issueError(issue, value, locate), value, issuePath(issue)),
    }))
    return { ok: false, error: firstInFile(faults, locate) }
  }
  const scenario = parsed.data
  for (const [index, layer] of scenario.layers.entries()) {
    const path = ['layers', index]
    const checked = checkOverrides(valueAt(value, [...path, 'overrides']), [...path, 'overrides'], locate)
    if (!checked.ok) return checked
    if (scenario.layers.findIndex((other) => other.id === layer.id) !== index) {
      return fail('domein.dubbeleSleutel', { sleutel: layer.id, ...locate([...path, 'id']) })
    }
    const measures = checkMeasures(layer.measures, [...path, 'measures'], locate)
    if (!measures.ok) return measures
  }
  return ok(scenario)
}

/**
 * The bounds of a number that was given as text. The fault of the wrong type does not know them, so numbers outside every
 * bound are put in its place and the schema says which bounds they pass.
 */
function withRange(error: AppError, value: unknown, path: JsonPath): AppError {
  if (error.details['reden'] !== 'getalAlsTekst') return error
  const bound = (sign: 1 | -1): number | null => {
    const issues = scenarioSchema.safeParse(replaced(value, path, sign * 1e15)).error?.issues ?? []
    const here = issues.find((issue) => pathText(issuePath(issue)) === pathText(path))
    if (here?.code === 'too_big') return Number(here.maximum)
    return here?.code === 'too_small' ? Number(here.minimum) : null
  }
  const [low, high] = [bound(-1), bound(1)]
  if (low === null && high === null) return error
  const verwacht = low === null ? `≤ ${high}` : high === null ? `≥ ${low}` : `${low} … ${high}`
  return { ...error, details: { ...error.details, verwacht } }
}

function replaced(value: unknown, path: JsonPath, by: number): unknown {
  const [head, ...rest] = path
  if (head === undefined) return by
  if (Array.isArray(value))
    return value.map((one, at) => (at === head ? replaced(one, rest, by) : one) as unknown)
  const fields = Object.entries(value ?? {}) as [string, unknown][]
  return Object.fromEntries(fields.map(([key, one]) => [key, key === head ? replaced(one, rest, by) : one]))
}

function firstInFile(
  faults: readonly { readonly path: JsonPath; readonly error: AppError }[],
  locate: Locate,
): AppError {
  const line = (path: JsonPath): number => Number(locate(path)['regel'] ?? 0)
  const first = [...faults].sort((a, b) => line(a.path) - line(b.path))[0]
  if (!first) throw new Error('a refused value without an issue')
  return first.error
}

/** Read from the raw data: a key such as `__proto__` would not survive into the parsed object and must not pass unseen. */
function checkOverrides(raw: unknown, path: JsonPath, locate: Locate): Result<null> {
  for (const [id, value] of Object.entries(raw ?? {})) {
    const found = familyOf(id)
    if (!found) {
      const near = nearestIds(id, parameterFamilies.map((one) => one.id)) // prettier-ignore
      return fail('domein.onbekendeSleutel', {
        sleutel: id,
        suggestie: near[0] ?? null,
        ...locate([...path, id]),
      })
    }
    const expected = expectedValue(found.family, value)
    if (expected !== null) {
      return fail('domein.ongeldigeWaarde', {
        sleutel: id,
        waarde: shownValue(value),
        verwacht: expected,
        ...(isNumberText(value) && found.family.texts === undefined ? { reden: 'getalAlsTekst' } : {}),
        ...locate([...path, id]),
      })
    }
  }
  return ok(null)
}

/** What one measure says must hold by itself; whether its months and groups exist is for `resolveInputs`. */
function checkMeasures(
  measures: Scenario['layers'][number]['measures'],
  path: JsonPath,
  locate: Locate,
): Result<null> {
  for (const [index, measure] of measures.entries()) {
    const at = [...path, index]
    if (measures.findIndex((other) => other.id === measure.id) !== index) {
      return fail('domein.dubbeleSleutel', { sleutel: measure.id, ...locate([...at, 'id']) })
    }
    if (measure.end !== null && monthIndex(measure.end) < monthIndex(measure.start)) {
      return fail('domein.ongeldigeWaarde', {
        sleutel: 'end',
        waarde: measure.end,
        verwacht: `≥ ${measure.start}`,
        ...locate([...at, 'end']),
      })
    }
    const { effect } = measure
    if (effect.kind === 'plaatsingen' && effect.return.kind === 'curve') {
      const sum = effect.return.shares.reduce((total, one) => total + one, 0)
      // Entered decimals such as ten times 0.1 need not add up to 1 exactly.
      if (sum > 1 + 1e-9) {
        const place = locate([...at, 'effect', 'return', 'shares'])
        return fail('domein.ongeldigeWaarde', {
          sleutel: 'shares',
          waarde: `Σ = ${sum}`,
          verwacht: 'Σ ≤ 1',
          ...place,
        })
      }
    }
  }
  return ok(null)
}

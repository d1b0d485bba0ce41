import type { AppError } from '../../base/result.ts'
import { fail } from '../../base/result.ts'
import type { ParameterValue } from '../parameter.ts'

/**
 * Parameters by id. A required id that is not there is noted and read as NaN, so that one answer can name everything that
 * is missing; `problem()` must be asked before anything that was read is used.
 */
export type ParameterReader = {
  /** Ids in code-unit order. */
  readonly ids: readonly string[]
  has(id: string): boolean
  number(id: string): number
  numberOr(id: string, otherwise: number): number
  textOr(id: string, otherwise: string): string
  /** What follows `prefix` in ids that start with it, in code-unit order. */
  under(prefix: string): readonly string[]
  /** Values of `prefix<jaar>`, sorted by year. */
  years(prefix: string): ReadonlyMap<number, number>
  missing(id: string): void
  refuse(id: string, value: ParameterValue, expected: string): void
  problem(): { readonly ok: false; readonly error: AppError } | null
}

/** How many missing ids a message names; the count says how many there are. */
const namedAtMost = 12

export function readParameters(
  values: ReadonlyMap<string, ParameterValue>,
  factsOnly: boolean,
): ParameterReader {
  const ids = [...values.keys()].sort()
  const absent = new Set<string>()
  const wrong: AppError[] = []

  function refuse(id: string, value: ParameterValue, expected: string): void {
    const refused = fail('domein.ongeldigeWaarde', { sleutel: id, waarde: String(value), verwacht: expected })
    wrong.push(refused.error)
  }

  function read(id: string, otherwise: number | null): number {
    const value = values.get(id)
    if (typeof value === 'number') return value
    if (value !== undefined) refuse(id, value, '0.5')
    else if (otherwise === null) absent.add(id)
    return otherwise ?? NaN
  }

  function under(prefix: string): readonly string[] {
    return ids.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length))
  }

  return {
    ids,
    has: (id) => values.has(id),
    number: (id) => read(id, null),
    numberOr: read,
    textOr(id, otherwise) {
      const value = values.get(id)
      if (typeof value === 'number') refuse(id, value, '"…"')
      return typeof value === 'string' ? value : otherwise
    },
    under,
    years(prefix) {
      const found = under(prefix).filter((rest) => /^\d{4}$/.test(rest))
      return new Map(found.map((year) => [Number(year), read(prefix + year, null)]))
    },
    missing: (id) => void absent.add(id),
    refuse,
    problem() {
      if (absent.size > 0) {
        const names = [...absent].sort()
        const details = {
          sleutel: names[0] ?? '',
          sleutels: names.slice(0, namedAtMost),
          aantal: names.length,
          alleenFeiten: factsOnly,
        }
        return fail('domein.parameterOntbreekt', details)
      }
      const first = wrong[0]
      return first ? { ok: false, error: first } : null
    },
  }
}

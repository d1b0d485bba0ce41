import type { DurationClass, Group, Reason } from '../inputs.ts'
import type { ParameterReader } from './parameter-reader.ts'

/** What the cohort is divided in, as the parameter ids name it. */
export type Structure = {
  readonly groups: readonly Group[]
  readonly classes: readonly DurationClass[]
  readonly reasons: readonly Reason[]
  /** In code-unit order. */
  readonly leeftijden: readonly string[]
  readonly afstanden: readonly string[]
  readonly unknownAfstand: string | null
}

/** Order in which reasons are listed; others follow by id. */
const reasonOrder = [
  'werk',
  'werk-met-lks',
  'opleiding',
  'aow',
  'verhuizing',
  'relatie',
  'ander-inkomen',
  'handhaving',
  'overlijden',
  'overig',
]
/** Season and macro do not act on these. */
const withoutSeason = new Set(['aow', 'overlijden'])

/**
 * Groups have a work chance, classes a first month, reasons of the non-work chance a weight; work and AOW always exist.
 * `basis` says which there are (a scenario cannot make a group), `reader` what they are worth.
 */
export function readStructure(reader: ParameterReader, basis: ParameterReader): Structure {
  const classes = readClasses(reader, basis)
  const groups = readGroups(reader, basis)
  const leeftijden = [...new Set(groups.map((group) => group.leeftijd))].sort()
  const afstanden = [...new Set(groups.map((group) => group.afstand))].sort()
  const chosen = reader.textOr('afstand.onbekend', 'onbekend')
  const known = afstanden.includes(chosen)
  if (!known && reader.has('afstand.onbekend'))
    reader.refuse('afstand.onbekend', chosen, afstanden.join(' | '))
  return {
    groups,
    classes,
    reasons: readReasons(reader, basis),
    leeftijden,
    afstanden,
    unknownAfstand: known ? chosen : null,
  }
}

function readGroups(reader: ParameterReader, basis: ParameterReader): Group[] {
  const ids = new Set(basis.under('kans.werk.').map((rest) => rest.split('.').slice(0, 2).join('.')))
  if (ids.size === 0) reader.missing('kans.werk.<leeftijd>.<afstand>.<klasse>')
  return [...ids].sort().map((id) => {
    const [leeftijd = '', afstand = ''] = id.split('.')
    return { id, leeftijd, afstand }
  })
}

function readClasses(reader: ParameterReader, basis: ParameterReader): DurationClass[] {
  const rows = basis.under('klasse.').filter((rest) => rest.endsWith('.vanaf'))
  if (rows.length === 0) reader.missing('klasse.<klasse>.vanaf')
  const classes = rows
    .map((rest) => ({ id: rest.slice(0, -'.vanaf'.length), from: reader.number(`klasse.${rest}`) }))
    .sort((a, b) => a.from - b.from)
  classes.forEach((one, index) => {
    const before = classes[index - 1]
    if (index === 0 ? one.from !== 0 : before?.from === one.from) {
      reader.refuse(`klasse.${one.id}.vanaf`, one.from, index === 0 ? '0' : `≠ ${one.from}`)
    }
  })
  return classes.map((one, index) => {
    const next = classes[index + 1]
    return { id: one.id, from: one.from, to: next ? next.from - 1 : null }
  })
}

function readReasons(reader: ParameterReader, basis: ParameterReader): Reason[] {
  const weighed = basis.under('reden.').filter((rest) => rest.endsWith('.aandeel'))
  const ids = new Set([
    'werk',
    'werk-met-lks',
    'aow',
    ...weighed.map((rest) => rest.slice(0, -'.aandeel'.length)),
  ])
  const place = (id: string): number =>
    reasonOrder.includes(id) ? reasonOrder.indexOf(id) : reasonOrder.length
  return [...ids]
    .sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
    .map((id) => ({
      id,
      rho: reader.number(`terugkeer.${id}`),
      seasonal: !withoutSeason.has(id),
      isWork: id === 'werk' || id === 'werk-met-lks',
      isAow: id === 'aow',
    }))
}

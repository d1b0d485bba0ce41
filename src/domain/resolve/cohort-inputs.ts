import { isMonth, monthIndex } from '../../base/month.ts'
import type { ModelBasis } from '../basis.ts'
import type { CohortInputs, Group, Move } from '../inputs.ts'
import type { ParameterReader } from './parameter-reader.ts'
import type { Structure } from './structure.ts'

/** Single months 0 … 59 and 60+. */
const durations = [...Array.from({ length: 60 }, (_unused, month) => String(month)), '60-plus']
/** Shares and season factors are entered by hand; beyond this they do not add up. */
const sumTolerance = 1e-6

/** `base` reads the basis without any scenario: the base period is past, and no scenario changes its exits. */
export function readCohort(
  reader: ParameterReader,
  base: ParameterReader,
  structure: Structure,
  basis: ModelBasis,
): CohortInputs {
  const { groups, classes, reasons, unknownAfstand } = structure
  const exitChance = readExitChances(reader, structure)
  const leeftijdMoves = readMoves(reader, 'verouderen.', structure.leeftijden)
  const afstandMoves = readMoves(reader, 'stap.', structure.afstanden)
  const length = reader.numberOr('terugkeer.maanden', 12)
  return {
    groups: [...groups],
    classes: [...classes],
    reasons: [...reasons],
    start: readStart(reader, groups),
    exitChance,
    inflowTotal: readInflow(reader, structure),
    baseExits: readBaseExits(base, structure),
    realisedExits: [],
    reentryCurve: Array.from({ length }, () => 1 / length),
    leeftijdMoves,
    afstandMoves,
    unknownAfstand,
    countInBeeld: reader.numberOr('rekenwijze.in-beeld', 0) === 1,
    ...readSeason(reader),
    inflowFactor: reader.numberOr('instroom.niveau', 1),
    macro: readMacro(reader, basis),
    aowPauseMonths: readAowPause(reader, basis),
  }
}

function readStart(reader: ParameterReader, groups: readonly Group[]): number[][] {
  return groups.map((group) => durations.map((duration) => reader.number(`begin.${group.id}.${duration}`)))
}

/** base_r(g,k): work as given; AOW out of the whole non-work chance first, the rest by weight over the other reasons. */
function readExitChances(reader: ParameterReader, structure: Structure): number[][][] {
  const { groups, classes, reasons } = structure
  const weights = reasons.map((one) =>
    one.isWork || one.isAow ? 0 : reader.number(`reden.${one.id}.aandeel`),
  )
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return reasons.map((reason, r) =>
    groups.map((group) =>
      classes.map((one) => {
        if (reason.isWork) return reason.id === 'werk' ? reader.number(`kans.werk.${group.id}.${one.id}`) : 0
        const other = reader.number(`kans.niet-werk.${group.id}.${one.id}`)
        const aow = reader.numberOr(`kans.aow.${group.leeftijd}`, 0)
        if (aow > other)
          reader.refuse(`kans.aow.${group.leeftijd}`, aow, `≤ kans.niet-werk.${group.id}.${one.id}`)
        if (reason.isAow) return aow
        if (total === 0 && other > aow) reader.refuse(`reden.${reason.id}.aandeel`, 0, 'Σ > 0')
        return total === 0 ? 0 : ((other - aow) * (weights[r] ?? 0)) / total
      }),
    ),
  )
}

/** Ē_r(g): as measured, else what the start stock loses in a month without season, macro and AOW step. */
function readBaseExits(base: ParameterReader, structure: Structure): number[][] {
  const chances = readExitChances(base, structure)
  const start = readStart(base, structure.groups)
  const classOf = durations.map((_unused, d) => structure.classes.findLastIndex((one) => one.from <= d))
  return structure.reasons.map((reason, r) =>
    structure.groups.map((group, g) => {
      const id = `uitstroom.basis.${reason.id}.${group.id}`
      if (base.has(id)) return base.number(id)
      return durations.reduce(
        (sum, _unused, d) => sum + (start[g]?.[d] ?? NaN) * (chances[r]?.[g]?.[classOf[d] ?? -1] ?? NaN),
        0,
      )
    }),
  )
}

function readInflow(reader: ParameterReader, structure: Structure): number[] {
  const total = reader.number('instroom.totaal')
  const leeftijd = readShares(reader, 'instroom.aandeel.leeftijd.', structure.leeftijden)
  const afstand = readShares(reader, 'instroom.aandeel.afstand.', structure.afstanden)
  return structure.groups.map(
    (group) => total * (leeftijd.get(group.leeftijd) ?? 0) * (afstand.get(group.afstand) ?? 0),
  )
}

function readShares(reader: ParameterReader, prefix: string, ids: readonly string[]): Map<string, number> {
  const shares = new Map(ids.map((id) => [id, reader.number(prefix + id)]))
  const sum = [...shares.values()].reduce((total, share) => total + share, 0)
  if (Math.abs(sum - 1) > sumTolerance) reader.refuse(`${prefix}*`, sum, 'Σ = 1')
  return shares
}

function readMoves(reader: ParameterReader, prefix: string, known: readonly string[]): Move[] {
  const leaving = new Map<string, number>()
  return reader.under(prefix).flatMap((rest) => {
    const [from = '', to = ''] = rest.split('.')
    if (!known.includes(from) || !known.includes(to) || from === to) {
      reader.refuse(prefix + rest, rest, known.join(' | '))
      return []
    }
    const perMonth = reader.number(prefix + rest)
    leaving.set(from, (leaving.get(from) ?? 0) + perMonth)
    if ((leaving.get(from) ?? 0) > 1) reader.refuse(prefix + rest, perMonth, `Σ ${prefix}${from}.* ≤ 1`)
    return [{ from, to, perMonth }]
  })
}

function readSeason(reader: ParameterReader): Pick<CohortInputs, 'seasonIn' | 'seasonOut'> {
  const given = reader.under('seizoen.').some((rest) => rest !== 'aan')
  const on = reader.numberOr('seizoen.aan', given ? 1 : 0) === 1
  const byMonth = (prefix: string): number[] => {
    if (!on) return Array.from({ length: 12 }, () => 1)
    const quarters = [1, 2, 3, 4].map((quarter) => reader.number(prefix + String(quarter)))
    const mean = quarters.reduce((sum, value) => sum + value, 0) / 4
    if (Math.abs(mean - 1) > sumTolerance) reader.refuse(`${prefix}*`, mean, 'Σ ÷ 4 = 1')
    return Array.from({ length: 12 }, (_unused, month) => quarters[Math.floor(month / 3)] ?? NaN)
  }
  return { seasonIn: byMonth('seizoen.in.'), seasonOut: byMonth('seizoen.uit.') }
}

function readMacro(reader: ParameterReader, basis: ModelBasis): CohortInputs['macro'] {
  const byYear = reader.years('werkloosheid.')
  const enabled = reader.numberOr('conjunctuur.aan', byYear.size > 0 ? 1 : 0) === 1
  const year = basis.peildatum.slice(0, 4)
  if (enabled && !reader.has(`werkloosheid.${year}`)) reader.missing(`werkloosheid.${year}`)
  const effect = (id: string): number => (enabled ? reader.number(id) : reader.numberOr(id, 0))
  return {
    enabled,
    inflowPerPp: effect('conjunctuur.in'),
    exitPerPp: effect('conjunctuur.uit'),
    lagMonths: reader.numberOr('conjunctuur.vertraging', 0),
    unemployment: [...byYear].map(([one, percent]) => ({ year: one, percent })),
  }
}

function readAowPause(reader: ParameterReader, basis: ModelBasis): string[] {
  if (reader.numberOr('aow.stap.aan', 1) !== 1) return []
  const [first, last] = [monthIndex(basis.peildatum) + 1, monthIndex(basis.horizon)]
  const inside = (month: string): boolean => monthIndex(month) >= first && monthIndex(month) <= last
  return reader
    .under('aow.stap.')
    .filter((rest) => isMonth(rest) && reader.number(`aow.stap.${rest}`) === 1 && inside(rest))
}

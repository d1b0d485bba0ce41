import { fail, ok, type Result } from '../../base/result.ts'
import { parseSeed, type SeedWords } from '../../base/threefry.ts'
import { correlationMatrix, type CorrelationChange } from './correlation-matrix.ts'
import type { DrawSettings, UncertainLevel, YearProcess } from './draw-settings.ts'
import { createMarginal, type Marginal } from './marginal.ts'
import { normalCorrelation } from './rank-correlation.ts'
import { createSobol, sobolDimensions, type SobolSequence } from './sobol.ts'
import { namedWords } from './streams.ts'

/** One number of a draw. `year` is null for a number that holds in every year. */
export type DrawColumn = {
  readonly id: string
  readonly year: number | null
  /** What it is without any spread. */
  readonly point: number
}

/** An independent standard normal number: its word of the generator, and its dimension in a Sobol point (−1: none). */
export type NormalSource = { readonly word: number; readonly dimension: number }

export type PlannedProcess = {
  readonly process: YearProcess
  /** Column of its first year; the others follow. */
  readonly column: number
  /** Per year. */
  readonly sources: readonly NormalSource[]
}

export type PlannedLevel = {
  readonly marginal: Marginal
  readonly column: number
  readonly source: NormalSource
}

export type DrawPlan = {
  readonly seed: SeedWords
  readonly columns: readonly DrawColumn[]
  readonly yearCount: number
  /** Sorted by id, processes before levels: the order of the rows of `lower`. */
  readonly processes: readonly PlannedProcess[]
  readonly levels: readonly PlannedLevel[]
  /** Cholesky factor of processes and levels; its first rows are that of the processes alone, for later years. */
  readonly lower: Float64Array
  readonly changes: readonly CorrelationChange[]
  readonly effects: readonly PlannedLevel[]
  readonly common: NormalSource
  /** Weights of the common factor and of what is an effect's own. */
  readonly commonWeight: number
  readonly ownWeight: number
  /** null: plain draws. */
  readonly sobol: SobolSequence | null
  /** Draw i belongs to replicate i mod this; 1 for plain draws. */
  readonly replicates: number
}

/** More draws than any outcome can use, few enough to fit in memory. */
export const largestDrawCount = 1_000_000

export function checkDrawCount(count: number): Result<number> {
  return Number.isInteger(count) && count >= 1 && count <= largestDrawCount
    ? ok(count)
    : fail('model.aantalDoorrekeningen', { gevonden: count, hoogste: largestDrawCount })
}

/**
 * Checks the settings and lays out the numbers of a draw. Columns: every process with its years, every level, every
 * effect, each in the order of the settings. Refuses what `createMarginal` and `correlationMatrix` refuse, a negative
 * spread of a process, a common factor outside 0 … 1 and a seed that is none. Throws when two quantities share an id.
 */
export function createDrawPlan(settings: DrawSettings): Result<DrawPlan> {
  const seed = parseSeed(settings.seed)
  if (seed === null) return fail('model.startgetalOngeldig', { waarde: settings.seed })
  const { firstYear, yearCount } = settings
  const processes = sortedById(settings.processes)
  for (const { id, sd } of processes) {
    if (!(sd >= 0 && sd < Infinity)) return fail('model.negatieveSpreiding', { welke: id, waarde: sd })
  }
  const levels = sortedById(settings.levels)
  const correlated = correlationMatrix(
    [...processes, ...levels].map((one) => one.id),
    settings.correlations,
    settings.repairCorrelations,
  )
  if (!correlated.ok) return correlated
  const { commonFactor } = settings
  if (!(commonFactor >= 0 && commonFactor <= 1)) {
    return fail('model.correlatieBuitenBereik', { eerste: null, tweede: null, waarde: commonFactor })
  }
  const common = normalCorrelation(commonFactor)
  const layout = layOut(settings)
  const sources = nameSources(settings, processes, levels)
  const plannedLevels = planLevels(levels, layout.columnOf, sources)
  if (!plannedLevels.ok) return plannedLevels
  const plannedEffects = planLevels(settings.effects, layout.columnOf, sources)
  if (!plannedEffects.ok) return plannedEffects
  const sobol =
    settings.sampling === 'sobol' ? createSobol(Math.min(sources.size, sobolDimensions), seed) : null
  return ok({
    seed,
    columns: layout.columns,
    yearCount,
    processes: processes.map((process) => ({
      process,
      column: layout.columnOf(process.id),
      sources: Array.from({ length: yearCount }, (_, y) =>
        sourceOf(sources, shockName(process.id, firstYear + y)),
      ),
    })),
    levels: plannedLevels.value,
    lower: correlated.value.lower,
    changes: correlated.value.changes,
    effects: plannedEffects.value,
    common: sourceOf(sources, commonName),
    commonWeight: Math.sqrt(common),
    ownWeight: Math.sqrt(1 - common),
    sobol,
    replicates: sobol === null ? 1 : sobol.replicates,
  })
}

const commonName = '@gemeenschappelijk'
const shockName = (id: string, year: number): string => `${id}@${year}`

function sortedById<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

function layOut(settings: DrawSettings): {
  readonly columns: readonly DrawColumn[]
  readonly columnOf: (id: string) => number
} {
  const columns: DrawColumn[] = []
  const first = new Map<string, number>()
  for (const { id, form } of settings.processes) {
    first.set(id, columns.length)
    for (let y = 0; y < settings.yearCount; y++) {
      columns.push({ id, year: settings.firstYear + y, point: form === 'factor' ? 1 : 0 })
    }
  }
  for (const { id, point } of [...settings.levels, ...settings.effects]) {
    first.set(id, columns.length)
    columns.push({ id, year: null, point })
  }
  return { columns, columnOf: (id) => first.get(id) ?? -1 }
}

/**
 * Words and Sobol dimensions. The first dimensions are the best spread: the first year goes before later ones, and the
 * effects come last in their own order, so that one more at the end changes no other number. What comes after the last
 * dimension is drawn plainly.
 */
function nameSources(
  settings: DrawSettings,
  processes: readonly YearProcess[],
  levels: readonly UncertainLevel[],
): ReadonlyMap<string, NormalSource> {
  const names: string[] = []
  for (let y = 0; y < settings.yearCount; y++) {
    for (const { id } of processes) names.push(shockName(id, settings.firstYear + y))
    if (y === 0) for (const { id } of levels) names.push(id)
  }
  if (settings.yearCount === 0) for (const { id } of levels) names.push(id)
  names.push(commonName, ...settings.effects.map((effect) => effect.id))
  const words = namedWords(names)
  return new Map(
    names.map((name, index) => [
      name,
      {
        word: words.get(name) ?? 0,
        dimension: settings.sampling === 'sobol' && index < sobolDimensions ? index : -1,
      },
    ]),
  )
}

function sourceOf(sources: ReadonlyMap<string, NormalSource>, name: string): NormalSource {
  const source = sources.get(name)
  if (source === undefined) throw new Error(`no stream for ${name}`)
  return source
}

function planLevels(
  levels: readonly UncertainLevel[],
  columnOf: (id: string) => number,
  sources: ReadonlyMap<string, NormalSource>,
): Result<readonly PlannedLevel[]> {
  const planned: PlannedLevel[] = []
  for (const { id, distribution, point, range } of levels) {
    const marginal = createMarginal(id, distribution, point, range)
    if (!marginal.ok) return marginal
    planned.push({ marginal: marginal.value, column: columnOf(id), source: sourceOf(sources, id) })
  }
  return ok(planned)
}

import Database from 'better-sqlite3'
import { missingSchema, type Observation } from '../../domain/dataset.ts'
import { periodRange } from '../../domain/period.ts'
import type { ObservationQuery } from '../../services/ports.ts'
import type { Dictionary } from './dictionary.ts'
import { readValue } from './json-column.ts'
import type { OriginTable } from './origins.ts'
import type { ObservationSpan } from './sources.ts'

/** id, value, missing, origin of the row that stands for a key now. */
type Current = readonly [number, number | null, string | null, number]
/** reeks, regio, period, value, missing, origin, row, col, raw, note. */
type Row = readonly [
  number,
  number,
  number,
  number | null,
  string | null,
  number,
  number,
  number,
  string,
  number | null,
]

type Bounds = {
  readonly reeks: number
  readonly regio: string | null
  readonly van: number | null
  readonly tot: number | null
  readonly facts: number
}

export type InsertOutcome =
  | { readonly kind: 'inserted'; readonly span: ObservationSpan | null; readonly replaced: number }
  | { readonly kind: 'twice'; readonly firstRow: number; readonly second: Observation }

export function observationTable(
  db: Database.Database,
  terms: Dictionary,
  periods: Dictionary,
  origins: OriginTable,
) {
  const insert = db.prepare(
    `INSERT INTO observation (reeks, regio, period, assumed, origin, row, col, value, missing, raw, note)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const current = db
    .prepare<[number, number, number, number], Current>(
      `SELECT id, value, missing, origin FROM observation
       WHERE reeks = ? AND regio = ? AND period = ? AND assumed = ? AND replaced_by IS NULL`,
    )
    .raw()
  const replace = db.prepare('UPDATE observation SET replaced_by = ? WHERE id = ?')
  const placeOf = db.prepare<[number], number>('SELECT row FROM observation WHERE id = ?').pluck()
  const newestId = db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM observation').pluck()
  const seriesPresent = db
    .prepare<[], number>(
      `SELECT DISTINCT o.reeks FROM observation o JOIN term ON term.id = o.reeks WHERE o.replaced_by IS NULL ORDER BY term.text`,
    )
    .pluck()
  const termsBetween = db
    .prepare<[string, string], number>('SELECT id FROM term WHERE text >= ? AND text < ? ORDER BY text')
    .pluck()
  // One series a time, along the index of current values: a dossier of a million rows answers for one series at once.
  const ofSeries = db
    .prepare<[Bounds], Row>(
      `SELECT o.reeks, o.regio, o.period, o.value, o.missing, o.origin, o.row, o.col, o.raw, o.note
       FROM observation o JOIN term regio ON regio.id = o.regio JOIN period ON period.id = o.period
       WHERE o.reeks = @reeks AND o.replaced_by IS NULL
         AND (@regio IS NULL OR regio.text = @regio)
         AND (@van IS NULL OR period.first_month >= @van)
         AND (@tot IS NULL OR period.last_month <= @tot)
         AND (o.assumed = 0 OR (@facts = 0 AND NOT EXISTS (
           SELECT 1 FROM observation f WHERE f.reeks = o.reeks AND f.regio = o.regio AND f.period = o.period
             AND f.assumed = 0 AND f.replaced_by IS NULL)))
       ORDER BY regio.text, period.first_month, period.last_month DESC, period.text`,
    )
    .raw()

  function insertAll(source: number, observations: readonly Observation[]): InsertOutcome {
    const originOf = origins.recorder(source)
    const firstNew = (newestId.get() ?? 0) + 1
    // A series that this file brings for the first time has nothing to replace, and needs no looking.
    const newestTerm = terms.newest()
    let replaced = 0
    for (const observation of observations) {
      const reeks = terms.idOf(observation.reeks)
      const regio = terms.idOf(observation.regio)
      const period = periods.idOf(observation.periode)
      const assumed = observation.status === 'aanname' ? 1 : 0
      const find = (): Current | undefined => current.get(reeks, regio, period, assumed)
      const before = reeks > newestTerm ? undefined : find()
      if (before !== undefined) {
        if (before[0] >= firstNew) return twice(before[0], observation)
        replace.run(source, before[0])
        if (differs(before, observation)) replaced += 1
      }
      const { bron, waarde, ontbreekt, ruw, opmerking } = observation
      const note = opmerking === '' ? null : terms.idOf(opmerking)
      const row = [
        reeks,
        regio,
        period,
        assumed,
        originOf(observation),
        bron.rij,
        bron.kolom,
        waarde,
        ontbreekt,
        ruw,
        note,
      ]
      if (!inserted(row)) return twice(find()?.[0] ?? 0, observation)
    }
    const last = newestId.get() ?? 0
    return { kind: 'inserted', replaced, span: last < firstNew ? null : { first: firstNew, last } }
  }

  /** False when the key stands already: the index of current rows allows one. */
  function inserted(row: readonly unknown[]): boolean {
    try {
      insert.run(...row)
      return true
    } catch (error) {
      if (error instanceof Database.SqliteError && error.code === 'SQLITE_CONSTRAINT_UNIQUE') return false
      throw error
    }
  }

  function twice(firstId: number, second: Observation): InsertOutcome {
    return { kind: 'twice', firstRow: placeOf.get(firstId) ?? 0, second }
  }

  function differs(before: Current, observation: Observation): boolean {
    const [, value, missing, originId] = before
    const origin = origins.get(originId)
    return (
      value !== observation.waarde ||
      missing !== observation.ontbreekt ||
      origin.eenheid !== observation.eenheid ||
      origin.status !== observation.status
    )
  }

  /** Sorted by series, region and month; an assumption for which there is a fact is not shown. */
  function select(query: ObservationQuery): Observation[] {
    const found: Observation[] = []
    const bounds = {
      regio: query.regio,
      van: query.van === null ? null : (periodRange(query.van)?.first ?? null),
      tot: query.tot === null ? null : (periodRange(query.tot)?.last ?? null),
      facts: query.factsOnly ? 1 : 0,
    }
    for (const reeks of seriesOf(query.reeks)) {
      for (const row of ofSeries.iterate({ reeks, ...bounds })) found.push(observationFrom(row))
    }
    return found
  }

  function seriesOf(reeks: string | null): number[] {
    if (reeks === null) return seriesPresent.all()
    if (reeks.endsWith('*')) return termsBetween.all(reeks.slice(0, -1), `${reeks.slice(0, -1)}\u{10ffff}`)
    const id = terms.find(reeks)
    return id === null ? [] : [id]
  }

  function observationFrom(row: Row): Observation {
    const [reeks, regio, period, stored, missing, originId, rij, kolom, ruw, note] = row
    // Written by another program: no number, but no reason either to keep a person out of the whole dossier.
    const waarde = stored === null || Number.isFinite(stored) ? stored : null
    const { bestand, sha256, blad, ...shared } = origins.get(originId)
    return {
      reeks: terms.textOf(reeks),
      regio: terms.textOf(regio),
      periode: periods.textOf(period),
      waarde,
      ontbreekt: waarde === stored ? missingFrom(missing) : 'onmogelijk',
      ...shared,
      bron: { bestand, sha256, blad, rij, kolom },
      ruw,
      opmerking: note === null ? '' : terms.textOf(note),
    }
  }

  return { insertAll, select }
}

function missingFrom(text: string | null): Observation['ontbreekt'] {
  return text === null ? null : readValue(missingSchema, text, 'observation')
}

export type ObservationTable = ReturnType<typeof observationTable>

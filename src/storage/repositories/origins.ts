import type Database from 'better-sqlite3'
import type { Observation } from '../../domain/dataset.ts'
import { countsSchema, gradeSchema, statusSchema } from '../../domain/provenance.ts'
import { DamagedContent } from '../faults.ts'
import { readValue } from './json-column.ts'
import type { SourceTable } from './sources.ts'

/** Everything about an observation that thousands of them share. */
export type Origin = Pick<Observation, 'eenheid' | 'telt' | 'status' | 'graad' | 'peildatum' | 'herkomst'> & {
  readonly bestand: string
  readonly sha256: string
  readonly blad: string | null
}

type Row = {
  readonly source: number
  readonly sheet: string | null
  readonly unit: string
  readonly counts: string
  readonly status: string
  readonly grade: string
  readonly peildatum: string | null
  readonly herkomst: string
}

export function originTable(db: Database.Database, sources: SourceTable) {
  const insert = db.prepare(
    'INSERT INTO origin (source, sheet, unit, counts, status, grade, peildatum, herkomst) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const one = db.prepare<[number], Row>('SELECT * FROM origin WHERE id = ?')
  const known = new Map<number, Origin>()

  return {
    /** Gives observations of one import their origin; equal origins are stored once. */
    recorder: (source: number): ((observation: Observation) => number) => {
      const ids = new Map<string, number>()
      let last: Observation | null = null
      let lastId = 0
      return (observation) => {
        if (last !== null && sameOrigin(last, observation)) return lastId
        const { bron, eenheid, telt, status, graad, peildatum, herkomst } = observation
        const key = JSON.stringify([bron.blad, eenheid, telt, status, graad, peildatum, herkomst])
        let id = ids.get(key)
        if (id === undefined) {
          id = Number(
            insert.run(source, bron.blad, eenheid, telt, status, graad, peildatum, herkomst).lastInsertRowid,
          )
          ids.set(key, id)
        }
        last = observation
        lastId = id
        return id
      }
    },
    get: (id: number): Origin => {
      const found = known.get(id)
      if (found !== undefined) return found
      const row = one.get(id)
      const source = row === undefined ? null : sources.get(row.source)
      if (row === undefined || source === null) throw new DamagedContent(`no origin ${id}`)
      const origin: Origin = {
        eenheid: row.unit,
        telt: readValue(countsSchema, row.counts, 'origin'),
        status: readValue(statusSchema, row.status, 'origin'),
        graad: readValue(gradeSchema, row.grade, 'origin'),
        peildatum: row.peildatum,
        herkomst: row.herkomst,
        bestand: source.bestand,
        sha256: source.sha256,
        blad: row.sheet,
      }
      known.set(id, origin)
      return origin
    },
    forget: () => {
      known.clear()
    },
  }
}

export type OriginTable = ReturnType<typeof originTable>

function sameOrigin(a: Observation, b: Observation): boolean {
  return (
    a.bron.blad === b.bron.blad &&
    a.eenheid === b.eenheid &&
    a.telt === b.telt &&
    a.status === b.status &&
    a.graad === b.graad &&
    a.peildatum === b.peildatum &&
    a.herkomst === b.herkomst
  )
}

import type Database from 'better-sqlite3'
import type { SourceFile } from '../../domain/dataset.ts'
import type { Remark } from '../../domain/result.ts'
import { remarkSchema } from '../../domain/result.ts'
import type { StoredSource } from '../../services/ports.ts'
import { readJson } from './json-column.ts'

type Row = {
  readonly id: number
  readonly file_name: string
  readonly sha256: string
  readonly size: number
  readonly format: string
  readonly title: string
  readonly kind: string
  readonly imported_at: string
  readonly row_count: number
  readonly first_observation: number | null
  readonly last_observation: number | null
}

/** The rows of `observation` one import wrote: they follow each other. */
export type ObservationSpan = { readonly first: number; readonly last: number }

/** Imported files and the remarks made while reading them. */
export function sourceTable(db: Database.Database) {
  const insert = db.prepare(
    `INSERT INTO source (file_name, sha256, size, format, title, kind, imported_at, row_count) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const setSpan = db.prepare('UPDATE source SET first_observation = ?, last_observation = ? WHERE id = ?')
  const setWithdrawn = db.prepare('UPDATE source SET withdrawn = ? WHERE id = ?')
  const list = db.prepare<[], Row>('SELECT * FROM source WHERE withdrawn = 0 ORDER BY id')
  const withdrawn = db.prepare<[], number>('SELECT id FROM source WHERE withdrawn = 1').pluck()
  const standing = db
    .prepare<[string], number>(
      `SELECT 1 FROM source s WHERE s.sha256 = ? AND s.withdrawn = 0
       AND NOT EXISTS (SELECT 1 FROM observation o WHERE o.id BETWEEN s.first_observation AND s.last_observation AND o.replaced_by IS NOT NULL)
       AND NOT EXISTS (SELECT 1 FROM parameter p WHERE p.source = s.id AND p.replaced_by IS NOT NULL)
       AND NOT EXISTS (SELECT 1 FROM vangnet_rule r WHERE r.source = s.id AND r.replaced_by IS NOT NULL)
       AND NOT EXISTS (SELECT 1 FROM item i WHERE i.source = s.id AND i.replaced_by IS NOT NULL)
       LIMIT 1`,
    )
    .pluck()
  const one = db.prepare<[number], Row>('SELECT * FROM source WHERE id = ?')
  const insertRemark = db.prepare('INSERT INTO remark (source, code, details) VALUES (?, ?, ?)')
  const remarks = db.prepare<[number], { code: string; details: string }>(
    'SELECT code, details FROM remark WHERE source = ? ORDER BY id',
  )

  return {
    insert: (source: SourceFile, notes: readonly Remark[]): number => {
      const { bestand, sha256, grootte, formaat, titel, soort, ingelezenOp, rijen } = source
      const id = Number(
        insert.run(bestand, sha256, grootte, formaat, titel, soort, ingelezenOp, rijen).lastInsertRowid,
      )
      for (const note of notes) insertRemark.run(id, note.code, JSON.stringify(note.details))
      return id
    },
    setSpan: (id: number, span: ObservationSpan | null): void => {
      setSpan.run(span?.first ?? null, span?.last ?? null, id)
    },
    span: (id: number): ObservationSpan | null => {
      const row = one.get(id)
      if (row === undefined || row.first_observation === null || row.last_observation === null) return null
      return { first: row.first_observation, last: row.last_observation }
    },
    setWithdrawn: (id: number, withdrawn: boolean): void => {
      setWithdrawn.run(withdrawn ? 1 : 0, id)
    },
    stands: (sha256: string): boolean => standing.get(sha256) === 1,
    withdrawn: (): number[] => withdrawn.all(),
    list: (): StoredSource[] => list.all().map(sourceFrom),
    /** By id, withdrawn ones too: replaced values still name their file. */
    get: (id: number): StoredSource | null => {
      const row = one.get(id)
      return row === undefined ? null : sourceFrom(row)
    },
    remarks: (id: number): Remark[] =>
      remarks.all(id).map(({ code, details }) => ({
        code,
        details: readJson(remarkSchema.shape.details, details, 'remark'),
      })),
  }
}

export type SourceTable = ReturnType<typeof sourceTable>

function sourceFrom(row: Row): StoredSource {
  return {
    id: row.id,
    bestand: row.file_name,
    sha256: row.sha256,
    grootte: row.size,
    formaat: row.format,
    titel: row.title,
    soort: row.kind === 'aannames' ? 'aannames' : 'feiten',
    ingelezenOp: row.imported_at,
    rijen: row.row_count,
  }
}

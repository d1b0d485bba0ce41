import type Database from 'better-sqlite3'
import { spreadSchema, type Parameter } from '../../domain/parameter.ts'
import { gradeSchema, statusSchema } from '../../domain/provenance.ts'
import { readJson, readValue } from './json-column.ts'

type Row = {
  readonly id: number
  readonly name: string
  readonly number: number | null
  readonly text: string | null
  readonly unit: string
  readonly spread: string | null
  readonly status: string
  readonly grade: string
  readonly herkomst: string
  readonly note: string
  readonly sheet: string | null
  readonly row: number
  readonly col: number
  readonly file_name: string
  readonly sha256: string
}
type Current = {
  readonly id: number
  readonly number: number | null
  readonly text: string | null
  readonly unit: string
  readonly status: string
  readonly source: number
  readonly row: number
}

export function parameterTable(db: Database.Database) {
  const insert = db.prepare(
    `INSERT INTO parameter (name, assumed, number, text, unit, spread, status, grade, herkomst, note, source, sheet, row, col)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const current = db.prepare<[string, number], Current>(
    'SELECT id, number, text, unit, status, source, row FROM parameter WHERE name = ? AND assumed = ? AND replaced_by IS NULL',
  )
  const replace = db.prepare('UPDATE parameter SET replaced_by = ? WHERE id = ?')
  const list = db.prepare<[number], Row>(
    `SELECT p.*, s.file_name, s.sha256 FROM parameter p JOIN source s ON s.id = p.source
     WHERE p.replaced_by IS NULL AND (p.assumed = 0 OR (? = 0 AND NOT EXISTS (
       SELECT 1 FROM parameter f WHERE f.name = p.name AND f.assumed = 0 AND f.replaced_by IS NULL)))
     ORDER BY p.id`,
  )

  return {
    /** The line of the first of two rows with one id, when the file holds it twice; else how many values it replaced. */
    insert: (
      source: number,
      parameter: Parameter,
    ): { readonly twiceAt: number } | { readonly replaced: boolean } => {
      const { id, waarde, eenheid, spreiding, status, graad, herkomst, opmerking, bron } = parameter
      const assumed = status === 'aanname' ? 1 : 0
      const before = current.get(id, assumed)
      if (before?.source === source) return { twiceAt: before.row }
      if (before !== undefined) replace.run(source, before.id)
      const number = typeof waarde === 'number' ? waarde : null
      const text = typeof waarde === 'string' ? waarde : null
      const spread = spreiding === null ? null : JSON.stringify(spreiding)
      insert.run(
        id,
        assumed,
        number,
        text,
        eenheid,
        spread,
        status,
        graad,
        herkomst,
        opmerking,
        source,
        bron.blad,
        bron.rij,
        bron.kolom,
      )
      if (before === undefined) return { replaced: false }
      return {
        replaced:
          before.number !== number ||
          before.text !== text ||
          before.unit !== eenheid ||
          before.status !== status,
      }
    },
    /** In order of import; an assumption for which there is a fact is not shown. */
    list: (factsOnly: boolean): Parameter[] => list.all(factsOnly ? 1 : 0).map(parameterFrom),
  }
}

function parameterFrom(row: Row): Parameter {
  return {
    id: row.name,
    waarde: valueFrom(row),
    eenheid: row.unit,
    spreiding: row.spread === null ? null : readJson(spreadSchema, row.spread, 'spread'),
    status: readValue(statusSchema, row.status, 'parameter'),
    graad: readValue(gradeSchema, row.grade, 'parameter'),
    herkomst: row.herkomst,
    opmerking: row.note,
    bron: { bestand: row.file_name, sha256: row.sha256, blad: row.sheet, rij: row.row, kolom: row.col },
  }
}

/**
 * An infinite number was written by another program. As a text it names itself: the dossier opens and can be mended, and
 * a calculation that needs the parameter refuses it with its place.
 */
function valueFrom({ number, text }: Row): number | string {
  if (number === null) return text ?? ''
  return Number.isFinite(number) ? number : String(number)
}

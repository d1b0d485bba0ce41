import type Database from 'better-sqlite3'
import type { DossierCounts, DossierMeta } from '../../services/ports.ts'
import { DamagedContent } from '../faults.ts'

type Row = {
  readonly name: string
  readonly municipality_code: string
  readonly municipality_name: string
  readonly peildatum: string
  readonly horizon: string
  readonly is_example: number
  readonly created_at: string
}

/** The one row that says what the dossier is about, and how much there is in it. */
export function metaTable(db: Database.Database) {
  const read = db.prepare<[], Row>('SELECT * FROM dossier WHERE id = 1')
  const write = db.prepare(
    `INSERT INTO dossier (id, name, municipality_code, municipality_name, peildatum, horizon, is_example, created_at)
     VALUES (1, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, municipality_code = excluded.municipality_code,
       municipality_name = excluded.municipality_name, peildatum = excluded.peildatum, horizon = excluded.horizon,
       is_example = excluded.is_example, created_at = excluded.created_at`,
  )
  const counts = db.prepare<[], DossierCounts>(
    `SELECT (SELECT count(*) FROM source WHERE withdrawn = 0) AS sources,
            (SELECT count(*) FROM observation WHERE replaced_by IS NULL) AS observations,
            (SELECT count(*) FROM parameter WHERE replaced_by IS NULL) AS parameters,
            (SELECT count(*) FROM scenario) AS scenarios`,
  )

  return {
    get: (): DossierMeta => {
      const row = read.get()
      if (row === undefined) throw new DamagedContent('the dossier has no description')
      return {
        name: row.name,
        municipality: { code: row.municipality_code, name: row.municipality_name },
        peildatum: row.peildatum,
        horizon: row.horizon,
        isExample: row.is_example === 1,
        createdAt: row.created_at,
      }
    },
    set: (meta: DossierMeta): void => {
      const { municipality } = meta
      write.run(
        meta.name,
        municipality.code,
        municipality.name,
        meta.peildatum,
        meta.horizon,
        meta.isExample ? 1 : 0,
        meta.createdAt,
      )
    },
    counts: (): DossierCounts => counts.get() ?? { sources: 0, observations: 0, parameters: 0, scenarios: 0 },
  }
}

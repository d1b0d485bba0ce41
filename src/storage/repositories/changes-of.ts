import type Database from 'better-sqlite3'
import type { ValueChange } from '../../services/ports.ts'

/** What an import changed: the rows it replaced, beside the rows of its own that stand in their place. */
export function changesOfSource(db: Database.Database) {
  const observations = db.prepare<[{ source: number; limit: number }], Omit<ValueChange, 'kind'>>(
    `SELECT reeks.text AS key, regio.text AS regio, period.text AS periode,
            coalesce(old.value, old.missing) AS before, coalesce(new.value, new.missing) AS after
     FROM source s
     JOIN observation old ON old.replaced_by = s.id AND old.id NOT BETWEEN s.first_observation AND s.last_observation
     JOIN observation new ON new.reeks = old.reeks AND new.regio = old.regio AND new.period = old.period
       AND new.assumed = old.assumed AND new.id BETWEEN s.first_observation AND s.last_observation
     JOIN term reeks ON reeks.id = old.reeks JOIN term regio ON regio.id = old.regio JOIN period ON period.id = old.period
     WHERE s.id = @source AND (old.value IS NOT new.value OR old.missing IS NOT new.missing)
     ORDER BY reeks.text, regio.text, period.first_month LIMIT @limit`,
  )
  const parameters = db.prepare<
    [{ source: number; limit: number }],
    Pick<ValueChange, 'key' | 'before' | 'after'>
  >(
    `SELECT old.name AS key, coalesce(old.number, old.text) AS before, coalesce(new.number, new.text) AS after
     FROM parameter old JOIN parameter new ON new.name = old.name AND new.assumed = old.assumed AND new.source = @source
     WHERE old.replaced_by = @source AND old.source <> @source AND (old.number IS NOT new.number OR old.text IS NOT new.text)
     ORDER BY old.name LIMIT @limit`,
  )

  return (source: number, limit: number): ValueChange[] => [
    ...observations.all({ source, limit }).map((row) => finite({ kind: 'reeks', ...row })),
    ...parameters
      .all({ source, limit })
      .map((row) => finite({ kind: 'parameter', regio: '', periode: '', ...row })),
  ]
}

/** What another program stored as an infinite number is told as a text. */
function finite(change: ValueChange): ValueChange {
  const { before, after } = change
  return { ...change, before: nameInfinite(before), after: nameInfinite(after) }
}

function nameInfinite(value: number | string): number | string {
  return typeof value === 'string' || Number.isFinite(value) ? value : String(value)
}

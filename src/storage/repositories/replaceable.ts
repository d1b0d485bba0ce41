import type Database from 'better-sqlite3'
import type { ObservationSpan } from './sources.ts'

/**
 * Withdrawing and restoring an import, for every table whose rows carry `replaced_by`. Imports are undone newest first and
 * redone in their old order, so the rows an import replaced are exactly those that name it.
 */
const tables = ['parameter', 'vangnet_rule', 'item'] as const

const keys = {
  observation: ['reeks', 'regio', 'period', 'assumed'],
  parameter: ['name', 'assumed'],
  vangnet_rule: ['year', 'variant', 'assumed'],
  item: ['kind', 'name', 'assumed'],
} as const

export function replaceableTables(db: Database.Database) {
  const withdrawObservations = db.prepare(
    'UPDATE observation SET replaced_by = @source WHERE id BETWEEN @first AND @last AND replaced_by IS NULL',
  )
  const restoreObservations = db.prepare(
    'UPDATE observation SET replaced_by = NULL WHERE id BETWEEN @first AND @last AND replaced_by = @source',
  )
  const reviveObservations = db.prepare(
    'UPDATE observation SET replaced_by = NULL WHERE replaced_by = @source AND id NOT BETWEEN @first AND @last',
  )
  const replaceObservations = db.prepare(replaceSameKey('observation', 'n.id BETWEEN @first AND @last'))
  const forgetObservations = db.prepare('DELETE FROM observation WHERE id BETWEEN @first AND @last')
  const small = tables.map((table) => ({
    withdraw: db.prepare(
      `UPDATE ${table} SET replaced_by = @source WHERE source = @source AND replaced_by IS NULL`,
    ),
    revive: db.prepare(
      `UPDATE ${table} SET replaced_by = NULL WHERE replaced_by = @source AND source <> @source`,
    ),
    replace: db.prepare(replaceSameKey(table, 'n.source = @source')),
    restore: db.prepare(
      `UPDATE ${table} SET replaced_by = NULL WHERE source = @source AND replaced_by = @source`,
    ),
    forget: db.prepare(`DELETE FROM ${table} WHERE source = @source`),
  }))

  return {
    withdraw: (source: number, span: ObservationSpan | null): void => {
      for (const table of small) {
        table.withdraw.run({ source })
        table.revive.run({ source })
      }
      if (span === null) return
      withdrawObservations.run({ source, ...span })
      reviveObservations.run({ source, ...span })
    },
    restore: (source: number, span: ObservationSpan | null): void => {
      for (const table of small) {
        table.replace.run({ source })
        table.restore.run({ source })
      }
      if (span === null) return
      replaceObservations.run({ source, ...span })
      restoreObservations.run({ source, ...span })
    },
    /** Deletes what a withdrawn import brought. Its line in `source` stays: that it was read once is not undone. */
    forget: (source: number, span: ObservationSpan | null): void => {
      for (const table of small) table.forget.run({ source })
      if (span !== null) forgetObservations.run(span)
    },
  }
}

/** From the rows that come back (`n`) to the current rows of the same keys, by the unique index of current rows. */
function replaceSameKey(table: keyof typeof keys, isNew: string): string {
  const sameKey = keys[table].map((column) => `o.${column} = n.${column}`).join(' AND ')
  return `UPDATE ${table} SET replaced_by = @source WHERE id IN (
    SELECT o.id FROM ${table} n CROSS JOIN ${table} o ON ${sameKey} AND o.replaced_by IS NULL
    WHERE ${isNew} AND n.replaced_by = @source)`
}

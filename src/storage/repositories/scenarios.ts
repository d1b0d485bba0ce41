import type Database from 'better-sqlite3'
import { canonicalJson } from '../../base/canonical-json.ts'
import { scenarioSchema } from '../../domain/scenario.ts'
import type { BinnedScenario, ScenarioRecord } from '../../services/ports.ts'
import { readJson } from './json-column.ts'

type Row = {
  readonly place: number
  readonly draft: string
  readonly frozen: string | null
  readonly frozen_at: string | null
  readonly created_at: string
  readonly changed_at: string
}

/** Scenarios, each with its draft and its vastgelegde version, and the bin of removed ones. */
export function scenarioTable(db: Database.Database) {
  const put = db.prepare(
    `INSERT INTO scenario (id, place, draft, frozen, frozen_at, created_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET place = excluded.place, draft = excluded.draft, frozen = excluded.frozen,
       frozen_at = excluded.frozen_at, created_at = excluded.created_at, changed_at = excluded.changed_at`,
  )
  const remove = db.prepare('DELETE FROM scenario WHERE id = ?')
  const list = db.prepare<[], Row>('SELECT * FROM scenario ORDER BY place, id')
  const one = db.prepare<[string], Row>('SELECT * FROM scenario WHERE id = ?')
  const putInBin = db.prepare(
    `INSERT INTO scenario_bin (id, place, draft, frozen, frozen_at, created_at, changed_at, removed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const takeFromBin = db.prepare('DELETE FROM scenario_bin WHERE id = ?')
  const bin = db.prepare<[], Row & { id: number; removed_at: string }>(
    'SELECT * FROM scenario_bin ORDER BY id DESC',
  )

  return {
    list: (): ScenarioRecord[] => list.all().map(recordFrom),
    get: (id: string): ScenarioRecord | null => {
      const row = one.get(id)
      return row === undefined ? null : recordFrom(row)
    },
    put: (record: ScenarioRecord): void => {
      put.run(record.draft.id, ...columns(record))
    },
    remove: (id: string): void => {
      remove.run(id)
    },
    bin: (): BinnedScenario[] =>
      bin.all().map((row) => ({ id: row.id, record: recordFrom(row), removedAt: row.removed_at })),
    putInBin: ({ id, record, removedAt }: BinnedScenario): void => {
      putInBin.run(id, ...columns(record), removedAt)
    },
    takeFromBin: (id: number): void => {
      takeFromBin.run(id)
    },
  }
}

function columns(record: ScenarioRecord) {
  const frozen = record.frozen === null ? null : canonicalJson(record.frozen)
  return [
    record.place,
    canonicalJson(record.draft),
    frozen,
    record.frozenAt,
    record.createdAt,
    record.changedAt,
  ] as const
}

function recordFrom(row: Row): ScenarioRecord {
  return {
    place: row.place,
    draft: readJson(scenarioSchema, row.draft, 'scenario'),
    frozen: row.frozen === null ? null : readJson(scenarioSchema, row.frozen, 'scenario'),
    frozenAt: row.frozen_at,
    createdAt: row.created_at,
    changedAt: row.changed_at,
  }
}

import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { migrate } from '../../src/storage/migrate.ts'
import { migrations } from '../../src/storage/migrations/all.ts'
import { judgeAdditive, shapeOf } from './support/judge-additive.ts'

/*
 * The schema only grows: a dossier of any earlier version must keep every name and its meaning. Proved by running the
 * steps; the judge itself is proved on steps that break the rule.
 */

test('every step of the schema only adds', () => {
  const db = new Database(':memory:')
  for (const step of migrations) {
    const before = shapeOf(db)
    migrate(db, [step])
    expect({ version: step.version, faults: judgeAdditive(before, shapeOf(db)) }).toEqual({
      version: step.version,
      faults: [],
    })
  }
})

describe('the judge', () => {
  const start = `CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT NOT NULL CHECK (b <> '')) STRICT; CREATE TABLE u (t INTEGER REFERENCES t (a)) STRICT;
    CREATE INDEX i ON u (t); CREATE VIEW v AS SELECT a FROM t`
  const rebuild = (columns: string) =>
    `DROP VIEW v; CREATE TABLE n (${columns}) STRICT; DROP TABLE t; ALTER TABLE n RENAME TO t; CREATE VIEW v AS SELECT a FROM t`
  const cases: readonly (readonly [what: string, sql: string, faults: readonly string[]])[] = [
    ['a new table', 'CREATE TABLE n (a INTEGER) STRICT', []],
    ['a new column that may be empty', 'ALTER TABLE t ADD COLUMN c TEXT', []],
    [
      'a new column with a default',
      'ALTER TABLE t ADD COLUMN c INTEGER NOT NULL DEFAULT 0 CHECK (c >= 0)',
      [],
    ],
    ['a new index', 'CREATE INDEX j ON t (b)', []],
    ['a dropped table', 'DROP TABLE u', ['table u is gone', 'index i is gone']],
    ['a dropped index', 'DROP INDEX i', ['index i is gone']],
    ['a renamed table', 'ALTER TABLE u RENAME TO w', ['table u is gone', 'index i changed']],
    [
      'a renamed column',
      'ALTER TABLE t RENAME COLUMN b TO c',
      ['column t.b is gone or moved', 'constraints of t changed'],
    ],
    [
      'a dropped column',
      rebuild('a INTEGER PRIMARY KEY'),
      ['column t.b is gone or moved', 'constraints of t changed'],
    ],
    [
      'another type',
      rebuild("a INTEGER PRIMARY KEY, b INTEGER NOT NULL CHECK (b <> '')"),
      ['column t.b changed'],
    ],
    ['a lost NOT NULL', rebuild("a INTEGER PRIMARY KEY, b TEXT CHECK (b <> '')"), ['column t.b changed']],
    ['a lost check', rebuild('a INTEGER PRIMARY KEY, b TEXT NOT NULL'), ['constraints of t changed']],
    [
      'a column in between',
      rebuild("a INTEGER PRIMARY KEY, c TEXT, b TEXT NOT NULL CHECK (b <> '')"),
      ['column t.b is gone or moved', 'column t.b must have a default'],
    ],
    ['another index under the same name', 'DROP INDEX i; CREATE INDEX i ON t (b)', ['index i changed']],
    [
      'a view under the name of an index',
      'DROP INDEX i; CREATE VIEW i AS SELECT 1',
      ['i was a index and is a view'],
    ],
  ]
  for (const [what, sql, faults] of cases) {
    test(`${faults.length === 0 ? 'allows' : 'refuses'} ${what}`, () => {
      const db = new Database(':memory:')
      db.exec(start)
      const before = shapeOf(db)
      db.pragma('foreign_keys = OFF')
      db.exec(sql)
      expect(judgeAdditive(before, shapeOf(db))).toEqual(faults)
    })
  }
})

import Database from 'better-sqlite3'
import { chmodSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ok, unwrap } from '../../src/base/result.ts'
import { applicationId } from '../../src/storage/application-id.ts'
import { migrate, newestVersion, readVersion } from '../../src/storage/migrate.ts'
import { migrations } from '../../src/storage/migrations/all.ts'
import type { Migration } from '../../src/storage/migrations/migration.ts'
import { openDossier } from '../../src/storage/open-dossier.ts'
import { hasOwnSchema, schemaText } from '../../src/storage/schema-text.ts'
import { runChild } from './support/child.ts'
import { newDossier, now, sampleMeta } from './support/sample.ts'
import { hashFile, tempFolder } from './support/temp-folder.ts'

const snapshot = path.resolve(import.meta.dirname, '../../src/storage/migrations/schema.sql')
const next: Migration = {
  version: newestVersion(migrations) + 1,
  sql: 'CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT; INSERT INTO extra VALUES (7)',
}

function fresh(steps: readonly Migration[]): Database.Database {
  const db = new Database(':memory:')
  migrate(db, steps)
  return db
}

test('the migrations together make exactly the committed schema', () => {
  const db = fresh(migrations)
  // A new step? Write what this test received to schema.sql, and read the difference as you would read code.
  expect(`${schemaText(db)}`).toBe(readFileSync(snapshot, 'utf8'))
  expect(db.pragma('application_id', { simple: true })).toBe(applicationId)
  expect(db.pragma('user_version', { simple: true })).toBe(newestVersion(migrations))
})

test('versions count up from 1 without gaps, and every table is STRICT', () => {
  expect(migrations.map((step) => step.version)).toEqual(migrations.map((_unused, index) => index + 1))
  const loose = fresh(migrations)
    .prepare('SELECT name FROM pragma_table_list WHERE strict = 0 AND schema = ? AND name NOT LIKE ?')
    .all('main', 'sqlite_%')
  expect(loose).toEqual([])
})

test('a step that fails leaves the version before, whole', () => {
  const db = fresh(migrations)
  const before = schemaText(db)
  const broken: Migration = {
    version: next.version,
    sql: 'CREATE TABLE half (id INTEGER) STRICT; INSERT INTO nowhere VALUES (1)',
  }
  expect(() => migrate(db, [...migrations, broken])).toThrow(/nowhere/)
  expect([readVersion(db), schemaText(db)]).toEqual([newestVersion(migrations), before])
  migrate(db, [...migrations, next])
  expect(readVersion(db)).toBe(next.version)
})

test('a gap between the steps is a mistake of ours and says so', () => {
  expect(() => migrate(fresh(migrations), [{ version: next.version + 1, sql: '' }])).toThrow(/no step from/)
})

test('an older dossier is brought up to date when it is opened, and keeps its content', () => {
  const file = path.join(tempFolder(), 'oud.buigzaam')
  newDossier(file).close()
  const store = unwrap(openDossier(file, { now, migrations: [...migrations, next] }))
  expect(store.schemaVersion).toBe(next.version)
  expect(unwrap(store.read((reader) => reader.meta()))).toEqual(sampleMeta)
  store.close()
  expect(openDossier(file, { now })).toMatchObject({
    ok: false,
    error: { code: 'opslag.nieuwerSchema', details: { versie: next.version } },
  })
})

test('an older dossier that somebody else holds is brought up to date in memory only', () => {
  const file = path.join(tempFolder(), 'oud.buigzaam')
  const holder = newDossier(file)
  const before = hashFile(file)
  const store = unwrap(openDossier(file, { now, migrations: [...migrations, next] }))
  expect([store.schemaVersion, store.access().writable]).toEqual([next.version, false])
  expect(unwrap(store.read((reader) => reader.meta()))).toEqual(sampleMeta)
  expect(store.write((writer) => ok(writer.setMeta(sampleMeta)))).toMatchObject({
    ok: false,
    error: { code: 'opslag.inGebruik' },
  })
  store.close()
  holder.close()
  expect(hashFile(file)).toBe(before)
})

test('the schema of a file is compared with that of its own version', () => {
  const db = fresh(migrations)
  expect(hasOwnSchema(db, [...migrations, next])).toBe(true)
  db.exec('CREATE VIEW v AS SELECT 1')
  expect(hasOwnSchema(db, [...migrations, next])).toBe(false)
})

test('the program of an ordinary user reads what another user made', () => {
  const folder = tempFolder()
  chmodSync(folder, 0o755)
  const file = path.join(folder, 'proef.buigzaam')
  newDossier(file).close()
  expect(runChild('as-other-user.ts', file, path.join(folder, 'nieuw.buigzaam'))).toMatchObject({
    name: { ok: true, value: 'Proefstad' },
  })
})

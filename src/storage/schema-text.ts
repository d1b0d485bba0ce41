import Database from 'better-sqlite3'
import { migrate, readVersion } from './migrate.ts'
import type { Migration } from './migrations/migration.ts'

/** The whole schema of a database as text, one statement a paragraph, sorted by kind and name. */
export function schemaText(db: Database.Database): string {
  const statements = db
    .prepare<[], string>(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type = 'index', type, name",
    )
    .pluck()
    .all()
  return statements.map((sql) => `${sql};\n`).join('\n')
}

/**
 * Whether an open database has exactly the schema of its version. A file that came by mail may hold triggers or views of
 * somebody else; those would run inside our own statements.
 */
export function hasOwnSchema(db: Database.Database, steps: readonly Migration[]): boolean {
  const version = readVersion(db)
  const model = new Database(':memory:')
  try {
    migrate(
      model,
      steps.filter((step) => step.version <= version),
    )
    return schemaText(model) === schemaText(db)
  } finally {
    model.close()
  }
}

import { firstSchema } from './v1-first-schema.ts'
import type { Migration } from './migration.ts'

/** Every step, by version, without gaps. A released step is never edited. */
export const migrations: readonly Migration[] = [firstSchema]

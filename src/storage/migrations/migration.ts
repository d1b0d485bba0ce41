/**
 * One step of the schema. Steps only add: no table, column or index of an earlier version is dropped, renamed or given
 * another meaning (`test/storage/additive.test.ts` proves it by running them), so that a name can never mean two things.
 */
export type Migration = {
  /** `user_version` after this step. */
  readonly version: number
  readonly sql: string
}

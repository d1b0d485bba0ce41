/**
 * Budgets of one import. They keep the memory of an import under about 400 MB: the text, two numbers and a flag per
 * cell, and about 200 bytes per observation. A file beyond them is refused before anything is written.
 */
export type Limits = {
  readonly bytes: number
  readonly rows: number
  readonly columns: number
  readonly cells: number
  readonly cellCharacters: number
  readonly observations: number
}

export const defaultLimits: Limits = {
  bytes: 64 * 1024 * 1024,
  rows: 2_000_000,
  columns: 500,
  cells: 16_000_000,
  cellCharacters: 100_000,
  observations: 1_200_000,
}

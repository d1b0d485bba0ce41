import { slugFrom } from '../../base/slug.ts'
import type { Table } from '../csv/table.ts'
import { codeColumn } from './code-column.ts'
import type { CbsColumns } from './columns.ts'
import { unknownUnit, type KnownTable, type TableHints, type TopicMeaning } from './known-tables.ts'
import { codeWord, topicWord } from './topic-names.ts'

export type SeriesNames = {
  readonly tableId: string
  readonly meanings: readonly (TopicMeaning & { readonly unknown: boolean })[]
  /** Names of the series of all topics for the dimension members of one row. */
  readonly combinationOf: (row: number) => Combination
}
export type Combination = { readonly index: number; readonly series: readonly string[] }

/** Ids of series: `<table>.<topic>[.<member>…]`, made once per combination of members. */
export function seriesNames(
  table: Table,
  columns: CbsColumns,
  known: KnownTable | null,
  hints: TableHints,
  fileName: string,
): SeriesNames {
  const tableId = known?.id ?? hints.tableId ?? (slugFrom(fileName.replace(/\.[a-z]+$/i, '')) || 'tabel')
  const prefix = tableId.toLowerCase()
  const meanings = columns.topics.map((topic) => {
    const meaning = known?.meaning(topic)
    if (meaning !== null && meaning !== undefined) return { ...meaning, unknown: false }
    const word = topicWord(topic.stem)
    // Two columns may differ in their number only: the number then belongs to the name.
    return {
      word: topic.occurrence === 1 ? word : `${word}-${topic.number}`,
      eenheid: unknownUnit,
      telt: 'geen' as const,
      unknown: true,
    }
  })
  const members = known?.members ?? new Map<string, string>()
  const dimensions = columns.dimensions.map(({ column }) =>
    codeColumn(table, column, (code) => members.get(code) ?? (codeWord(code) || 'leeg')),
  )
  const make = (index: number, suffix: string): Combination => ({
    index,
    series: meanings.map((meaning) => `${prefix}.${meaning.word}${suffix}`),
  })
  const combinations = new Map<number, Combination>()
  if (dimensions.length === 0) {
    const only = make(0, '')
    return { tableId, meanings, combinationOf: () => only }
  }
  // Members are numbered from 0, so a mixed-radix number with room per dimension names a combination.
  const room = 2 ** Math.floor(50 / dimensions.length)
  return {
    tableId,
    meanings,
    combinationOf: (row) => {
      let key = 0
      const indexes = dimensions.map((dimension) => dimension.indexOf(row))
      for (const index of indexes) key = key * room + index
      let combination = combinations.get(key)
      if (combination === undefined) {
        combination = make(
          combinations.size,
          indexes.map((index, i) => `.${dimensions[i].values[index]}`).join(''),
        )
        combinations.set(key, combination)
      }
      return combination
    },
  }
}

import type Database from 'better-sqlite3'
import { itemSchema, type Item } from '../../domain/dataset.ts'
import { vangnetRuleSchema, type VangnetRule } from '../../domain/vangnet-rule.ts'
import { readJson } from './json-column.ts'

/*
 * Rules of the vangnet and described things: few, read as a whole, so a row is its key and one JSON document. The source
 * cell stands beside it in columns, like everywhere.
 */

type Placed = {
  readonly sheet: string | null
  readonly row: number | null
  readonly col: number | null
  readonly file_name: string
  readonly sha256: string
}
type Current = {
  readonly id: number
  readonly source: number
  readonly document: string
  readonly row: number | null
}
export type DocumentOutcome = { readonly twiceAt: number } | { readonly replaced: boolean }

const ruleBody = vangnetRuleSchema.omit({ bron: true })
const itemBody = itemSchema.omit({ bron: true })

export function ruleTable(db: Database.Database) {
  const insert = db.prepare(
    'INSERT INTO vangnet_rule (year, variant, assumed, rule, source, sheet, row, col) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const current = db.prepare<[number, string, number], Current>(
    `SELECT id, source, rule AS document, row FROM vangnet_rule
     WHERE year = ? AND variant = ? AND assumed = ? AND replaced_by IS NULL`,
  )
  const replace = db.prepare('UPDATE vangnet_rule SET replaced_by = ? WHERE id = ?')
  const list = db.prepare<[number], Placed & { rule: string }>(
    `SELECT r.*, s.file_name, s.sha256 FROM vangnet_rule r JOIN source s ON s.id = r.source
     WHERE r.replaced_by IS NULL AND (r.assumed = 0 OR (? = 0 AND NOT EXISTS (SELECT 1 FROM vangnet_rule f
       WHERE f.year = r.year AND f.variant = r.variant AND f.assumed = 0 AND f.replaced_by IS NULL)))
     ORDER BY r.year, r.variant`,
  )

  return {
    insert: (source: number, rule: VangnetRule): DocumentOutcome => {
      const { bron, ...body } = rule
      const assumed = rule.status === 'aanname' ? 1 : 0
      const before = current.get(rule.jaar, rule.variant, assumed)
      const document = JSON.stringify(body)
      return exchange(before, source, document, replace, () => {
        insert.run(
          rule.jaar,
          rule.variant,
          assumed,
          document,
          source,
          bron?.blad ?? null,
          bron?.rij ?? null,
          bron?.kolom ?? null,
        )
      })
    },
    list: (factsOnly: boolean): VangnetRule[] =>
      list.all(factsOnly ? 1 : 0).map((row) => {
        const { sheet, row: rij, col, file_name, sha256 } = row
        const bron =
          rij === null || col === null ? null : { bestand: file_name, sha256, blad: sheet, rij, kolom: col }
        return { ...readJson(ruleBody, row.rule, 'vangnet_rule'), bron }
      }),
  }
}

export function itemTable(db: Database.Database) {
  const insert = db.prepare(
    'INSERT INTO item (kind, name, assumed, item, source, sheet, row, col) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const current = db.prepare<[string, string, number], Current>(
    'SELECT id, source, item AS document, row FROM item WHERE kind = ? AND name = ? AND assumed = ? AND replaced_by IS NULL',
  )
  const replace = db.prepare('UPDATE item SET replaced_by = ? WHERE id = ?')
  const list = db.prepare<[], Placed & { item: string }>(
    `SELECT i.*, s.file_name, s.sha256 FROM item i JOIN source s ON s.id = i.source WHERE i.replaced_by IS NULL ORDER BY i.id`,
  )

  return {
    insert: (source: number, item: Item): DocumentOutcome => {
      const { bron, ...body } = item
      const assumed = item.status === 'aanname' ? 1 : 0
      const document = JSON.stringify(body)
      return exchange(current.get(item.soort, item.id, assumed), source, document, replace, () => {
        insert.run(item.soort, item.id, assumed, document, source, bron.blad, bron.rij, bron.kolom)
      })
    },
    list: (): Item[] =>
      list.all().map((row) => {
        const { sheet, row: rij, col, file_name, sha256 } = row
        const bron = { bestand: file_name, sha256, blad: sheet, rij: rij ?? 1, kolom: col ?? 1 }
        return { ...readJson(itemBody, row.item, 'item'), bron }
      }),
  }
}

function exchange(
  before: Current | undefined,
  source: number,
  document: string,
  replace: Database.Statement,
  insert: () => void,
): DocumentOutcome {
  if (before?.source === source) return { twiceAt: before.row ?? 0 }
  if (before !== undefined) replace.run(source, before.id)
  insert()
  return { replaced: before !== undefined && before.document !== document }
}

import type Database from 'better-sqlite3'
import { periodRange } from '../../domain/period.ts'
import { DamagedContent } from '../faults.ts'

/** A table of texts that are stored once. Ids are remembered for the length of one transaction only. */
export type Dictionary = {
  /** The id of a text, made when it is new. */
  readonly idOf: (text: string) => number
  /** The id of a text; null when it is not there. */
  readonly find: (text: string) => number | null
  readonly textOf: (id: number) => string
  /** The highest id there is; what is made after this has a higher one. */
  readonly newest: () => number
  /** Forgets what was remembered: another process, or a rollback, may have changed the table. */
  readonly forget: () => void
}

export function termTable(db: Database.Database): Dictionary {
  const insert = db.prepare('INSERT INTO term (text) VALUES (?)')
  return dictionary(
    (text) => insert.run(text),
    db.prepare<[string], number>('SELECT id FROM term WHERE text = ?').pluck(),
    db.prepare<[number], string>('SELECT text FROM term WHERE id = ?').pluck(),
    db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM term').pluck(),
  )
}

export function periodTable(db: Database.Database): Dictionary {
  const insert = db.prepare('INSERT INTO period (text, first_month, last_month) VALUES (?, ?, ?)')
  return dictionary(
    (text) => {
      const range = periodRange(text)
      return insert.run(text, range?.first ?? null, range?.last ?? null)
    },
    db.prepare<[string], number>('SELECT id FROM period WHERE text = ?').pluck(),
    db.prepare<[number], string>('SELECT text FROM period WHERE id = ?').pluck(),
    db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM period').pluck(),
  )
}

function dictionary(
  insert: (text: string) => Database.RunResult,
  findId: Database.Statement<[string], number>,
  findText: Database.Statement<[number], string>,
  highestId: Database.Statement<[], number>,
): Dictionary {
  const ids = new Map<string, number>()
  const texts = new Map<number, string>()

  function find(text: string): number | null {
    const known = ids.get(text)
    if (known !== undefined) return known
    const stored = findId.get(text)
    if (stored === undefined) return null
    ids.set(text, stored)
    return stored
  }

  return {
    find,
    idOf: (text) => {
      const known = find(text)
      if (known !== null) return known
      const id = Number(insert(text).lastInsertRowid)
      ids.set(text, id)
      return id
    },
    textOf: (id) => {
      const known = texts.get(id)
      if (known !== undefined) return known
      const text = findText.get(id)
      if (text === undefined) throw new DamagedContent(`no text ${id}`)
      texts.set(id, text)
      return text
    },
    newest: () => highestId.get() ?? 0,
    forget: () => {
      ids.clear()
      texts.clear()
    },
  }
}

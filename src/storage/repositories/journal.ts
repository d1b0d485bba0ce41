import type Database from 'better-sqlite3'
import type { JournalStep } from '../../services/ports.ts'
import { DamagedContent } from '../faults.ts'

type Row = {
  readonly position: number
  readonly method: string
  readonly label: string
  readonly at: string
  readonly changes: string
}

/** The undo journal: done steps, then undone ones, by position. */
export function journalTable(db: Database.Database) {
  const insert = db.prepare('INSERT INTO journal (method, label, at, changes) VALUES (?, ?, ?, ?)')
  const lastDone = db.prepare<[], Row>(
    'SELECT * FROM journal WHERE undone = 0 ORDER BY position DESC LIMIT 1',
  )
  const firstUndone = db.prepare<[], Row>('SELECT * FROM journal WHERE undone = 1 ORDER BY position LIMIT 1')
  const dropUndone = db.prepare('DELETE FROM journal WHERE undone = 1')
  const mark = db.prepare('UPDATE journal SET undone = ? WHERE position = ?')

  return {
    undoStep: (): JournalStep | null => stepFrom(lastDone.get()),
    redoStep: (): JournalStep | null => stepFrom(firstUndone.get()),
    /** Takes away the steps that were undone; how many there were. */
    dropUndone: (): number => dropUndone.run().changes,
    push: (step: Omit<JournalStep, 'position'>): void => {
      insert.run(step.method, step.label, step.at, JSON.stringify(step.changes))
    },
    mark: (position: number, isUndone: boolean): void => {
      mark.run(isUndone ? 1 : 0, position)
    },
  }
}

function stepFrom(row: Row | undefined): JournalStep | null {
  if (row === undefined) return null
  const { position, method, label, at, changes } = row
  try {
    return { position, method, label, at, changes: JSON.parse(changes) as unknown }
  } catch {
    throw new DamagedContent(`journal step ${position} is not JSON`, { deel: 'journal' })
  }
}

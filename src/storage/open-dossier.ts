import type Database from 'better-sqlite3'
import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { fail, type AppError, type Result } from '../base/result.ts'
import type { Access, DossierStore } from '../services/ports.ts'
import { connect, findDamage } from './connection.ts'
import { dossierStore } from './dossier-store.ts'
import { catchFault, describeFault, fileName } from './faults.ts'
import { hasHotJournal, readHeader } from './file/header.ts'
import { heartbeatEveryMs, lookAtSlot, takeSlot, type Slot, type SlotOwner } from './file/slot.ts'
import { migrate, newestVersion, readVersion } from './migrate.ts'
import { migrations } from './migrations/all.ts'
import type { Migration } from './migrations/migration.ts'
import { hasOwnSchema } from './schema-text.ts'

export type OpenOptions = {
  /** The moment of opening, for the slot that another process may read. */
  readonly now: string
  /** How long to wait for another process, in ms. */
  readonly busyMs?: number
  /** Largest size of the file in pages: for tests of a disk that is full. */
  readonly maxPages?: number
  readonly migrations?: readonly Migration[]
  /** Only to look: nobody is kept from writing. */
  readonly toRead?: boolean
}

/**
 * Opens a dossier, to write when nobody else does and the disk allows it, else to read (`access()` says why). A dossier
 * that is refused is left as it was, byte for byte: `opslag.nietGevonden`, `opslag.geenDossier`, `opslag.nieuwerSchema`,
 * `opslag.beschadigd`, `opslag.herstelNodig`, `opslag.nietLeesbaar`.
 */
export function openDossier(file: string, options: OpenOptions): Result<DossierStore> {
  const steps = options.migrations ?? migrations
  const header = readHeader(file, newestVersion(steps))
  if (!header.ok) return header
  // What was cut off has to be undone first, and that is writing.
  const onlyLook = options.toRead === true && !hasHotJournal(file)
  const seat = onlyLook ? lookingSeat(file) : takeSeat(file, options.now)
  // A left-behind slot or journal: the last owner did not close, so look at everything, indexes too.
  const unclean = seat.kind === 'writer' && (seat.afterDeath || hasHotJournal(file))
  const opened = catchFault(file, () => openChecked(file, seat, unclean, steps, options))
  if (opened.ok || seat.kind === 'reader') return opened
  if (unclean) seat.slot.abandon()
  else seat.slot.release()
  return opened
}

type Seat =
  | { readonly kind: 'writer'; readonly slot: Slot; readonly afterDeath: boolean }
  /** `why` is what is said to one who writes all the same; `access` whether the dossier itself could be changed. */
  | { readonly kind: 'reader'; readonly why: AppError; readonly access: () => Access }

function readerSeat(why: AppError): Seat {
  return { kind: 'reader', why, access: () => ({ writable: false, why }) }
}

/** One who only came to look learns whether the dossier can be changed, as it is at the moment of asking. */
function lookingSeat(file: string): Seat {
  return { kind: 'reader', why: readOnlyFile(file), access: () => stateOf(file) }
}

function stateOf(file: string): Access {
  if (!mayWrite(file)) return { writable: false, why: readOnlyFile(file) }
  try {
    const held = lookAtSlot(file)
    if (held !== null) return { writable: false, why: inUse(fileName(file), held.owner) }
    accessSync(path.dirname(file), constants.W_OK)
    return { writable: true }
  } catch (error) {
    const why = describeFault(error, file)
    if (why === null) throw error
    return { writable: false, why }
  }
}

function readOnlyFile(file: string): AppError {
  return fail('opslag.alleenLezen', { bestand: fileName(file) }).error
}

function takeSeat(file: string, now: string): Seat {
  const bestand = fileName(file)
  if (!mayWrite(file)) return readerSeat(readOnlyFile(file))
  try {
    const outcome = takeSlot(file, now)
    if (outcome.kind === 'owned')
      return { kind: 'writer', slot: outcome.slot, afterDeath: outcome.afterDeath }
    return readerSeat(inUse(bestand, outcome.owner))
  } catch (error) {
    const why = describeFault(error, file)
    if (why === null) throw error
    return readerSeat(why)
  }
}

function openChecked(
  file: string,
  seat: Seat,
  unclean: boolean,
  steps: readonly Migration[],
  options: OpenOptions,
): Result<DossierStore> {
  const bestand = fileName(file)
  const { busyMs = 5000, maxPages = null } = options
  let db = connect(file, { readOnly: seat.kind === 'reader', busyMs, maxPages })
  try {
    const damage = findDamage(db, unclean)
    if (damage.length > 0) return closed(db, fail('opslag.beschadigd', { bestand, bevindingen: damage }))
    if (!hasOwnSchema(db, steps)) return closed(db, fail('opslag.beschadigd', { bestand, deel: 'schema' }))
    if (readVersion(db) < newestVersion(steps)) {
      if (seat.kind === 'reader') db = copyInMemory(db)
      migrate(db, steps)
    }
    return {
      ok: true,
      value: seat.kind === 'reader' ? readOnlyStore(file, db, seat) : writableStore(file, db, seat.slot),
    }
  } catch (error) {
    db.close()
    throw error
  }
}

/** An older dossier that we may not write: brought up to date in memory only. */
function copyInMemory(db: Database.Database): Database.Database {
  const copy = connect(db.serialize(), { readOnly: false, busyMs: 0, maxPages: null })
  db.close()
  return copy
}

function readOnlyStore(
  file: string,
  db: Database.Database,
  { why, access }: Extract<Seat, { kind: 'reader' }>,
): DossierStore {
  return dossierStore({ file, db, access, refuse: why, release: () => undefined })
}

function writableStore(file: string, db: Database.Database, slot: Slot): DossierStore {
  const timer = setInterval(slot.beat, heartbeatEveryMs)
  timer.unref()
  return dossierStore({
    file,
    db,
    access: () =>
      slot.isOurs() ? { writable: true } : { writable: false, why: inUse(fileName(file), slot.owner()) },
    release: () => {
      clearInterval(timer)
      slot.release()
    },
  })
}

function closed<T>(db: Database.Database, result: T): T {
  db.close()
  return result
}

function inUse(bestand: string, owner: SlotOwner | null): AppError {
  if (owner === null) return fail('opslag.inGebruik', { bestand }).error
  return fail('opslag.inGebruik', {
    bestand,
    proces: owner.process,
    computer: owner.host,
    sinds: owner.since,
  }).error
}

function mayWrite(file: string): boolean {
  try {
    accessSync(file, constants.W_OK)
    return true
  } catch {
    return false
  }
}

import {
  closeSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import os from 'node:os'

/*
 * `<dossier>.slot`: a small text file beside the dossier that says which process may write in it. It stands outside the
 * dossier, so that opening and closing change no byte of the dossier, and a second opener can read it without writing
 * anything. SQLite's own file locks still guard every transaction; the slot only decides who edits.
 *
 * Removed by a clean close. One that is left behind means that its owner died: the next opener takes it over and checks
 * the whole dossier first.
 */

/** An owner that gave no sign of life for so long is taken for dead. */
export const staleAfterMs = 60_000
export const heartbeatEveryMs = 10_000

/** No process has this number: a slot that carries it belongs to nobody. */
const abandoned = 0

export type SlotOwner = { readonly process: number; readonly host: string; readonly since: string }
export type Slot = {
  /** Whether we still own it: a process that slept longer than `staleAfterMs` may have lost it. */
  readonly isOurs: () => boolean
  readonly owner: () => SlotOwner | null
  readonly beat: () => void
  readonly release: () => void
  /** Leaves the slot as a dead owner would: the next opener checks everything too. */
  readonly abandon: () => void
}
export type SlotOutcome =
  | { readonly kind: 'owned'; readonly slot: Slot; readonly afterDeath: boolean }
  | { readonly kind: 'held'; readonly owner: SlotOwner | null }

export function slotFile(dossier: string): string {
  return `${dossier}.slot`
}

/** Takes the slot, or says who has it. Throws the file system's error where the folder cannot be written. */
export function takeSlot(dossier: string, now: string): SlotOutcome {
  const file = slotFile(dossier)
  const content = slotContent(process.pid, now)
  let afterDeath = false
  for (let attempt = 0; attempt < 5; attempt++) {
    if (createSlot(file, content)) return { kind: 'owned', slot: ownSlot(file, content, now), afterDeath }
    const found = readSlot(file)
    if (found === null) continue
    if (!isDead(found)) return { kind: 'held', owner: found.owner }
    afterDeath = true
    if (!bury(file, found)) return { kind: 'held', owner: readSlot(file)?.owner ?? null }
  }
  return { kind: 'held', owner: null }
}

/**
 * Who would be in the way of one who opens the dossier to write, without touching anything: null when nobody is. The
 * age of another computer's slot is read by our own clock here, since asking the server for its time takes a write.
 */
export function lookAtSlot(dossier: string): { readonly owner: SlotOwner | null } | null {
  const file = slotFile(dossier)
  const stats = statSync(file, { throwIfNoEntry: false })
  if (stats === undefined) return null
  const content = unlessAway(() => readFileSync(file, 'utf8'), '')
  const found = { content, owner: parseOwner(content), ageMs: Date.now() - stats.mtimeMs }
  return isDead(found) ? null : { owner: found.owner }
}

function slotContent(processId: number, since: string): string {
  return `${JSON.stringify({ process: processId, host: os.hostname(), since })}\n`
}

type Found = { readonly content: string; readonly owner: SlotOwner | null; readonly ageMs: number }

function createSlot(file: string, content: string): boolean {
  let handle: number
  try {
    handle = openSync(file, 'wx')
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  }
  try {
    writeSync(handle, content)
    fsyncSync(handle)
  } catch (error) {
    rmSync(file, { force: true })
    throw error
  } finally {
    closeSync(handle)
  }
  return true
}

function readSlot(file: string): Found | null {
  try {
    const content = readFileSync(file, 'utf8')
    return { content, owner: parseOwner(content), ageMs: clockOfFolder(file) - statSync(file).mtimeMs }
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
}

/**
 * What time it is where the file lives. On a share that is the clock of the server, which also dates the heartbeats: the
 * clocks of two desks may differ by more than a minute.
 */
function clockOfFolder(file: string): number {
  const probe = `${file}.${process.pid}.tijd`
  try {
    writeFileSync(probe, '')
    return statSync(probe).mtimeMs
  } finally {
    rmSync(probe, { force: true })
  }
}

function isDead(found: Found): boolean {
  if (found.ageMs > staleAfterMs || found.owner?.process === abandoned) return true
  return found.owner !== null && found.owner.host === os.hostname() && !isRunning(found.owner.process)
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    // EPERM: it runs, as another user.
    return hasCode(error, 'EPERM')
  }
}

/** Moves a dead owner's slot away. Two heirs at once: the one that moved a live slot puts it back and has lost. */
function bury(file: string, found: Found): boolean {
  const grave = `${file}.${process.pid}.oud`
  try {
    renameSync(file, grave)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return true
    throw error
  }
  const moved = readFileSync(grave, 'utf8')
  rmSync(grave, { force: true })
  if (moved === found.content) return true
  createSlot(file, moved)
  return false
}

function ownSlot(file: string, content: string, since: string): Slot {
  // A share that does not answer is not a lost slot; the write that follows will say what is wrong.
  const isOurs = (): boolean => unlessAway(() => holds(file, content), true)
  return {
    isOurs,
    owner: () => unlessAway(() => readSlot(file)?.owner ?? null, null),
    beat: () => {
      unlessAway(() => isOurs() && rewrite(file, content), false)
    },
    release: () => {
      unlessAway(() => isOurs() && remove(file), false)
    },
    abandon: () => {
      unlessAway(() => isOurs() && rewrite(file, slotContent(abandoned, since)), false)
    },
  }
}

/** Tidied away by somebody: take it again, unless another process was first. */
function holds(file: string, content: string): boolean {
  try {
    return readFileSync(file, 'utf8') === content
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return createSlot(file, content)
    throw error
  }
}

/** A disk or a share may be away at any moment; a slot that is left behind then is that of an unclean end. */
function unlessAway<T>(work: () => T, otherwise: T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof Error && 'code' in error) return otherwise
    throw error
  }
}

function remove(file: string): true {
  rmSync(file, { force: true })
  return true
}

/** Written anew, not merely dated: the date has to come from the clock of the file's own server. */
function rewrite(file: string, content: string): true {
  const handle = openSync(file, 'r+')
  try {
    ftruncateSync(handle, writeSync(handle, content, 0))
  } finally {
    closeSync(handle)
  }
  return true
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

function parseOwner(content: string): SlotOwner | null {
  try {
    const data: unknown = JSON.parse(content)
    if (typeof data !== 'object' || data === null) return null
    const { process: processId, host, since } = data as Record<string, unknown>
    if (typeof processId !== 'number' || typeof host !== 'string' || typeof since !== 'string') return null
    return { process: processId, host, since }
  } catch {
    return null
  }
}

import Database from 'better-sqlite3'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { unwrap } from '../../src/base/result.ts'
import { heartbeatEveryMs, staleAfterMs, takeSlot, type Slot } from '../../src/storage/file/slot.ts'
import { openDossier } from '../../src/storage/open-dossier.ts'
import { newDossier, now, observationsFile, sampleMeta } from './support/sample.ts'
import { hashFile, tempFolder } from './support/temp-folder.ts'

const elsewhere = { process: 4711, host: 'bureau-2', since: '2026-01-31T09:00:00Z' }
const file = () => path.join(tempFolder(), 'proef.buigzaam')

function owned(dossier: string): Slot {
  const outcome = takeSlot(dossier, now)
  if (outcome.kind !== 'owned') throw new Error('held')
  return outcome.slot
}
function leaveSlot(dossier: string, content: string, ageMs: number): void {
  writeFileSync(`${dossier}.slot`, content)
  const then = new Date(Date.now() - ageMs)
  utimesSync(`${dossier}.slot`, then, then)
}

test('a slot names its process, host and time, and goes when it is released', () => {
  const dossier = file()
  const slot = owned(dossier)
  expect(JSON.parse(readFileSync(`${dossier}.slot`, 'utf8'))).toEqual({
    process: process.pid,
    host: os.hostname(),
    since: now,
  })
  expect(takeSlot(dossier, now)).toEqual({
    kind: 'held',
    owner: { process: process.pid, host: os.hostname(), since: now },
  })
  slot.release()
  expect(readdirSync(path.dirname(dossier))).toEqual([])
})

test('an owner on another computer is believed as long as its heart beats', () => {
  const dossier = file()
  leaveSlot(dossier, JSON.stringify(elsewhere), staleAfterMs - 20_000)
  expect(takeSlot(dossier, now)).toEqual({ kind: 'held', owner: elsewhere })
  leaveSlot(dossier, JSON.stringify(elsewhere), staleAfterMs + 20_000)
  expect(takeSlot(dossier, now)).toMatchObject({ kind: 'owned', afterDeath: true })
})

test('an owner on this computer whose process is gone is dead at once; one that runs is alive', () => {
  const dossier = file()
  // The number of a process that cannot exist: beyond the largest the kernel gives out.
  leaveSlot(dossier, JSON.stringify({ process: 4_194_305, host: os.hostname(), since: now }), 0)
  expect(takeSlot(dossier, now)).toMatchObject({ kind: 'owned', afterDeath: true })
  leaveSlot(dossier, JSON.stringify({ process: process.ppid, host: os.hostname(), since: now }), 0)
  expect(takeSlot(dossier, now)).toMatchObject({ kind: 'held' })
})

test('a slot that nobody can read counts as held until it is old', () => {
  for (const content of ['', 'half writ', '{"process":"1"}', '[]', 'null']) {
    const dossier = file()
    leaveSlot(dossier, content, 0)
    expect(takeSlot(dossier, now)).toEqual({ kind: 'held', owner: null })
    expect(readFileSync(`${dossier}.slot`, 'utf8')).toBe(content)
    leaveSlot(dossier, content, staleAfterMs + 20_000)
    expect(takeSlot(dossier, now)).toMatchObject({ kind: 'owned', afterDeath: true })
  }
})

test('a heartbeat renews the date of the slot and nothing else', () => {
  const dossier = file()
  const slot = owned(dossier)
  const content = readFileSync(`${dossier}.slot`, 'utf8')
  leaveSlot(dossier, content, 3_600_000)
  const old = statSync(`${dossier}.slot`).mtimeMs
  slot.beat()
  expect(statSync(`${dossier}.slot`).mtimeMs).toBeGreaterThan(old + 3_500_000)
  expect(readFileSync(`${dossier}.slot`, 'utf8')).toBe(content)
})

test('an open dossier beats until it is closed', () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  try {
    const dossier = file()
    const store = newDossier(dossier)
    leaveSlot(dossier, readFileSync(`${dossier}.slot`, 'utf8'), 3_600_000)
    const old = statSync(`${dossier}.slot`).mtimeMs
    vi.advanceTimersByTime(heartbeatEveryMs)
    expect(statSync(`${dossier}.slot`).mtimeMs).toBeGreaterThan(old + 3_500_000)
    // A share that is away: nothing can be written, the program goes on and says so.
    rmSync(path.dirname(dossier), { recursive: true })
    vi.advanceTimersByTime(heartbeatEveryMs)
    expect(
      store.write((writer) => ({ ok: true, value: writer.setMeta({ ...sampleMeta, name: 'Anders' }) })),
    ).toMatchObject({ ok: false, error: { details: { bestand: 'proef.buigzaam' } } })
    store.close()
    expect(vi.getTimerCount()).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})

test('a slot that was lost stays lost: no beat, no release, no writing', () => {
  const dossier = file()
  const store = newDossier(dossier)
  const before = hashFile(dossier)
  const theirs = JSON.stringify(elsewhere)
  writeFileSync(`${dossier}.slot`, theirs)
  expect(store.access()).toMatchObject({
    writable: false,
    why: { code: 'opslag.inGebruik', details: { proces: 4711, computer: 'bureau-2' } },
  })
  expect(store.write(() => ({ ok: true, value: null }))).toMatchObject({
    ok: false,
    error: { code: 'opslag.inGebruik' },
  })
  store.close()
  expect(readFileSync(`${dossier}.slot`, 'utf8')).toBe(theirs)
  expect(hashFile(dossier)).toBe(before)
})

test('a slot that somebody tidied away is taken again', () => {
  const dossier = file()
  const slot = owned(dossier)
  rmSync(`${dossier}.slot`)
  expect(slot.isOurs()).toBe(true)
  expect(existsSync(`${dossier}.slot`)).toBe(true)
})

test('an abandoned slot is taken over as one of a dead owner', () => {
  const dossier = file()
  owned(dossier).abandon()
  expect(takeSlot(dossier, now)).toMatchObject({ kind: 'owned', afterDeath: true })
})

test('a dossier that proves damaged after an unclean end keeps its mark', () => {
  const dossier = file()
  newDossier(dossier).close()
  leaveSlot(dossier, JSON.stringify({ ...elsewhere, process: 0 }), 0)
  const bytes = readFileSync(dossier)
  bytes.fill(0xa5, 4096 * 2, 4096 * 3)
  writeFileSync(dossier, bytes)
  expect(openDossier(dossier, { now })).toMatchObject({ ok: false, error: { code: 'opslag.beschadigd' } })
  expect(takeSlot(dossier, now)).toMatchObject({ kind: 'owned', afterDeath: true })
})

test('an unclean end has the indexes compared too; a clean one does not', () => {
  const dossier = file()
  const store = newDossier(dossier)
  unwrap(
    store.write((writer) =>
      writer.importFile(observationsFile('a.csv', [{ periode: '2025-01' }, { periode: '2025-02' }])),
    ),
  )
  store.close()
  changeBehindIndex(dossier)

  unwrap(openDossier(dossier, { now })).close()
  leaveSlot(dossier, JSON.stringify({ ...elsewhere, process: 0 }), 0)
  const refused = openDossier(dossier, { now })
  expect(refused).toMatchObject({ ok: false, error: { code: 'opslag.beschadigd' } })
  expect(refused.ok ? [] : refused.error.details.bevindingen).toContainEqual(
    expect.stringContaining('observation_current'),
  )
})

/** Changes a row while its index is taken out of the schema: every page stays sound, index and table disagree. */
function changeBehindIndex(dossier: string): void {
  const name = 'observation_current'
  const first = new Database(dossier)
  first.unsafeMode(true)
  const index = first.prepare<[string], object>('SELECT * FROM sqlite_schema WHERE name = ?').get(name)
  first.pragma('writable_schema = ON')
  first.prepare('DELETE FROM sqlite_schema WHERE name = ?').run(name)
  first.close()
  const second = new Database(dossier)
  second.unsafeMode(true)
  second.exec('UPDATE observation SET assumed = 1 WHERE id = 1')
  second.pragma('writable_schema = ON')
  second.prepare('INSERT INTO sqlite_schema VALUES (@type, @name, @tbl_name, @rootpage, @sql)').run(index)
  second.close()
}

import { beforeEach, describe, expect, it } from 'vitest'
import { leversOf, setLever } from '../../../src/domain/levers.ts'
import type { Scenario } from '../../../src/domain/scenario.ts'
import { createCalls } from '../../../renderer/state/calls.ts'
import { Notices } from '../../../renderer/state/notices.svelte.ts'
import { ScenariosState } from '../../../renderer/state/scenarios.svelte.ts'
import { example } from './support/example.ts'
import { createFakeClient, type FakeClient } from './support/fake-client.ts'

let client: FakeClient
let notices: Notices
let state: ScenariosState
const packageId = 'ppn-2025-2028'
const basis = example.basis(false)

beforeEach(async () => {
  client = createFakeClient()
  notices = new Notices()
  state = new ScenariosState(createCalls(client, notices, () => 'nl'))
  await state.load(packageId)
})

const updates = () => client.calls.filter((one) => one.method === 'scenario.update')
const current = () => state.current as Scenario
const lever = () => {
  const found = leversOf(basis, current(), null).find((one) => one.main && one.measure !== null)
  if (!found) throw new Error('the package has no lever')
  return found
}
const moved = (value: number) => setLever(basis, current(), lever().id, value)

describe('the scenario on screen', () => {
  it('comes with its vastgelegde version', () => {
    expect(current().id).toBe(packageId)
    expect(state.frozen?.id).toBe(packageId)
    expect(state.unsaved).toBeNull()
  })

  it('shows every move of a drag at once and keeps the drag as one step', async () => {
    const shown: Scenario[] = []
    state.onshow = (scenario) => shown.push(scenario)
    for (const value of [2, 3, 4, 5]) state.edit(moved(value), `Extra: ${value}`)
    expect(shown).toHaveLength(4)
    expect(updates()).toHaveLength(0)
    expect(state.unsaved).toBe('Extra: 5')
    await state.commit()
    expect(updates()).toHaveLength(1)
    expect(updates()[0]?.input).toMatchObject({ label: 'Extra: 5', scenario: { id: packageId } })
    expect(lever().value).toBe(5)
    expect(state.unsaved).toBeNull()
  })

  it('makes no step where nothing was changed', async () => {
    await state.commit()
    await state.commit()
    expect(updates()).toHaveLength(0)
  })

  it('keeps an edit that came while the one before was being kept', async () => {
    state.edit(moved(2), 'twee')
    const saving = state.commit()
    state.edit(moved(3), 'drie')
    await saving
    expect(lever().value).toBe(3)
    await state.commit()
    expect(updates().map((one) => (one.input as { label: string }).label)).toEqual(['twee', 'drie'])
  })

  it('keeps what was changed before another scenario is chosen', async () => {
    state.edit(moved(2), 'twee')
    await state.select('basis')
    expect(updates()).toHaveLength(1)
    expect(current().id).toBe('basis')
    await state.select(packageId)
    expect(lever().value).toBe(2)
  })

  it('keeps a move that came while the scenario was read again', async () => {
    const before = current()
    // The dossier answers; the move comes between its answers and the moment they are shown.
    for (let turns = 1; turns <= 12; turns++) {
      await state.load()
      const reading = state.load()
      for (let turn = 0; turn < turns; turn++) await Promise.resolve()
      state.edit(setLever(basis, before, lever().id, turns), `zet ${turns}`)
      await reading
      await state.commit()
      expect(lever().value, `${turns} turns`).toBe(turns)
    }
  })

  it('loses nothing when the disk is full: it is said, and the change stays on screen', async () => {
    client.failNext('scenario.update', 'refused')
    state.edit(moved(7), 'zeven')
    await state.commit()
    expect(notices.list).toHaveLength(1)
    expect(notices.list[0]?.tone).toBe('error')
    expect(notices.list[0]?.message).not.toBe('')
    expect(lever().value).toBe(7)
  })

  it('does the same when the backend does not answer at all', async () => {
    client.failNext('scenario.update', 'unreachable')
    state.edit(moved(7), 'zeven')
    await state.commit()
    expect(notices.list[0]?.message).toBe('Het programma geeft geen antwoord.')
    expect(lever().value).toBe(7)
  })

  it('asks nothing of a dossier that cannot be written', async () => {
    state.writable = () => false
    state.edit(moved(7), 'zeven')
    await state.commit()
    expect(updates()).toHaveLength(0)
    expect(lever().value).toBe(7)
  })

  it('shows a new scenario, and another one when it is removed', async () => {
    const scenario = { ...current(), id: 'nieuw', title: 'Nieuw' }
    expect(await state.add({ method: 'scenario.create', input: { scenario } })).toBe(true)
    expect(current().id).toBe('nieuw')
    await state.change('scenario.remove', 'nieuw')
    expect(state.list?.some((one) => one.id === 'nieuw')).toBe(false)
    expect(current().id).not.toBe('nieuw')
  })
})

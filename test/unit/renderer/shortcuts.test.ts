import { describe, expect, it } from 'vitest'
import { shortcutOf, type KeyPress } from '../../../renderer/shell/shortcuts.ts'
import { groupIds, screenList, screenOfGroup } from '../../../renderer/state/navigation.svelte.ts'

const plain: KeyPress = { key: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }

describe('keys of the window', () => {
  it.each([
    [{ key: 'z', ctrlKey: true }, { kind: 'undo' }],
    [{ key: 'Z', ctrlKey: true, shiftKey: true }, { kind: 'redo' }],
    [{ key: 'y', ctrlKey: true }, { kind: 'redo' }],
    [{ key: 'z', metaKey: true }, { kind: 'undo' }],
    [
      { key: '3', ctrlKey: true },
      { kind: 'group', position: 3 },
    ],
    [{ key: 'F1' }, { kind: 'help' }],
    [{ key: 'F6' }, { kind: 'nextPane' }],
    [{ key: 'F6', shiftKey: true }, { kind: 'previousPane' }],
    [{ key: 'Escape' }, { kind: 'escape' }],
  ])('%j asks for %j', (press, shortcut) => {
    expect(shortcutOf({ ...plain, ...press })).toEqual(shortcut)
  })

  it.each([
    { key: 'z' },
    { key: 'z', ctrlKey: true, altKey: true },
    { key: '6', ctrlKey: true },
    { key: '0', ctrlKey: true },
    { key: 't' },
    { key: 'y', ctrlKey: true, shiftKey: true },
  ])('%j is left to the page: single letters belong to a chart with focus', (press) => {
    expect(shortcutOf({ ...plain, ...press })).toBeNull()
  })
})

describe('groups of the rail', () => {
  it('goes to the first screen of a group, and nowhere for a group without screens', () => {
    expect(screenOfGroup(1)).toBe('start')
    expect(screenOfGroup(2)).toBe('overzicht')
    expect(screenOfGroup(3)).toBe('scenarios')
    const empty = groupIds.findIndex((id) => !screenList.some((screen) => screen.group === id))
    expect(screenOfGroup(empty + 1)).toBeNull()
    expect(screenOfGroup(9)).toBeNull()
  })

  it('keeps the groups in the order of the rail', () => {
    const order = screenList.map((screen) => groupIds.indexOf(screen.group))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })
})

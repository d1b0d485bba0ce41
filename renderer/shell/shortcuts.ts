export type Shortcut =
  | { readonly kind: 'group'; readonly position: number }
  | { readonly kind: 'undo' | 'redo' | 'help' | 'nextPane' | 'previousPane' | 'escape' }

export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** What a key asks of the window; null for a key that is not the window's. */
export function shortcutOf(press: KeyPress): Shortcut | null {
  if (press.altKey) return null
  if (press.ctrlKey || press.metaKey) return withControl(press)
  switch (press.key) {
    case 'F1':
      return { kind: 'help' }
    case 'F6':
      return { kind: press.shiftKey ? 'previousPane' : 'nextPane' }
    case 'Escape':
      return { kind: 'escape' }
    default:
      return null
  }
}

function withControl({ key, shiftKey }: KeyPress): Shortcut | null {
  const letter = key.toLowerCase()
  if (letter === 'z') return { kind: shiftKey ? 'redo' : 'undo' }
  if (letter === 'y' && !shiftKey) return { kind: 'redo' }
  if (/^[1-5]$/.test(key) && !shiftKey) return { kind: 'group', position: Number(key) }
  return null
}

/** A text field with words not yet taken over has its own undo. */
export function keepsOwnUndo(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[data-typing="true"]') !== null
}

/** F6: the next part of the window, round and round. */
export function nextPane(
  panes: readonly HTMLElement[],
  active: Element | null,
  by: 1 | -1,
): HTMLElement | null {
  const here = panes.findIndex((pane) => active !== null && pane.contains(active))
  const start = here < 0 ? (by === 1 ? -1 : 0) : here
  return panes[(start + by + panes.length) % panes.length] ?? null
}

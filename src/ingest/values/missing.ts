import type { Missing } from '../../domain/dataset.ts'

const markers = new Map<string, Missing>([
  ['', 'leeg'],
  ['.', 'onbekend'],
  ['na', 'onbekend'],
  ['nan', 'onbekend'],
  ['null', 'onbekend'],
  ['-', 'onbekend'],
  ['x', 'onbekend'],
  ['n.b.', 'onbekend'],
  ['*', 'onbekend'],
])

/** Why a cell without a number is empty, or null when it is not one of the known marks. Never 0. */
export function missingReason(trimmed: string): Missing | null {
  const known = markers.get(trimmed.toLowerCase())
  if (known !== undefined) return known
  return /^<\s?\d+$/.test(trimmed) ? 'onbekend' : null
}

/** Up to five known ids that begin like `id`: what the writer may have meant. */
export function nearestIds(id: string, known: readonly string[]): string[] {
  const scored = known
    .map((one) => ({ one, shared: sharedStart(id, one) }))
    .filter(({ shared }) => shared >= 3)
  const best = scored.sort((a, b) => b.shared - a.shared || (a.one < b.one ? -1 : 1))
  return best.slice(0, 5).map(({ one }) => one)
}

function sharedStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  return length
}

/** Delimiters that are tried, in order of preference at an equal count. */
export const delimiters = [';', ',', '\t'] as const
export type Delimiter = (typeof delimiters)[number]

/**
 * The delimiter of the first line that has text, counted outside quotes. Only the header counts: the texts in the rows
 * hold commas of their own. Null when the line has none.
 */
export function sniffDelimiter(text: string): Delimiter | null {
  const counts = new Map<string, number>(delimiters.map((each) => [each, 0]))
  let quoted = false
  let seen = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (character === '"') quoted = !quoted
    else if (!quoted && (character === '\n' || character === '\r')) {
      if (seen) break
      continue
    } else if (!quoted) {
      const count = counts.get(character)
      if (count !== undefined) counts.set(character, count + 1)
    }
    if (character !== ' ') seen = true
  }
  let best: Delimiter | null = null
  for (const each of delimiters) {
    if (counts.get(each)! > (best === null ? 0 : counts.get(best)!)) best = each
  }
  return best
}

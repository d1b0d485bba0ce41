import canonicalize from 'canonicalize'

/** RFC 8785 text of plain JSON data: the same value gives the same bytes everywhere. Throws on NaN and infinities. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('not a JSON value')
  return text
}

/**
 * Plain JSON data with the keys in the order of RFC 8785, one value a line, two spaces a level, a newline at the end: for
 * files that people compare line by line. Throws on what JSON cannot hold.
 */
export function canonicalLines(value: unknown): string {
  return `${linesOf(value, '')}\n`
}

function linesOf(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return canonicalJson(value)
  const deeper = `${indent}  `
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  const parts = Array.isArray(value)
    ? value.map((one: unknown) => linesOf(one, deeper))
    : Object.entries(value)
        .filter(([, one]) => one !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, one]) => `${canonicalJson(key)}: ${linesOf(one, deeper)}`)
  if (parts.length === 0) return `${open}${close}`
  return `${open}\n${parts.map((part) => deeper + part).join(',\n')}\n${indent}${close}`
}

import canonicalize from 'canonicalize'

/** RFC 8785 text of plain JSON data: the same value gives the same bytes everywhere. Throws on NaN and infinities. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('not a JSON value')
  return text
}

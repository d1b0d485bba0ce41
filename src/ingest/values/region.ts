import { isSlug } from '../../base/slug.ts'

/** CBS codes of everything that is not a gemeente: country, parts, provinces, regions, groups, wijken, buurten. */
const otherCode = /^(?:(?:LD|PV|CR|AM|CP|GA|SG|SF|RM|GG|VR)\d{2}|WK\d{6}|BU\d{8}|A\d{6})$/

/**
 * Region code in one notation: `NL00` and `NL01` are the same country, and `193`, `0193`, `G0193` and `GM193` are all
 * GM0193. Null when it is not a code.
 */
export function parseRegionCode(raw: string): string | null {
  const text = raw.trim()
  if (/^NL0?[01]$/.test(text)) return 'NL01'
  const gemeente = /^(?:GM|G)?(\d{1,4})$/.exec(text)
  if (gemeente !== null) return `GM${gemeente[1].padStart(4, '0')}`
  return otherCode.test(text) ? text : null
}

/** Region of our own layouts: a code, or a slug such as `arbeidsmarktregio-zwolle`. */
export function parseRegion(raw: string): string | null {
  const text = raw.trim()
  return parseRegionCode(text) ?? (isSlug(text) ? text : null)
}

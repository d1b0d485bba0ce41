import type { Status } from '../../domain/provenance.ts'

export type Period = {
  /** `2026`, `2026-01`, `2026-Q1`, `2026-H1`, `2026-W01`, `2026-X005`, `2026-01-31` or `2028 e.v.` */
  readonly periode: string
  /** `voorlopig` after `*`, `nader-voorlopig` after `**`; null when the label says nothing. */
  readonly status: Status | null
}

const months = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
]
const shortMonths = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']
const codePattern = /^(\d{4})(JJ00|HJ0([12])|KW0([1-4])|MM(0[1-9]|1[0-2])|W1(\d\d)|X(0\d\d))$/
const labelPattern =
  /^(\d{4}) (?:(\d)(?:e|st|nd|rd|th) (?:kwartaal|quarter)|(\d)e halfjaar|week (\d{1,2})|([a-z]+))$/

/** A CBS period code (`2024MM01`), our own notation or a label (`2023 3e kwartaal*`); null when it is none of these. */
export function parsePeriod(raw: string): Period | null {
  const text = raw.trim().replace(/\s+/g, ' ')
  const stars = /\*{1,2}$/.exec(text)?.[0] ?? ''
  const bare = text.slice(0, text.length - stars.length).trim()
  const status = stars === '' ? null : stars === '*' ? 'voorlopig' : 'nader-voorlopig'
  const periode = fromCode(bare) ?? fromOwn(bare) ?? fromLabel(bare.toLowerCase())
  return periode === null ? null : { periode, status }
}

function fromCode(text: string): string | null {
  const parts = codePattern.exec(text)
  if (parts === null) {
    const day = /^((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.exec(text)
    return day === null ? null : `${day[1]}-${day[2]}-${day[3]}`
  }
  const [, year, , half, quarter, month, week, report] = parts
  if (half !== undefined) return `${year}-H${half}`
  if (quarter !== undefined) return `${year}-Q${quarter}`
  if (month !== undefined) return `${year}-${month}`
  if (week !== undefined) return `${year}-W${week}`
  return report === undefined ? year : `${year}-X${report}`
}

function fromOwn(text: string): string | null {
  const open = /^(\d{4}) ?(?:e\.?v\.?|ev)$/.exec(text)
  if (open !== null) return `${open[1]} e.v.`
  return /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?|-Q[1-4]|-H[12]|-W\d\d|-X0\d\d)?$/.test(
    text,
  )
    ? text
    : null
}

function fromLabel(text: string): string | null {
  const parts = labelPattern.exec(text)
  if (parts === null) return null
  const [, year, quarter, half, week, month] = parts
  if (quarter !== undefined) return quarter >= '1' && quarter <= '4' ? `${year}-Q${quarter}` : null
  if (half !== undefined) return half === '1' || half === '2' ? `${year}-H${half}` : null
  if (week !== undefined) return `${year}-W${week.padStart(2, '0')}`
  const index = Math.max(months.indexOf(month), shortMonths.indexOf(month))
  return index < 0 ? null : `${year}-${String(index + 1).padStart(2, '0')}`
}

/** The columns of a CBS v3 table: `ID`, dimensions, then topics `Name_<number>`. */
export type CbsColumns = {
  readonly period: number
  readonly region: number
  /** Every other dimension. */
  readonly dimensions: readonly { readonly column: number; readonly name: string }[]
  readonly topics: readonly Topic[]
}

export type Topic = {
  readonly column: number
  /** Name without its running number, which shifts between editions. */
  readonly stem: string
  readonly number: number
  /** 1 for the first column with this stem, 2 for the next: the count comes before its percentage. */
  readonly occurrence: number
}

const topicPattern = /^(.+)_(\d+)$/
const periodNames = new Set(['perioden', 'verslagsoort'])
const regionPattern = /^(?:regios|regio's|regiokenmerken|gemeenten|provincies|wijkenenbuurten)$/i
/** Topics that hold a name instead of a number. */
const textTopics = new Set(['Gemeentenaam', 'SoortRegio', 'Codering'])

/** Null when this is no v3 table: no column `ID`, or a last column without a running number. */
export function cbsColumns(names: readonly string[]): CbsColumns | null {
  const id = names.indexOf('ID')
  if (id < 0 || id > 1 || !topicPattern.test(names.at(-1)!)) return null
  let period = -1
  let region = -1
  const dimensions: { column: number; name: string }[] = []
  const topics: Topic[] = []
  const occurrences = new Map<string, number>()
  names.forEach((name, column) => {
    const topic = topicPattern.exec(name)
    if (column <= id) return
    if (topic !== null) {
      const stem = topic[1]
      if (textTopics.has(stem)) return
      const occurrence = (occurrences.get(stem) ?? 0) + 1
      occurrences.set(stem, occurrence)
      topics.push({ column, stem, number: Number(topic[2]), occurrence })
    } else if (periodNames.has(name.toLowerCase())) period = column
    else if (regionPattern.test(name)) region = column
    else dimensions.push({ column, name })
  })
  return topics.length === 0 ? null : { period, region, dimensions, topics }
}

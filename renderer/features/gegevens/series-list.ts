import type { Observation } from '../../../src/domain/dataset.ts'

/** One series of one region: its span and its newest value. */
export type SeriesLine = {
  readonly key: string
  readonly reeks: string
  readonly regio: string
  readonly van: string
  readonly tot: string
  readonly count: number
  readonly last: Observation
  readonly assumed: boolean
}

/** Observations to one line per series and region, sorted by name; the newest period is the last in text order. */
export function seriesLines(observations: readonly Observation[]): readonly SeriesLine[] {
  const byKey = new Map<string, Observation[]>()
  for (const one of observations) {
    const key = `${one.reeks}\u0000${one.regio}`
    const same = byKey.get(key)
    if (same) same.push(one)
    else byKey.set(key, [one])
  }
  const lines: SeriesLine[] = []
  for (const [key, all] of byKey) {
    const sorted = all.toSorted((a, b) => (a.periode < b.periode ? -1 : a.periode > b.periode ? 1 : 0))
    const first = sorted[0]
    const last = sorted.at(-1)
    if (!first || !last) continue
    lines.push({
      key,
      reeks: last.reeks,
      regio: last.regio,
      van: first.periode,
      tot: last.periode,
      count: sorted.length,
      last,
      assumed: sorted.some((one) => one.status === 'aanname'),
    })
  }
  return lines.toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

/** Every word of the search must be in the name of the series or the region. */
export function matchSeries(lines: readonly SeriesLine[], search: string): readonly SeriesLine[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return lines.filter((line) => {
    const name = `${line.reeks} ${line.regio}`.toLowerCase()
    return words.every((word) => name.includes(word))
  })
}

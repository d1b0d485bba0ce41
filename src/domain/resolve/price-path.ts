import type { ParameterReader } from './parameter-reader.ts'

export type YearRange = { readonly first: number; readonly last: number }

export function yearsIn(range: YearRange): number[] {
  return Array.from({ length: range.last - range.first + 1 }, (_unused, index) => range.first + index)
}

/** prijs(y) without the lever: as given, else the year before grown by `prijs.groei`. Years before `first` only as given. */
export function readPricePath(reader: ParameterReader, range: YearRange): ReadonlyMap<number, number> {
  const path = new Map(reader.years('prijs.'))
  for (const year of yearsIn(range)) {
    if (path.has(year)) continue
    const before = path.get(year - 1)
    if (before === undefined || !reader.has('prijs.groei')) {
      reader.missing(`prijs.${year}`)
      break
    }
    path.set(year, before * (1 + reader.number('prijs.groei')))
  }
  return path
}

import type { ModelBasis } from '../basis.ts'
import type { Group, MoneyInputs } from '../inputs.ts'
import type { ParameterReader } from './parameter-reader.ts'
import { yearsIn, type YearRange } from './price-path.ts'

/** Money of a run; `path` is the price path without the lever, `range` the year of the peildatum … the horizon's. */
export function readMoney(
  reader: ParameterReader,
  basis: ModelBasis,
  overridden: ReadonlySet<string>,
  groups: readonly Group[],
  path: ReadonlyMap<number, number>,
  range: YearRange,
): MoneyInputs {
  const level = reader.numberOr('prijs.niveau', 1)
  const years = yearsIn(range)
  const inYears = (prefix: string): { year: number; euros: number }[] =>
    years.map((year) => ({ year, euros: reader.numberOr(prefix + String(year), 0) }))
  return {
    averaging: reader.textOr('rekenwijze.middeling', 'half') === 'ultimo' ? 'end' : 'half',
    price: years.map((year) => ({ year, euros: (path.get(year) ?? NaN) * (year > range.first ? level : 1) })),
    relativePrice: groups.map((group) => reader.numberOr(`prijs.verhouding.${group.id}`, 1)),
    lks: {
      jobsAtPeildatum: reader.number('lks.banen'),
      newPerMonth: reader.number('lks.nieuw'),
      lossPerMonth: reader.number('lks.verlies'),
      perJobPerYear: readLksAmounts(reader, path, range),
      wmlPerHour: newestYear(reader.years('lks.minimumloon.')),
    },
    ioawIoaz: inYears('ioaw.lasten.'),
    bbz: inYears('bbz.lasten.'),
    receiptsShare: reader.number('ontvangsten.aandeel'),
    past: overridePast(reader, basis, overridden),
    realisedStock: [...basis.realisedStock],
  }
}

/** The amount of the peildatum's year follows the price path: both are driven by the minimum wage and the norms. */
function readLksAmounts(
  reader: ParameterReader,
  path: ReadonlyMap<number, number>,
  range: YearRange,
): { year: number; euros: number }[] {
  const amount = reader.number('lks.bedrag')
  const first = path.get(range.first) ?? NaN
  return yearsIn(range).map((year) => ({
    year,
    euros: year === range.first ? amount : (amount * (path.get(year) ?? NaN)) / first,
  }))
}

function newestYear(byYear: ReadonlyMap<number, number>): { year: number; euros: number } | null {
  const newest = [...byYear].at(-1)
  return newest ? { year: newest[0], euros: newest[1] } : null
}

/** Money of past years as the basis has it, with what a scenario says otherwise. */
function overridePast(
  reader: ParameterReader,
  basis: ModelBasis,
  overridden: ReadonlySet<string>,
): MoneyInputs['past'] {
  return basis.past.map((one) => {
    const value = (id: string, otherwise: number | null): number | null =>
      overridden.has(id) ? reader.number(id) : otherwise
    return {
      year: one.year,
      uitkeringslasten: value(`lasten.uitkeringen.${one.year}`, one.uitkeringslasten),
      lks: value(`lasten.lks.${one.year}`, one.lks),
      tekort: value(`tekort.${one.year}`, one.tekort),
      budget: value(`budget.${one.year}`, one.budget),
    }
  })
}

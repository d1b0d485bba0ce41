import { centsToEuros } from '../../base/money.ts'
import type { ModelBasis } from '../basis.ts'
import type { Parameter } from '../parameter.ts'

const fields = {
  uitkeringslasten: 'lasten.uitkeringen.',
  lks: 'lasten.lks.',
  tekort: 'tekort.',
  budget: 'budget.',
} as const

/** Money of the years up to and with the peildatum's that a parameter names; a budget also from the newest publication. */
export function readPast(
  parameters: readonly Parameter[],
  publications: ModelBasis['publications'],
  lastYear: number,
): ModelBasis['past'] {
  const byId = new Map(parameters.map((one) => [one.id, one.waarde]))
  const years = new Set<number>()
  for (const id of byId.keys()) {
    const match = /^(?:lasten\.uitkeringen|lasten\.lks|tekort|budget)\.(\d{4})$/.exec(id)
    if (match && Number(match[1]) <= lastYear) years.add(Number(match[1]))
  }
  return [...years]
    .sort((a, b) => a - b)
    .map((year) => {
      const value = (prefix: string): number | null => {
        const found = byId.get(prefix + String(year))
        return typeof found === 'number' ? found : null
      }
      const published = publications.findLast((one) => one.year === year)
      return {
        year,
        uitkeringslasten: value(fields.uitkeringslasten),
        lks: value(fields.lks),
        tekort: value(fields.tekort),
        budget: value(fields.budget) ?? (published ? centsToEuros(published.totalCents) : null),
      }
    })
}

import { eurosToCents } from '../../base/money.ts'
import { fail, ok, type Result } from '../../base/result.ts'
import type { ModelBasis } from '../basis.ts'
import { inUnits, type Observation } from '../dataset.ts'
import type { Parameter } from '../parameter.ts'

const series = 'buig.budget.'
const lksSeries = 'buig.budget-lks.'

/**
 * Publications of the own budget, sorted by year and date; all of them stay, the model takes the newest known on the
 * peildatum. The LKS part is its own series (`buig.budget-lks.<kind>`) or `budget.lks.<jaar>`; a publication without an LKS
 * part is left out, since its bijstand part is not known.
 */
export function readPublications(
  observations: readonly Observation[],
  parameters: readonly Parameter[],
): Result<ModelBasis['publications'][number][]> {
  const found: ModelBasis['publications'][number][] = []
  for (const row of observations) {
    const euros = inUnits(row)
    if (!row.reeks.startsWith(series) || !/^\d{4}$/.test(row.periode) || euros === null) continue
    const kind = row.reeks.slice(series.length)
    if (row.peildatum === null) {
      const { bestand, rij, kolom } = row.bron
      return fail('domein.ongeldigeWaarde', {
        sleutel: `${row.reeks} ${row.periode}`,
        waarde: '',
        verwacht: 'peildatum',
        bestand,
        rij,
        kolom,
      })
    }
    const lks = lksPart(kind, row.periode, observations, parameters)
    if (lks === null) continue
    found.push({
      year: Number(row.periode),
      kind,
      date: row.peildatum,
      totalCents: eurosToCents(euros),
      lksCents: eurosToCents(lks),
    })
  }
  return ok(
    found.sort((a, b) => a.year - b.year || compareText(a.date, b.date) || compareText(a.kind, b.kind)),
  )
}

function lksPart(
  kind: string,
  year: string,
  observations: readonly Observation[],
  parameters: readonly Parameter[],
): number | null {
  const row = observations.find((one) => one.reeks === lksSeries + kind && one.periode === year)
  const published = row ? inUnits(row) : null
  if (published !== null) return published
  const given = parameters.find((one) => one.id === `budget.lks.${year}`)?.waarde
  return typeof given === 'number' ? given : null
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

import { isMonth } from '../../base/month.ts'
import type { Observation } from '../../domain/dataset.ts'
import type { DossierMeta, DossierReader } from '../ports.ts'

/** Years a new dossier looks ahead: the taakstelling has its full size in the third. */
const yearsAhead = 6

/** Series that belong to one municipality only; a national or benchmark file holds many. */
const ownSeries = ['taakstelling.buig', 'buig.budget.*', 'bijstand.stand.tot-aow']

/**
 * A dossier that does not know yet whose it is takes that from its data: the one municipality of the series that are a
 * municipality's own, and the last month with a stock. What is known is never replaced, what is ambiguous stays open.
 */
export function completeMeta(reader: DossierReader): DossierMeta {
  const meta = reader.meta()
  const municipality = meta.municipality.code === '' ? ownMunicipality(reader) : meta.municipality
  const peildatum = meta.peildatum === '' ? lastStockMonth(reader, municipality.code) : meta.peildatum
  const horizon =
    meta.horizon === '' && peildatum !== ''
      ? `${Number(peildatum.slice(0, 4)) + yearsAhead}-12`
      : meta.horizon
  return { ...meta, municipality, peildatum, horizon }
}

function ownMunicipality(reader: DossierReader): DossierMeta['municipality'] {
  for (const reeks of ownSeries) {
    const codes = new Set(
      select(reader, reeks, null)
        .map((row) => row.regio)
        .filter((regio) => regio.startsWith('GM')),
    )
    const [code] = codes
    if (codes.size === 1 && code !== undefined) return { code, name: code }
  }
  return { code: '', name: '' }
}

function lastStockMonth(reader: DossierReader, regio: string): string {
  if (regio === '') return ''
  const rows = select(reader, 'bijstand.stand.tot-aow', regio).filter((row) => row.waarde !== null)
  const months = rows.map((row) => row.periode).filter(isMonth)
  const years = rows.map((row) => row.periode).filter((periode) => /^\d{4}$/.test(periode))
  return months.sort().at(-1) ?? (years.length > 0 ? `${years.sort().at(-1) ?? ''}-12` : '')
}

function select(reader: DossierReader, reeks: string, regio: string | null): readonly Observation[] {
  return reader.observations({ reeks, regio, van: null, tot: null, factsOnly: false })
}

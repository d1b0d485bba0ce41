import { isMonth, monthIndex, yearOfMonth } from '../base/month.ts'
import { hashJson } from '../base/hash.ts'
import { fail, ok, type Result } from '../base/result.ts'
import type { ModelBasis } from './basis.ts'
import { readPast } from './basis/past.ts'
import { readPublications } from './basis/publications.ts'
import { readInhabitants, readRealisedStock } from './basis/stock.ts'
import { readTaakstelling } from './basis/taakstelling.ts'
import type { Observation } from './dataset.ts'
import type { Parameter } from './parameter.ts'
import { expectedValue, familyOf } from './parameter-families.ts'
import type { VangnetRule } from './vangnet-rule.ts'

export type BasisSource = {
  readonly observations: readonly Observation[]
  readonly parameters: readonly Parameter[]
  readonly rules: readonly VangnetRule[]
  readonly municipality: ModelBasis['municipality']
  readonly peildatum: string
  readonly horizon: string
  /** "Toon alleen feiten": whatever has status `aanname` is not there. */
  readonly factsOnly: boolean
}

/**
 * What the model can read of a dossier: taakstelling, publications, rules, realised stock, past money and parameters of
 * one municipality. The hashes are those of the whole dossier, whether or not assumptions are shown.
 *
 * Refuses a parameter outside its range (`domein.ongeldigeWaarde`), a publication without a date, a month that is none.
 */
export function buildBasis(source: BasisSource): Result<ModelBasis> {
  const { peildatum, horizon, factsOnly } = source
  if (!isMonth(peildatum))
    return fail('domein.ongeldigeWaarde', { sleutel: 'peildatum', waarde: peildatum, verwacht: '"2026-01"' })
  if (!isMonth(horizon) || monthIndex(horizon) <= monthIndex(peildatum)) {
    return fail('domein.ongeldigeWaarde', {
      sleutel: 'horizon',
      waarde: horizon,
      verwacht: `> ${peildatum}`,
    })
  }
  const isShown = (row: { status: string }): boolean => !factsOnly || row.status !== 'aanname'
  const parameters = source.parameters.filter(isShown).toSorted((a, b) => compareText(a.id, b.id))
  const checked = checkParameters(parameters)
  if (!checked.ok) return checked
  const own = source.observations.filter((row) => row.regio === source.municipality.code && isShown(row))
  const publications = readPublications(own, parameters)
  if (!publications.ok) return publications
  return ok({
    municipality: { ...source.municipality },
    peildatum,
    horizon,
    inhabitants: readInhabitants(own, yearOfMonth(peildatum)),
    parameters,
    publications: publications.value,
    vangnetRules: source.rules
      .filter(isShown)
      .toSorted((a, b) => a.jaar - b.jaar || compareText(a.variant, b.variant)),
    taakstelling: readTaakstelling(own),
    realisedStock: readRealisedStock(own, peildatum),
    past: readPast(parameters, publications.value, yearOfMonth(peildatum)),
    factsOnly,
    datasetHash: hashDataset(source.observations, source.rules),
    parametersHash: hashParameters(source.parameters),
  })
}

/** SHA-256 of what the numbers are, not of where they stood: the order of rows and the place in a file do not count. */
export function hashDataset(observations: readonly Observation[], rules: readonly VangnetRule[]): string {
  const rows = observations.map((row) => [
    row.reeks,
    row.regio,
    row.periode,
    row.waarde,
    row.ontbreekt,
    row.eenheid,
    row.telt,
    row.status,
    row.graad,
    row.peildatum,
  ])
  const rulesWithoutPlace = rules.map(({ herkomst: _herkomst, bron: _bron, ...rule }) => rule)
  return hashJson({ observations: sortedTexts(rows), rules: sortedTexts(rulesWithoutPlace) })
}

/** As `hashDataset`, of id, value, unit, spread, status and grade. */
export function hashParameters(parameters: readonly Parameter[]): string {
  return hashJson(
    sortedTexts(
      parameters.map((one) => [one.id, one.waarde, one.eenheid, one.spreiding, one.status, one.graad]),
    ),
  )
}

function sortedTexts(rows: readonly unknown[]): string[] {
  return rows.map((row) => hashJson(row)).sort()
}

function checkParameters(parameters: readonly Parameter[]): Result<null> {
  for (const one of parameters) {
    const found = familyOf(one.id)
    const expected = found && expectedValue(found.family, one.waarde)
    if (expected) {
      const { bestand, rij, kolom } = one.bron
      return fail('domein.ongeldigeWaarde', {
        sleutel: one.id,
        waarde: String(one.waarde),
        verwacht: expected,
        bestand,
        rij,
        kolom,
      })
    }
  }
  return ok(null)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

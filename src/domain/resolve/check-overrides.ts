import { fail, ok, type Result } from '../../base/result.ts'
import { addMonths, monthIndex, yearOfMonth } from '../../base/month.ts'
import type { ModelBasis } from '../basis.ts'
import { expectedValue, familyOf, type FoundFamily } from '../parameter-families.ts'
import type { Scenario } from '../scenario.ts'
import type { ParameterValues } from './flatten.ts'
import { nearestIds } from './nearest-ids.ts'
import type { Structure } from './structure.ts'

/**
 * Every override must be a parameter of the basis, or of a family the model reads without one, and hold a value of that
 * family. A key nobody reads would be a dead lever that looks alive.
 */
export function checkOverrides(
  scenario: Scenario,
  basis: ModelBasis,
  known: ParameterValues,
  structure: Structure,
): Result<null> {
  for (const layer of scenario.layers) {
    for (const [id, value] of Object.entries(layer.overrides)) {
      const found = familyOf(id)
      if (!found) return unknownKey(id, layer.id, known)
      const expected = expectedValue(found.family, value)
      if (expected !== null)
        return fail('domein.ongeldigeWaarde', {
          sleutel: id,
          waarde: String(value),
          verwacht: expected,
          laag: layer.id,
        })
      if (known.has(id)) continue
      const placed = checkPlaces(id, found, basis, structure)
      if (!placed.ok) return placed
    }
  }
  return ok(null)
}

function checkPlaces(id: string, found: FoundFamily, basis: ModelBasis, structure: Structure): Result<null> {
  for (const { name, value } of found.places) {
    if (name === 'jaar' && !yearIsRead(found.family.id, Number(value), basis))
      return isOfPast(found.family.id)
        ? notOfPast(id, Number(value), basis)
        : outside(id, `${value}-01`, basis)
    if (
      name === 'maand' &&
      (monthIndex(value) <= monthIndex(basis.peildatum) || monthIndex(value) > monthIndex(basis.horizon))
    ) {
      return outside(id, value, basis)
    }
    const known = knownPlaces(name, structure)
    // Under "toon alleen feiten" the parameters that name groups are gone: the missing ones are reported, not this key.
    if (known && !basis.factsOnly && !known.includes(value))
      return fail('domein.onbekendeSleutel', { sleutel: id, deel: value, bekend: known })
  }
  return ok(null)
}

function unknownKey(id: string, layer: string, known: ParameterValues): Result<null> {
  const near = nearestIds(id, [...known.keys()])
  return fail('domein.onbekendeSleutel', {
    sleutel: id,
    laag: layer,
    suggestie: near[0] ?? null,
    bekend: near,
  })
}

/** Money of the past is read for the years the basis has, everything else for the projection. */
function yearIsRead(family: string, year: number, basis: ModelBasis): boolean {
  if (family === 'budget.lks.<jaar>') return basis.publications.some((one) => one.year === year)
  if (isOfPast(family)) return basis.past.some((one) => one.year === year)
  return year >= yearOfMonth(basis.peildatum) && year <= yearOfMonth(basis.horizon)
}

/** Money that was spent and received, not projected. */
function isOfPast(family: string): boolean {
  return /^(lasten|tekort|budget)\./.test(family)
}

function notOfPast(id: string, year: number, basis: ModelBasis): Result<null> {
  const years =
    familyOf(id)?.family.id === 'budget.lks.<jaar>'
      ? basis.publications.map((one) => one.year)
      : basis.past.map((one) => one.year)
  return fail('domein.maandBuitenHorizon', {
    sleutel: id,
    maand: `${year}-01`,
    jaar: year,
    jaren: [...new Set(years)].sort().map(String),
    reden: 'verleden',
  })
}

function outside(id: string, value: string, basis: ModelBasis): Result<null> {
  return fail('domein.maandBuitenHorizon', {
    sleutel: id,
    maand: value,
    van: addMonths(basis.peildatum, 1),
    tot: basis.horizon,
    reden: 'buiten',
  })
}

function knownPlaces(name: string, structure: Structure): readonly string[] | null {
  if (name === 'leeftijd') return structure.leeftijden
  if (name === 'afstand') return structure.afstanden
  if (name === 'klasse') return structure.classes.map((one) => one.id)
  if (name === 'reden') return structure.reasons.map((one) => one.id)
  return null
}

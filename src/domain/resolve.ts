import { isMonth, monthIndex, yearOfMonth } from '../base/month.ts'
import { fail, ok, type Result } from '../base/result.ts'
import type { ModelBasis } from './basis.ts'
import type { RunInputs } from './inputs.ts'
import { modelId } from './model-id.ts'
import { readBudget } from './resolve/budget-inputs.ts'
import { checkMeasure } from './resolve/check-measures.ts'
import { checkOverrides } from './resolve/check-overrides.ts'
import { readCohort } from './resolve/cohort-inputs.ts'
import { stackMeasures, stackOverrides, valuesOf } from './resolve/flatten.ts'
import { readMoney } from './resolve/money-inputs.ts'
import { readParameters } from './resolve/parameter-reader.ts'
import { readPricePath } from './resolve/price-path.ts'
import { readStructure } from './resolve/structure.ts'
import type { Scenario } from './scenario.ts'
import { vangnetVariantSchema } from './vangnet-rule.ts'

/**
 * Basis and scenario to the inputs of one run: layers flattened (a later one wins, a measure replaces the one with its id,
 * a measure that is off is left out), groups and classes sorted, months and years spelled out (`docs/parameters.md`).
 * Without layers this is the nulscenario.
 *
 * Refuses with `domein.onbekendeSleutel`, `domein.ongeldigeWaarde`, `domein.maandBuitenHorizon` or
 * `domein.parameterOntbreekt`; nothing is filled in silently.
 */
export function resolveInputs(basis: ModelBasis, scenario: Scenario): Result<RunInputs> {
  if (
    !isMonth(basis.peildatum) ||
    !isMonth(basis.horizon) ||
    monthIndex(basis.horizon) <= monthIndex(basis.peildatum)
  ) {
    return fail('domein.maandBuitenHorizon', {
      sleutel: 'horizon',
      maand: basis.horizon,
      van: basis.peildatum,
      tot: basis.horizon,
      reden: 'buiten',
    })
  }
  const known = valuesOf(basis.parameters)
  const overrides = stackOverrides(scenario.layers)
  const reader = readParameters(new Map([...known, ...overrides]), basis.factsOnly)
  // The base period is past: there the basis stands, and a scenario only fills in what the basis does not know.
  const base = readParameters(new Map([...overrides, ...known]), basis.factsOnly)

  const structure = readStructure(reader, readParameters(known, basis.factsOnly))
  const checked = checkOverrides(scenario, basis, known, structure)
  if (!checked.ok) return checked

  const range = { first: yearOfMonth(basis.peildatum), last: yearOfMonth(basis.horizon) }
  const overridden = new Set(overrides.keys())
  const path = readPricePath(reader, range)
  const cohort = readCohort(reader, base, structure, basis)
  const money = readMoney(reader, basis, overridden, structure.groups, path, range)
  const budget = readBudget(reader, basis, overridden, path, range)
  const variant = vangnetVariantSchema.safeParse(reader.textOr('vangnet.variant', 'regulier'))
  if (!variant.success)
    reader.refuse('vangnet.variant', reader.textOr('vangnet.variant', ''), 'regulier | uitgebreid')
  const problem = reader.problem()
  if (problem) return problem

  const measures = stackMeasures(scenario.layers).filter((measure) => measure.enabled)
  for (const measure of measures) {
    const fits = checkMeasure(measure, basis, structure, cohort.afstandMoves)
    if (!fits.ok) return fits
  }
  return ok({
    format: 'buigzaam-inputs',
    formatVersion: 1,
    model: modelId,
    scenarioId: scenario.id,
    municipality: { ...basis.municipality },
    peildatum: basis.peildatum,
    horizon: basis.horizon,
    cohort,
    money,
    budget,
    vangnet: {
      variant: variant.data ?? 'regulier',
      rules: [...basis.vangnetRules],
      factsOnly: basis.factsOnly,
    },
    taakstelling: [...basis.taakstelling],
    measures,
  })
}

import { ok, type AppError, type Result } from '../../base/result.ts'
import type { ErrorCode } from '../../base/error-codes.ts'
import type { Overview, ScenarioRef } from '../../contract/shapes.ts'
import type { ModelBasis } from '../../domain/basis.ts'
import type { Explanation } from '../../domain/explanation.ts'
import type { RunInputs } from '../../domain/inputs.ts'
import { resolveInputs } from '../../domain/resolve.ts'
import type { RunResult } from '../../domain/result.ts'
import { changedPins } from '../../domain/scenario-content.ts'
import type { Scenario } from '../../domain/scenario.ts'
import { errorText } from '../../text/error-text.ts'
import { remarkText } from '../../text/remark-text.ts'
import type { Language } from '../../text/language.ts'
import { buildExplanation } from '../../views/build-explanation.ts'
import { buildOverview } from '../../views/build-overview.ts'
import type { ViewContext } from '../../views/context.ts'
import { resolveRef } from '../scenario/find-scenario.ts'
import type { OpenDossier } from '../session.ts'
import type { RunCache } from './run-cache.ts'

/** A scenario against the data of its dossier. */
type Resolved = {
  readonly basis: ModelBasis
  readonly scenario: Scenario
  readonly inputs: Result<RunInputs>
}

export function inputsOf(dossier: OpenDossier, ref: ScenarioRef): Result<RunInputs> {
  const resolved = resolve(dossier, ref)
  return resolved.ok ? resolved.value.inputs : resolved
}

export function runOf(dossier: OpenDossier, ref: ScenarioRef, run: RunCache): Result<RunResult> {
  const inputs = inputsOf(dossier, ref)
  return inputs.ok ? run(inputs.value) : inputs
}

export function overviewOf(
  dossier: OpenDossier,
  ref: ScenarioRef,
  language: Language,
  run: RunCache,
): Result<Overview> {
  const viewed = viewOf(dossier, ref, language, run)
  if (!viewed.ok) return viewed
  const { context, why } = viewed.value
  const overview = buildOverview(context)
  const pins = changedPins(context.scenario, context.basis)
  const otherData =
    pins.length === 0
      ? []
      : [remarkText({ code: 'dienst.anderePinnen', details: { wat: pins.join(', ') } }, language)]
  const unavailable = why === null ? overview.unavailable : sentenceOf(why, language)
  return ok({ ...overview, unavailable, warnings: [...otherData, ...overview.warnings] })
}

/** From a number to its ingredients and to every source cell it rests on. */
export function explanationOf(
  dossier: OpenDossier,
  ref: ScenarioRef,
  number: string,
  language: Language,
  run: RunCache,
): Result<Explanation> {
  const viewed = viewOf(dossier, ref, language, run)
  if (!viewed.ok) return viewed
  const files = dossier.store.read((reader) => reader.sources())
  return files.ok ? buildExplanation(number, viewed.value.context, { files: files.value }) : files
}

/** What every view is made of. */
export function contextOf(
  dossier: OpenDossier,
  ref: ScenarioRef,
  language: Language,
  run: RunCache,
): Result<ViewContext> {
  const viewed = viewOf(dossier, ref, language, run)
  return viewed.ok ? ok(viewed.value.context) : viewed
}

/** Failures that say what the data lack: the screens still show what they hold. */
const lacksData: readonly ErrorCode[] = [
  'domein.parameterOntbreekt',
  'model.geenGroepen',
  'model.groepOntbreekt',
  'model.maandOntbreekt',
  'model.budgetOntbreekt',
  'model.lastenOntbreken',
  'model.prijsOntbreekt',
]

function viewOf(
  dossier: OpenDossier,
  ref: ScenarioRef,
  language: Language,
  run: RunCache,
): Result<{ context: ViewContext; why: AppError | null }> {
  const resolved = resolve(dossier, ref)
  if (!resolved.ok) return resolved
  const history = dossier.data.observations()
  if (!history.ok) return history
  const items = dossier.data.items()
  if (!items.ok) return items
  const { basis, scenario, inputs } = resolved.value
  const result = inputs.ok ? run(inputs.value) : inputs
  if (!result.ok && !lacksData.includes(result.error.code)) return result
  const context = {
    basis,
    scenario,
    result: result.ok ? result.value : null,
    history: history.value,
    items: items.value,
    language,
  }
  return ok({ context, why: result.ok ? null : result.error })
}

function resolve(dossier: OpenDossier, ref: ScenarioRef): Result<Resolved> {
  const scenario = resolveRef(dossier.store, ref)
  if (!scenario.ok) return scenario
  const basis = dossier.data.basis(false)
  if (!basis.ok) return basis
  return ok({
    basis: basis.value,
    scenario: scenario.value,
    inputs: resolveInputs(basis.value, scenario.value),
  })
}

function sentenceOf(error: AppError, language: Language): string {
  const { message, hint } = errorText(error, language)
  return `${message} ${hint}`
}

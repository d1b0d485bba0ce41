import { ok, type Result } from '../../base/result.ts'
import type { ScenarioRef } from '../../contract/shapes.ts'
import { resolveInputs } from '../../domain/resolve.ts'
import type { Language } from '../../text/language.ts'
import type { ViewContext } from '../../views/context.ts'
import type { OpenDossier } from '../session.ts'
import type { RunCache } from './run-cache.ts'
import { contextOf } from './run-model.ts'

/**
 * What views are made of under "toon alleen feiten", as the page shows it: no number of status `aanname`, and no result
 * when the facts alone give none.
 */
export function factsContextOf(
  dossier: OpenDossier,
  ref: ScenarioRef,
  language: Language,
  run: RunCache,
): Result<ViewContext> {
  const whole = contextOf(dossier, ref, language, run)
  if (!whole.ok) return whole
  const basis = dossier.data.basis(true)
  if (!basis.ok) return basis
  const inputs = resolveInputs(basis.value, whole.value.scenario)
  const result = inputs.ok ? run(inputs.value) : inputs
  return ok({
    ...whole.value,
    basis: basis.value,
    result: result.ok ? result.value : null,
    history: whole.value.history.filter((each) => each.status !== 'aanname'),
  })
}

import type { RunInputs } from './inputs.ts'
import type { Parameter } from './parameter.ts'
import type { VangnetRule } from './vangnet-rule.ts'

/**
 * Everything of a dossier that the model can read, before any scenario: pinned dataset and parameter set in plain data.
 * It crosses to the page, so that the worker there resolves and runs a scenario without the backend.
 */
export type ModelBasis = {
  readonly municipality: RunInputs['municipality']
  readonly peildatum: string
  readonly horizon: string
  readonly inhabitants: number
  readonly parameters: readonly Parameter[]
  readonly publications: RunInputs['budget']['publications']
  readonly vangnetRules: readonly VangnetRule[]
  readonly taakstelling: RunInputs['taakstelling']
  readonly realisedStock: RunInputs['money']['realisedStock']
  readonly past: RunInputs['money']['past']
  /** Nothing of status `aanname` is in it. */
  readonly factsOnly: boolean
  /** SHA-256 of the dataset's and of the parameters' canonical JSON: what a scenario pins. */
  readonly datasetHash: string
  readonly parametersHash: string
}

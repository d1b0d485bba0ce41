import { hashJson, hashText } from '../base/hash.ts'
import type { ModelBasis } from './basis.ts'
import { modelId } from './model-id.ts'
import {
  scenarioFormat,
  scenarioFormatVersion,
  scenarioSchema,
  scenarioSchemaAddress,
  type Scenario,
} from './scenario.ts'

/**
 * A scenario without changes: resolved, it is the nulscenario. The seed of the draws follows from the id, so that the same
 * steps give the same file.
 */
export function emptyScenario(id: string, title: string, author: string): Scenario {
  return {
    $schema: scenarioSchemaAddress,
    format: scenarioFormat,
    formatVersion: scenarioFormatVersion,
    id,
    title,
    author,
    note: '',
    pinned: { dataset: null, parameters: null, model: null },
    layers: [],
    assumptionLog: [],
    randomSeed: hashText(id).slice(0, 16),
  }
}

/** SHA-256 of everything in the scenario, defaults filled in. Throws on data that is no scenario. */
export function hashScenario(scenario: Scenario): string {
  return hashJson(scenarioSchema.parse(scenario))
}

export function sameContent(a: Scenario, b: Scenario): boolean {
  return hashScenario(a) === hashScenario(b)
}

/** The scenario with the data, parameters and model of `basis` noted as what its author sees. */
export function pinScenario(
  scenario: Scenario,
  basis: Pick<ModelBasis, 'datasetHash' | 'parametersHash'>,
): Scenario {
  return {
    ...scenario,
    pinned: { dataset: basis.datasetHash, parameters: basis.parametersHash, model: modelId },
  }
}

/** Which pins differ from `basis`; what is not pinned never differs. */
export function changedPins(
  scenario: Scenario,
  basis: Pick<ModelBasis, 'datasetHash' | 'parametersHash'>,
): ('dataset' | 'parameters' | 'model')[] {
  const now = { dataset: basis.datasetHash, parameters: basis.parametersHash, model: modelId }
  const names = ['dataset', 'parameters', 'model'] as const
  return names.filter((name) => scenario.pinned[name] !== null && scenario.pinned[name] !== now[name])
}

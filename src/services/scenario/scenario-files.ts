import { fail, ok, type Result } from '../../base/result.ts'
import type { FileBytes } from '../../contract/shapes.ts'
import { readScenarioFile, writeScenarioFile } from '../../domain/formats/scenario-file.ts'
import { pinScenario } from '../../domain/scenario-content.ts'
import { scenarioFormatVersion, type Scenario } from '../../domain/scenario.ts'
import type { DataHashes } from '../model/data-cache.ts'
import type { NamedBytes } from '../ports.ts'

/** A scenario file that may enter a dossier: one of a newer format would lose the fields we do not know. */
export function readForDossier(file: NamedBytes): Result<Scenario> {
  const read = readScenarioFile(file.bytes, file.name)
  if (!read.ok) return read
  if (read.value.readOnly)
    return fail('domein.nieuwereVersie', {
      bestand: file.name,
      versie: read.value.version,
      bekend: scenarioFormatVersion,
      pad: read.value.unknownFields.join(', '),
    })
  return ok(read.value.scenario)
}

/** What people mail. A scenario that is not pinned yet is pinned to the data it is sent away from. */
export function fileOf(scenario: Scenario, hashes: DataHashes): FileBytes {
  const { dataset, parameters, model } = scenario.pinned
  const pinned =
    dataset === null && parameters === null && model === null ? pinScenario(scenario, hashes) : scenario
  return { name: `${scenario.id}.scenario.json`, bytes: new TextEncoder().encode(writeScenarioFile(pinned)) }
}

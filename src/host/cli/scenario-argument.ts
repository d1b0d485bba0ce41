import path from 'node:path'
import type { Client, Input } from '../../contract/reply.ts'
import { readScenarioFile, type ScenarioFile } from '../../domain/formats/scenario-file.ts'
import type { Remark } from '../../domain/result.ts'
import { scenarioFormatVersion, type Scenario } from '../../domain/scenario.ts'
import { changedPins } from '../../domain/scenario-content.ts'
import { readFileWithin } from '../../storage/file/atomic-write.ts'
import { cliText } from '../../text/screens/cli.ts'
import { failUsage, failWith, take } from './answer.ts'
import type { CommandContext } from './context.ts'

export const scenarioExtension = '.scenario.json'

/** Larger files are no scenarios; the codec has its own, finer limits. */
const scenarioFileBytes = 8 * 1024 * 1024

/** As `ScenarioRef` of the contract. */
export type ScenarioArgument = Input<'model.run'>

export function isScenarioFile(argument: string): boolean {
  return argument.toLowerCase().endsWith(scenarioExtension)
}

/** `<scenario>`: an id in the dossier, or a path that ends in `.scenario.json`. */
export function scenarioArgument(
  argument: string,
  frozen: boolean,
  context: CommandContext,
): ScenarioArgument {
  if (!isScenarioFile(argument)) return { id: argument, version: frozen ? 'vastgelegd' : 'concept' }
  return { inline: readScenario(argument, context) }
}

export function readScenario(argument: string, context: CommandContext): Scenario {
  return readFile(argument, context).scenario
}

function readFile(argument: string, context: CommandContext): ScenarioFile {
  const bytes = readFileWithin(path.resolve(context.world.cwd, argument), scenarioFileBytes)
  if (!bytes.ok) return failWith(bytes.error, context.language)
  const read = readScenarioFile(bytes.value, path.basename(argument))
  return read.ok ? read.value : failWith(read.error, context.language)
}

/** Commands that change a scenario need one that is in the dossier. */
export function scenarioId(argument: string, context: CommandContext): string {
  return isScenarioFile(argument)
    ? failUsage(cliText[context.language].usage.needsId, context.language)
    : argument
}

/** What somebody should know about the scenario of a command, beside what the run itself remarks. */
export async function argumentRemarks(
  argument: string,
  client: Client,
  reference: ScenarioArgument,
  context: CommandContext,
): Promise<Remark[]> {
  const found = [newerRemark(argument, context), await pinnedRemark(client, reference, context)]
  return found.filter((one) => one !== null)
}

/** The remark that a file is of a newer format, with every field that was left out; null when it is not. */
function newerRemark(argument: string, context: CommandContext): Remark | null {
  if (!isScenarioFile(argument)) return null
  const { readOnly, version, unknownFields } = readFile(argument, context)
  const velden = unknownFields.join(', ')
  return readOnly
    ? { code: 'dienst.nieuwerScenario', details: { versie: version, bekend: scenarioFormatVersion, velden } }
    : null
}

/** The remark that a scenario was made on other data than this dossier holds; null when it was not. */
async function pinnedRemark(
  client: Client,
  reference: ScenarioArgument,
  context: CommandContext,
): Promise<Remark | null> {
  const scenario =
    'inline' in reference
      ? reference.inline
      : take(await client.call('scenario.get', reference, context.call))
  const { datasetHash, parametersHash } = take(await client.call('dossier.info', null, context.call))
  const changed = changedPins(scenario, { datasetHash, parametersHash })
  return changed.length === 0 ? null : { code: 'dienst.anderePinnen', details: { wat: changed.join(', ') } }
}

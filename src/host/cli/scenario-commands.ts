import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readForDossier } from '../../services/scenario/scenario-files.ts'
import { cliText } from '../../text/screens/cli.ts'
import { failUsage, failWith, take, type Answer } from './answer.ts'
import { withDossier, type CommandContext } from './context.ts'
import { freeName, saveBytes } from './export-chart.ts'
import { isScenarioFile, readScenario, scenarioArgument, scenarioId } from './scenario-argument.ts'

export function freezeScenario(dossier: string, scenario: string, context: CommandContext): Promise<Answer> {
  const id = scenarioId(scenario, context)
  return withDossier(dossier, 'wijzigen', context, async (client) => {
    const summary = take(await client.call('scenario.freeze', { id }, context.call))
    return { value: summary, lines: [context.text.frozen(summary.title)] }
  })
}

export function resetScenario(dossier: string, scenario: string, context: CommandContext): Promise<Answer> {
  const id = scenarioId(scenario, context)
  return withDossier(dossier, 'wijzigen', context, async (client) => {
    const summary = take(await client.call('scenario.reset', { id }, context.call))
    return { value: summary, lines: [context.text.reset(summary.title)] }
  })
}

export function duplicateScenario(
  dossier: string,
  scenario: string,
  newId: string,
  options: { titel?: string },
  context: CommandContext,
): Promise<Answer> {
  const id = scenarioId(scenario, context)
  return withDossier(dossier, 'wijzigen', context, async (client) => {
    const title = options.titel ?? newId
    const summary = take(await client.call('scenario.duplicate', { id, newId, title }, context.call))
    return { value: summary, lines: [context.text.duplicated(summary.id)] }
  })
}

export function removeScenario(dossier: string, scenario: string, context: CommandContext): Promise<Answer> {
  const id = scenarioId(scenario, context)
  return withDossier(dossier, 'wijzigen', context, async (client) => {
    take(await client.call('scenario.remove', { id }, context.call))
    return { value: { id }, lines: [context.text.removed(id)] }
  })
}

/** A scenario file into the dossier; `--vervang` makes it the new draft of the scenario with the same id. */
export function readIntoDossier(
  dossier: string,
  file: string,
  options: { vervang?: boolean },
  context: CommandContext,
): Promise<Answer> {
  if (!isScenarioFile(file))
    return failUsage(cliText[context.language].usage.needsScenarioFile(file), context.language)
  // Larger files and files that are not there are refused here, before they are read as a whole.
  readScenario(file, context)
  const name = path.basename(file)
  const bytes = new Uint8Array(readFileSync(path.resolve(context.world.cwd, file)))
  const own = readForDossier({ name, bytes })
  if (!own.ok) return failWith(own.error, context.language)
  const scenario = own.value
  return withDossier(dossier, 'wijzigen', context, async (client) => {
    const reply =
      options.vervang === true
        ? await client.call('scenario.update', { scenario, label: name }, context.call)
        : await client.call('scenario.read', { file: { name, bytes } }, context.call)
    const summary = take(reply)
    return { value: summary, lines: [context.text.stored(summary.id)] }
  })
}

export function writeScenario(
  dossier: string,
  scenario: string,
  options: { naar: string; overschrijf?: boolean; vastgelegd?: boolean },
  context: CommandContext,
): Promise<Answer> {
  if (!isScenarioFile(options.naar))
    return failUsage(cliText[context.language].usage.needsScenarioFile(options.naar), context.language)
  const file = freeName(options.naar, options.overschrijf === true, context)
  const reference = scenarioArgument(scenario, options.vastgelegd === true, context)
  return withDossier(dossier, 'lezen', context, async (client) => {
    const { bytes } = take(await client.call('scenario.write', reference, context.call))
    return saveBytes(file, bytes, context)
  })
}

export function undoOrRedo(
  dossier: string,
  which: 'undo' | 'redo',
  context: CommandContext,
): Promise<Answer> {
  return withDossier(dossier, 'wijzigen', context, async (client) => {
    const before = take(await client.call('history.state', null, context.call))
    const value = take(await client.call(`history.${which}`, null, context.call))
    const label = (which === 'undo' ? before.undoLabel : before.redoLabel) ?? ''
    return { value, lines: [which === 'undo' ? context.text.undone(label) : context.text.redone(label)] }
  })
}

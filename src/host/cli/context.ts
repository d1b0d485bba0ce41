import path from 'node:path'
import type { CallOptions, Client } from '../../contract/reply.ts'
import type { Language } from '../../text/language.ts'
import { cliText, type CliText } from '../../text/screens/cli.ts'
import { failUsage, take } from './answer.ts'
import type { CliWorld } from './world.ts'

/** What every command works with. */
export type CommandContext = {
  readonly world: CliWorld
  readonly language: Language
  readonly text: CliText
  readonly call: CallOptions
}

export function commandContext(world: CliWorld, language: Language): CommandContext {
  return { world, language, text: cliText[language], call: { language } }
}

/** The full name of the dossier as typed; nothing at all is wrong usage, not the folder we stand in. */
export function dossierFile(typed: string, { world, text, language }: CommandContext): string {
  if (typed.trim() === '') return failUsage(text.usage.missingArgument('dossier'), language)
  return path.resolve(world.cwd, typed)
}

/** Opens the dossier for one command and closes it whatever happens. Commands that only look open it to read. */
export async function withDossier<T>(
  file: string,
  access: 'lezen' | 'wijzigen',
  context: CommandContext,
  use: (client: Client) => Promise<T>,
): Promise<T> {
  const backend = context.world.openBackend(dossierFile(file, context), access)
  try {
    take(await backend.client.call('dossier.open', { handle: backend.handle }, context.call))
    return await use(backend.client)
  } finally {
    await backend.close()
  }
}

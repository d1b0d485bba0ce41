import { CommanderError } from 'commander'
import type { ReplyError } from '../../contract/reply.ts'
import type { Log } from '../../services/ports.ts'
import { languages, type Language } from '../../text/language.ts'
import { refusal, reportBug } from '../dispatcher.ts'
import { CommandFailure, exitCodeOf, failUsage, type Answer } from './answer.ts'
import { commandContext, type CommandContext } from './context.ts'
import { plainLine } from './plain-line.ts'
import { buildProgram, type ServeOptions } from './program.ts'
import { usageFault } from './usage-fault.ts'
import type { CliWorld } from './world.ts'

export type CliSetup = {
  readonly world: CliWorld
  readonly log: Log
  readonly version: string
  readonly serve: (
    folder: string | undefined,
    options: ServeOptions,
    context: CommandContext,
  ) => Promise<void>
}

/**
 * Runs one command. What a person asked for goes to stdout, everything else (warnings, refusals) to stderr. With
 * `--json` stdout holds one JSON document and nothing else, also when the command is refused: `{"ok":false,"error":…}`.
 * @returns 0 done, 1 refused, 2 wrong usage, 3 bug
 */
export async function runCli(argv: readonly string[], setup: CliSetup): Promise<number> {
  const { world, log } = setup
  const json = argv.includes('--json')
  const language = wantedLanguage(argv)
  const context = commandContext(world, language ?? 'nl')

  async function print(answer: Promise<Answer>): Promise<void> {
    const { value, lines, warnings = [] } = await answer
    for (const warning of warnings) world.stderr(`${plainLine(context.text.warning(warning))}\n`)
    world.stdout(json ? `${JSON.stringify(value)}\n` : lines.map(printed).join(''))
  }

  function refuse(error: ReplyError): number {
    world.stderr(`${plainLine(`${error.message} ${error.hint}`)}\n`)
    if (json) world.stdout(`${JSON.stringify({ ok: false, error })}\n`)
    return exitCodeOf(error)
  }

  try {
    if (language === null)
      failUsage(context.text.usage.oneOf('--taal', givenLanguage(argv) ?? '', languages.join(', ')), 'nl')
    const program = buildProgram(
      { context, answer: print, serve: (folder, options) => setup.serve(folder, options, context) },
      setup.version,
    )
    await program.parseAsync(argv, { from: 'user' })
    return 0
  } catch (error) {
    if (error instanceof CommandFailure) return refuse(error.replyError)
    if (error instanceof CommanderError) {
      const fault = usageFault(error, context.text.usage)
      if (fault === null) return 0
      return refuse(
        refusal({ code: 'opdracht.verkeerdGebruik', details: { reden: fault } }, context.language).error,
      )
    }
    return refuse(refusal(reportBug(log, argv[0] ?? '', error), context.language).error)
  }
}

/** A document of our own making may span lines; no other character of control leaves the program. */
function printed(line: string): string {
  return line
    .split('\n')
    .map((one) => `${plainLine(one)}\n`)
    .join('')
}

function givenLanguage(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((word) => word === '--taal' || word.startsWith('--taal='))
  if (at < 0) return undefined
  return argv[at]?.startsWith('--taal=') ? argv[at].slice('--taal='.length) : argv[at + 1]
}

/** Known before the parser runs, since its help and its refusals have a language too. Null = no language of ours. */
function wantedLanguage(argv: readonly string[]): Language | null {
  const given = givenLanguage(argv)
  if (given === undefined) return 'nl'
  return languages.find((language) => language === given) ?? null
}

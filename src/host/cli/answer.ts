import type { AppError } from '../../base/result.ts'
import type { Reply, ReplyError } from '../../contract/reply.ts'
import type { Language } from '../../text/language.ts'
import { refusal } from '../dispatcher.ts'

/** What a command has to say: one value for programs (`--json`), lines for people, warnings for the side channel. */
export type Answer = {
  readonly value: unknown
  readonly lines: readonly string[]
  readonly warnings?: readonly string[]
}

/** A command that cannot go on throws this; `runCli` alone catches it and chooses the exit code. */
export class CommandFailure extends Error {
  readonly replyError: ReplyError

  constructor(replyError: ReplyError) {
    super(replyError.message)
    this.name = 'CommandFailure'
    this.replyError = replyError
  }
}

/** The value of a reply; a refusal ends the command. */
export function take<T>(reply: Reply<T>): T {
  if (reply.ok) return reply.value
  throw new CommandFailure(reply.error)
}

export function failWith(error: AppError, language: Language): never {
  throw new CommandFailure(refusal(error, language).error)
}

/** Wrong use of a command, said in one sentence. */
export function failUsage(reden: string, language: Language): never {
  return failWith({ code: 'opdracht.verkeerdGebruik', details: { reden } }, language)
}

/** 0 done, 1 refused, 2 wrong usage, 3 bug. */
export function exitCodeOf(error: ReplyError): 1 | 2 | 3 {
  if (error.code === 'opdracht.verkeerdGebruik' || error.code === 'contract.ongeldigeInvoer') return 2
  return error.code === 'contract.intern' || error.code === 'contract.onbekendeMethode' ? 3 : 1
}

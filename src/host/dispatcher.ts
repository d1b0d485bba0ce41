import { hashText } from '../base/hash.ts'
import { fail, type AppError, type Result } from '../base/result.ts'
import { contract, type Method } from '../contract/contract.ts'
import type { CallContext, Handlers } from '../contract/handler.ts'
import type { AbortSignalLike, Progress, Reply, ReplyError } from '../contract/reply.ts'
import type { Log } from '../services/ports.ts'
import { errorText } from '../text/error-text.ts'
import type { Language } from '../text/language.ts'
import { checkInput, isMethod } from './check-input.ts'

export type DispatchOptions = {
  readonly language: Language
  readonly signal?: AbortSignalLike
  readonly onProgress?: (progress: Progress) => void
}

/** The one door to the backend: whatever comes in is checked, whatever goes out is a reply. It never throws. */
export type Dispatcher = {
  readonly dispatch: (method: string, input: unknown, options: DispatchOptions) => Promise<Reply<unknown>>
  /** Resolves when no call runs any more: the moment at which a dossier can be closed. */
  readonly idle: () => Promise<void>
}

/** Calls that change what is open are as exclusive as calls that change what is stored. */
const sessionMethods: ReadonlySet<Method> = new Set<Method>(['dossier.open', 'dossier.close'])

/**
 * @param handlers the use cases, one per method
 * @param log where unexpected exceptions go, with their stack; the caller sees a reference only
 */
export function createDispatcher(handlers: Handlers, log: Log): Dispatcher {
  let lastCall = 0
  let lastExclusive: Promise<unknown> = Promise.resolve()
  const running = new Set<Promise<unknown>>()

  async function run(method: Method, input: unknown, options: DispatchOptions): Promise<Result<unknown>> {
    const checked = checkInput(method, input, options.language)
    if (!checked.ok) return checked
    if (!takesTurns(method)) return call(method, checked.value, options)
    // One after the other, in order of arrival: a change never sees half of another one.
    const turn = lastExclusive.then(() => call(method, checked.value, options))
    lastExclusive = turn.catch(() => undefined)
    return turn
  }

  async function call(method: Method, input: unknown, options: DispatchOptions): Promise<Result<unknown>> {
    const signal = options.signal ?? neverAborted
    if (signal.aborted) return fail('dienst.geannuleerd')
    let ended = false
    const context: CallContext = {
      id: `aanroep-${++lastCall}`,
      language: options.language,
      signal: contract[method].flags.cancellable ? signal : neverAborted,
      progress: (progress) => {
        if (!ended) options.onProgress?.(progress)
      },
    }
    try {
      // Checked against the schema of this very method just before.
      return await (handlers[method] as UncheckedHandler)(input, context)
    } catch (error) {
      if (context.signal.aborted && isAbortError(error)) return fail('dienst.geannuleerd')
      throw error
    } finally {
      ended = true
    }
  }

  async function answer(method: string, input: unknown, options: DispatchOptions): Promise<Reply<unknown>> {
    try {
      if (!isMethod(method))
        return refusal({ code: 'contract.onbekendeMethode', details: { methode: method } }, options.language)
      const result = await run(method, input, options)
      return result.ok ? result : refusal(result.error, options.language)
    } catch (error) {
      return refusal(reportBug(log, method, error), options.language)
    }
  }

  return {
    dispatch(method, input, options) {
      const reply = answer(method, input, options)
      running.add(reply)
      void reply.finally(() => running.delete(reply))
      return reply
    },
    async idle() {
      while (running.size > 0) await Promise.allSettled(running)
    },
  }
}

type UncheckedHandler = (input: unknown, call: CallContext) => Result<unknown> | Promise<Result<unknown>>

const neverAborted: AbortSignalLike = { aborted: false, addEventListener: () => undefined }

function takesTurns(method: Method): boolean {
  return contract[method].flags.mutates || sessionMethods.has(method)
}

function isAbortError(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}

/** The sentence is made here, at the edge. */
export function refusal(
  error: AppError,
  language: Language,
): { readonly ok: false; readonly error: ReplyError } {
  return { ok: false, error: { code: error.code, details: error.details, ...errorText(error, language) } }
}

/** A bug: the stack goes to the log; the person gets a reference that is the same for the same bug. */
export function reportBug(log: Log, where: string, error: unknown): AppError {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const kenmerk = hashText(stack).slice(0, 8)
  log.write('error', `${where}: ${stack}`, { kenmerk })
  return { code: 'contract.intern', details: { kenmerk } }
}

import type { CallInput, CallOptions, Client, Output, ReplyError } from '../../src/contract/reply.ts'
import type { Method } from '../../src/contract/contract.ts'
import { errorSentences, errorText } from '../../src/text/error-text.ts'
import type { Language } from '../../src/text/language.ts'
import { shellTexts } from '../../src/text/screens/shell.ts'
import type { Notices } from './notices.svelte.ts'

/** A call whose failure has reached the person already: `undefined` means "did not happen, and it was said". */
export type Calls = {
  call<M extends Method>(
    method: M,
    input: CallInput<M>,
    options?: CallOptions,
  ): Promise<Output<M> | undefined>
  /** Like `call`, for failures the caller answers itself (nothing open yet). */
  attempt: Client['call']
}

/** The sentence of a failure in the language of the page; the backend's own words where the code is not known here. */
export function replyErrorText(error: ReplyError, language: Language): { message: string; hint: string } {
  return Object.hasOwn(errorSentences, error.code)
    ? errorText({ code: error.code, details: error.details }, language)
    : { message: error.message, hint: error.hint }
}

export function createCalls(client: Client, notices: Notices, language: () => Language): Calls {
  return {
    attempt: (method, input, options) => client.call(method, input, { language: language(), ...options }),
    async call(method, input, options) {
      try {
        const reply = await client.call(method, input, { language: language(), ...options })
        if (reply.ok) return reply.value
        notices.add({ tone: 'error', ...replyErrorText(reply.error, language()) })
      } catch {
        const text = shellTexts[language()]
        notices.add({ tone: 'error', message: text.noConnection, hint: text.noConnectionHint })
      }
      return undefined
    },
  }
}

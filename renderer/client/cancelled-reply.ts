import { errorText } from '../../src/text/error-text.ts'
import type { Language } from '../../src/text/language.ts'
import type { ReplyError } from '../../src/contract/reply.ts'

/** What a caller who cancelled gets, also when the other side has not answered yet. */
export function cancelledReply(language: Language = 'nl'): {
  readonly ok: false
  readonly error: ReplyError
} {
  const error = { code: 'dienst.geannuleerd', details: {} } as const
  return { ok: false, error: { ...error, ...errorText(error, language) } }
}

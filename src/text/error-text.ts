import type { ErrorCode } from '../base/error-codes.ts'
import type { AppError } from '../base/result.ts'
import { contractErrors } from './errors/contract.ts'
import { dienstErrors } from './errors/dienst.ts'
import { domeinErrors } from './errors/domein.ts'
import { inlezenErrors } from './errors/inlezen.ts'
import { modelErrors } from './errors/model.ts'
import { opslagErrors } from './errors/opslag.ts'
import type { ErrorSentence } from './errors/sentence.ts'
import type { Language, PerLanguage } from './language.ts'
import { fillTemplate } from './template.ts'

/** One sentence per error code in every language; a missing code does not compile. */
export const errorSentences: Readonly<Record<ErrorCode, PerLanguage<ErrorSentence>>> = {
  ...domeinErrors,
  ...modelErrors,
  ...inlezenErrors,
  ...opslagErrors,
  ...dienstErrors,
  ...contractErrors,
}

/** What happened and where (`message`), and what to do now (`hint`). */
export function errorText(
  error: AppError,
  language: Language,
): { readonly message: string; readonly hint: string } {
  const sentence = errorSentences[error.code][language]
  const reasons = Object.entries(sentence.byReason ?? {})
  const special = reasons.find(
    ([name]) => error.details['reden'] === name || error.details[name] === true,
  )?.[1]
  return {
    message: fillTemplate(special?.message ?? sentence.message, error.details, language),
    hint: fillTemplate(special?.hint ?? sentence.hint, error.details, language),
  }
}

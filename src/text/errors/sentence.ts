import type { ErrorCode } from '../../base/error-codes.ts'
import type { PerLanguage } from '../language.ts'

/**
 * Two templates (`template.ts`): what happened and where; what to do now. `byReason` has other words for when `reden` in
 * the details has that value, or when the detail of that name is true.
 */
export type ErrorSentence = {
  readonly message: string
  readonly hint: string
  readonly byReason?: Readonly<Record<string, { readonly message?: string; readonly hint?: string }>>
}

type Room<C extends string> = C extends `${infer R}.${string}` ? R : never

/** All codes of one room, each in every language: a missing code or language does not compile. */
export type RoomSentences<R extends Room<ErrorCode>> = Readonly<
  Record<Extract<ErrorCode, `${R}.${string}`>, PerLanguage<ErrorSentence>>
>

import { errorText } from '../../../src/text/error-text.ts'
import type { App } from '../../state/app.svelte.ts'

/** Why the present settings have no result, and what to do now; null when they have one. */
export function failureWords(app: App): { readonly message: string; readonly hint: string } | null {
  const { failure } = app.live
  if (!failure) return null
  if (failure.kind === 'refused') return errorText(failure.error, app.preferences.language)
  return { message: app.text.rekenfout, hint: app.text.rekenfoutHint }
}

/** Why there is nothing to show: facts alone are not enough (the views say it), or the reason of the refusal. */
export function unavailableText(app: App, factsText: string): string {
  const words = app.live.basis?.factsOnly ? null : failureWords(app)
  return words ? `${words.message} ${words.hint}` : factsText
}

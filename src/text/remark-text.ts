import type { Language, PerLanguage } from './language.ts'
import { ingestRemarks } from './remarks/ingest.ts'
import { modelRemarks } from './remarks/model.ts'
import { serviceRemarks } from './remarks/services.ts'
import { fillTemplate, placeText, type SentenceValues } from './template.ts'

/** A remark: a code of the room that made it, and its values. The work was done; somebody should know. */
export type RemarkLike = { readonly code: string; readonly details: SentenceValues }

/** One sentence per remark in every language. A test compares the codes with those the rooms can make. */
export const remarkSentences: Readonly<Record<string, PerLanguage<string>>> = {
  ...ingestRemarks,
  ...modelRemarks,
  ...serviceRemarks,
}

/** The sentence of a remark; a code of a later version shows as it is. */
export function remarkText(remark: RemarkLike, language: Language): string {
  const sentence = Object.hasOwn(remarkSentences, remark.code) ? remarkSentences[remark.code] : undefined
  return sentence === undefined ? remark.code : fillTemplate(sentence[language], remark.details, language)
}

/** Where in the file a remark holds; empty when it is about the whole file. */
export function remarkPlace(remark: RemarkLike, language: Language): string {
  return placeText({ ...remark.details, bestand: null }, language) ?? ''
}

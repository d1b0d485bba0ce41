import { english } from './glossary/english.ts'
import { dutch, type TermId } from './glossary/dutch.ts'
import type { Language, PerLanguage } from './language.ts'

export type { TermId }
/** A word of the field and what it means, in one or two sentences: shown on hover and on the page "Begrippen". */
export type GlossaryEntry = { readonly term: string; readonly meaning: string }

const glossary: PerLanguage<Readonly<Record<TermId, GlossaryEntry>>> = { nl: dutch, en: english }

export function glossaryEntry(id: TermId, language: Language): GlossaryEntry {
  return glossary[language][id]
}

/** All entries in the order of their term. */
export function glossaryEntries(language: Language): readonly (GlossaryEntry & { readonly id: TermId })[] {
  const table = glossary[language]
  const entries = (Object.keys(table) as TermId[]).map((id) => ({ id, ...table[id] }))
  // Plain comparison of lower-case text: the same order in every engine, whatever its collation data.
  return entries.sort((a, b) => (a.term.toLowerCase() < b.term.toLowerCase() ? -1 : 1))
}

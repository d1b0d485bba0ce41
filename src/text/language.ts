export const languages = ['nl', 'en'] as const
export type Language = (typeof languages)[number]

/** One thing per language: a missing language does not compile. */
export type PerLanguage<T> = { readonly [L in Language]: T }

import type { Language, PerLanguage } from './language.ts'

/** A text, a text with values, or a group of texts. */
export type TextTree = { readonly [key: string]: string | ((...values: never[]) => string) | TextTree }

/** The same keys and the same values as the Dutch table, other words. A key too many or too few does not compile. */
export type Translation<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...values: infer V) => string
      ? (...values: V) => string
      : Translation<T[K]>
}

/** Every table made here, for the tests that read all words of the product. */
const registered: { readonly name: string; readonly tables: PerLanguage<TextTree> }[] = []

/**
 * Texts of one screen or subject in both languages. Dutch gives the shape, English must follow it.
 * @returns a function that gives the table of a language: `overzichtText('nl').title`
 */
export function defineTexts<T extends TextTree>(
  name: string,
  nl: T,
  en: Translation<NoInfer<T>>,
): (language: Language) => Translation<T> {
  // A table is a translation of itself; the compiler cannot see that through the mapped type.
  const tables: PerLanguage<Translation<T>> = { nl: nl as unknown as Translation<T>, en }
  registered.push({ name, tables: tables as unknown as PerLanguage<TextTree> })
  return (language) => tables[language]
}

/** All tables that have been loaded. */
export function definedTexts(): readonly { readonly name: string; readonly tables: PerLanguage<TextTree> }[] {
  return registered
}

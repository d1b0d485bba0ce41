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

/**
 * Texts of one subject in both languages. Dutch gives the shape, English must follow it.
 * @param _name for readers and searching
 * @returns a function that gives the table of a language: `bridgeText('nl').title`; `tables` holds both
 */
export function defineTexts<T extends TextTree>(
  _name: string,
  nl: T,
  en: Translation<NoInfer<T>>,
): ((language: Language) => Translation<T>) & { readonly tables: PerLanguage<Translation<T>> } {
  // A table is a translation of itself; the compiler cannot see that through the mapped type.
  const tables: PerLanguage<Translation<T>> = { nl: nl as unknown as Translation<T>, en }
  return Object.assign((language: Language) => tables[language], { tables })
}

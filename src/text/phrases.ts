import type { Language } from './language.ts'

/**
 * Dutch fragments that other rooms put in the details of an error (what was expected of a cell), and their English. A
 * test finds fragments that are missing here.
 */
const english: Readonly<Record<string, string>> = {
  'een bedrag in euro': 'an amount in euros',
  'een getal': 'a number',
  'een heel getal': 'a whole number',
  'een percentage met ten hoogste twee decimalen, zoals 7,5%':
    'a percentage with at most two decimals, such as 7,5%',
  'een tekst': 'a text',
  'JJJJ-MM, zoals 2026-01': 'YYYY-MM, such as 2026-01',
  'JJJJ-MM-DD, zoals 2026-01-31': 'YYYY-MM-DD, such as 2026-01-31',
  'kleine letters, cijfers, - en .': 'lower case letters, digits, - and .',
  'één decimaalteken in het hele bestand': 'one decimal mark in the whole file',
}

/** The fragment in the language of the sentence; anything else (a code, a number) as it is. */
export function phraseText(fragment: string, language: Language): string {
  return language === 'en' && Object.hasOwn(english, fragment) ? (english[fragment] ?? fragment) : fragment
}

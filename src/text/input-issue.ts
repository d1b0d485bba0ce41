import type { Language, PerLanguage } from './language.ts'

/** What a schema found wrong with an input, without the schema library's own words. */
export type InputIssue = {
  /** The library's code: `invalid_type`, `unrecognized_keys`, `too_small` … */
  readonly code: string
  readonly expected?: string
  readonly keys?: readonly string[]
  readonly values?: readonly string[]
  readonly minimum?: string
  readonly maximum?: string
}

// prettier-ignore
const typeNames: PerLanguage<Readonly<Record<string, string>>> = {
  nl: { string: 'tekst', number: 'een getal', int: 'een heel getal', boolean: 'ja of nee', array: 'een lijst', object: 'een groep velden', null: 'niets' },
  en: { string: 'text', number: 'a number', int: 'a whole number', boolean: 'yes or no', array: 'a list', object: 'a group of fields', null: 'nothing' },
}

/** One short sentence on what was expected. */
export function inputIssueText(issue: InputIssue, language: Language): string {
  const nl = language === 'nl'
  switch (issue.code) {
    case 'unrecognized_keys': {
      const keys = (issue.keys ?? []).map((key) => `"${key}"`).join(', ')
      return nl ? `Onbekende sleutel: ${keys}.` : `Unknown key: ${keys}.`
    }
    case 'invalid_value': {
      const values = (issue.values ?? []).join(', ')
      return nl ? `Mogelijk zijn: ${values}.` : `Possible are: ${values}.`
    }
    case 'too_small':
      return nl
        ? `Het kleinste dat mag is ${issue.minimum ?? '?'}.`
        : `The smallest allowed is ${issue.minimum ?? '?'}.`
    case 'too_big':
      return nl
        ? `Het grootste dat mag is ${issue.maximum ?? '?'}.`
        : `The largest allowed is ${issue.maximum ?? '?'}.`
    case 'invalid_type': {
      const known = typeNames[language]
      const expected = issue.expected ?? ''
      const name = Object.hasOwn(known, expected) ? known[expected] : expected
      return nl ? `Verwacht: ${name}.` : `Expected: ${name}.`
    }
    default:
      return nl ? 'De vorm klopt niet.' : 'The form is not right.'
  }
}

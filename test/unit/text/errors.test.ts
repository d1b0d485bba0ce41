import { describe, expect, it } from 'vitest'
import { errorCodes, type ErrorCode } from '../../../src/base/error-codes.ts'
import { errorSentences, errorText } from '../../../src/text/error-text.ts'
import type { ErrorSentence } from '../../../src/text/errors/sentence.ts'
import { languages } from '../../../src/text/language.ts'
import { templateKeys } from '../../../src/text/template.ts'
import { reportedErrors } from './reported-errors.ts'

const placeKeys = ['bestand', 'blad', 'rij', 'kolom', 'kolomnaam']

function templatesOf({ message, hint, byReason }: ErrorSentence): string[] {
  const special = Object.values(byReason ?? {}).flatMap((one) => [one.message, one.hint])
  return [message, hint, ...special].filter((one) => one !== undefined)
}

describe('error sentences', () => {
  const reports = reportedErrors()

  it('sees the places that report errors', () => {
    expect(reports.length).toBeGreaterThan(20)
  })

  it('are reported with every value that their sentence needs', () => {
    const faults = reports
      .filter((report) => !report.open)
      .flatMap(({ where, code, keys }) => {
        const sentence = errorSentences[code as ErrorCode].nl
        const required = [...templateKeys(sentence.message).required, ...templateKeys(sentence.hint).required]
        // A reader does not know the name of the file whose bytes it reads; `readFile` adds it to every failure.
        const missing = required.filter((key) =>
          key === 'waar'
            ? !where.startsWith('src/ingest/') && !placeKeys.some((place) => keys.includes(place))
            : !keys.includes(key),
        )
        return missing.map((key) => `${where}: ${code} is reported without "${key}"`)
      })
    expect(faults).toEqual([])
  })

  it('show what they are given: no value is reported that no sentence uses', () => {
    // Values for programs that read the details, not for the sentence.
    const forPrograms = new Set(['methode', 'oorzaak', 'bevindingen', 'sinds', 'verwacht'])
    const faults = reports.flatMap(({ where, code, keys }) => {
      const sentence = errorSentences[code as ErrorCode].nl
      const used = templatesOf(sentence).flatMap((template) => {
        const { required, optional } = templateKeys(template)
        return [...required, ...optional]
      })
      const shown = new Set([
        ...used,
        ...(used.includes('waar') ? placeKeys : []),
        ...(sentence.byReason ? ['reden', ...Object.keys(sentence.byReason)] : []),
      ])
      return keys
        .filter((key) => !shown.has(key) && !forPrograms.has(key))
        .map((key) => `${where}: ${code} does not show "${key}"`)
    })
    expect(faults).toEqual([])
  })

  it('make whole sentences without any value at all', () => {
    for (const code of errorCodes) {
      for (const language of languages) {
        const { message, hint } = errorText({ code, details: {} }, language)
        expect(message + hint, code).not.toMatch(/[[\]{}]/)
        expect(message, code).toMatch(/\.$/)
        expect(hint, code).toMatch(/\.$/)
      }
    }
  })

  it('say what, where and what now', () => {
    const error = {
      code: 'inlezen.tekstInGetal',
      details: { bestand: 'cijfers.csv', blad: null, rij: 12, kolom: 4, waarde: 'n.v.t.' },
    } as const
    expect(errorText(error, 'nl')).toEqual({
      message: 'Hier staat tekst waar een getal hoort: cijfers.csv, rij 12, kolom 4. Gevonden: "n.v.t.".',
      hint: 'Zet er een getal neer, of laat de cel leeg als het getal niet bekend is.',
    })
  })
})

import { describe, expect, it } from 'vitest'
import { errorCodes } from '../../../src/base/error-codes.ts'
import { contract } from '../../../src/contract/contract.ts'
import { languageSchema } from '../../../src/contract/shapes.ts'
import { countsSchema, gradeSchema, statusSchema } from '../../../src/domain/provenance.ts'
import { evidenceSchema } from '../../../src/domain/measure.ts'
import { vangnetZoneSchema } from '../../../src/domain/result.ts'
import { errorSentences } from '../../../src/text/error-text.ts'
import { glossaryEntries } from '../../../src/text/glossary.ts'
import { countsText, evidenceText, gradeText, statusText, vangnetZoneText } from '../../../src/text/labels.ts'
import { reasonCodes, remarkCodes as ingestCodes } from '../../../src/ingest/remark-codes.ts'
import { remarkCodes as modelCodes } from '../../../src/models/remark-codes.ts'
import { remarkPlace, remarkSentences, remarkText } from '../../../src/text/remark-text.ts'
import { languages } from '../../../src/text/language.ts'
import { undoLabel, undoLabels } from '../../../src/text/undo-labels.ts'

const sorted = (keys: readonly string[]): string[] => [...keys].sort()

describe('words for the codes of the data', () => {
  it.each([
    ['status', statusText, statusSchema.options],
    ['grade', gradeText, gradeSchema.options],
    ['counts', countsText, countsSchema.options],
    ['evidence', evidenceText, evidenceSchema.options],
    ['zone', vangnetZoneText, vangnetZoneSchema.options],
  ])('%s has exactly the codes of the domain', (_name, table, codes) => {
    for (const language of languages) expect(sorted(Object.keys(table[language]))).toEqual(sorted(codes))
  })

  it('speaks the languages of the contract', () => {
    expect(sorted(languages)).toEqual(sorted(languageSchema.options))
  })

  it('has a sentence for every error code and for no other', () => {
    expect(sorted(Object.keys(errorSentences))).toEqual(sorted(errorCodes))
  })

  it('has a sentence for every remark of the rooms', () => {
    const codes = [...reasonCodes, ...ingestCodes, ...modelCodes]
    expect(codes.filter((code) => !Object.hasOwn(remarkSentences, code))).toEqual([])
    const rooms = Object.keys(remarkSentences).filter((code) => !code.startsWith('dienst.'))
    expect(sorted(rooms)).toEqual(sorted(codes))
  })

  it('says a remark and its place, and shows a code it does not know as it is', () => {
    const remark = { code: 'inlezen.kolomGenegeerd', details: { kolom: 3, kolomnaam: 'kleur' } }
    expect(remarkText(remark, 'nl')).toBe('De kolom kleur hoort niet bij deze indeling en is niet gelezen.')
    expect(remarkPlace(remark, 'nl')).toBe('kolom 3 (kleur)')
    expect(remarkText({ code: 'toString', details: {} }, 'nl')).toBe('toString')
  })

  it('has a label for every method that can be undone and for no other', () => {
    const undoable = Object.entries(contract).filter(([, method]) => method.flags.undoable)
    expect(sorted(Object.keys(undoLabels))).toEqual(sorted(undoable.map(([name]) => name)))
    expect(undoLabel('import.files', { bestanden: ['a.csv', 'b.csv'] }, 'nl')).toBe('Inlezen: a.csv en b.csv')
  })

  it('lists the glossary in alphabetical order, in both languages', () => {
    for (const language of languages) {
      const terms = glossaryEntries(language).map((entry) => entry.term.toLowerCase())
      expect(terms).toEqual([...terms].sort())
      expect(new Set(terms).size).toBe(terms.length)
    }
  })
})

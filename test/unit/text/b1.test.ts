import { describe, expect, it } from 'vitest'
import { bareChanceWords, findForbiddenWords } from '../../../src/text/b1.ts'
import { allTexts } from './all-texts.ts'

describe('B1', () => {
  it('finds the texts of screens, errors, views and the glossary', () => {
    const texts = allTexts('nl')
    for (const part of ['errors/', 'screens/', 'labels.ts', 'glossary', 'undo-labels.ts']) {
      expect(
        texts.some(({ where }) => where.includes(part)),
        part,
      ).toBe(true)
    }
    expect(texts.length).toBeGreaterThan(300)
  })

  it('has no forbidden word in any Dutch text', () => {
    const faults = allTexts('nl').flatMap(({ where, text }) =>
      findForbiddenWords(text).map(({ word, instead }) => `${where}: "${word}", schrijf: ${instead}`),
    )
    expect(faults).toEqual([])
  })

  it('has no bare chance word in any Dutch text but the one about personal data', () => {
    // Whether a column holds persons is no outcome of a run; there is no frequency to give.
    const texts = allTexts('nl').filter(({ where }) => !where.includes('inlezen.persoonsgegevens'))
    expect(texts.filter(({ text }) => bareChanceWords.test(text)).map(({ where }) => where)).toEqual([])
  })

  it.each([
    ['De simulatie loopt.', 'doorrekening'],
    ['Het betrouwbaarheidsinterval is breed.', 'bandbreedte'],
    ['Dit is een voorspelling.', 'raming'],
    ['Onze klanten.', 'inwoners'],
    ['In twee gevallen.', 'uitkeringen of inwoners'],
    ['De deadweight is groot.', 'zou ook zonder hulp zijn uitgestroomd'],
  ])('finds the fault in %j', (text, instead) => {
    expect(findForbiddenWords(text).map((fault) => fault.instead)).toEqual([instead])
  })

  it.each([
    'raming, geen voorspelling',
    'Het bedrag is gevallen uit de begroting.',
    'Dat is klantvriendelijk.',
    'een raming',
  ])('lets %j pass', (text) => {
    expect(findForbiddenWords(text)).toEqual([])
  })
})

describe('every text', () => {
  it('is there in both languages, and not empty in one of them only', () => {
    const dutch = new Map(allTexts('nl').map(({ where, text }) => [where, text]))
    const english = new Map(allTexts('en').map(({ where, text }) => [where, text]))
    const shared = [...english.keys()]
    expect(shared.filter((where) => (english.get(where) === '') !== (dutch.get(where) === ''))).toEqual([])
  })

  it('uses the same values in both languages', () => {
    const keysOf = (text: string): string =>
      [...text.matchAll(/\{(\w+)/g)]
        .map((match) => match[1])
        .sort()
        .join()
    const english = new Map(allTexts('en').map(({ where, text }) => [where, text]))
    const faults = allTexts('nl').filter(
      ({ where, text }) => english.has(where) && keysOf(text) !== keysOf(english.get(where) ?? ''),
    )
    expect(faults.map(({ where }) => where)).toEqual([])
  })

  it('ends its sentences: an error says what happened and what to do now', () => {
    const errors = allTexts('nl').filter(({ where }) => where.startsWith('errors/'))
    expect(errors.filter(({ text }) => !/[.\]]$/.test(text)).map(({ where }) => where)).toEqual([])
  })
})

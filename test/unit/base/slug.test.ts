import { describe, expect, it } from 'vitest'
import { freeSlug, isSlug, slugFrom } from '../../../src/base/slug.ts'

describe('slugs', () => {
  it.each([
    ['Inwoners beter in beeld', 'inwoners-beter-in-beeld'],
    ['  Café “De Brug” ', 'cafe-de-brug'],
    ['a/b\\c..d', 'a-b-c-d'],
    ['€ 1,5 mln', '1-5-mln'],
    ['—', ''],
    ['x'.repeat(119) + '-y', 'x'.repeat(119)],
  ])('%j becomes %j', (text, slug) => {
    expect(slugFrom(text)).toBe(slug)
    if (slug !== '') expect(isSlug(slug)).toBe(true)
  })

  it.each(['Prijs', 'a b', 'a--b', '-a', 'a.', '__proto__', '../x', '', 'é', 'a'.repeat(121)])(
    '%j is none',
    (text) => {
      expect(isSlug(text)).toBe(false)
    },
  )

  it('are numbered when taken, within their length', () => {
    expect(freeSlug('Intake eerder', ['basis'], 'scenario')).toBe('intake-eerder')
    expect(freeSlug('Basis', ['basis', 'basis-2'], 'scenario')).toBe('basis-3')
    expect(freeSlug('???', [], 'scenario')).toBe('scenario')
    const long = freeSlug('x'.repeat(200), [], 'scenario')
    expect(isSlug(freeSlug('x'.repeat(200), [long], 'scenario'))).toBe(true)
  })
})

import { describe, expect, it } from 'vitest'
import { isSlug, slugFrom } from '../../../src/base/slug.ts'

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
})

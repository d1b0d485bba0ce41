import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '../../../src/base/canonical-json.ts'
import { applyEdits, diffJson, invertEdits, jsonEditSchema } from '../../../src/services/undo/json-edits.ts'

/** Documents that share many parts, as two versions of a scenario do. */
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, true, 0, 1, 2.5, '', 'a', 'b'),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor'), tie('value'), { maxKeys: 4 }),
  ),
})).value
const text = (value: unknown): string => canonicalJson(value)
/** As the journal keeps them. */
const stored = (edits: unknown): ReturnType<typeof diffJson> =>
  jsonEditSchema.array().parse(JSON.parse(JSON.stringify(edits)))

test('edits make the one document of the other, forwards and backwards, after a stay in the journal', () => {
  fc.assert(
    fc.property(json, json, (before, after) => {
      const edits = stored(diffJson(before, after))
      expect(text(applyEdits(before, edits)?.value)).toBe(text(after))
      expect(text(applyEdits(after, invertEdits(edits))?.value)).toBe(text(before))
    }),
    { numRuns: 2000 },
  )
})

test('equal documents have no edits, and edits are made of nothing else', () => {
  fc.assert(
    fc.property(json, (document) => {
      expect(diffJson(document, JSON.parse(JSON.stringify(document)))).toEqual([])
    }),
  )
})

test('edits that were made for another document are refused', () => {
  const edits = diffJson({ a: [1, 2, 3], b: { c: 1 } }, { a: [1, 3], b: { c: 2 } })
  for (const other of [
    { a: [1, 5, 3], b: { c: 1 } },
    { a: [1, 2, 3], b: { c: 9 } },
    { a: [1, 2, 3] },
    { b: { c: 1 } },
    [],
    null,
    'x',
  ]) {
    expect(applyEdits(other, edits)).toBeNull()
  }
})

test('one moved slider is one small edit, a measure put in between is one splice', () => {
  const measures = ['a', 'b', 'c'].map((id) => ({ id, value: 1, months: [1, 2, 3] }))
  expect(diffJson({ measures }, { measures: measures.with(1, { ...measures[1], value: 4.5 }) })).toEqual([
    { kind: 'set', path: ['measures', 1, 'value'], before: 1, after: 4.5 },
  ])
  const added = { id: 'nieuw', value: 2, months: [] }
  expect(diffJson({ measures }, { measures: measures.toSpliced(1, 0, added) })).toEqual([
    { kind: 'splice', path: ['measures'], at: 1, before: [], after: [added] },
  ])
})

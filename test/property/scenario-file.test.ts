import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../src/base/canonical-json.ts'
import { unwrap } from '../../src/base/result.ts'
import { readJsonText } from '../../src/domain/formats/json-text.ts'
import { readScenarioFile, writeScenarioFile } from '../../src/domain/formats/scenario-file.ts'
import { hashScenario, sameContent } from '../../src/domain/scenario-content.ts'
import { anyScenario } from './scenario-arbitrary.ts'

const encoder = new TextEncoder()

describe('a scenario file', () => {
  it('gives the same bytes after save, open, save, a thousand times over', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const saved = writeScenarioFile(scenario)
        const opened = unwrap(readScenarioFile(encoder.encode(saved)))
        expect(writeScenarioFile(opened.scenario)).toBe(saved)
        expect(hashScenario(opened.scenario)).toBe(hashScenario(scenario))
        expect(sameContent(opened.scenario, scenario)).toBe(true)
        expect(opened).toMatchObject({ readOnly: false, unknownFields: [] })
      }),
      { numRuns: 1000 },
    )
  })

  it('differs in its bytes exactly when it differs in content', () => {
    fc.assert(
      fc.property(anyScenario, anyScenario, (a, b) => {
        expect(writeScenarioFile(a) === writeScenarioFile(b)).toBe(canonicalJson(a) === canonicalJson(b))
        expect(writeScenarioFile(a)).not.toBe(writeScenarioFile({ ...a, note: `${a.note}.` }))
      }),
    )
  })

  it('never breaks on damage: a changed byte gives a refusal or a valid scenario', () => {
    fc.assert(
      fc.property(anyScenario, fc.nat(), fc.integer({ min: 0, max: 255 }), (scenario, position, byte) => {
        const bytes = encoder.encode(writeScenarioFile(scenario))
        bytes[position % bytes.length] = byte
        const result = readScenarioFile(bytes)
        if (result.ok) expect(() => writeScenarioFile(result.value.scenario)).not.toThrow()
        else expect(result.error.details['regel']).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the JSON reader', () => {
  const budget = { maxLength: 1_000_000, maxDepth: 40 }
  // A unit of one code point: half characters are refused by us, which JSON.parse does not do.
  const anyJson = fc.jsonValue({ stringUnit: 'grapheme', maxDepth: 6 })

  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(anyJson, fc.integer({ min: 0, max: 3 }), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        const read = readJsonText(text, budget)
        expect(read.ok && canonicalJson(read.value.value)).toBe(canonicalJson(JSON.parse(text)))
      }),
      { numRuns: 500 },
    )
  })

  it('refuses what JSON.parse refuses', () => {
    const signs = fc.array(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"a"',
        '"',
        '0',
        '-',
        '1.',
        '01',
        'e',
        'true',
        'nul',
        ' ',
        '\n',
        '\\',
        '\u0001',
      ),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(signs, (parts) => {
        const text = parts.join('')
        let valid = true
        try {
          JSON.parse(text)
        } catch {
          valid = false
        }
        const read = readJsonText(text, budget)
        // The one thing we refuse beyond JSON.parse here is a key that stands twice.
        expect(read.ok || read.error.code === 'domein.dubbeleSleutel').toBe(valid)
      }),
      { numRuns: 5000 },
    )
  })

  it('finds the line of every value in an indented text', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: 'grapheme' }), fc.integer(), { minKeys: 1, noNullPrototype: true }),
        (value) => {
          const read = unwrap(readJsonText(JSON.stringify(value, null, 2), budget))
          Object.keys(value).forEach((key, index) => expect(read.lineOf([key])).toBe(index + 2))
        },
      ),
    )
  })
})

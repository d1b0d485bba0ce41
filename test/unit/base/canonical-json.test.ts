import { describe, expect, it } from 'vitest'
import { canonicalJson, canonicalLines } from '../../../src/base/canonical-json.ts'

describe('canonical JSON (RFC 8785)', () => {
  it('gives the text of the example in section 3.2.2', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\u0022\u002f",
      literals: [null, true, false],
    }
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  it('sorts keys by UTF-16 code units (section 3.2.3)', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6']
    const value = Object.fromEntries(keys.map((key) => [key, 0]))
    expect(canonicalJson(value)).toBe(
      '{"\\r":0,"1":0,"\u0080":0,"\u00f6":0,"\u20ac":0,"\ud83d\ude00":0,"\ufb33":0}',
    )
  })

  it.each([NaN, Infinity, undefined])('refuses %s', (value) => {
    expect(() => canonicalJson(value)).toThrow()
  })
})

describe('canonical lines', () => {
  it('puts one value on a line, keys in the same order as the canonical text', () => {
    expect(canonicalLines({ b: [1, { z: -0, a: 'x' }], a: {}, c: [], d: undefined })).toBe(
      '{\n  "a": {},\n  "b": [\n    1,\n    {\n      "a": "x",\n      "z": 0\n    }\n  ],\n  "c": []\n}\n',
    )
  })

  it('is the canonical text with only space added', () => {
    const value = { text: 'a "b": { }', list: [[], {}, [[1.5e-7, null]]], '\u20ac': true }
    expect(canonicalJson(JSON.parse(canonicalLines(value)))).toBe(canonicalJson(value))
  })

  it('refuses what JSON cannot hold', () => {
    expect(() => canonicalLines({ a: [NaN] })).toThrow()
  })
})

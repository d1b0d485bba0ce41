import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { unwrap } from '../../../src/base/result.ts'
import {
  readScenarioFile,
  scenarioFileBudget,
  writeScenarioFile,
} from '../../../src/domain/formats/scenario-file.ts'
import { readScenarioV1 } from '../../../src/domain/formats/scenario-v1.ts'
import { hashScenario } from '../../../src/domain/scenario-content.ts'
import { layer, placement, scenarioOf } from './small-basis.ts'

const folder = path.resolve(import.meta.dirname, '../../../fixtures/scenarios')
const bytes = (name: string): Uint8Array => readFileSync(path.join(folder, `${name}.scenario.json`))
const names = (part: string): string[] =>
  readdirSync(path.join(folder, part)).map((file) => file.replace('.scenario.json', ''))

describe('files of version 1', () => {
  it('has the released files', () => {
    expect(names('v1')).toEqual(['alles', 'kort'])
  })

  it.each([
    ['alles', '4a7d257e3d4408ceafa0095a851311e3715f580ca8a323d65027a9f4420aac6c'],
    ['kort', '73b8d2bc21136c6f4b7c83d432e17a8158d040a67fab250283951bf1365445a7'],
  ])('%s gives the content it was released with', (name, hash) => {
    const { scenario, ...rest } = unwrap(readScenarioFile(bytes(`v1/${name}`)))
    expect(rest).toEqual({ version: 1, readOnly: false, unknownFields: [], original: null })
    expect(hashScenario(scenario)).toBe(hash)
  })

  it('writes the same bytes it was released with', () => {
    const file = bytes('v1/alles')
    expect(writeScenarioFile(unwrap(readScenarioFile(file)).scenario)).toBe(
      Buffer.from(file).toString('utf8'),
    )
  })

  it('fills in what was left out by hand', () => {
    const { scenario } = unwrap(readScenarioFile(bytes('v1/kort')))
    expect(scenario.$schema).toBe('https://buigzaam.nl/schema/scenario-v1.schema.json')
    expect(scenario.layers[0]?.measures[0]).toMatchObject({
      enabled: true,
      end: null,
      lag: 0,
      ingroei: 0,
      target: { leeftijd: [], afstand: [], klasse: [] },
      effect: { shareUitkering: 1, deadweight: 0, reason: 'werk', shareLks: 0 },
    })
  })

  it('holds one value a line, sorted, and ends with a newline', () => {
    const lines = writeScenarioFile(
      scenarioOf(layer('laag', { overrides: { 'prijs.2027': 2e4, 'instroom.niveau': 0.95 } })),
    ).split('\n')
    expect(lines.slice(0, 9)).toEqual([
      '{',
      '  "$schema": "https://buigzaam.nl/schema/scenario-v1.schema.json",',
      '  "assumptionLog": [],',
      '  "author": "Tester",',
      '  "format": "buigzaam-scenario",',
      '  "formatVersion": 1,',
      '  "id": "proef",',
      '  "layers": [',
      '    {',
    ])
    expect(lines.slice(11, 14)).toEqual([
      '      "overrides": {',
      '        "instroom.niveau": 0.95,',
      '        "prijs.2027": 20000',
    ])
    expect(lines.slice(-2)).toEqual(['}', ''])
  })

  it('reads a byte order mark, Windows line ends and another order of keys', () => {
    const text = Buffer.from(bytes('v1/kort')).toString('utf8')
    const same = unwrap(readScenarioFile(text)).scenario
    const value = Object.fromEntries(Object.entries(JSON.parse(text) as object).reverse())
    for (const other of [`\ufeff${text}`, text.replaceAll('\n', '\r\n'), JSON.stringify(value)]) {
      expect(unwrap(readScenarioFile(new TextEncoder().encode(other))).scenario).toEqual(same)
    }
  })
})

/** One fault a file: code, line, and the key or value that must be named. */
const faults: Record<string, [code: string, regel: number, details?: Record<string, unknown>]> = {
  afgekapt: ['geenJson', 32, { afgekapt: true }],
  'ander-json': ['geenScenario', 1, { gevonden: '' }],
  'andere-maker': ['geenScenario', 2, { gevonden: '"iets-anders"' }],
  'buiten-bereik': ['ongeldigeWaarde', 18, { sleutel: 'instroom.niveau', waarde: '-3', verwacht: '0 … 10' }],
  commentaar: ['geenJson', 13, { afgekapt: false }],
  'dubbele-laag': ['dubbeleSleutel', 16, { sleutel: 'laag' }],
  'dubbele-maatregel': ['dubbeleSleutel', 23, { sleutel: 'plaatsingen' }],
  'dubbele-sleutel': ['dubbeleSleutel', 8, { sleutel: 'note' }],
  'dubbele-sleutel-anders-geschreven': ['dubbeleSleutel', 8, { sleutel: 'note' }],
  'einde-voor-start': ['ongeldigeWaarde', 25, { sleutel: 'end', waarde: '2026-05', verwacht: '≥ 2026-06' }],
  'getal-als-tekst': [
    'ongeldigeWaarde',
    18,
    { sleutel: 'instroom.niveau', waarde: '"0.95"', verwacht: '0 … 10', reden: 'getalAlsTekst' },
  ],
  'getal-als-tekst-in-maatregel': [
    'ongeldigeWaarde',
    32,
    { sleutel: 'perMonth', waarde: '"3"', verwacht: '≥ 0', reden: 'getalAlsTekst' },
  ],
  'halve-letter': ['geenJson', 5],
  'hash-te-kort': ['ongeldigeWaarde', 9, { sleutel: 'dataset', pad: 'pinned.dataset' }],
  'iets-erachter': ['geenJson', 45],
  'komma-in-getal': ['geenJson', 18],
  'komma-te-veel': ['geenJson', 6],
  'latin-1': ['geenJson', 5],
  leeg: ['geenJson', 1, { afgekapt: false }],
  lijst: ['geenScenario', 1],
  'maand-13': [
    'ongeldigeWaarde',
    24,
    { sleutel: 'start', waarde: '"2026-13"', verwacht: 'JJJJ-MM, zoals 2026-01' },
  ],
  nan: ['geenJson', 18],
  'onbekend-veld': ['onbekendeSleutel', 26, { sleutel: 'kleur', pad: 'layers[0].measures[0].kleur' }],
  'onbekende-hefboom': ['onbekendeSleutel', 13, { sleutel: 'levers' }],
  'onbekende-maatregelsoort': [
    'onbekendeSleutel',
    29,
    { sleutel: 'toverstaf', pad: 'layers[0].measures[0].effect.kind' },
  ],
  'onbekende-parameter': ['onbekendeSleutel', 18, { sleutel: 'instroom.nivo', suggestie: 'instroom.niveau' }],
  oneindig: ['ongeldigeWaarde', 18, { sleutel: 'instroom.niveau', waarde: '1e999' }],
  'platte-tekst': ['geenJson', 1],
  'prototype-in-overrides': ['onbekendeSleutel', 18, { sleutel: '__proto__' }],
  'prototype-in-wortel': ['onbekendeSleutel', 13, { sleutel: '__proto__' }],
  'te-diep': ['bestandTeGroot', 7, { niveaus: 32 }],
  'tekst-als-getal': ['ongeldigeWaarde', 5, { sleutel: 'title', waarde: '7', verwacht: '"…"' }],
  'terugval-meer-dan-alles': ['ongeldigeWaarde', 36, { sleutel: 'shares', verwacht: 'Σ ≤ 1' }],
  'utf-16': ['geenJson', 1],
  'veld-ontbreekt': ['ongeldigeWaarde', 1, { sleutel: 'title', waarde: '', reden: 'ontbreekt' }],
  'versie-als-tekst': ['ongeldigeWaarde', 3, { sleutel: 'formatVersion', waarde: '"1"' }],
  'versie-nul': ['ongeldigeWaarde', 3, { sleutel: 'formatVersion', waarde: '0' }],
}

describe('faulty files', () => {
  it('has an expectation for every file', () => {
    expect(names('faults').sort()).toEqual(Object.keys(faults).sort())
  })

  it.each(Object.entries(faults))('%s', (name, [code, regel, details]) => {
    const result = readScenarioFile(bytes(`faults/${name}`), `${name}.scenario.json`)
    expect(result).toMatchObject({
      ok: false,
      error: { code: `domein.${code}`, details: { bestand: `${name}.scenario.json`, regel, ...details } },
    })
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined()
  })

  it('refuses a file beyond the budget before reading it', () => {
    const huge = `{"note":"${'x'.repeat(scenarioFileBudget.maxLength)}"}`
    const error = { code: 'domein.bestandTeGroot', details: { grens: 5_000_000, gevonden: huge.length } }
    expect(readScenarioFile(huge)).toEqual({ ok: false, error })
    expect(readScenarioFile(new TextEncoder().encode(huge))).toEqual({ ok: false, error })
  })

  it('reads a long note within the budget', () => {
    const scenario = { ...scenarioOf(), note: '\\"€\n'.repeat(500_000) }
    expect(unwrap(readScenarioFile(writeScenarioFile(scenario))).scenario.note).toBe(scenario.note)
  })

  it('refuses every truncation', () => {
    const text = Buffer.from(bytes('v1/kort')).toString('utf8').trimEnd()
    for (let length = 0; length < text.length; length++) {
      const details = { afgekapt: length > 0 }
      expect(readScenarioFile(text.slice(0, length))).toMatchObject({
        ok: false,
        error: { code: 'domein.geenJson', details },
      })
    }
  })
})

describe('files of a newer version', () => {
  it('keep and list the fields this version does not know, and are read-only', () => {
    const file = unwrap(readScenarioFile(bytes('newer/extra-velden')))
    expect(file.readOnly).toBe(true)
    expect([...file.unknownFields].sort()).toEqual([
      'layers[0].colour',
      'layers[0].measures[0].effect.certainty',
      'layers[0].measures[0].effect.volume.ramp',
      'tags',
    ])
    expect(file.original).toBe(Buffer.from(bytes('newer/extra-velden')).toString('utf8'))
    expect(file.scenario.layers[0]?.overrides).toEqual({ 'instroom.niveau': 0.95 })
    expect(readScenarioV1(file.scenario).ok).toBe(true)
  })

  it.each([
    ['onbekende-soort', 29, 'layers[0].measures[0].effect.kind'],
    ['onbekende-parameter', 18, 'layers[0].overrides["instroom.golf"]'],
  ])('are refused with %s, which would change what is calculated', (name, regel, pad) => {
    expect(readScenarioFile(bytes(`newer/${name}`))).toEqual({
      ok: false,
      error: { code: 'domein.nieuwereVersie', details: { versie: 2, bekend: 1, pad, regel } },
    })
  })
})

describe('the same gate without a file', () => {
  it('names the path, and no line', () => {
    const wrong = scenarioOf(layer('laag', { overrides: { 'prijs.golf': 1 }, measures: [placement] }))
    const result = readScenarioV1(wrong)
    expect(result).toMatchObject({
      ok: false,
      error: {
        code: 'domein.onbekendeSleutel',
        details: { sleutel: 'prijs.golf', pad: 'layers[0].overrides["prijs.golf"]' },
      },
    })
    expect(!result.ok && 'regel' in result.error.details).toBe(false)
  })

  it('refuses to write an invalid scenario', () => {
    expect(() => writeScenarioFile({ ...scenarioOf(), id: 'Geen Slug' })).toThrow('domein.ongeldigeWaarde')
    expect(() =>
      writeScenarioFile(scenarioOf(layer('laag', { overrides: { 'prijs.niveau': NaN } }))),
    ).toThrow('domein.ongeldigeWaarde')
  })
})

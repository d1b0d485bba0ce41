import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { unwrap } from '../../../src/base/result.ts'
import { jsonSchemas } from '../../../src/domain/json-schemas.ts'
import { parameterFamilies } from '../../../src/domain/parameter-families.ts'
import { runScenario } from '../../../src/models/engine/run.ts'
import { resolveInputs } from '../../../src/domain/resolve.ts'
import { layer, placement, scenarioOf, smallBasis, smallSource } from './small-basis.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true })
/** The files as published, not the code they were made of: those are what other programs read. */
const published = (name: string) =>
  JSON.parse(readFileSync(path.join(root, 'docs/schema', name), 'utf8')) as object
const validator = (name: string) => ajv.compile(published(name))
const scenario = validator('scenario-v1.schema.json')
const inputs = validator('inputs-v1.schema.json')
const series = validator('reeksen-v1.schema.json')

function scenarioFiles(folder: string): string[] {
  return readdirSync(path.join(root, 'fixtures', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.scenario.json'))
    .map((name) => path.join('fixtures', folder, name))
}

function errorsOf(file: string): string[] {
  scenario(JSON.parse(readFileSync(path.join(root, file), 'utf8')))
  return (scenario.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`)
}

describe('the schema of a scenario', () => {
  it.each([...scenarioFiles('scenarios/v1'), ...scenarioFiles('zwolle')])('accepts %s', (file) => {
    expect(errorsOf(file)).toEqual([])
  })

  it.each([
    ['onbekende-parameter', '/layers/0/overrides must NOT have additional properties'],
    ['onbekend-veld', '/layers/0/measures/0 must NOT have additional properties'],
    ['onbekende-hefboom', ' must NOT have additional properties'],
    ['onbekende-maatregelsoort', '/layers/0/measures/0/effect/kind must be equal to constant'],
    ['getal-als-tekst', '/layers/0/overrides/instroom.niveau must be number'],
    ['buiten-bereik', '/layers/0/overrides/instroom.niveau must be >= 0'],
    ['getal-als-tekst-in-maatregel', '/layers/0/measures/0/effect/volume/perMonth must be number'],
    ['tekst-als-getal', '/title must be string'],
    ['hash-te-kort', '/pinned/dataset must match pattern "^[0-9a-f]{64}$"'],
    ['veld-ontbreekt', " must have required property 'title'"],
    ['versie-nul', '/formatVersion must be equal to constant'],
    ['andere-maker', '/format must be equal to constant'],
    ['lijst', ' must be object'],
  ])('refuses the fault of %s', (name, message) => {
    expect(errorsOf(`fixtures/scenarios/faults/${name}.scenario.json`)).toContain(message)
  })

  it('knows every parameter family, fixed or open, with one meaning for each id', () => {
    const overrides = (value: object): boolean =>
      scenario(scenarioOf(layer('laag', { overrides: value as Record<string, number> })))
    for (const family of parameterFamilies) {
      const id = family.id
        .replaceAll('<jaar>', '2027')
        .replaceAll('<maand>', '2028-01')
        .replaceAll('<kwartaal>', '1')
        .replaceAll('<duur>', '60-plus')
        .replace(/<\w+>/g, 'iets')
      const value = family.texts ? (family.texts[0] ?? 'iets') : family.max
      expect([id, overrides({ [id]: value })]).toEqual([id, true])
      if (!family.texts) expect([id, overrides({ [id]: family.max + 1 })]).toEqual([id, false])
    }
  })
})

describe('the schema of inputs', () => {
  const resolved = unwrap(
    resolveInputs(
      smallBasis({ 'lasten.uitkeringen.2025': 5_400_000, 'lasten.lks.2025': 410_000 }),
      scenarioOf(layer('laag', { measures: [placement] })),
    ),
  )

  it('accepts what resolve makes', () => {
    inputs(resolved)
    expect(inputs.errors).toBeNull()
  })

  it('refuses a field more, a field less and a text for a number', () => {
    const { taakstelling: _taakstelling, ...less } = resolved
    expect(inputs({ ...resolved, extra: 1 })).toBe(false)
    expect(inputs(less)).toBe(false)
    expect(inputs({ ...resolved, cohort: { ...resolved.cohort, inflowFactor: '1' } })).toBe(false)
  })
})

describe('the schema of a result', () => {
  const result = validator('result-v1.schema.json')
  const basis = smallBasis({ 'lasten.uitkeringen.2025': 5_400_000, 'lasten.lks.2025': 410_000 })
  const resolved = unwrap(resolveInputs(basis, scenarioOf(layer('laag', { measures: [placement] }))))
  const run = unwrap(runScenario(resolved))

  it('accepts a whole run', () => {
    result(run)
    expect(result.errors).toBeNull()
    expect(run.besparing.find((one) => one.year === 2027)?.bruto).toBeGreaterThan(0)
  })

  it('refuses a field more, a field less and a text for a number', () => {
    const { ladder: _ladder, ...less } = run
    expect(result({ ...run, extra: 1 })).toBe(false)
    expect(result(less)).toBe(false)
    expect(result({ ...run, nul: { ...run.nul, stand: ['3400'] } })).toBe(false)
  })
})

describe('the schema of series', () => {
  it('accepts observations, and refuses one without its source', () => {
    expect(series(smallSource.observations)).toBe(true)
    expect(series(smallSource.observations.map(({ bron: _bron, ...rest }) => rest))).toBe(false)
  })
})

it('publishes schemas that are valid themselves, each under its own address', () => {
  const schemas = Object.entries(jsonSchemas())
  for (const [, schema] of schemas) expect(ajv.validateSchema(schema)).toBe(true)
  expect(schemas.map(([name, schema]) => [name, schema['$id']])).toEqual(
    schemas.map(([name]) => [name, `https://buigzaam.nl/schema/${name}`]),
  )
})

import { observationSchema } from './dataset.ts'
import { inputsSchema } from './inputs.ts'
import { familyOf, parameterFamilies, patternOf } from './parameter-families.ts'
import type { ParameterFamily } from './parameter-families/family.ts'
import { resultSchema } from './result.ts'
import { scenarioSchema, scenarioSchemaAddress } from './scenario.ts'
import { z } from './schema.ts'

type JsonSchema = Record<string, unknown>

/**
 * The published JSON Schemas (draft 2020-12) by file name, made of the schemas the product itself checks with. That of the
 * scenario describes what may be written by hand (defaults may be left out, parameter keys are completed); the others
 * describe what the product writes.
 */
export function jsonSchemas(): Readonly<Record<string, JsonSchema>> {
  return {
    'scenario-v1.schema.json': describe(
      scenarioSchema,
      'input',
      scenarioSchemaAddress,
      'Buigzaam scenario, format version 1',
      (schema) => {
        const layer = at(schema, 'properties', 'layers', 'items', 'properties')
        layer['overrides'] = overridesSchema()
      },
    ),
    'inputs-v1.schema.json': describe(
      inputsSchema,
      'output',
      address('inputs-v1'),
      'Inputs of one Buigzaam run, format version 1',
    ),
    'result-v1.schema.json': describe(
      resultSchema,
      'output',
      address('result-v1'),
      'Result of one Buigzaam run, format version 1',
    ),
    'reeksen-v1.schema.json': describe(
      z.array(observationSchema),
      'output',
      address('reeksen-v1'),
      'Numbers of a dossier with their origin, format version 1',
    ),
  }
}

function address(name: string): string {
  return scenarioSchemaAddress.replace('scenario-v1', name)
}

function describe(
  schema: z.ZodType,
  io: 'input' | 'output',
  id: string,
  title: string,
  change: (schema: JsonSchema) => void = () => undefined,
): JsonSchema {
  const { $schema, ...made } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' }) as JsonSchema
  change(made)
  return { $schema, $id: id, title, ...made }
}

/** A part of a schema that must be there. */
function at(schema: JsonSchema, ...path: string[]): JsonSchema {
  let part = schema
  for (const key of path) {
    const next = part[key]
    if (typeof next !== 'object' || next === null) throw new Error(`no ${key} in the schema`)
    part = next as JsonSchema
  }
  return part
}

/** Every parameter family by name or pattern, so that an editor completes and checks the keys. */
function overridesSchema(): JsonSchema {
  const fixed = parameterFamilies.filter((family) => !family.id.includes('<'))
  const open = parameterFamilies.filter((family) => family.id.includes('<'))
  return {
    type: 'object',
    default: {},
    properties: Object.fromEntries(fixed.map((family) => [family.id, valueSchema(family)])),
    patternProperties: Object.fromEntries(
      open.map((family) => [patternBesides(family, fixed), valueSchema(family)]),
    ),
    additionalProperties: false,
  }
}

/** The pattern of a family without the fixed ids that it would match too (`terugkeer.maanden` is no reason). */
function patternBesides(family: ParameterFamily, fixed: readonly ParameterFamily[]): string {
  const pattern = patternOf(family)
  const taken = fixed.filter((one) => new RegExp(pattern).test(one.id) && familyOf(one.id)?.family === one)
  return taken.reduce(
    (narrowed, one) => narrowed.replace('^', `^(?!${one.id.replaceAll('.', '\\.')}$)`),
    pattern,
  )
}

function valueSchema(family: ParameterFamily): JsonSchema {
  const description = `${family.meaning} (${family.unit})`
  if (family.texts)
    return { type: 'string', ...(family.texts.length > 0 ? { enum: family.texts } : {}), description }
  return { type: family.whole ? 'integer' : 'number', minimum: family.min, maximum: family.max, description }
}

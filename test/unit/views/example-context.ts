import { readFileSync } from 'node:fs'
import path from 'node:path'
import { unwrap } from '../../../src/base/result.ts'
import { buildBasis } from '../../../src/domain/basis-from.ts'
import type { Item, Observation, SourceFile } from '../../../src/domain/dataset.ts'
import { readScenarioFile } from '../../../src/domain/formats/scenario-file.ts'
import type { Parameter } from '../../../src/domain/parameter.ts'
import { resolveInputs } from '../../../src/domain/resolve.ts'
import type { VangnetRule } from '../../../src/domain/vangnet-rule.ts'
import { readFile } from '../../../src/ingest/read-file.ts'
import { runScenario } from '../../../src/models/engine/run.ts'
import type { Language } from '../../../src/text/language.ts'
import type { ViewContext } from '../../../src/views/context.ts'

const folder = path.resolve(import.meta.dirname, '../../../fixtures/zwolle')

type Example = {
  observations: Observation[]
  items: Item[]
  parameters: Parameter[]
  rules: VangnetRule[]
  files: SourceFile[]
}
type Description = {
  readonly municipality: { readonly code: string; readonly name: string }
  readonly peildatum: string
  readonly horizon: string
  readonly files: readonly string[]
}

function readExample(description: Description): Example {
  const all: Example = { observations: [], items: [], parameters: [], rules: [], files: [] }
  for (const name of description.files) {
    const read = unwrap(readFile({ name, bytes: readFileSync(path.join(folder, name)) }))
    all.observations.push(...read.observations)
    all.items.push(...read.items)
    all.parameters.push(...read.parameters)
    all.rules.push(...read.rules)
    all.files.push({
      bestand: read.name,
      sha256: read.sha256,
      grootte: read.size,
      formaat: read.format,
      titel: read.title,
      soort: read.soort,
      ingelezenOp: '2026-01-15T09:00:00Z',
      rijen: read.rows,
    })
  }
  return all
}

/** The built-in example through the ordinary doors: ingest, basis, resolve, engine. */
export function exampleContext(
  scenarioName: string,
  options: { language?: Language; factsOnly?: boolean } = {},
): { context: ViewContext; files: SourceFile[] } {
  const description = JSON.parse(readFileSync(path.join(folder, 'dossier.json'), 'utf8')) as Description
  const example = readExample(description)
  const factsOnly = options.factsOnly ?? false
  const basis = unwrap(
    buildBasis({
      ...example,
      municipality: description.municipality,
      peildatum: description.peildatum,
      horizon: description.horizon,
      factsOnly,
    }),
  )
  const file = `scenarios/${scenarioName}.scenario.json`
  const { scenario } = unwrap(readScenarioFile(readFileSync(path.join(folder, file)), file))
  const inputs = resolveInputs(basis, scenario)
  const result = inputs.ok ? unwrap(runScenario(inputs.value)) : null
  const history = example.observations.filter((each) => !factsOnly || each.status !== 'aanname')
  return {
    context: { basis, scenario, result, history, items: example.items, language: options.language ?? 'nl' },
    files: example.files,
  }
}

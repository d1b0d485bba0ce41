import { fail, ok, type Result } from '../../base/result.ts'
import type { IngestResult } from '../../ingest/ingest-result.ts'
import { readJsonText } from '../../domain/formats/json-text.ts'
import { monthSchema } from '../../domain/provenance.ts'
import type { Scenario } from '../../domain/scenario.ts'
import { z, type Infer } from '../../domain/schema.ts'
import { readFiles, type ReadingContext } from '../import/read-files.ts'
import type { DossierMeta, NamedBytes, Ports } from '../ports.ts'
import { readForDossier } from '../scenario/scenario-files.ts'

/** `dossier.json` of a built-in example: what it is about, and its files in order. */
const descriptionSchema = z.strictObject({
  format: z.literal('buigzaam-voorbeeld'),
  formatVersion: z.literal(1),
  id: z.string(),
  name: z.string(),
  municipality: z.strictObject({ code: z.string(), name: z.string() }),
  peildatum: monthSchema,
  horizon: monthSchema,
  files: z.array(z.string()),
  scenarios: z.array(z.string()),
})
type Description = Infer<typeof descriptionSchema>

export type Example = {
  readonly meta: DossierMeta
  readonly read: readonly IngestResult[]
  readonly scenarios: readonly Scenario[]
}

/** Reads an example as a person would import it: every number comes out of a file. */
export async function readExample(
  id: 'zwolle',
  ports: Ports,
  call: ReadingContext,
): Promise<Result<Example>> {
  const description = await describe(id, ports)
  if (!description.ok) return description
  const files = await load(id, description.value.files, ports)
  if (!files.ok) return files
  const read = await readFiles(files.value, ports, call)
  if (!read.ok) return read
  const scenarioFiles = await load(id, description.value.scenarios, ports)
  if (!scenarioFiles.ok) return scenarioFiles
  const scenarios: Scenario[] = []
  for (const file of scenarioFiles.value) {
    const scenario = readForDossier(file)
    if (!scenario.ok) return scenario
    scenarios.push(scenario.value)
  }
  const { name, municipality, peildatum, horizon } = description.value
  const meta = { name, municipality, peildatum, horizon, isExample: true, createdAt: ports.clock.now() }
  return ok({ meta, read: read.value, scenarios })
}

/** The files of an example that hold rules of the vangnet: for a calculation without any dossier. */
export async function readExampleRules(
  id: 'zwolle',
  ports: Ports,
  call: ReadingContext,
): Promise<Result<IngestResult[]>> {
  const description = await describe(id, ports)
  if (!description.ok) return description
  const files = await load(
    id,
    description.value.files.filter((file) => file.includes('vangnetregels')),
    ports,
  )
  return files.ok ? readFiles(files.value, ports, call) : files
}

async function describe(id: 'zwolle', ports: Ports): Promise<Result<Description>> {
  const file = await ports.files.readExample(id, 'dossier.json')
  if (!file.ok) return file
  const bestand = file.value.name
  const document = readJsonText(new TextDecoder().decode(file.value.bytes), {
    maxLength: 100_000,
    maxDepth: 8,
  })
  const parsed = document.ok ? descriptionSchema.safeParse(document.value.value) : null
  return parsed?.success === true ? ok(parsed.data) : fail('opslag.beschadigd', { bestand })
}

async function load(id: 'zwolle', paths: readonly string[], ports: Ports): Promise<Result<NamedBytes[]>> {
  const loaded: NamedBytes[] = []
  for (const path of paths) {
    const file = await ports.files.readExample(id, path)
    if (!file.ok) return file
    loaded.push(file.value)
  }
  return ok(loaded)
}

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { unwrap } from '../../../../src/base/result.ts'
import type { ModelBasis } from '../../../../src/domain/basis.ts'
import { buildBasis } from '../../../../src/domain/basis-from.ts'
import type { Observation, SourceFile } from '../../../../src/domain/dataset.ts'
import { scenarioSchema, type Scenario } from '../../../../src/domain/scenario.ts'
import { readFile } from '../../../../src/ingest/read-file.ts'

const folder = path.join(import.meta.dirname, '../../../../fixtures/zwolle')
const description = JSON.parse(readFileSync(path.join(folder, 'dossier.json'), 'utf8'))

const files = (description.files as string[]).map((name) =>
  unwrap(readFile({ name, bytes: new Uint8Array(readFileSync(path.join(folder, name))) })),
)

/** The built-in example, read by the product's own reader, without a dossier on disk. */
export const example = {
  name: description.name as string,
  municipality: description.municipality as { code: string; name: string },
  peildatum: description.peildatum as string,
  observations: files.flatMap((file): readonly Observation[] => file.observations),
  sources: files.map((file): SourceFile => ({
    bestand: file.name,
    sha256: file.sha256,
    grootte: file.size,
    formaat: file.format,
    titel: file.title,
    soort: file.soort,
    ingelezenOp: '2026-01-31T12:00:00Z',
    rijen: file.rows,
  })),
  basis: (factsOnly: boolean): ModelBasis =>
    unwrap(
      buildBasis({
        observations: files.flatMap((file) => file.observations),
        parameters: files.flatMap((file) => file.parameters),
        rules: files.flatMap((file) => file.rules),
        municipality: description.municipality,
        peildatum: description.peildatum,
        horizon: description.horizon,
        factsOnly,
      }),
    ),
  scenarios: (description.scenarios as string[]).map((name): Scenario =>
    scenarioSchema.parse(JSON.parse(readFileSync(path.join(folder, name), 'utf8'))),
  ),
}

import { fail, ok, type Result } from '../../base/result.ts'
import type { CallContext } from '../../contract/handler.ts'
import type { Input } from '../../contract/reply.ts'
import { storeFiles } from '../import/import-files.ts'
import { hashesOf } from '../model/data-cache.ts'
import type { DossierMeta, DossierStore, DossierWriter, Ports } from '../ports.ts'
import { addReadScenario, freezeScenario } from '../scenario/edit-scenarios.ts'
import { recorderOn } from '../undo/mutate.ts'
import { readExample, type Example } from './example.ts'

/**
 * A new dossier without anything in it; what `about` leaves open comes from the first files. Refuses a horizon that is
 * not after the peildatum (`domein.ongeldigeWaarde`).
 */
export function createEmpty(
  handle: string,
  about: Input<'dossier.create'>['about'],
  ports: Ports,
): Result<DossierStore> {
  const { gemeente, naam, peildatum, horizon } = about
  if (horizon !== '' && horizon <= peildatum)
    return fail('domein.ongeldigeWaarde', { sleutel: 'horizon', waarde: horizon, verwacht: `> ${peildatum}` })
  const meta: DossierMeta = {
    name: naam,
    municipality: { code: gemeente, name: gemeente === '' || naam === '' ? gemeente : naam },
    peildatum,
    horizon,
    isExample: false,
    createdAt: ports.clock.now(),
  }
  return ports.dossiers.create(handle, meta)
}

/**
 * A new dossier with the built-in example, read through the ordinary import. All files are read before anything is made;
 * when storing them fails the new file goes again. It begins without a history: there is nothing to undo in an example.
 */
export async function createExample(
  handle: string,
  example: 'zwolle',
  ports: Ports,
  call: CallContext,
): Promise<Result<DossierStore>> {
  const read = await readExample(example, ports, call)
  if (!read.ok) return read
  const store = ports.dossiers.create(handle, read.value.meta)
  if (!store.ok) return store
  const filled = store.value.write((writer) => fill(writer, read.value, ports.clock.now(), call))
  if (filled.ok) return store
  store.value.close()
  ports.dossiers.discard(handle)
  return filled
}

function fill(writer: DossierWriter, example: Example, at: string, call: CallContext): Result<null> {
  const recorder = recorderOn(writer, [], at)
  const stored = storeFiles(recorder, example.read, at, call.language)
  if (!stored.ok) return stored
  const hashes = hashesOf(writer)
  for (const scenario of example.scenarios) {
    const added = addReadScenario(recorder, scenario, at)
    if (!added.ok) return added
    const frozen = freezeScenario(recorder, scenario.id, hashes, at)
    if (!frozen.ok) return frozen
  }
  return ok(null)
}

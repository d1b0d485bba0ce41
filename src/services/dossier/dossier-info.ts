import { ok, type Result } from '../../base/result.ts'
import type { DossierInfo } from '../../contract/shapes.ts'
import { errorText } from '../../text/error-text.ts'
import type { Language } from '../../text/language.ts'
import type { OpenDossier } from '../session.ts'

/** What the dossier is, whether it can be changed, and if not why. */
export function dossierInfo({ store, data }: OpenDossier, language: Language): Result<DossierInfo> {
  const stored = store.read((reader) => ({ meta: reader.meta(), counts: reader.counts() }))
  if (!stored.ok) return stored
  const hashes = data.hashes()
  if (!hashes.ok) return hashes
  const access = store.access()
  const { meta, counts } = stored.value
  return ok({
    name: meta.name,
    municipality: { ...meta.municipality },
    peildatum: meta.peildatum,
    schemaVersion: store.schemaVersion,
    writable: access.writable,
    reason: access.writable ? null : errorText(access.why, language).message,
    isExample: meta.isExample,
    ...hashes.value,
    counts: { ...counts },
  })
}

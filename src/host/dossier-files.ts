import { rmSync } from 'node:fs'
import path from 'node:path'
import { fail, ok, type Result } from '../base/result.ts'
import type { Clock, Dossiers, DossierStore } from '../services/ports.ts'
import { createDossier } from '../storage/create-dossier.ts'
import { catchFault } from '../storage/faults.ts'
import { openDossier } from '../storage/open-dossier.ts'
import { dossierExtension, type Handles } from './handles.ts'

/** Dossiers on disk behind handles. `access` `lezen` never takes the seat of the one who writes. */
export function dossierFiles(handles: Handles, clock: Clock, access: 'lezen' | 'wijzigen'): Dossiers {
  const made = new Set<string>()

  function fileOf(handle: string): Result<string> {
    const file = handles.fileOf(handle)
    // A handle is what a page calls a file; a path is not in it, so it can be repeated.
    return file === null ? fail('opslag.nietGevonden', { bestand: handle }) : ok(file)
  }

  function openFile(file: string): Result<DossierStore> {
    return openDossier(file, { now: clock.now(), toRead: access === 'lezen' })
  }

  return {
    list: () => catchFault('', () => ok(handles.list())),
    create(handle, meta) {
      const file = fileOf(handle)
      if (!file.ok) return file
      const name = meta.name === '' ? path.basename(file.value, dossierExtension) : meta.name
      const created = createDossier(file.value, { ...meta, name })
      if (!created.ok) return created
      made.add(file.value)
      return openFile(file.value)
    },
    open(handle) {
      const file = fileOf(handle)
      return file.ok ? openFile(file.value) : file
    },
    discard(handle) {
      const file = handles.fileOf(handle)
      // Only what this process made: a mistake elsewhere must not cost somebody a dossier.
      if (file === null || !made.delete(file)) return
      for (const name of [file, `${file}-journal`, `${file}.slot`]) rmSync(name, { force: true })
    },
  }
}

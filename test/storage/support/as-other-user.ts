// Tries to create and to open a dossier as an ordinary user: the superuser is not bound by the rights of a folder.
import Database from 'better-sqlite3'
import { createDossier } from '../../../src/storage/create-dossier.ts'
import { writeFileAtomically } from '../../../src/storage/file/atomic-write.ts'
import { openDossier } from '../../../src/storage/open-dossier.ts'
import { sampleMeta } from './sample.ts'

// Loads the native part while this process may still read the folder of the program.
new Database(':memory:').close()
const nobody = 65534
if (process.getuid?.() === 0) {
  process.setgroups?.([])
  process.setgid?.(nobody)
  process.setuid?.(nobody)
}
const [, , dossier = '', fresh = ''] = process.argv
const created = createDossier(fresh, sampleMeta)
const written = writeFileAtomically(`${fresh}.csv`, new Uint8Array([1]))
const opened = openDossier(dossier, { now: '2026-01-31T15:00:00Z' })
const answer: Record<string, unknown> = {
  created,
  written,
  opened: opened.ok ? opened.value.access() : opened,
}
if (opened.ok) {
  answer.name = opened.value.read((reader) => reader.meta().name)
  answer.write = opened.value.write((writer) => ({
    ok: true,
    value: writer.setMeta({ ...sampleMeta, name: 'Anders' }),
  }))
  opened.value.close()
}
process.stdout.write(JSON.stringify(answer))

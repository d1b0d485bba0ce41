// Imports many rows in one transaction and stops just before its end, for a test to kill this process there.
import { writeSync } from 'node:fs'
import { openDossier } from '../../../src/storage/open-dossier.ts'
import { observationsFile } from './sample.ts'

const opened = openDossier(process.argv[2] ?? '', { now: '2026-01-31T15:00:00Z' })
if (!opened.ok) throw new Error(opened.error.code)
// More than the page cache holds, so that half a transaction stands in the file itself.
const rows = Array.from({ length: Number(process.argv[3]) }, (_unused, index) => ({
  reeks: `reeks.${index % 50}`,
  periode: `${1000 + Math.floor(index / 50)}`,
  waarde: index,
  ruw: 'x'.repeat(4000),
}))
opened.value.write((writer) => {
  writer.importFile(observationsFile('groot.csv', rows))
  writeSync(1, 'half\n')
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
})

// A second process: opens the dossier, says how, and holds it until its standard input ends.
import { errorText } from '../../../src/text/error-text.ts'
import { openDossier } from '../../../src/storage/open-dossier.ts'

const opened = openDossier(process.argv[2] ?? '', { now: '2026-01-31T15:00:00Z' })
if (!opened.ok) throw new Error(opened.error.code)
const store = opened.value
const access = store.access()
const said = access.writable
  ? { writable: true }
  : { writable: false, why: access.why, text: errorText(access.why, 'nl').message }
process.stdout.write(`${JSON.stringify(said)}\n`)
process.stdin.resume().on('end', () => {
  store.close()
  process.exit(0)
})

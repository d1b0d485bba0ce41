// Import speed in rows a second, against a plain split-based reader in the same rounds:
//   node bench/import.ts [file.csv]
// Without a file a table of the same byte shape and size as the largest published sample (22.350 rows) is made.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { unwrap } from '../src/base/result.ts'
import { parseCsv } from '../src/ingest/csv/parse-csv.ts'
import { defaultLimits } from '../src/ingest/limits.ts'
import { readFile } from '../src/ingest/read-file.ts'

const rounds = 9
const portalName = '83625NED_UntypedDataSet_05062025_101716.csv'

/** The portal's bytes: mark, CRLF, quotes, padding. Region × year, one value a row. */
export function portalTable(regions: number, years: number): Uint8Array {
  const lines = ['\ufeff"ID";"RegioS";"Perioden";"GemiddeldeVerkoopprijs_1"']
  for (let region = 0; region < regions; region++) {
    for (let year = 0; year < years; year++) {
      const id = region * years + year
      const value = id % 5 === 0 ? '' : String(80_000 + ((id * 7919) % 800_000)).padStart(8)
      lines.push(`"${id}";"GM${String(region).padStart(4, '0')}";"${1995 + year}JJ00";"${value}"`)
    }
  }
  return new TextEncoder().encode(`${lines.join('\r\n')}\r\n`)
}

type PlainRow = {
  reeks: string
  regio: string
  periode: string
  waarde: number | null
  rij: number
  kolom: number
}

/** What one writes in five minutes: right for this file, and only for this file. No checks, no hash, no reasons. */
export function plainImport(bytes: Uint8Array): PlainRow[] {
  const [header, ...lines] = new TextDecoder().decode(bytes).split('\r\n')
  const names = header.split(';').map((cell) => cell.replaceAll('"', ''))
  const rows: PlainRow[] = []
  lines.forEach((line, i) => {
    if (line === '') return
    const cells = line.split(';').map((cell) => cell.replaceAll('"', '').trim())
    for (let column = 3; column < cells.length; column++) {
      const text = cells[column]
      const waarde = text === '' || text === '.' ? null : Number(text)
      rows.push({
        reeks: names[column],
        regio: cells[1],
        periode: cells[2].slice(0, 4),
        waarde,
        rij: i + 2,
        kolom: column + 1,
      })
    }
  })
  return rows
}

export type Timing = { readonly name: string; readonly medianMs: number; readonly rowsPerSecond: number }

/** Median of the rounds; the candidates take turns, so that a busy machine slows all of them. */
export function measureImport(name: string, bytes: Uint8Array, count: number = rounds): Timing[] {
  const text = new TextDecoder().decode(bytes)
  const candidates = {
    'buigzaam: bytes to observations, checked, with hash': () => unwrap(readFile({ name, bytes })).rows,
    'buigzaam: CSV only': () => unwrap(parseCsv(text, ';', defaultLimits)).rowCount,
    'plain: split, no checks, no hash': () => plainImport(bytes).length,
  }
  const times = new Map<string, number[]>()
  let rows = 0
  for (let round = -1; round < count; round++) {
    for (const [label, run] of Object.entries(candidates)) {
      const start = performance.now()
      rows = run()
      // The first round warms up.
      if (round >= 0) times.set(label, [...(times.get(label) ?? []), performance.now() - start])
    }
  }
  return [...times].map(([label, all]) => {
    const medianMs = [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)]
    return { name: label, medianMs, rowsPerSecond: Math.round(rows / (medianMs / 1000)) }
  })
}

function report(title: string, timings: readonly Timing[]): void {
  console.log(title)
  for (const each of timings) {
    console.log(
      `  ${each.medianMs.toFixed(1).padStart(8)} ms  ${String(each.rowsPerSecond).padStart(9)} rows/s  ${each.name}`,
    )
  }
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === import.meta.filename) {
  const file = process.argv[2]
  if (file !== undefined && existsSync(file)) {
    const bytes = readFileSync(file)
    report(
      `${path.basename(file)}, ${bytes.length} bytes, median of ${rounds}`,
      measureImport(path.basename(file), bytes),
    )
  } else
    report(`made table of 22.350 rows, median of ${rounds}`, measureImport(portalName, portalTable(745, 30)))
  const large = portalTable(8_334, 120)
  report(
    `made table of 1.000.080 rows, ${large.length} bytes, median of 7`,
    measureImport(portalName, large, 7),
  )
}

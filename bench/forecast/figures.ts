import { readFileSync } from 'node:fs'
import path from 'node:path'
import { monthlySeries, type MonthlySeries } from '../../src/models/forecast/series.ts'

const projectRoot = path.resolve(import.meta.dirname, '../..')

/** National month-end stock of uitkeringen tot de AOW-leeftijd, × 1.000, from the built-in example. */
export function nationalStock(): MonthlySeries {
  const file = path.join(projectRoot, 'fixtures/zwolle/feiten/landelijke-maandstand.csv')
  return readSeries(file, (cells) => (cells[0] === 'bijstand.stand.tot-aow' ? [cells[2], cells[3]] : null))
}

/** WW-uitkeringen, × 1.000, not seasonally adjusted: the only monthly sign of unemployment beside the stock. */
export function nationalUnemploymentBenefits(): MonthlySeries {
  const file = path.join(import.meta.dirname, 'data/ww-maandstand.csv')
  return readSeries(file, (cells) => (/^\d{4}-\d{2}$/.test(cells[0]) ? [cells[0], cells[1]] : null))
}

function readSeries(
  file: string,
  pick: (cells: string[]) => readonly [string, string] | null,
): MonthlySeries {
  const points = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => pick(line.split(';')))
    .filter((one) => one !== null)
    .map(([month, text]) => ({ month, value: Number(text.replace(',', '.')) }))
  const series = monthlySeries(points)
  if (!series.ok) throw new Error(`${file}: ${JSON.stringify(series.lacks)}`)
  return series.value
}

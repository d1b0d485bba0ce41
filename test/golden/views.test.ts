import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { unwrap } from '../../src/base/result.ts'
import { buildChart, chartIds } from '../../src/views/build-chart.ts'
import { buildTable } from '../../src/views/build-table.ts'
import { chartText, tableText, withOrigin } from '../unit/views/golden-text.ts'
import { sampleContext } from '../unit/views/sample-result.ts'

/** Words and figures of the key charts and tables, as a reader sees them: a change here is a change of what people read. */
function golden(name: string): string {
  return path.resolve(import.meta.dirname, '../../fixtures/golden/views', `${name}.txt`)
}

describe('views of the made-up dossier', () => {
  it.each(chartIds)('chart %s', async (id) => {
    const text = chartText(unwrap(buildChart(id, sampleContext())))
    await expect(withOrigin(text)).toMatchFileSnapshot(golden(`grafiek-${id}.nl`))
  })

  it('chart brug in English', async () => {
    const text = chartText(unwrap(buildChart('brug', sampleContext({ language: 'en' }))))
    await expect(withOrigin(text)).toMatchFileSnapshot(golden('grafiek-brug.en'))
  })

  it.each(['meerjarig', 'ladder', 'scenario', 'besparing'])('table %s', async (id) => {
    const text = tableText(unwrap(buildTable(id, sampleContext())))
    await expect(withOrigin(text)).toMatchFileSnapshot(golden(`tabel-${id}.nl`))
  })
})

import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { serveExample, type ServedApp } from './support/app.ts'
import { axeViolations, goTo, openContext, startBrowser, watchedPage } from './support/page.ts'

const fixtures = path.resolve(import.meta.dirname, '../../fixtures/zwolle/feiten')

let app: ServedApp
let browser: Browser
let page: Page
let problems: string[]

beforeAll(async () => {
  app = await serveExample()
  browser = await startBrowser()
  ;({ page, problems } = await watchedPage(await openContext(browser, app), app))
  await page.goto(app.url)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
})

afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

const heading = () => page.getByRole('heading', { name: 'Budget per thema (PPN), in euro', exact: true })
const read = async (name: string): Promise<void> => {
  const buffer = readFileSync(path.join(fixtures, name))
  await page.getByTestId('file-input').setInputFiles([{ name, mimeType: 'text/csv', buffer }])
  await page.getByRole('button', { name: 'Inlezen', exact: true }).click()
  await page.getByRole('region', { name: 'Ingelezen' }).waitFor()
}

it('the budget per theme stands on Gegevens, and its amounts lead to the cell of the source', async () => {
  await goTo(page, 'Gegevens')
  await heading().waitFor()
  const table = page.getByRole('region', { name: /^Budget per thema/ })
  const rest = table.getByRole('row', { name: /^Nog te verdelen/ })
  expect(await rest.locator('td').allInnerTexts()).toEqual(['I', '0', '3.000', '0', '0', '–'])
  await table.getByRole('button', { name: /Resterend volgens de bron, 2025/ }).click()
  const panel = page.getByRole('complementary', { name: 'Waarom dit getal?' })
  await panel.getByText('ppn-structureel.csv').first().waitFor()
  expect(await axeViolations(page)).toEqual([])
  await page.keyboard.press('Escape')
})

it('it needs no scenario, and is not there without such rows', async () => {
  await goTo(page, 'Start')
  await page.getByRole('button', { name: 'Nieuw dossier' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('Alleen budget')
  await dialog.getByRole('button', { name: 'Maken' }).click()
  await page.getByText('Er zijn nog geen gegevens.').waitFor()
  await read('taakstelling.csv')
  await page.getByRole('table').filter({ hasText: 'taakstelling.buig' }).waitFor()
  expect(await heading().count()).toBe(0)
  await read('ppn-incidenteel.csv')
  await heading().waitFor()
  const table = page.getByRole('region', { name: /^Budget per thema/ })
  expect(
    await table
      .getByRole('row', { name: /^Nog te verdelen/ })
      .locator('td')
      .allInnerTexts(),
  ).toEqual(['I', '0', '3.000', '0', '0'])
})

it('did nothing a page must not do', () => {
  expect(problems).toEqual([])
})

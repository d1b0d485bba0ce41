import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveExample, type ServedApp } from './support/app.ts'
import { goTo, openContext, startBrowser, watchedPage } from './support/page.ts'

const fixtures = path.resolve(import.meta.dirname, '../../fixtures/zwolle')

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

const choose = (files: { name: string; mimeType: string; buffer: Buffer }[]) =>
  page.getByTestId('file-input').setInputFiles(files)
const csv = (name: string, content: string | Buffer) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(content),
})

describe('a dossier of one’s own', () => {
  it('is made from a name, and says that it is empty', async () => {
    await goTo(page, 'Start')
    await page.getByRole('button', { name: 'Nieuw dossier' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Maken' }).click()
    await dialog.getByText('Vul een naam in.').waitFor()
    await dialog.getByRole('textbox').fill('Proefdorp 2026')
    await dialog.getByRole('button', { name: 'Maken' }).click()
    await page.getByText('Er zijn nog geen gegevens.').waitFor()
    await page.getByRole('banner').getByText('Proefdorp 2026', { exact: false }).waitFor()
    await goTo(page, 'Overzicht')
    await page.getByRole('button', { name: 'Naar Gegevens' }).click()
  })

  it('refuses a file that is no CSV, says why, and stays as it was', async () => {
    await choose([csv('foto.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]))])
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.textContent()).toContain('foto.csv')
    await page.getByText('Er zijn nog geen gegevens.').waitFor()
    await alert.getByRole('button', { name: 'Melding sluiten' }).click()
    await alert.waitFor({ state: 'detached' })
  })

  it('names the row and the column of a text in a number', async () => {
    const good = readFileSync(path.join(fixtures, 'feiten/taakstelling.csv'), 'utf8')
    await choose([csv('fout.csv', good.replace('500000', 'veel'))])
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.textContent()).toMatch(/fout\.csv.*rij 2.*veel/s)
    await alert.getByRole('button', { name: 'Melding sluiten' }).click()
  })

  it('first shows what would happen, then reads in, and can take it back', async () => {
    await choose([csv('taakstelling.csv', readFileSync(path.join(fixtures, 'feiten/taakstelling.csv')))])
    const report = page.getByRole('region', { name: 'Dit gebeurt er als u inleest' })
    await report.waitFor()
    expect(await report.textContent()).toMatch(/rijen\s*2\s*cijfers\s*2/)
    await report.getByRole('button', { name: 'Annuleren' }).click()
    await page.getByText('Er zijn nog geen gegevens.').waitFor()

    await choose([csv('taakstelling.csv', readFileSync(path.join(fixtures, 'feiten/taakstelling.csv')))])
    await report.getByRole('button', { name: 'Inlezen' }).click()
    await page.getByRole('region', { name: 'Ingelezen' }).waitFor()
    const series = page.getByRole('table').filter({ hasText: 'taakstelling.buig' })
    await series.waitFor()
    await page.getByLabel('Zoek in reeks of regio').fill('bestaat niet')
    await page.getByText('Geen reeks gevonden.').waitFor()
    await page.getByLabel('Zoek in reeks of regio').fill('taakstelling')
    await series.waitFor()

    await page.locator('h1').click()
    await page.keyboard.press('Control+z')
    await series.waitFor({ state: 'detached' })
    await page.keyboard.press('Control+y')
    await series.waitFor()
  })
})

describe('a dossier with too little in it', () => {
  it('says what is missing instead of waiting for ever', async () => {
    await goTo(page, 'Scenario’s')
    await page.getByRole('button', { name: 'Nieuw scenario' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Maken' }).click()
    await goTo(page, 'Overzicht')
    await page.getByText('Hiervoor is geen doorrekening mogelijk.').waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
  })
})

describe('a dossier that somebody else holds', () => {
  it('opens for reading and says so', async () => {
    const other = await serveExample(app.folder)
    try {
      const second = await watchedPage(await openContext(browser, other), other)
      await second.page.goto(other.url)
      await goTo(second.page, 'Start')
      await second.page.getByRole('button', { name: /proefdorp/i }).click()
      await second.page.getByText('U kunt wel schuiven en doorrekenen.', { exact: false }).waitFor()
      await goTo(second.page, 'Gegevens')
      expect(await second.page.getByRole('button', { name: 'Bestanden kiezen' }).isDisabled()).toBe(true)
      expect(second.problems).toEqual([])
    } finally {
      await other.stop()
    }
  })
})

it('did nothing a page must not do', () => {
  expect(problems).toEqual([])
})

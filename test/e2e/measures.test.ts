import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { serveExample, type ServedApp } from './support/app.ts'
import {
  axeViolations,
  chooseScenario,
  goTo,
  openContext,
  startBrowser,
  watchedPage,
} from './support/page.ts'

let app: ServedApp
let browser: Browser
let page: Page
let problems: string[]
let untouched: string

const dialog = (): Locator => page.getByRole('dialog')
const addButton = (): Locator => page.getByRole('button', { name: 'Maatregel toevoegen' })
const saving = async (): Promise<string> =>
  (await page.locator('.result [data-figure="besparing-2028"] .value .num').textContent()) ?? ''
const stock = async (): Promise<string> =>
  (await page.locator('.result [data-figure="stand"] .value .num').textContent()) ?? ''
const measure = (id: string): Locator => page.locator(`[data-measure="${id}"]`)
const undoName = async (): Promise<string> =>
  (await page
    .getByRole('button', { name: /^(Ongedaan maken|Niets om ongedaan)/ })
    .getAttribute('aria-label')) ?? ''
const focused = (): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id ?? '')

beforeAll(async () => {
  app = await serveExample()
  browser = await startBrowser()
  const watched = await watchedPage(await openContext(browser, app), app)
  ;({ page, problems } = watched)
  await page.goto(app.url)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await chooseScenario(page, /Nulscenario/)
  await goTo(page, 'Scenario’s')
  await page.locator('.result [data-figure="besparing-2028"]').waitFor()
  untouched = await stock()
})

afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

beforeEach(async () => {
  await page.locator('h1').click()
  while (!(await undoName()).startsWith('Niets')) {
    const before = await undoName()
    await page.keyboard.press('Control+z')
    await expect.poll(undoName).not.toBe(before)
  }
  await expect.poll(stock).toBe(untouched)
})

it('an empty chart says why, and cannot be taken along', async () => {
  await page.getByRole('tab', { name: 'Van bruto naar netto' }).click()
  const card = page.locator('[data-chart="ladder"]')
  await card.getByText('Er zijn geen maatregelen met effect in dit jaar.').waitFor()
  await card.getByRole('button', { name: 'Meenemen' }).click()
  const picture = page.getByRole('menuitem', { name: 'Afbeelding (PNG)' })
  expect(await picture.getAttribute('aria-disabled')).toBe('true')
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: 'Brug naar de taakstelling' }).click()
})

describe('a measure', () => {
  it('is added with the keys, changes nothing until its lever moves, and is removed; all of it undone', async () => {
    await addButton().focus()
    await page.keyboard.press('Enter')
    await dialog().waitFor()
    await dialog().getByRole('radio', { name: 'Plaatsingen naar werk' }).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(await dialog().getByRole('radio', { name: 'Minder instroom, in aantallen' }).isChecked()).toBe(
      true,
    )
    const name = dialog().getByRole('textbox', { name: 'Naam' })
    expect(await name.inputValue()).toBe('Minder instroom, in aantallen')
    await name.fill('')
    await name.press('Enter')
    expect(await dialog().getByRole('alert').textContent()).toBe('Vul een naam in.')
    await name.fill('Vroeg erbij')
    await dialog().getByRole('combobox', { name: 'Thema' }).fill('Keten')
    await dialog().getByRole('textbox', { name: 'Waarom verwacht u dit?' }).fill('Gesprek met de consulenten')
    await page.keyboard.press('Enter')
    await dialog().waitFor({ state: 'detached' })

    await expect.poll(undoName).toBe('Ongedaan maken: Maatregel erbij: Vroeg erbij')
    await expect.poll(focused).toContain('Vroeg erbij')
    expect(await stock()).toBe(untouched)
    expect(await saving()).toBe('€\u00a00,0\u00a0mln')
    const field = page.locator('[data-lever="maatregel.vroeg-erbij.voorkomen"]').getByRole('textbox')
    await field.fill('5')
    await field.press('Enter')
    await expect.poll(stock).not.toBe(untouched)

    await measure('vroeg-erbij')
      .getByRole('button', { name: /Meer instellingen/ })
      .click()
    expect(await measure('vroeg-erbij').locator('dl').textContent()).toContain('Gesprek met de consulenten')
    await measure('vroeg-erbij')
      .getByRole('button', { name: /Maatregel verwijderen/ })
      .click()
    await dialog().getByRole('button', { name: 'Maatregel verwijderen' }).click()
    await measure('vroeg-erbij').waitFor({ state: 'detached' })
    await expect.poll(stock).toBe(untouched)
    await expect.poll(undoName).toBe('Ongedaan maken: Maatregel verwijderd: Vroeg erbij')
    await page.keyboard.press('Control+z')
    await measure('vroeg-erbij').waitFor()
    await expect.poll(stock).not.toBe(untouched)
  })

  it('is copied from another scenario, as it works there', async () => {
    await addButton().click()
    await dialog().getByRole('radio', { name: 'Kopie uit een ander scenario' }).check()
    const choice = dialog().getByRole('combobox', { name: 'Maatregel' })
    const label = (await choice.locator('option').allTextContents()).find((text) => text.startsWith('Deta Q'))
    await choice.selectOption({ label: label ?? '' })
    await dialog().getByRole('button', { name: 'Toevoegen' }).click()
    await measure('deta-q').waitFor()
    await expect.poll(undoName).toMatch(/^Ongedaan maken: Maatregel erbij: Deta Q/)
    await expect.poll(stock).not.toBe(untouched)
  })

  it('cancelled gives the focus back and leaves no step', async () => {
    await addButton().click()
    await dialog().getByRole('button', { name: 'Annuleren' }).click()
    await dialog().waitFor({ state: 'detached' })
    expect(await addButton().evaluate((one) => one === document.activeElement)).toBe(true)
    await addButton().click()
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
    expect(await addButton().evaluate((one) => one === document.activeElement)).toBe(true)
    expect(await undoName()).toBe('Niets om ongedaan te maken')
  })

  it.each(['light', 'dark'] as const)(
    'axe finds nothing in the dialog and in the card (%s)',
    async (theme) => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      await addButton().click()
      await dialog().waitFor()
      expect(await axeViolations(page)).toEqual([])
      await dialog().getByRole('radio', { name: 'Kopie uit een ander scenario' }).check()
      await dialog().getByRole('combobox', { name: 'Maatregel' }).waitFor()
      expect(await axeViolations(page)).toEqual([])
      await dialog().getByRole('radio', { name: 'Nieuwe maatregel' }).check()
      await dialog().getByRole('radio', { name: 'Werken in deeltijd' }).check()
      await dialog().getByRole('button', { name: 'Toevoegen' }).click()
      await measure('werken-in-deeltijd')
        .getByRole('button', { name: /Meer instellingen/ })
        .click()
      expect(await measure('werken-in-deeltijd').textContent()).toContain(
        'Vul eerst de aftrek per uitkering in.',
      )
      expect(await axeViolations(page)).toEqual([])
    },
  )
})

it('did nothing a page must not do', () => {
  expect(problems).toEqual([])
})

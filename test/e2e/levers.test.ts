import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { serveExample, type ServedApp } from './support/app.ts'
import { chooseScenario, goTo, openContext, startBrowser, watchedPage } from './support/page.ts'

let app: ServedApp
let browser: Browser
let page: Page
let problems: string[]
/** The amount of the package as it comes with the example. */
let untouched: string

beforeAll(async () => {
  app = await serveExample()
  browser = await startBrowser()
  const watched = await watchedPage(await openContext(browser, app), app)
  ;({ page, problems } = watched)
  await page.goto(app.url)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await chooseScenario(page, /Uitvoeringsagenda 2025-2028/)
  await goTo(page, 'Scenario’s')
  await page.locator('.result [data-figure="besparing-2028"]').waitFor()
  untouched = await amount()
})

afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

/** Deta Q has the largest effect per step, so a small move is seen in whole tenths of a million. */
const lever = (): Locator => page.locator('[data-lever="maatregel.deta-q.deelnemers"]')
const slider = (): Locator => lever().getByRole('slider')
const field = (): Locator => lever().getByRole('textbox')
const amount = async (): Promise<string> =>
  (await page.locator('.result [data-figure="besparing-2028"] .value .num').textContent()) ?? ''
const stock = async (): Promise<string> =>
  (await page.locator('.result [data-figure="stand"] .value .num').textContent()) ?? ''
const undoButton = (): Locator => page.getByRole('button', { name: /^(Ongedaan maken|Niets om ongedaan)/ })
const undoName = async (): Promise<string> => (await undoButton().getAttribute('aria-label')) ?? ''

async function undoAll(): Promise<void> {
  for (;;) {
    const before = await undoName()
    if (before.startsWith('Niets')) return
    await page.keyboard.press('Control+z')
    await expect.poll(undoName).not.toBe(before)
  }
}

beforeEach(async () => {
  await page.locator('h1').click()
  await undoAll()
  await expect.poll(amount).toBe(untouched)
})

describe('a lever', () => {
  it('dragged with the mouse changes the amount while it moves, and is one undo step', async () => {
    const before = { amount: await amount(), value: await slider().inputValue() }
    await slider().scrollIntoViewIfNeeded()
    const box = await slider().boundingBox()
    if (!box) throw new Error('the slider is not on screen')
    const range = {
      min: Number(await slider().getAttribute('min')),
      max: Number(await slider().getAttribute('max')),
    }
    const thumb = 9 + ((Number(before.value) - range.min) / (range.max - range.min)) * (box.width - 18)
    const y = box.y + box.height / 2
    await page.mouse.move(box.x + thumb, y)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.5, y, { steps: 12 })
    // Still holding: the result follows the hand.
    await expect.poll(amount).not.toBe(before.amount)
    const held = await amount()
    await page.mouse.move(box.x + box.width * 0.8, y, { steps: 12 })
    await expect.poll(amount).not.toBe(held)
    await page.mouse.up()
    await expect.poll(undoName).toMatch(/^Ongedaan maken: Deta Q.*Deelnemers: .*per maand$/)

    await page.keyboard.press('Control+z')
    await expect.poll(amount).toBe(before.amount)
    await expect.poll(() => slider().inputValue()).toBe(before.value)
    await expect.poll(undoName).toBe('Niets om ongedaan te maken')
    await page.keyboard.press('Control+y')
    await expect.poll(amount).not.toBe(before.amount)
  })

  it('moved with the keys changes the amount by the steps of the key table', async () => {
    const before = { amount: await amount(), value: Number(await slider().inputValue()) }
    const step = Number(await slider().getAttribute('step'))
    await slider().focus()
    await page.keyboard.press('ArrowRight')
    expect(Number(await slider().inputValue())).toBeCloseTo(before.value + step, 9)
    await page.keyboard.press('Shift+ArrowRight')
    expect(Number(await slider().inputValue())).toBeCloseTo(before.value + 11 * step, 9)
    await page.keyboard.press('End')
    expect(await slider().inputValue()).toBe(await slider().getAttribute('max'))
    await expect.poll(amount).not.toBe(before.amount)
    await page.keyboard.press('Home')
    expect(await slider().inputValue()).toBe('0')
    await page.keyboard.press('PageUp')
    const max = Number(await slider().getAttribute('max'))
    expect(Number(await slider().inputValue())).toBeCloseTo(max / 10, 9)
    // A row of presses is one step back.
    await expect.poll(undoName).toMatch(/^Ongedaan maken/)
    await page.keyboard.press('Control+z')
    await expect.poll(amount).toBe(before.amount)
    await expect.poll(undoName).toBe('Niets om ongedaan te maken')
  })

  it('can be typed, with the same outcome as the slider', async () => {
    const before = await amount()
    await field().fill('veel')
    await field().press('Enter')
    expect(await lever().getByRole('alert').textContent()).toContain('Dit getal kan hier niet')
    expect(await amount()).toBe(before)
    await field().fill('20,5')
    await field().press('Enter')
    await expect.poll(amount).not.toBe(before)
    await expect.poll(() => slider().getAttribute('aria-valuetext')).toMatch(/^20,5\u00a0per maand/)
  })

  it('goes back to the vastgelegde value with its own button', async () => {
    const before = { amount: await amount(), value: await slider().inputValue() }
    await lever()
      .getByRole('button', { name: /één stap hoger/ })
      .click()
    await lever()
      .getByRole('button', { name: /één stap hoger/ })
      .click()
    await expect.poll(() => slider().inputValue()).not.toBe(before.value)
    await lever()
      .getByRole('button', { name: /Terug naar opgeslagen waarde/ })
      .click()
    await expect.poll(() => slider().inputValue()).toBe(before.value)
    await expect.poll(amount).toBe(before.amount)
  })

  it('says its change politely once the hand rests', async () => {
    await field().fill('24')
    await field().press('Enter')
    await expect
      .poll(() => page.locator('[data-testid="announcer"]').textContent())
      .toMatch(/Besparing 2028: .*, was .*/)
  })
})

describe('a scenario', () => {
  it('can be made, moved, vastgelegd, taken back and removed, and all of it undone', async () => {
    const list = page.getByRole('region', { name: 'Lijst van scenario’s' })
    await list.getByRole('button', { name: 'Nieuw scenario' }).click()
    await page.getByRole('dialog').getByRole('textbox').fill('Proef van de test')
    await page.getByRole('dialog').getByRole('button', { name: 'Maken' }).click()
    const mine = list.getByRole('button', { name: /Proef van de test/ })
    await mine.waitFor()
    expect(await mine.getAttribute('aria-current')).toBe('true')
    // A scenario without changes differs by nothing.
    await expect.poll(amount).toBe('€\u00a00,0\u00a0mln')
    const start = await stock()

    const inflow = page.locator('[data-lever="instroom.niveau"]').getByRole('textbox')
    await inflow.fill('0,9')
    await inflow.press('Enter')
    await expect.poll(stock).not.toBe(start)
    await list.getByRole('button', { name: 'Vastleggen', exact: true }).click()
    await expect.poll(() => mine.textContent()).not.toContain('gewijzigd')
    const frozen = await stock()
    await inflow.fill('0,8')
    await inflow.press('Enter')
    await expect.poll(stock).not.toBe(frozen)
    await expect.poll(() => mine.textContent()).toContain('gewijzigd na vastleggen')

    await list.getByRole('button', { name: 'Meer' }).click()
    await page.getByRole('menuitem', { name: 'Terug naar vastgelegd' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Terug naar vastgelegd' }).click()
    await expect.poll(stock).toBe(frozen)

    await list.getByRole('button', { name: 'Meer' }).click()
    await page.getByRole('menuitem', { name: 'Verwijderen' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Verwijderen' }).click()
    await mine.waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await mine.waitFor()
    await chooseScenario(page, /Uitvoeringsagenda 2025-2028/)
  })
})

it('did nothing a page must not do', () => {
  expect(problems).toEqual([])
})

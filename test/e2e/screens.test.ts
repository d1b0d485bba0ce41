import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveExample, type ServedApp } from './support/app.ts'
import {
  axeViolations,
  chooseScenario,
  goTo,
  openContext,
  startBrowser,
  watchedPage,
  type Look,
} from './support/page.ts'

let app: ServedApp
let browser: Browser
let first: BrowserContext
let page: Page
const problems: string[] = []

/** Further contexts share the session of the first: the key of the address works once. */
async function another(look: Look): Promise<Page> {
  const context = await openContext(browser, app, look)
  await context.addCookies(await first.cookies())
  const watched = await watchedPage(context, app)
  problems.push(...watched.problems)
  watched.page.on('close', () => problems.push(...watched.problems))
  await watched.page.goto(app.origin)
  await watched.page.getByRole('heading', { level: 1 }).first().waitFor()
  return watched.page
}

async function ready(on: Page): Promise<void> {
  await on.locator('[data-figure]').first().waitFor()
  await on.evaluate(() => document.fonts.ready)
}

beforeAll(async () => {
  app = await serveExample()
  browser = await startBrowser()
  first = await openContext(browser, app)
  const watched = await watchedPage(first, app)
  page = watched.page
  page.on('close', () => problems.push(...watched.problems))
  await page.goto(app.url)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await chooseScenario(page, /Uitvoeringsagenda 2025-2028/)
})

afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

describe('accessibility', () => {
  it.each([
    ['Overzicht', false],
    ['Overzicht', true],
    ['Scenario’s', false],
    ['Scenario’s', true],
    ['Gegevens', false],
    ['Start', false],
  ] as const)('axe finds nothing on %s (dark: %s)', async (screen, dark) => {
    const on = await another({ dark })
    await goTo(on, screen)
    if (screen === 'Overzicht' || screen === 'Scenario’s') await ready(on)
    expect(await axeViolations(on)).toEqual([])
    await on.close()
  })

  it('axe finds nothing in the explanation and in the key table', async () => {
    await goTo(page, 'Overzicht')
    await ready(page)
    await page.locator('[data-figure="besparing-2028"]').getByRole('button').click()
    await page.getByRole('complementary', { name: 'Waarom dit getal?' }).waitFor()
    expect(await axeViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('F1')
    await page.getByRole('dialog', { name: 'Toetsen' }).waitFor()
    expect(await axeViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog', { name: 'Toetsen' }).waitFor({ state: 'detached' })
  })

  it('every control is at least 32 pixels, or stands in a line of text', async () => {
    for (const screen of ['Overzicht', 'Scenario’s', 'Gegevens'] as const) {
      await goTo(page, screen)
      const small = await page.evaluate(() =>
        [
          ...document.querySelectorAll(
            'button, select, summary, input:not([type="radio"]):not([type="file"])',
          ),
        ]
          .filter((one) => one.checkVisibility())
          .map((one) => ({ name: one.outerHTML.slice(0, 90), box: one.getBoundingClientRect() }))
          .filter(({ box }) => box.height < 29.5 || box.width < 31.5)
          .map(({ name, box }) => `${name} ${box.width}×${box.height}`),
      )
      expect(small, screen).toEqual([])
    }
  })
})

describe('the window', () => {
  it.each([
    ['at its smallest', { width: 1024, height: 700 }],
    ['at 200 % zoom of 1280 × 800', { width: 640, height: 400, scale: 2 }],
    ['at 400 % zoom of 1280 × 800', { width: 320, height: 200, scale: 4 }],
  ])('%s scrolls in one direction only', async (_name, look) => {
    const on = await another(look)
    for (const screen of ['Overzicht', 'Scenario’s', 'Gegevens', 'Start'] as const) {
      await goTo(on, screen)
      if (screen === 'Overzicht' || screen === 'Scenario’s') await ready(on)
      const wide = await on.evaluate(() => {
        const root = document.documentElement
        return root.scrollWidth - root.clientWidth
      })
      expect(wide, screen).toBeLessThanOrEqual(0)
    }
    await on.close()
  })

  it('goes from group to group and from part to part with the keys', async () => {
    await page.keyboard.press('Control+3')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Scenario’s')
    await page.keyboard.press('Control+2')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Overzicht')
    const focused = () => page.evaluate(() => document.activeElement?.tagName)
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('F6')
    const one = await focused()
    await page.keyboard.press('F6')
    expect([one, await focused()]).toEqual(['NAV', 'HEADER'])
  })

  it('speaks English and Dutch, and remembers the colours', async () => {
    await page.getByRole('radio', { name: 'EN' }).check()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    await page.getByRole('navigation').getByRole('button', { name: 'Overview' }).waitFor()
    await page.getByRole('radio', { name: 'NL' }).check()
    await page.getByRole('radio', { name: 'Donker' }).check()
    await page.reload()
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark')
    await page.getByRole('radio', { name: 'Systeem' }).check()
  })
})

describe('Overzicht', () => {
  it('leads from a number to the cell it was read from', async () => {
    await goTo(page, 'Overzicht')
    await ready(page)
    await page.locator('[data-figure="besparing-2028"]').getByRole('button').click()
    const panel = page.getByRole('complementary', { name: 'Waarom dit getal?' })
    await panel.getByRole('heading', { name: 'Van bruto naar netto' }).waitFor()
    const source = panel.locator('details').first()
    await source.locator('summary').click()
    const words = await source.textContent()
    expect(words).toMatch(/rij \d+, kolom \d+/)
    expect(words).toMatch(/[0-9a-f]{64}/)
    expect(words).toMatch(/\d{2}-\d{2}-\d{4}/)
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
  })

  it('reads a chart with the keys, shows its table and copies its figures', async () => {
    await goTo(page, 'Overzicht')
    const chart = page.locator('[data-chart="stand"]')
    await chart.getByRole('application').focus()
    await page.keyboard.press('ArrowRight')
    const said = () => page.locator('[data-testid="announcer"]').textContent()
    await expect.poll(said).toMatch(/\d{4}: .+: [\d.]+/)
    await page.keyboard.press('s')
    await expect.poll(said).toMatch(/uitkeringen/)
    expect(await chart.getByRole('table').count()).toBe(0)
    await page.keyboard.press('t')
    await chart.getByRole('table').waitFor()
    await page.keyboard.press('d')
    await expect.poll(said).toContain('klembord')
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied.split('\n').length).toBeGreaterThan(50)
    await page.keyboard.press('t')
  })

  it('asks why about the bar or point that is clicked, as Enter does', async () => {
    await goTo(page, 'Overzicht')
    const panel = page.getByRole('complementary', { name: 'Waarom dit getal?' })
    const question = () => panel.getByRole('heading').allTextContents()
    for (const [chart, key] of [
      ['brug', 'End'],
      ['besparing', 'End'],
    ] as const) {
      const drawing = page.locator(`[data-chart="${chart}"]`).getByRole('application')
      await drawing.focus()
      // The last bar: of the second series in the chart of the savings, whose steps are drawn over its bars.
      await page.keyboard.press('Home')
      if (chart === 'besparing') await page.keyboard.press('ArrowDown')
      await page.keyboard.press(key)
      await page.keyboard.press('Enter')
      await panel.waitFor()
      const asked = await question()
      await panel.getByRole('button', { name: 'Sluiten' }).click()
      await panel.waitFor({ state: 'detached' })
      const canvas = drawing.locator('canvas')
      const box = await canvas.boundingBox()
      if (!box) throw new Error(`${chart} is not on screen`)
      // Low and to the right inside the drawing: the last bar in both directions of bars.
      const lying = chart === 'brug'
      await canvas.click({
        position: { x: box.width * (lying ? 0.6 : 0.72), y: box.height * (lying ? 0.86 : 0.8) },
      })
      await panel.waitFor()
      expect(await question(), chart).toEqual(asked)
      await panel.getByRole('button', { name: 'Sluiten' }).click()
      await panel.waitFor({ state: 'detached' })
    }
  })

  it.each([
    ['Afbeelding (PNG)', /\.png$/, [0x89, 0x50, 0x4e, 0x47]],
    ['Tekening (SVG)', /\.svg$/, [...Buffer.from('<')]],
    ['Cijfers (CSV)', /\.csv$/, [0xef, 0xbb, 0xbf]],
  ] as const)('lets a chart be taken along as %s', async (choice, name, start) => {
    await goTo(page, 'Overzicht')
    await page.locator('[data-chart="brug"]').getByRole('button', { name: 'Meenemen' }).click()
    const coming = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: choice }).click()
    const file = await coming
    expect(file.suggestedFilename()).toMatch(name)
    expect([...readFileSync(await file.path()).subarray(0, start.length)]).toEqual([...start])
  })

  it('says what cannot be calculated when only facts count', async () => {
    await goTo(page, 'Overzicht')
    await page.getByRole('switch', { name: 'Toon alleen feiten' }).click()
    await page.getByText('Hiervoor is geen doorrekening mogelijk.').waitFor()
    // What is read can be taken along, without assumptions.
    await page.locator('[data-chart="stand"]').getByRole('button', { name: 'Meenemen' }).click()
    const coming = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'Cijfers (CSV)' }).click()
    // The legend under the figures explains all patterns.
    const figures = readFileSync(await (await coming).path(), 'utf8').replace(/^#.*$/gm, '')
    expect(figures).toContain('3261')
    expect(figures).not.toMatch(/aanname|verwachting/i)
    await page.getByRole('button', { name: 'Ook aannames gebruiken' }).click()
    await ready(page)
    await page.locator('[data-figure="besparing-2028"]').waitFor()
  })
})

it('did nothing a page must not do', async () => {
  await page.close()
  expect(problems).toEqual([])
})

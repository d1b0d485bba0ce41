import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveExample, type ServedApp } from '../e2e/support/app.ts'
import { chooseScenario, goTo, openContext, startBrowser, watchedPage } from '../e2e/support/page.ts'

/*
 * The pictures of the README: both main screens of the example, light and dark, 1280 × 800. With
 * BUIGZAAM_UPDATE_SCREENSHOTS=1 they are written to docs/screenshots; look at them before they are committed.
 */

const folder = path.resolve(import.meta.dirname, '../../docs/screenshots')
const update = process.env['BUIGZAAM_UPDATE_SCREENSHOTS'] === '1'

let app: ServedApp
let browser: Browser
let page: Page

beforeAll(async () => {
  app = await serveExample()
  browser = await startBrowser()
  ;({ page } = await watchedPage(await openContext(browser, app), app))
  await page.goto(app.url)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await chooseScenario(page, /Uitvoeringsagenda 2025-2028/)
})

afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

type Looked = {
  readonly width: number
  readonly height: number
  readonly brightness: number
  readonly colours: number
}

/** Size, mean brightness (0 … 1) and number of colours: an empty or half-drawn page has few. */
async function look(png: Buffer): Promise<Looked> {
  const image = await loadImage(png)
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, image.width, image.height)
  const colours = new Set<number>()
  let sum = 0
  for (let at = 0; at < data.length; at += 4) {
    const [r = 0, g = 0, b = 0] = [data[at], data[at + 1], data[at + 2]]
    sum += (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255
    colours.add((r << 16) | (g << 8) | b)
  }
  return {
    width: image.width,
    height: image.height,
    brightness: sum / (data.length / 4),
    colours: colours.size,
  }
}

/** The charts have been drawn: their canvases hold more than one colour. */
async function chartsDrawn(): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await page.waitForFunction(() =>
    [...document.querySelectorAll('canvas')].every((canvas) => {
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
        data: [],
      }
      return data.some((value, at) => at % 4 !== 3 && value !== data[at % 4])
    }),
  )
}

describe.each([
  ['overzicht', 'Overzicht'],
  ['scenarios', 'Scenario’s'],
] as const)('%s', (name, screen) => {
  it.each(['light', 'dark'] as const)('is drawn in full in %s', async (theme) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await goTo(page, screen)
    await page.locator('[data-figure]').first().waitFor()
    await chartsDrawn()
    await page.mouse.move(0, 0)
    const png = await page.screenshot()
    const seen = await look(png)
    expect([seen.width, seen.height]).toEqual([1280, 800])
    expect(seen.colours).toBeGreaterThan(500)
    // The rail is dark in both themes, the rest follows the theme.
    if (theme === 'light') expect(seen.brightness).toBeGreaterThan(0.7)
    else expect(seen.brightness).toBeLessThan(0.2)

    const file = path.join(folder, `${name}-${theme}.png`)
    if (update) {
      mkdirSync(folder, { recursive: true })
      writeFileSync(file, png)
    }
    const kept = await look(readFileSync(file))
    expect([kept.width, kept.height]).toEqual([1280, 800])
  })
})

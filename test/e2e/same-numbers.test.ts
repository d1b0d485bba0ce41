import { execFileSync } from 'node:child_process'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resultSchema } from '../../src/domain/result.ts'
import { cli, serveExample, type ServedApp } from './support/app.ts'
import { chooseScenario, openContext, startBrowser, watchedPage } from './support/page.ts'

type Answer = { kind: string; result?: { scenarioId: string; inputsHash: string } }
type Recording = { simulationAnswers: Answer[] }

let app: ServedApp
let browser: Browser
let page: Page
let dossier: string

beforeAll(async () => {
  app = await serveExample()
  dossier = path.join(app.folder, 'zelfde.buigzaam')
  execFileSync(process.execPath, [cli, 'new', dossier, '--voorbeeld', 'zwolle'])
  browser = await startBrowser()
  const watched = await watchedPage(await openContext(browser, app), app)
  page = watched.page
  // What the page's own worker answers, as it answers it: nothing in the app is there for the test.
  await page.addInitScript(() => {
    const recording = globalThis as unknown as Recording
    recording.simulationAnswers = []
    const Native = globalThis.Worker
    globalThis.Worker = class extends Native {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options)
        this.addEventListener('message', ({ data }) => recording.simulationAnswers.push(data as Answer))
      }
    }
  })
  await page.goto(app.url)
  await page.locator('[data-figure]').first().waitFor()
})

afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

/** The newest result of the page's worker for a scenario, with its own numbers: a structured clone, no JSON. */
async function fromPage(scenarioId: string): Promise<unknown> {
  const found = await page.waitForFunction((id) => {
    const { simulationAnswers } = globalThis as unknown as Recording
    return simulationAnswers.findLast((one) => one.kind === 'result' && one.result?.scenarioId === id)?.result
  }, scenarioId)
  return found.jsonValue()
}

function fromCommandLine(scenarioId: string): unknown {
  const text = execFileSync(process.execPath, [cli, 'run', dossier, scenarioId, '--json'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return JSON.parse(text)
}

type Differences = { readonly lines: string[]; numbers: number }

/** Every place where two values differ in a key, a text or a bit of a number. */
function compare(a: unknown, b: unknown, at: string, found: Differences): Differences {
  if (typeof a === 'number') found.numbers += 1
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) {
    if (!Object.is(a, b)) found.lines.push(`${at}: ${String(a)} | ${String(b)}`)
    return found
  }
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  for (const key of keys) {
    compare((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], `${at}.${key}`, found)
  }
  return found
}

describe.each([
  ['the nulscenario', 'basis', /Nulscenario/],
  ['the package', 'ppn-2025-2028', /Uitvoeringsagenda 2025-2028/],
] as const)('%s', (_name, id, title) => {
  it('has the same numbers in the page (Chromium) and on the command line (Node), bit for bit', async () => {
    await chooseScenario(page, title)
    const [inPage, inNode] = [await fromPage(id), fromCommandLine(id)]
    expect(resultSchema.safeParse(inPage).success).toBe(true)
    const found = compare(inPage, inNode, id, { lines: [], numbers: 0 })
    expect(found.lines).toEqual([])
    expect(found.numbers).toBeGreaterThan(5000)
  })
})

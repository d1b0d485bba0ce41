import axe from 'axe-core'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { chromiumArgs, chromiumPath } from '../../chromium.ts'
import type { ServedApp } from './app.ts'

export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArgs] })
}

export type Look = {
  readonly width?: number
  readonly height?: number
  readonly dark?: boolean
  readonly scale?: number
}

/** Opens the app in a fresh browser context; the key of the address works once, so one context serves a test file. */
export async function openContext(
  browser: Browser,
  app: ServedApp,
  look: Look = {},
): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: look.width ?? 1280, height: look.height ?? 800 },
    deviceScaleFactor: look.scale ?? 1,
    colorScheme: look.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'nl-NL',
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
    baseURL: app.origin,
  })
}

/** What a page must never do: errors or warnings in the console, refused by the content policy, asked elsewhere. */
export type Watched = { readonly page: Page; readonly problems: string[] }

export async function watchedPage(context: BrowserContext, app: ServedApp): Promise<Watched> {
  const page = await context.newPage()
  const problems: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      problems.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => problems.push(`exception: ${error.message}`))
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (origin !== app.origin && protocol !== 'blob:' && protocol !== 'data:')
      problems.push(`request: ${request.url()}`)
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`content policy: ${event.violatedDirective} ${event.blockedURI}`),
    )
  })
  return { page, problems }
}

export async function goTo(
  page: Page,
  screen: 'Start' | 'Overzicht' | 'Gegevens' | 'Scenario’s',
): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: screen, exact: true }).click()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
}

export async function chooseScenario(page: Page, title: RegExp): Promise<void> {
  const select = page.getByRole('banner').getByRole('combobox', { name: 'Scenario' })
  const label = (await select.locator('option').allTextContents()).find((text) => title.test(text))
  if (label === undefined) throw new Error(`no scenario like ${title}`)
  await select.selectOption({ label })
}

/** Violations of WCAG 2.2 A and AA and of axe's own good practice, one line each. */
export async function axeViolations(page: Page): Promise<string[]> {
  // By the debugger, past the content policy of the page, which lets no other script in.
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    type Violation = { id: string; help: string; nodes: { target: string[]; failureSummary?: string }[] }
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }
    const { violations } = await axe.run()
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
    )
  })
}

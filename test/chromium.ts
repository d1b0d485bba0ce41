import { findChromium } from '../tools/bootstrap/chromium.mjs'

/** How the tests start a browser: without network chatter of its own, and as any user. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const

/** The browser for the tests. Throws, with the reason, where there is none: such a machine fails, it does not skip. */
export function chromiumPath(): string {
  const found = findChromium()
  if (found !== undefined) return found
  throw new Error(
    process.env['BUIGZAAM_CHROMIUM_REASON'] ??
      'No Chromium, Chrome or Edge was found: install one or set BUIGZAAM_CHROMIUM to its full path.',
  )
}

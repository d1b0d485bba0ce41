import path from 'node:path'
import { _electron } from 'playwright-core'
import { describe, expect } from 'vitest'
import { bridgeName } from '../../src/contract/bridge.ts'
import { detectElectron } from '../../tools/electron-binary.mjs'
import { conditionalTest } from '../conditional.ts'

const root = path.resolve(import.meta.dirname, '../..')

describe('the desktop app', () => {
  conditionalTest(
    'the real Electron opens the example, calculates and ends',
    async () => {
      // Chromium refuses its own sandbox to root; nobody else runs without it.
      const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
      const app = await _electron.launch({
        executablePath: detectElectron(),
        args: [root, '--voorbeeld', 'zwolle', ...asRoot],
      })
      try {
        const page = await app.firstWindow()
        await page.getByText('€ 1,0 mln').first().waitFor({ timeout: 30_000 })
        const seen = await page.evaluate(
          (name) => ({
            origin: location.origin,
            bridge: Object.keys((globalThis as unknown as Record<string, object>)[name] ?? {}).sort(),
            node: typeof (globalThis as { process?: unknown }).process,
          }),
          bridgeName,
        )
        expect(seen).toEqual({
          origin: 'app://buigzaam',
          bridge: ['pickDossier', 'send', 'subscribe'],
          node: 'undefined',
        })
      } finally {
        await app.close()
      }
    },
    90_000,
  )
})

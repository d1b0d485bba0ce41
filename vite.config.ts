import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'

/** The page: one static folder that Electron (`app://`) and the loopback host serve alike, hence the relative base. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [svelte()],
  worker: { format: 'es' },
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    // All of these know light-dark() and nesting, so the tokens reach the page as they were written.
    target: ['chrome123', 'firefox128', 'safari17.5'],
    // The content policy allows fonts from 'self' only: nothing may be inlined as a data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: true,
    reportCompressedSize: false,
    // One page, loaded from the disk: splitting it would gain nothing.
    chunkSizeWarningLimit: 1500,
  },
})

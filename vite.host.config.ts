import { copyFile, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { defineConfig, type Plugin } from 'vite'
import { nodeBundle } from './tools/vite-node.ts'

const fontPackage = path.resolve(import.meta.dirname, 'node_modules/@fontsource/ibm-plex-sans')

/** The fonts with which charts are drawn outside a page: a machine without fonts would drop all text. */
const fontFiles = [400, 500, 600, 700].flatMap((weight) =>
  ['latin', 'latin-ext'].map((subset) => `ibm-plex-sans-${subset}-${weight}-normal.woff2`),
)

function copyFonts(): Plugin {
  return {
    name: 'buigzaam-copy-fonts',
    async closeBundle() {
      const target = path.resolve(import.meta.dirname, 'out/assets/fonts')
      await mkdir(target, { recursive: true })
      await copyFile(path.join(fontPackage, 'LICENSE'), path.join(target, 'LICENSE'))
      for (const file of fontFiles) {
        await copyFile(path.join(fontPackage, 'files', file), path.join(target, file))
      }
    },
  }
}

/** The backend: command line with the loopback host, and Electron's utility process. */
export default defineConfig({
  ...nodeBundle({ cli: 'src/host/cli-main.ts', utility: 'src/host/utility-main.ts' }, 'out/host'),
  plugins: [copyFonts()],
})

import { defineConfig } from 'vite'
import { nodeBundle } from './tools/vite-node.ts'

/** Electron's main process. */
export default defineConfig(nodeBundle({ main: 'electron/main.ts' }, 'out/main'))

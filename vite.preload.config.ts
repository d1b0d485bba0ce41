import { defineConfig } from 'vite'
import { nodeBundle } from './tools/vite-node.ts'

/** The preload script: a sandboxed one must be a single CommonJS file. */
export default defineConfig(nodeBundle({ preload: 'electron/preload.ts' }, 'out/preload'))

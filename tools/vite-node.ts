import { builtinModules } from 'node:module'
import type { UserConfig } from 'vite'

/** Native modules find their `.node` file by path and `electron` is given by Electron: none may be bundled. */
export const externals = [
  'electron',
  'better-sqlite3',
  '@napi-rs/canvas',
  /^node:/,
  ...builtinModules,
] as const

/**
 * A CommonJS bundle for Node or Electron's main side.
 * @param entry entry name (becomes `<name>.cjs`) to source file, relative to the project root
 * @param outDir folder under the project root; emptied first
 */
export function nodeBundle(entry: Record<string, string>, outDir: string): UserConfig {
  return {
    publicDir: false,
    // Without this Vite looks for a `browser` build of the packages it bundles.
    resolve: { conditions: ['node', 'import', 'module', 'default'], mainFields: ['module', 'main'] },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'node22',
      minify: false,
      sourcemap: true,
      reportCompressedSize: false,
      lib: { entry, formats: ['cjs'], fileName: (_format, name) => `${name}.cjs` },
      rolldownOptions: { platform: 'node', external: [...externals] },
    },
  }
}

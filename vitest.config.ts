import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    reporters: ['default', './test/ci-reporter.ts'],
    // A forgotten `.only` would make a green run that proves nothing.
    allowOnly: false,
    passWithNoTests: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          // Everything that no other project takes: no folder of tests can be forgotten.
          include: ['test/**/*.test.ts'],
          exclude: ['test/unit/renderer/**', 'test/house/**', 'test/e2e/**', 'test/visual/**'],
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // Runes need the Svelte compiler and the browser build of Svelte, also where no page is needed.
        extends: true,
        plugins: [svelte()],
        resolve: { conditions: ['browser'] },
        test: {
          name: 'renderer',
          include: ['test/unit/renderer/**/*.test.ts'],
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // Type-check, lint, bootstrap and packaging start processes that want a core each.
        extends: true,
        test: {
          name: 'house',
          include: ['test/house/**/*.test.ts'],
          fileParallelism: false,
          maxConcurrency: 2,
          testTimeout: 900_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts', 'test/visual/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})

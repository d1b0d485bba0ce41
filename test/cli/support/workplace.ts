import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { hashBytes } from '../../../src/base/hash.ts'
import { run } from './run-command.ts'

export const dossier = 'zwolle.buigzaam'

/**
 * A fresh folder per test with a copy of the example in it, made once per file by the command itself.
 * @returns the folder of the running test
 */
export function workplace(): () => string {
  const base = mkdtempSync(path.join(os.tmpdir(), 'buigzaam-cli-'))
  let folder = ''
  beforeAll(async () => {
    const made = await run(base, 'new', dossier, '--voorbeeld', 'zwolle')
    if (made.code !== 0) throw new Error(made.stderr)
  })
  beforeEach(() => {
    folder = mkdtempSync(path.join(base, 'test-'))
    copyFileSync(path.join(base, dossier), path.join(folder, dossier))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  afterAll(() => rmSync(base, { recursive: true, force: true }))
  return () => folder
}

export function hashFile(...parts: readonly string[]): string {
  return hashBytes(readFileSync(path.join(...parts)))
}

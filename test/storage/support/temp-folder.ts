import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach } from 'vitest'
import { hashBytes } from '../../../src/base/hash.ts'

const made: string[] = []

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A fresh folder, gone after the test. */
export function tempFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'buigzaam-opslag-'))
  made.push(folder)
  return folder
}

export function hashFile(file: string): string {
  return hashBytes(readFileSync(file))
}

import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { test, type TestFunction } from 'vitest'
import { detectElectron } from '../tools/electron-binary.mjs'

/** Something a machine may lack, with the words that say so in the report. */
export interface Condition {
  readonly lacks: string
  readonly holds: () => boolean
}

/**
 * A folder with real sample files as their publishers serve them, beside the clone. They are too large for the
 * repository: every test on them has a twin on a small fixture that always runs. BUIGZAAM_SAMPLES names another folder.
 */
export const realSamplesFolder =
  process.env['BUIGZAAM_SAMPLES'] ?? path.resolve(import.meta.dirname, '../../shared/data/real-samples')

export const conditions = {
  realSamples: {
    lacks: 'the folder with the real sample files is not there',
    holds: () => existsSync(realSamplesFolder),
  },
  smallDisk: {
    lacks: 'no small disk can be mounted here',
    holds: () => process.platform === 'linux' && process.getuid?.() === 0 && canMount(),
  },
  desktop: {
    lacks: 'there is no Electron binary, or no display to open its window on',
    holds: () => detectElectron() !== undefined && hasDisplay(),
  },
} as const satisfies Record<string, Condition>

export type ConditionName = keyof typeof conditions

/**
 * The only tests that may be skipped, by their own name (without the names of the blocks around them), and what they
 * wait for. A skipped test that is not listed here, or whose condition holds, fails the run (see ci-reporter.ts).
 */
export const conditionalTests: Readonly<Record<string, ConditionName>> = {
  'the published file of bijstand per gemeente 2017 gives its published figures': 'realSamples',
  'the published file of key figures gives its published figures': 'realSamples',
  'the national months are those of the published table': 'realSamples',
  'the other published portal files give their published counts and sums': 'realSamples',

  'a small disk that is full: every write fails, every byte stays, and with room again work goes on':
    'smallDisk',
  'a small disk without room to rewrite a dossier with free pages: every byte stays': 'smallDisk',

  'the real Electron opens the example, calculates and ends': 'desktop',
}

/** Declares a test that only runs where its condition holds. Throws for a name that is not on the list. */
export function conditionalTest(name: string, run: TestFunction, timeoutMs?: number): void {
  const condition = conditionalTests[name]
  if (condition === undefined) {
    throw new Error(`"${name}" is not on the list of conditional tests in test/conditional.ts`)
  }
  test.skipIf(!conditions[condition].holds())(name, run, timeoutMs)
}

let mountable: boolean | undefined

/** Being root is not enough in a container: only trying tells. */
function canMount(): boolean {
  if (mountable !== undefined) return mountable
  const folder = mkdtempSync(path.join(os.tmpdir(), 'buigzaam-mount-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' })
    execFileSync('umount', [folder], { stdio: 'ignore' })
    mountable = true
  } catch {
    mountable = false
  }
  rmdirSync(folder)
  return mountable
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
}

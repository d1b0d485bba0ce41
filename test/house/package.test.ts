import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readValidConfiguration } from '../../tools/packaging/builder-packages.mjs'
import { faultsOf } from '../../tools/packaging/faults.mjs'
import { openExample } from '../../tools/packaging/open-example.mjs'
import { packageForTrial } from '../../tools/packaging/trial-package.mjs'
import { projectRoot } from '../../tools/project.mjs'
import { run } from './scratch-project.ts'

describe('electron-builder.yml', () => {
  test('is valid to electron-builder', async () => {
    expect(await readValidConfiguration()).toMatchObject({
      appId: 'nl.buigzaam.app',
      productName: 'Buigzaam',
    })
  })

  test('would be refused with a property that electron-builder does not know', async () => {
    await expect(readValidConfiguration({ electronFuze: {} })).rejects.toThrow(
      "unknown property 'electronFuze'",
    )
  })
})

/** The same scenario of the same example, from the built command line: the desktop app may not differ in a single bit. */
async function besparingOfCommandLine(folder: string): Promise<unknown> {
  const cli = path.join(projectRoot, 'out/host/cli.cjs')
  const dossier = path.join(folder, 'opdrachtregel.buigzaam')
  await run(process.execPath, [cli, 'new', dossier, '--voorbeeld', 'zwolle']).ended
  const { stdout } = await run(process.execPath, [cli, 'run', dossier, 'ppn-2025-2028', '--json']).ended
  return (JSON.parse(stdout.toString()) as { besparing: unknown }).besparing
}

describe('the package for Linux, on a fabricated Electron', () => {
  let folder: string
  let trial: Awaited<ReturnType<typeof packageForTrial>>
  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'buigzaam-package-'))
    trial = await packageForTrial(folder)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('holds the built app and nothing else, with this system’s binaries, two languages and the fuses set', () => {
    expect(faultsOf(trial)).toEqual([])
  })

  test('would fail with a source, a foreign binary, a missing file, a language too many or a fuse left open', () => {
    const planted = (changes: Partial<typeof trial>) => faultsOf({ ...trial, ...changes })
    const foreign = 'node_modules/better-sqlite3/prebuilds/darwin-arm64.node'
    expect(planted({ archive: [...trial.archive, 'src/base/result.ts'] })).toEqual([
      'src/base/result.ts does not belong in the package',
      'src/base/result.ts is a source',
    ])
    expect(planted({ archive: [...trial.archive, foreign], unpacked: [...trial.unpacked, foreign] })).toEqual(
      [`${foreign} is a binary of another system`],
    )
    expect(planted({ archive: [...trial.archive, foreign] })).toEqual([`${foreign} lies inside the archive`])
    expect(planted({ archive: trial.archive.filter((file) => file !== 'out/renderer/index.html') })).toEqual([
      'out/renderer/index.html is missing',
    ])
    expect(planted({ unpacked: [] }).join()).toContain('better-sqlite3 has no binary for this system')
    expect(planted({ locales: ['de.pak', 'en-US.pak', 'nl.pak'] })).toEqual([
      'languages are de.pak, en-US.pak, nl.pak',
    ])
    expect(planted({ fuses: { ...trial.fuses, RunAsNode: true } })).toEqual(['fuse RunAsNode is not off'])
  })

  test('opens the example on the stand-in for Electron, behind the walls of the desktop shell', async () => {
    const report = await openExample(trial, folder)
    expect(report.shown).toBe(true)
    expect(report.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    })
    expect(report.exposed.length).toBeGreaterThan(0)
    expect(report.served.length).toBeGreaterThan(1)
    for (const { url, status, policy } of report.served) {
      expect([url, status]).toEqual([url, 200])
      expect(url).toMatch(/^app:\/\//)
      expect(policy, url).toContain("default-src 'none'")
    }
    expect(report.scenarios).toContain('ppn-2025-2028')
    expect(report.besparing).toEqual(await besparingOfCommandLine(folder))
  })
})

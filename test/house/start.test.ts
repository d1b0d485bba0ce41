import { chmodSync, readFileSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findNpm } from '../../tools/bootstrap/npm.mjs'
import {
  bareEnvironment,
  eventually,
  makeScratchProject,
  run,
  type Running,
  type ScratchProject,
} from './scratch-project.ts'

/** Stands for the loopback host: prints its address as the real one does and writes down its process. */
const server = `
  const { writeFileSync } = require('node:fs')
  const http = require('node:http')
  const host = http.createServer((request, response) => response.end('ok'))
  process.once('SIGTERM', () => process.exit(0))
  process.once('SIGINT', () => process.exit(0))
  host.listen(0, '127.0.0.1', () => {
    const told = { pid: process.pid, port: host.address().port, args: process.argv.slice(2) }
    writeFileSync('served.json', JSON.stringify(told))
    console.log('http://127.0.0.1:' + told.port + '/')
  })
`

interface Served {
  readonly pid: number
  readonly port: number
  readonly args: readonly string[]
}

let project: ScratchProject
beforeEach(() => {
  project = makeScratchProject()
  project.write('out/host/cli.cjs', server)
  project.stampBuilds()
})
afterEach(() => project.remove())

function untilServed(): Promise<Served> {
  return eventually('the host serves', () => {
    try {
      return JSON.parse(readFileSync(path.join(project.root, 'served.json'), 'utf8')) as Served
    } catch {
      return undefined
    }
  })
}

async function untilGone(served: Served): Promise<void> {
  await eventually('the host is gone', () => (isAlive(served.pid) ? undefined : true))
  await eventually('its port is free', async () => ((await answers(served.port)) ? undefined : true))
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}

describe('without a display', () => {
  test('serves the example, prints the address and nothing else on stdout', async () => {
    const running = project.bootstrap(['start'])
    const served = await untilServed()
    expect(served.args).toEqual(['serve', '--voorbeeld', 'zwolle'])
    expect(await answers(served.port)).toBe(true)
    running.child.kill('SIGTERM')
    const { code, stdout, stderr } = await running.ended
    expect(code).toBe(0)
    expect(stdout.toString()).toBe(`http://127.0.0.1:${served.port}/\n`)
    expect(stderr).toContain('er is geen beeldscherm')
    await untilGone(served)
  })

  test('passes a folder and a port on', async () => {
    const running = project.bootstrap(['start', 'mijn map', '--port', '0'])
    expect((await untilServed()).args).toEqual(['serve', 'mijn map', '--port', '0'])
    running.child.kill('SIGTERM')
    await running.ended
  })

  test.each(['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGKILL'] as const)('%s leaves no orphan', async (signal) => {
    const running = project.bootstrap(['start'])
    const served = await untilServed()
    running.child.kill(signal)
    await running.ended
    await untilGone(served)
  })

  describe('started by npm', () => {
    const startNpm = (detached: boolean): Running =>
      run(process.execPath, [findNpm(), 'start'], { cwd: project.root, env: bareEnvironment(), detached })

    test.each(['SIGTERM', 'SIGHUP', 'SIGKILL'] as const)('%s to npm leaves no orphan', async (signal) => {
      const running = startNpm(false)
      const served = await untilServed()
      running.child.kill(signal)
      await untilGone(served)
      await running.ended
    })

    test('Ctrl+C, which reaches the whole group, leaves no orphan', async () => {
      const running = startNpm(true)
      const served = await untilServed()
      process.kill(-(running.child.pid ?? 0), 'SIGINT')
      await untilGone(served)
      await running.ended
    })
  })
})

describe('with a display', () => {
  const env = () => bareEnvironment({ DISPLAY: ':98' })

  test('opens Electron with the app', async () => {
    project.write('dist/electron', '#!/bin/sh\nfor a in "$@"; do echo "$a"; done\n')
    chmodSync(path.join(project.root, 'dist/electron'), 0o755)
    const dist = path.join(project.root, 'dist')
    const { code, stdout, stderr } = await project.bootstrap(['start'], {
      env: { ...env(), ELECTRON_OVERRIDE_DIST_PATH: dist },
    }).ended
    const sandbox = process.getuid?.() === 0 ? '--no-sandbox\n' : ''
    expect(stdout.toString()).toBe(`${sandbox}${project.root}\n--voorbeeld\nzwolle\n`)
    expect([code, stderr]).toEqual([0, ''])
  })

  test('tries to fetch Electron once, remembers the failure and serves', async () => {
    project.write('node_modules/electron/package.json', '{"type":"commonjs"}')
    project.write(
      'node_modules/electron/install.js',
      `require('node:fs').appendFileSync(${JSON.stringify(path.join(project.root, 'tried.txt'))}, 'x'); process.exit(1)`,
    )
    const tried = () => readFileSync(path.join(project.root, 'tried.txt'), 'utf8').length
    const startAndStop = async (...args: string[]) => {
      project.write('served.json', '')
      const running = project.bootstrap(['start', ...args], { env: env() })
      await untilServed()
      running.child.kill('SIGTERM')
      return (await running.ended).stderr
    }
    expect(await startAndStop()).toContain('Electron ophalen is mislukt (code 1)')
    expect(tried()).toBe(1)
    expect(await startAndStop()).toContain('mislukte vandaag al eens')
    expect(tried()).toBe(1)
    await startAndStop('--opnieuw')
    expect(tried()).toBe(2)
    expect(await startAndStop('--web')).toContain('op verzoek')
    expect(tried()).toBe(2)
  })

  test('serves where Electron ends at once with an error', async () => {
    project.write('dist/electron', '#!/bin/sh\nexit 3\n')
    chmodSync(path.join(project.root, 'dist/electron'), 0o755)
    const running = project.bootstrap(['start'], {
      env: { ...env(), ELECTRON_OVERRIDE_DIST_PATH: path.join(project.root, 'dist') },
    })
    await untilServed()
    running.child.kill('SIGTERM')
    expect((await running.ended).stderr).toContain('Electron start niet (code 3)')
  })
})

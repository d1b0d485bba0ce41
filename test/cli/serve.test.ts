import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createHttpClient } from '../../renderer/client/http-client.ts'
import type { Client } from '../../src/contract/reply.ts'
import { cookieFetch } from '../contract/cookie-fetch.ts'
import { program } from './support/run-command.ts'

let folder: string
let temporary: string
let running: Served[] = []

type Served = {
  readonly child: ChildProcess
  /** Everything on stdout so far. */
  readonly stdout: () => string
  readonly stderr: () => string
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>
}

/** Starts `serve` and waits for its line. */
async function serve(
  words: readonly string[],
  stdio: 'pipe' | 'ipc' = 'pipe',
): Promise<Served & { readonly url: string }> {
  // A temporary folder of its own: what is left behind in it can be seen.
  const env = { ...process.env, TMPDIR: temporary, TEMP: temporary }
  const child = spawn(process.execPath, [program, 'serve', ...words], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe', ...(stdio === 'ipc' ? ['ipc' as const] : [])],
  })
  let [stdout, stderr] = ['', '']
  child.stderr?.on('data', (text: Buffer) => (stderr += text.toString()))
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) =>
    child.once('exit', (code, signal) => resolve({ code, signal })),
  )
  const served = { child, stdout: () => stdout, stderr: () => stderr, ended }
  running.push(served)
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (text: Buffer) => {
      stdout += text.toString()
      if (stdout.includes('\n')) resolve()
    })
    void ended.then(({ code }) => reject(new Error(`serve ended with ${String(code)}: ${stderr}`)))
  })
  return { ...served, url: stdout.trim() }
}

async function clientOf(url: string): Promise<Client> {
  return createHttpClient(await cookieFetch(url))
}

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'buigzaam-serve-'))
  temporary = mkdtempSync(path.join(os.tmpdir(), 'buigzaam-temp-'))
})
afterEach(async () => {
  for (const { child, ended } of running) {
    child.kill('SIGKILL')
    await ended
  }
  running = []
  for (const made of [folder, temporary]) rmSync(made, { recursive: true, force: true })
})

describe('serve', () => {
  it('prints one line, opens a copy of the example, and leaves nothing behind when it is told to stop', async () => {
    const { url, child, stdout, ended } = await serve(['.', '--voorbeeld', 'zwolle'])
    expect(stdout()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?sleutel=[\w-]{43}\n$/)
    const client = await clientOf(url)
    expect(await client.call('dossier.info', null)).toMatchObject({
      ok: true,
      value: { name: 'Zwolle', isExample: true, writable: true },
    })
    expect(readdirSync(temporary)).toHaveLength(1)
    child.kill('SIGTERM')
    expect(await ended).toEqual({ code: 0, signal: null })
    expect(stdout().trim().split('\n')).toHaveLength(1)
    expect(readdirSync(temporary)).toEqual([])
    expect(readdirSync(folder)).toEqual([])
    await expect(fetch(new URL(url).origin)).rejects.toThrow()
  })

  it('stops on Ctrl+C, and when the process that started it is gone', async () => {
    const first = await serve(['.'])
    first.child.kill('SIGINT')
    expect(await first.ended).toEqual({ code: 0, signal: null })
    const second = await serve(['.'], 'ipc')
    second.child.disconnect()
    expect(await second.ended).toEqual({ code: 0, signal: null })
  })

  it('keeps a copy of the example in which something was changed, and says where', async () => {
    const { url, child, ended, stderr } = await serve(['.', '--voorbeeld', 'zwolle'])
    const client = await clientOf(url)
    expect((await client.call('scenario.duplicate', { id: 'basis', newId: 'mijn', title: 'Mijn' })).ok).toBe(
      true,
    )
    child.kill('SIGTERM')
    await ended
    const [kept = ''] = readdirSync(temporary)
    expect(stderr()).toContain(path.join(temporary, kept))
    expect(readdirSync(path.join(temporary, kept))).toEqual(['Voorbeeld Zwolle.buigzaam'])
  })

  it('makes, lists and opens dossiers in its folder and nowhere else', async () => {
    const { url } = await serve([folder])
    const client = await clientOf(url)
    expect(await client.call('dossier.list', null)).toEqual({ ok: true, value: [] })
    expect((await client.call('dossier.create', { handle: 'eigen.buigzaam', example: null })).ok).toBe(true)
    expect(await client.call('dossier.list', null)).toMatchObject({
      ok: true,
      value: [{ handle: 'eigen.buigzaam', name: 'eigen' }],
    })
    const outside = [
      '../buiten.buigzaam',
      '/tmp/buiten.buigzaam',
      'map/in.buigzaam',
      '..\\buiten.buigzaam',
      'zonder-einde',
      '.buigzaam',
      'a\u0000.buigzaam',
      'c:x.buigzaam',
    ]
    for (const handle of outside) {
      expect(await client.call('dossier.create', { handle, example: null }), handle).toMatchObject({
        ok: false,
        error: { code: 'opslag.nietGevonden' },
      })
      expect(await client.call('dossier.open', { handle }), handle).toMatchObject({ ok: false })
    }
    expect(readdirSync(folder).filter((name) => !name.endsWith('.slot'))).toEqual(['eigen.buigzaam'])
    expect(existsSync(path.join(path.dirname(folder), 'buiten.buigzaam'))).toBe(false)
  })

  it('uses the port it is given', async () => {
    const first = await serve(['.'])
    const { port } = new URL(first.url)
    first.child.kill('SIGTERM')
    await first.ended
    const second = await serve(['.', '--port', port])
    expect(new URL(second.url).port).toBe(port)
  })
})

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createHttpClient } from '../../../renderer/client/http-client.ts'
import { fail, ok } from '../../../src/base/result.ts'
import { frameMediaType, packFrame } from '../../../src/contract/frame.ts'
import type { Handlers } from '../../../src/contract/handler.ts'
import { contentSecurityPolicy } from '../../../src/contract/security-headers.ts'
import { createDispatcher } from '../../../src/host/dispatcher.ts'
import { startHttpHost, type HttpHost } from '../../../src/host/http/http-host.ts'
import { cookieFetch } from '../../contract/cookie-fetch.ts'
import { gate, keptLog, standInHandlers, type KeptLog } from './stand-in-handlers.ts'

type Answer = { status: number; headers: http.IncomingHttpHeaders; body: Buffer }

let folder: string
let host: HttpHost
let log: KeptLog
let address: URL
const aborted = gate()

const handlers: Partial<Handlers> = {
  'history.state': () => ok({ undoLabel: 'Inlezen: a.csv', redoLabel: null }),
  'scenario.write': () => ok({ name: 'basis.scenario.json', bytes: new Uint8Array([0, 255, 10, 13]) }),
  'import.files': ({ files }) =>
    fail('inlezen.leegBestand', { bestand: files[0]?.name ?? '', grootte: files[0]?.bytes.length ?? 0 }),
  'model.run': (_input, call) => {
    call.progress({ done: 1, total: 2, what: 'jaar' })
    return new Promise((resolve) =>
      call.signal.addEventListener('abort', () => {
        aborted.open()
        resolve(fail('dienst.geannuleerd'))
      }),
    )
  },
}

/** A request exactly as written: no client that tidies paths or headers. */
function ask(
  method: string,
  target: string,
  headers: Record<string, string> = {},
  body?: Uint8Array | string,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        host: '127.0.0.1',
        port: address.port,
        method,
        path: target,
        headers: { host: address.host, ...headers },
      },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        )
        response.on('error', reject)
      },
    )
    request.on('error', reject)
    request.end(body)
  })
}

async function enter(): Promise<string> {
  const answer = await ask('GET', address.pathname + address.search)
  return (answer.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? ''
}

async function callHeaders(): Promise<Record<string, string>> {
  return { cookie: await enter(), origin: address.origin, 'content-type': 'application/json' }
}

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'buigzaam-page-'))
  const page = path.join(folder, 'page')
  mkdirSync(path.join(page, 'assets'), { recursive: true })
  writeFileSync(path.join(page, 'index.html'), '<!doctype html><title>pagina</title>')
  writeFileSync(path.join(page, 'assets', 'app.js'), 'export {}')
  writeFileSync(path.join(page, 'assets', 'app.js.map'), '{}')
  writeFileSync(path.join(folder, 'geheim.json'), 'geheim')
  symlinkSync(path.join(folder, 'geheim.json'), path.join(page, 'link.json'))
  log = keptLog()
  const started = await startHttpHost(createDispatcher(standInHandlers(handlers), log), log, {
    port: 0,
    pageFolder: page,
  })
  if (!started.ok) throw new Error(started.error.code)
  host = started.value
  address = new URL(host.url)
})
afterEach(async () => {
  await host.close()
  rmSync(folder, { recursive: true })
})

describe('the door', () => {
  it('listens on this machine only, on a free port, with a long random key', () => {
    expect(address.hostname).toBe('127.0.0.1')
    expect(Number(address.port)).toBeGreaterThan(1023)
    expect(address.searchParams.get('sleutel')).toMatch(/^[\w-]{43}$/)
  })

  it('exchanges the key for a cookie that scripts and other sites cannot use, one a browser', async () => {
    const first = await ask('GET', address.pathname + address.search)
    expect(first.status).toBe(303)
    expect(first.headers.location).toBe('/')
    expect(first.headers['set-cookie']?.[0]).toMatch(
      /^buigzaam-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/,
    )
    const second = await ask('GET', address.pathname + address.search)
    expect(second.status).toBe(303)
    expect(second.headers['set-cookie']?.[0]).not.toBe(first.headers['set-cookie']?.[0])
  })

  it('shuts the door on a key that is not the one of this run', async () => {
    const wrong = await ask('GET', `/?sleutel=${'A'.repeat(43)}`)
    expect(wrong.status).toBe(403)
    expect(wrong.headers['set-cookie']).toBeUndefined()
    expect(wrong.body.toString()).toContain('Start Buigzaam opnieuw')
  })

  it('lets the same browser open the printed address again', async () => {
    const cookie = await enter()
    expect((await ask('GET', address.pathname + address.search, { cookie })).status).toBe(303)
  })

  it('opens no session on a look at the head', async () => {
    expect((await ask('HEAD', address.pathname + address.search)).status).toBe(403)
    expect(await enter()).toMatch(/^buigzaam-/)
  })

  it('shows nothing without a session: no page, no file, no call', async () => {
    for (const target of ['/', '/index.html', '/assets/app.js', '/?sleutel=verkeerd', '/?sleutel=']) {
      const answer = await ask('GET', target)
      expect(answer.status, target).toBe(403)
      expect(answer.body.toString()).not.toContain('pagina')
    }
    const call = await ask(
      'POST',
      '/aanroep/history.state',
      { origin: address.origin, 'content-type': 'application/json' },
      'null',
    )
    expect(call.status).toBe(403)
    expect(JSON.parse(call.body.toString())).toMatchObject({
      ok: false,
      error: { code: 'contract.nietToegestaan' },
    })
    const forged = await ask('GET', '/', { cookie: `buigzaam-${address.port}=${'A'.repeat(43)}` })
    expect(forged.status).toBe(403)
  })

  it('refuses another name for this machine, which is how a web site would reach it', async () => {
    const cookie = await enter()
    for (const name of [
      'kwaad.example',
      `localhost:${address.port}`,
      `127.0.0.1`,
      `127.0.0.1:${address.port}.kwaad.example`,
    ]) {
      expect((await ask('GET', '/', { cookie, host: name })).status, name).toBe(403)
    }
  })

  it('refuses calls from another page, or from no page at all', async () => {
    const cookie = await enter()
    const json = { cookie, 'content-type': 'application/json' }
    for (const origin of [
      'http://kwaad.example',
      `http://localhost:${address.port}`,
      'null',
      `https://${address.host}`,
      '',
    ]) {
      expect((await ask('POST', '/aanroep/history.state', { ...json, origin }, 'null')).status, origin).toBe(
        403,
      )
    }
    expect((await ask('POST', '/aanroep/history.state', json, 'null')).status).toBe(403)
    const crossSite = { ...json, origin: address.origin, 'sec-fetch-site': 'cross-site' }
    expect((await ask('POST', '/aanroep/history.state', crossSite, 'null')).status).toBe(403)
  })

  it('allows no other methods and sends no permission for other sites', async () => {
    const headers = await callHeaders()
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      expect((await ask(method, '/aanroep/history.state', headers)).status, method).toBe(405)
    }
    expect((await ask('POST', '/elders', headers, 'null')).status).toBe(405)
    const answer = await ask('POST', '/aanroep/history.state', headers, 'null')
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })
})

describe('the page', () => {
  it('comes with the content security policy and its kin on every answer', async () => {
    const cookie = await enter()
    for (const [target, status] of [
      ['/', 200],
      ['/assets/app.js', 200],
      ['/nergens', 404],
    ] as const) {
      const answer = await ask('GET', target, { cookie })
      expect(answer.status).toBe(status)
      expect(answer.headers['content-security-policy']).toBe(contentSecurityPolicy)
      expect(answer.headers['x-content-type-options']).toBe('nosniff')
      expect(answer.headers['cross-origin-resource-policy']).toBe('same-origin')
    }
    expect((await ask('GET', '/', {})).headers['content-security-policy']).toBe(contentSecurityPolicy)
  })

  it('is its built files and nothing else', async () => {
    const cookie = await enter()
    const outside = [
      '/../geheim.json', '/..%2fgeheim.json', '/%2e%2e/geheim.json', '/..%5cgeheim.json', '//geheim.json', '/assets/../../geheim.json',
      '/assets%00.js', '/link.json', '/assets/', '/assets', '/%', '/assets/app.js.map', '/__proto__', '/constructor',
    ] // prettier-ignore
    for (const target of outside) {
      const answer = await ask('GET', target, { cookie })
      expect(answer.status, target).toBe(404)
      expect(answer.body.toString()).not.toContain('geheim')
    }
    expect((await ask('GET', '/index.html?x=1', { cookie })).body.toString()).toContain('pagina')
    expect((await ask('GET', '/assets/app.js', { cookie })).headers['content-type']).toBe(
      'text/javascript; charset=utf-8',
    )
    expect((await ask('HEAD', '/index.html', { cookie })).body).toHaveLength(0)
  })
})

describe('calls', () => {
  it('are answered as JSON for other programs, with bytes in base64', async () => {
    const headers = await callHeaders()
    const state = await ask('POST', '/aanroep/history.state', headers, 'null')
    expect(JSON.parse(state.body.toString())).toEqual({
      ok: true,
      value: { undoLabel: 'Inlezen: a.csv', redoLabel: null },
    })
    const file = await ask('POST', '/aanroep/scenario.write', headers, '{"id":"basis"}')
    expect(JSON.parse(file.body.toString())).toMatchObject({ value: { bytes: { $base64: 'AP8KDQ==' } } })
  })

  it('are refused when their body cannot be read', async () => {
    const headers = await callHeaders()
    for (const body of ['{', '', 'null null', Buffer.from([0xff, 0xfe])]) {
      const answer = await ask('POST', '/aanroep/history.state', headers, body)
      expect(answer.status).toBe(400)
      expect(JSON.parse(answer.body.toString())).toMatchObject({
        error: { code: 'contract.ongeldigeInvoer' },
      })
    }
    const form = { ...headers, 'content-type': 'application/x-www-form-urlencoded' }
    expect((await ask('POST', '/aanroep/history.state', form, 'null')).status).toBe(400)
    const frames = { ...headers, 'content-type': frameMediaType }
    expect((await ask('POST', '/aanroep/history.state', frames, Buffer.from([9, 0, 0, 0, 1]))).status).toBe(
      400,
    )
  })

  it('stop reading at their budget, also when the header says less', async () => {
    const headers = await callHeaders()
    const large = 5 * 1024 * 1024
    const told = await ask('POST', '/aanroep/history.state', {
      ...headers,
      'content-length': String(large),
    }).catch(() => null)
    expect(told?.status ?? 413).toBe(413)
    const untold = await ask(
      'POST',
      '/aanroep/history.state',
      { ...headers, 'transfer-encoding': 'chunked' },
      `"${'x'.repeat(large)}"`,
    ).catch(() => null)
    // Broken off in the middle of the upload counts too: what may not happen is that it is read to the end and answered.
    expect(untold?.status ?? 413).toBe(413)
    expect((await ask('POST', '/aanroep/history.state', headers, 'null')).status).toBe(200)
  })

  it('carry files as they are', async () => {
    const headers = { ...(await callHeaders()), 'content-type': frameMediaType, accept: frameMediaType }
    const input = { files: [{ name: 'a.csv', bytes: new Uint8Array(6 * 1024 * 1024) }], trial: true }
    const answer = await ask('POST', '/aanroep/import.files', headers, packFrame(input))
    expect(answer.status).toBe(200)
    expect(answer.body.toString()).toContain('"grootte":6291456')
  })

  it('are cancelled when the page breaks them off, and hear progress before that', async () => {
    const client = createHttpClient(await cookieFetch(host.url))
    const abort = new AbortController()
    const seen: string[] = []
    const reply = await client.call('model.run', { id: 'basis' }, {
      signal: abort.signal,
      onProgress: ({ what }) => {
        seen.push(what)
        abort.abort()
      },
    }) // prettier-ignore
    expect(seen).toEqual(['jaar'])
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'dienst.geannuleerd', message: 'De opdracht is geannuleerd. Er is niets gewijzigd.' },
    })
    await aborted.opened
    expect(log.lines).toEqual([])
  })

  it('answer in the language of the page', async () => {
    const headers = await callHeaders()
    const answer = await ask('POST', '/aanroep/dossier.info', { ...headers, 'x-buigzaam-taal': 'en' }, 'null')
    expect(JSON.parse(answer.body.toString())).toMatchObject({ error: { message: 'No dossier is open.' } })
  })
})

describe('starting', () => {
  it('says so when the port is taken', async () => {
    const second = await startHttpHost(createDispatcher(standInHandlers({}), log), log, {
      port: Number(address.port),
      pageFolder: folder,
    })
    expect(second).toEqual(fail('opdracht.poortBezet', { poort: Number(address.port) }))
  })

  it('gives every host a key of its own', async () => {
    const second = await startHttpHost(createDispatcher(standInHandlers({}), log), log, {
      port: 0,
      pageFolder: folder,
    })
    if (!second.ok) throw new Error(second.error.code)
    expect(new URL(second.value.url).search).not.toBe(address.search)
    await second.value.close()
  })
})

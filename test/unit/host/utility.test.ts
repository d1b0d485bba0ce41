import { EventEmitter } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPortClient } from '../../../renderer/client/port-client.ts'
import type { BackendMessage } from '../../../src/contract/bridge.ts'
import type { Client } from '../../../src/contract/reply.ts'

/** The shell's side, as Electron gives it to a utility process. */
class Shell extends EventEmitter {
  readonly said: BackendMessage[] = []
  postMessage(message: BackendMessage): void {
    this.said.push(message)
    this.emit('said', message)
  }
}

const shell = new Shell()
const folder = mkdtempSync(path.join(os.tmpdir(), 'buigzaam-shell-'))
const { port1, port2 } = new MessageChannel()
let client: Client

beforeAll(async () => {
  Object.assign(process, { parentPort: shell })
  await import('../../../src/host/utility-main.ts')
  // Electron wraps what arrives in an event and needs `start`; the rest of its port is Node's.
  const electronPort = {
    postMessage: (answer: unknown) => port1.postMessage(answer),
    on: (event: string, listener: (message: { data: unknown }) => void) =>
      port1.on(event, event === 'message' ? (data: unknown) => listener({ data }) : listener),
    start: () => port1.start(),
  }
  shell.emit('message', { data: { kind: 'port' }, ports: [electronPort] })
  client = createPortClient({
    send: (request) => port2.postMessage(request),
    subscribe(listener) {
      port2.on('message', listener)
      return () => void port2.off('message', listener)
    },
  })
})
afterAll(() => {
  port2.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the backend of the desktop app', () => {
  it('says that it is ready', () => {
    expect(shell.said).toEqual([{ kind: 'ready' }])
  })

  it('knows a file only after the person chose it in a dialog', async () => {
    const file = path.join(folder, 'eigen.buigzaam')
    for (const handle of [file, 'file-abc']) {
      expect(await client.call('dossier.create', { handle, example: null })).toMatchObject({
        ok: false,
        error: { code: 'opslag.nietGevonden' },
      })
    }
    shell.emit('message', { data: { kind: 'grant', handle: 'file-abc', path: file }, ports: [] })
    expect(await client.call('dossier.create', { handle: 'file-abc', example: null })).toMatchObject({
      ok: true,
      value: { name: 'eigen' },
    })
    expect(await client.call('dossier.list', null)).toMatchObject({
      ok: true,
      value: [{ handle: 'file-abc', name: 'eigen' }],
    })
  })

  it('closes the dossier before it says goodbye', async () => {
    expect(readdirSync(folder).some((name) => name.endsWith('.slot'))).toBe(true)
    const goodbye = new Promise((resolve) => shell.on('said', resolve))
    shell.emit('message', { data: { kind: 'quit' }, ports: [] })
    expect(await goodbye).toEqual({ kind: 'closed' })
    expect(readdirSync(folder)).toEqual(['eigen.buigzaam'])
  })
})

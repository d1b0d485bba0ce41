import { afterEach, describe, expect, it } from 'vitest'
import { MessageChannel } from 'node:worker_threads'
import { createPortClient } from '../../../renderer/client/port-client.ts'
import { fail, ok } from '../../../src/base/result.ts'
import type { Handlers } from '../../../src/contract/handler.ts'
import type { PortAnswer } from '../../../src/contract/port-protocol.ts'
import { createDispatcher } from '../../../src/host/dispatcher.ts'
import { servePort } from '../../../src/host/serve-port.ts'
import { gate, keptLog, standInHandlers } from './stand-in-handlers.ts'

const open: { close(): void }[] = []
afterEach(() => open.splice(0).forEach((port) => port.close()))

function connect(some: Partial<Handlers>) {
  const { port1, port2 } = new MessageChannel()
  open.push(port1, port2)
  const log = keptLog()
  servePort(
    {
      postMessage: (answer) => port1.postMessage(answer),
      onMessage: (listener) => void port1.on('message', listener),
      onClose: (listener) => void port1.on('close', listener),
    },
    createDispatcher(standInHandlers(some), log),
    log,
  )
  const client = createPortClient({
    send: (request) => port2.postMessage(request),
    subscribe(listener) {
      port2.on('message', listener)
      return () => void port2.off('message', listener)
    },
  })
  return { client, raw: port2, log }
}

describe('message port', () => {
  it('carries calls that overlap, each with its own progress and reply', async () => {
    const slow = gate()
    const { client } = connect({
      'scenario.freeze': async () => {
        await slow.opened
        return fail('dienst.scenarioOnbekend', { scenario: 'x' })
      },
      'model.run': (_input, call) => {
        call.progress({ done: 1, total: 1, what: 'maand' })
        return fail('model.geenGroepen')
      },
    })
    const seen: string[] = []
    const first = client.call('scenario.freeze', { id: 'x' })
    const second = await client.call('model.run', { id: 'x' }, { onProgress: ({ what }) => seen.push(what) })
    slow.open()
    expect(second).toMatchObject({ error: { code: 'model.geenGroepen' } })
    expect(await first).toMatchObject({ error: { code: 'dienst.scenarioOnbekend' } })
    expect(seen).toEqual(['maand'])
  })

  it('cancels by the number of the call', async () => {
    const { client } = connect({
      'model.run': (_input, call) =>
        new Promise((resolve) =>
          call.signal.addEventListener('abort', () => resolve(fail('dienst.geannuleerd'))),
        ),
    })
    const abort = new AbortController()
    const reply = client.call('model.run', { id: 'x' }, { signal: abort.signal })
    abort.abort()
    expect(await reply).toMatchObject({ ok: false, error: { code: 'dienst.geannuleerd' } })
    const early = await client.call('model.run', { id: 'x' }, { signal: abort.signal })
    expect(early).toMatchObject({ ok: false, error: { code: 'dienst.geannuleerd' } })
  })

  it('says so when a value cannot cross, instead of letting the page wait', async () => {
    const { client, log } = connect({
      'history.state': () => ok({ undoLabel: (() => 'x') as never, redoLabel: null }),
    })
    expect(await client.call('history.state', null)).toMatchObject({
      ok: false,
      error: { code: 'contract.intern' },
    })
    expect(log.lines).toHaveLength(1)
  })

  it('drops messages that are none of the protocol', async () => {
    const { client, raw } = connect({ 'history.state': () => ok({ undoLabel: null, redoLabel: null }) })
    const answers: PortAnswer[] = []
    raw.on('message', (answer: PortAnswer) => answers.push(answer))
    for (const message of [
      null,
      1,
      'call',
      {},
      { id: 'a', kind: 'call' },
      { id: 1, kind: 'eval' },
      { id: 1, kind: 'call', method: {} },
    ]) {
      raw.postMessage(message)
    }
    expect((await client.call('history.state', null)).ok).toBe(true)
    expect(answers).toHaveLength(1)
  })

  it('answers a method that does not exist with a refusal', async () => {
    const { client } = connect({})
    expect(await client.call('constructor' as never, null as never)).toMatchObject({
      error: { code: 'contract.onbekendeMethode' },
    })
  })
})

import { MessageChannel } from 'node:worker_threads'
import { createHttpClient } from '../../renderer/client/http-client.ts'
import { createPortClient } from '../../renderer/client/port-client.ts'
import { packFrame, unpackFrame } from '../../src/contract/frame.ts'
import type { Client } from '../../src/contract/reply.ts'
import { createBackend } from '../../src/host/create-backend.ts'
import type { Dispatcher } from '../../src/host/dispatcher.ts'
import { folderHandles } from '../../src/host/handles.ts'
import { startHttpHost } from '../../src/host/http/http-host.ts'
import { createInProcessClient, createSerialisedClient } from '../../src/host/in-process-client.ts'
import { servePort } from '../../src/host/serve-port.ts'
import type { Log } from '../../src/services/ports.ts'
import { cookieFetch } from './cookie-fetch.ts'

export type Connected = { readonly client: Client; readonly close: () => Promise<void> }
type Wire = (dispatcher: Dispatcher, log: Log) => Promise<Connected>

/** Through the codecs of both wires, one after the other. */
function cross(value: unknown): unknown {
  return unpackFrame(packFrame(structuredClone(value)))?.value
}

const wires: Readonly<Record<string, Wire>> = {
  'in process': async (dispatcher) => ({
    client: createInProcessClient(dispatcher),
    close: async () => undefined,
  }),
  'in process, serialised': async (dispatcher) => ({
    client: createSerialisedClient(dispatcher, cross),
    close: async () => undefined,
  }),
  'message port': async (dispatcher, log) => {
    const { port1, port2 } = new MessageChannel()
    servePort(
      {
        postMessage: (answer) => port1.postMessage(answer),
        onMessage: (listener) => void port1.on('message', listener),
        onClose: (listener) => void port1.on('close', listener),
      },
      dispatcher,
      log,
    )
    const client = createPortClient({
      send: (request) => port2.postMessage(request),
      subscribe(listener) {
        port2.on('message', listener)
        return () => void port2.off('message', listener)
      },
    })
    return { client, close: async () => port2.close() }
  },
  'loopback HTTP': async (dispatcher, log) => {
    const host = await startHttpHost(dispatcher, log, { port: 0, pageFolder: import.meta.dirname })
    if (!host.ok) throw new Error(host.error.code)
    return { client: createHttpClient(await cookieFetch(host.value.url)), close: () => host.value.close() }
  },
}

export const transports = Object.keys(wires)

/** The real backend on a folder, behind one of the transports. Bugs it reports fail the test. */
export async function connect(transport: string, folder: string): Promise<Connected> {
  const log: Log = {
    write(level, message) {
      if (level === 'error') throw new Error(message)
    },
  }
  const backend = createBackend({ handles: folderHandles(folder), log, access: 'wijzigen' })
  const wired = await wires[transport]?.(backend.dispatcher, log)
  if (wired === undefined) throw new RangeError(transport)
  return {
    client: wired.client,
    async close() {
      await wired.close()
      await backend.close()
    },
  }
}

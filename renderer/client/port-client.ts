import type { PortAnswer, PortRequest } from '../../src/contract/port-protocol.ts'
import type { CallOptions, Client, Reply } from '../../src/contract/reply.ts'

/** The two functions of the desktop shell's bridge that a client needs (`src/contract/bridge.ts`). */
export type Port = {
  send(request: PortRequest): void
  subscribe(listener: (answer: PortAnswer) => void): () => void
}

type OpenCall = { readonly options: CallOptions; readonly settle: (reply: Reply<unknown>) => void }

/** The client over a message port: each call has a number, by which progress and reply find it. */
export function createPortClient(port: Port): Client {
  const open = new Map<number, OpenCall>()
  let lastId = 0
  port.subscribe((answer) => {
    const call = open.get(answer.id)
    if (call === undefined) return
    if (answer.kind === 'progress') {
      call.options.onProgress?.(answer.progress)
      return
    }
    open.delete(answer.id)
    call.settle(answer.reply)
  })
  return {
    call(method, input, options = {}) {
      const id = ++lastId
      return new Promise((resolve) => {
        // The contract gives a reply its type; the dispatcher's tests check that each value has it.
        open.set(id, { options, settle: resolve as (reply: Reply<unknown>) => void })
        options.signal?.addEventListener('abort', () => port.send({ id, kind: 'cancel' }))
        port.send({ id, kind: 'call', method, input, language: options.language ?? 'nl' })
        if (options.signal?.aborted) port.send({ id, kind: 'cancel' })
      })
    },
  }
}

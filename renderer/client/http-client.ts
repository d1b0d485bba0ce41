import { frameMediaType, holdsBytes, packFrame, unpackFrame } from '../../src/contract/frame.ts'
import { callPath, languageHeader, type HttpAnswer } from '../../src/contract/http-protocol.ts'
import type { CallOptions, Client, Reply } from '../../src/contract/reply.ts'
import { cancelledReply } from './cancelled-reply.ts'

/**
 * The client of the loopback host. Same origin, so no address and no token here: the browser's cookie is the proof.
 * Rejects when the host does not answer; a refusal of the host is a reply.
 * @param send `fetch` of the page; tests give their own
 */
export function createHttpClient(send: typeof fetch): Client {
  return {
    async call(method, input, options = {}) {
      const abort = new AbortController()
      if (options.signal?.aborted) return cancelledReply(options.language)
      options.signal?.addEventListener('abort', () => abort.abort())
      try {
        const framed = holdsBytes(input)
        const response = await send(callPath + method, {
          method: 'POST',
          headers: {
            'content-type': framed ? frameMediaType : 'application/json',
            accept: frameMediaType,
            [languageHeader]: options.language ?? 'nl',
          },
          body: framed ? packFrame(input) : JSON.stringify(input),
          signal: abort.signal,
        })
        // The contract gives a reply its type; the dispatcher's tests check that each value has it.
        return (await readReply(response, options)) as Awaited<ReturnType<Client['call']>> as never
      } catch (error) {
        if (abort.signal.aborted) return cancelledReply(options.language)
        throw error
      }
    },
  }
}

async function readReply(response: Response, options: CallOptions): Promise<Reply<unknown>> {
  if (!(response.headers.get('content-type') ?? '').startsWith(frameMediaType) || response.body === null) {
    throw new Error(`the host answered ${response.status}`)
  }
  let waiting = new Uint8Array()
  const reader = response.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) throw new Error('the host broke off its answer')
    waiting = joined(waiting, value)
    for (let frame = unpackFrame(waiting); frame !== null; frame = unpackFrame(waiting)) {
      waiting = new Uint8Array(frame.rest)
      const answer = frame.value as HttpAnswer
      if (answer.kind === 'reply') return answer.reply
      options.onProgress?.(answer.progress)
    }
  }
}

function joined(before: Uint8Array, next: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(before.length + next.length)
  all.set(before)
  all.set(next, before.length)
  return all
}

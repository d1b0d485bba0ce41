import type { PortAnswer, PortRequest } from '../contract/port-protocol.ts'
import { languages, type Language } from '../text/language.ts'
import type { Log } from '../services/ports.ts'
import { refusal, reportBug, type Dispatcher } from './dispatcher.ts'

/** What a message port looks like from here; Electron's and Node's are told apart by whoever calls. */
export type ServedPort = {
  postMessage(answer: PortAnswer): void
  onMessage(listener: (data: unknown) => void): void
  onClose(listener: () => void): void
}

/**
 * Serves one page over one port. Malformed messages are dropped; when the port closes its calls are cancelled. A value
 * that cannot cross is a bug and becomes a reply that says so: the page never waits for nothing.
 */
export function servePort(port: ServedPort, dispatcher: Dispatcher, log: Log): void {
  const open = new Map<number, AbortController>()
  let closed = false
  const post = (answer: PortAnswer): void => {
    if (!closed) port.postMessage(answer)
  }
  port.onClose(() => {
    closed = true
    for (const call of open.values()) call.abort()
  })
  port.onMessage((data) => {
    const request = readRequest(data)
    if (request === null) return
    const { id } = request
    if (request.kind === 'cancel') {
      open.get(id)?.abort()
      return
    }
    // A number in use: answering twice would settle the wrong call.
    if (open.has(id)) return
    const abort = new AbortController()
    open.set(id, abort)
    const { method, input, language } = request
    void dispatcher
      .dispatch(method, input, {
        language,
        signal: abort.signal,
        onProgress: (progress) => post({ id, kind: 'progress', progress }),
      })
      .then((reply) => {
        open.delete(id)
        try {
          post({ id, kind: 'reply', reply })
        } catch (error) {
          post({ id, kind: 'reply', reply: refusal(reportBug(log, method, error), language) })
        }
      })
  })
}

function readRequest(data: unknown): PortRequest | null {
  if (typeof data !== 'object' || data === null) return null
  const { id, kind, method, input, language } = data as Partial<Record<string, unknown>>
  if (typeof id !== 'number' || !Number.isSafeInteger(id)) return null
  if (kind === 'cancel') return { id, kind }
  if (kind !== 'call' || typeof method !== 'string') return null
  // The dispatcher looks the method up and refuses a wrong one with a reply.
  return { id, kind, method: method as never, input, language: isLanguage(language) ? language : 'nl' }
}

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value)
}

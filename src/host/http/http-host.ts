import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fail, ok, type Result } from '../../base/result.ts'
import { callPath, languageHeader } from '../../contract/http-protocol.ts'
import { securityHeaders } from '../../contract/security-headers.ts'
import type { Log } from '../../services/ports.ts'
import { doorPage } from '../../text/screens/door.ts'
import { refusal, reportBug, type Dispatcher } from '../dispatcher.ts'
import { isLanguage } from '../serve-port.ts'
import { createAccess, isOwnAddress, isOwnPage, tokenField } from './access.ts'
import { answerStream } from './answer-stream.ts'
import { findPageFile, listPageFiles, readPageFile } from './page-files.ts'
import { readBody } from './read-body.ts'

/** Largest body of a call, and of the calls that carry files. */
const callBudgetBytes = 4 * 1024 * 1024
const uploadBudgetBytes = 256 * 1024 * 1024
const uploads: ReadonlySet<string> = new Set(['import.files', 'scenario.read'])

export type HttpHost = {
  /** The address to open, with the token of this run. */
  readonly url: string
  close(): Promise<void>
}

/**
 * The same app in a browser: the built page and the contract on 127.0.0.1. Fails with `opdracht.poortBezet`.
 * @param port 0 = any free port
 * @param pageFolder the built page
 */
export async function startHttpHost(
  dispatcher: Dispatcher,
  log: Log,
  options: { readonly port: number; readonly pageFolder: string },
): Promise<Result<HttpHost>> {
  const files = listPageFiles(options.pageFolder)
  let host = ''
  const access = createAccess(() => (server.address() as AddressInfo).port)

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isOwnAddress(request, host)) return sendStatus(response, 403)
    const address = request.url ?? '/'
    if (request.method === 'POST' && address.startsWith(callPath)) {
      return answerCall(request, response, address.slice(callPath.length))
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return sendStatus(response, 405)
    if (admitted(request, response, address)) await sendPage(request, response, address)
  }

  /** Exchanges the token of the first visit; true when the visitor has a session and asks for a page. */
  function admitted(request: IncomingMessage, response: ServerResponse, address: string): boolean {
    const url = new URL(address, `http://${host}`)
    const token = url.pathname === '/' ? url.searchParams.get(tokenField) : null
    const known = access.hasSession(request)
    if (token === null) return known || sendDoor(response)
    // A look at the head of the page (a preview, a link checker) opens no session.
    const cookie = known || request.method === 'HEAD' ? null : access.exchange(token)
    if (!known && cookie === null) return sendDoor(response)
    response.writeHead(303, {
      ...securityHeaders,
      location: '/',
      'cache-control': 'no-store',
      ...(cookie === null ? {} : { 'set-cookie': cookie }),
    })
    response.end()
    return false
  }

  async function sendPage(
    request: IncomingMessage,
    response: ServerResponse,
    address: string,
  ): Promise<void> {
    const page = findPageFile(files, address)
    if (page === null) return sendStatus(response, 404)
    const bytes = await readPageFile(page)
    response.writeHead(200, {
      ...securityHeaders,
      'content-type': page.mediaType,
      'content-length': bytes.length,
      'cache-control': 'no-store',
    })
    response.end(request.method === 'HEAD' ? undefined : bytes)
  }

  async function answerCall(
    request: IncomingMessage,
    response: ServerResponse,
    method: string,
  ): Promise<void> {
    const language = isLanguage(request.headers[languageHeader]) ? request.headers[languageHeader] : 'nl'
    const answer = answerStream(response, request.headers.accept ?? '')
    if (!isOwnPage(request, host) || !access.hasSession(request)) {
      return refuseAtDoor(request, response, () =>
        answer.end(refusal({ code: 'contract.nietToegestaan', details: {} }, language), 403),
      )
    }
    const input = await readBody(request, uploads.has(method) ? uploadBudgetBytes : callBudgetBytes)
    if (!input.ok) {
      const status = input.error.code === 'inlezen.teGroot' ? 413 : 400
      return refuseAtDoor(request, response, () => answer.end(refusal(input.error, language), status))
    }
    const abort = new AbortController()
    // Fires too when the answer has been sent; by then nobody listens any more.
    response.once('close', () => abort.abort())
    const reply = await dispatcher.dispatch(method, input.value, {
      language,
      signal: abort.signal,
      onProgress: (progress) => answer.progress(progress),
    })
    answer.end(reply)
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      // Somebody who hangs up in the middle of a request is no bug.
      if (request.destroyed && !request.complete) {
        response.destroy()
        return
      }
      reportBug(log, `http ${request.method ?? ''}`, error)
      if (response.headersSent) response.destroy()
      else sendStatus(response, 500)
    })
  })

  const listening = await listen(server, options.port)
  if (!listening.ok) return listening
  host = `127.0.0.1:${listening.value}`
  return ok({
    url: `http://${host}/?${tokenField}=${access.token}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  })
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<Result<number>> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES')
        resolve(fail('opdracht.poortBezet', { poort: port }))
      else reject(error)
    })
    server.listen(port, '127.0.0.1', () => resolve(ok((server.address() as AddressInfo).port)))
  })
}

function sendStatus(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...securityHeaders, 'content-length': 0 })
  response.end()
}

/** The page for a visitor without a session. */
function sendDoor(response: ServerResponse): false {
  response.writeHead(403, {
    ...securityHeaders,
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
  })
  response.end(doorPage)
  return false
}

/** Answers without reading the rest of the body; the connection ends, so that an endless upload stops. */
function refuseAtDoor(request: IncomingMessage, response: ServerResponse, answer: () => void): void {
  response.setHeader('connection', 'close')
  answer()
  if (!request.complete) response.once('finish', () => request.destroy())
}

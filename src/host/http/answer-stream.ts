import type { ServerResponse } from 'node:http'
import { frameMediaType, packFrame } from '../../contract/frame.ts'
import type { HttpAnswer } from '../../contract/http-protocol.ts'
import { securityHeaders } from '../../contract/security-headers.ts'
import type { Progress, Reply } from '../../contract/reply.ts'

/** Answers one call: as a stream of frames with progress, or as one JSON document for programs that ask for that. */
export type AnswerStream = {
  progress(progress: Progress): void
  /** @param status an HTTP status for refusals at the door; a reply of the backend is always 200 */
  end(reply: Reply<unknown>, status?: number): void
}

export function answerStream(response: ServerResponse, accept: string): AnswerStream {
  const framed = accept.includes(frameMediaType)
  const start = (status: number): void => {
    if (response.headersSent) return
    response.writeHead(status, {
      ...securityHeaders,
      'content-type': framed ? frameMediaType : 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    })
  }
  return {
    progress(progress) {
      if (!framed || response.writableEnded) return
      start(200)
      response.write(packFrame({ kind: 'progress', progress } satisfies HttpAnswer))
    },
    end(reply, status = 200) {
      if (response.writableEnded || response.destroyed) return
      const body = framed
        ? packFrame({ kind: 'reply', reply } satisfies HttpAnswer)
        : JSON.stringify(withBase64(reply))
      start(status)
      response.end(body)
    },
  }
}

/** Bytes inside JSON. */
function withBase64(value: unknown): unknown {
  if (value instanceof Uint8Array) return { $base64: Buffer.from(value).toString('base64') }
  if (Array.isArray(value)) return value.map(withBase64)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withBase64(one)]))
}

import type { IncomingMessage } from 'node:http'
import { fail, ok, type Result } from '../../base/result.ts'
import { frameMediaType, unpackFrame } from '../../contract/frame.ts'

/**
 * The input of a call from the body of its request, counted while it comes in: a body over the budget is refused before
 * it is all in memory, whatever its header says.
 * @param budgetBytes largest body
 */
export async function readBody(request: IncomingMessage, budgetBytes: number): Promise<Result<unknown>> {
  const tooLarge = fail('inlezen.teGroot', { bestand: 'invoer', grens: budgetBytes })
  if (Number(request.headers['content-length'] ?? 0) > budgetBytes) return tooLarge
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > budgetBytes) return tooLarge
    chunks.push(chunk)
  }
  return readInput(request.headers['content-type'] ?? '', Buffer.concat(chunks))
}

function readInput(contentType: string, body: Buffer): Result<unknown> {
  const unreadable = fail('contract.ongeldigeInvoer', { reden: null })
  try {
    if (contentType.startsWith(frameMediaType)) {
      const frame = unpackFrame(body)
      return frame === null || frame.rest.length > 0 ? unreadable : ok(frame.value)
    }
    if (!contentType.startsWith('application/json')) return unreadable
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)))
  } catch {
    return unreadable
  }
}

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Name of the query field of the address that is printed at the start. */
export const tokenField = 'sleutel'

/** More browsers than one person uses at once; the oldest makes room. */
const sessionLimit = 8

/**
 * Who may talk to the loopback host. The printed address carries a token of this one run: each browser exchanges it for
 * a cookie of its own that scripts cannot read and other sites cannot send. `Host` must be the address we listen on (a
 * name that an attacker points at 127.0.0.1 is refused) and `Origin` our own page.
 */
export type Access = {
  readonly token: string
  /** Exchanges the token; the value of the cookie header, or null when the token is wrong. */
  exchange(token: string): string | null
  hasSession(request: IncomingMessage): boolean
}

export function createAccess(port: () => number): Access {
  const token = randomBytes(32).toString('base64url')
  const sessions: string[] = []
  const cookieName = (): string => `buigzaam-${port()}`
  return {
    token,
    exchange(given) {
      if (!equalInConstantTime(given, token)) return null
      const session = randomBytes(32).toString('base64url')
      sessions.push(session)
      if (sessions.length > sessionLimit) sessions.shift()
      return `${cookieName()}=${session}; HttpOnly; SameSite=Strict; Path=/`
    },
    hasSession(request) {
      const given = readCookie(request.headers.cookie ?? '', cookieName())
      return given !== null && sessions.some((session) => equalInConstantTime(given, session))
    },
  }
}

/** `Host` exactly as we are addressed, and `Origin` ours where the browser sends one. */
export function isOwnAddress(request: IncomingMessage, host: string): boolean {
  const { origin } = request.headers
  return request.headers.host === host && (origin === undefined || origin === `http://${host}`)
}

/** A call must prove that our own page makes it: browsers send `Origin` with every POST, so none at all is refused. */
export function isOwnPage(request: IncomingMessage, host: string): boolean {
  const site = request.headers['sec-fetch-site']
  return request.headers.origin === `http://${host}` && (site === undefined || site === 'same-origin')
}

/** Equal lengths by hashing: neither the length nor the first difference shows in the time it takes. */
function equalInConstantTime(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}

function readCookie(header: string, name: string): string | null {
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return null
}

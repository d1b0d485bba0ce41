import { protocol } from 'electron'
import { securityHeaders } from '../../src/contract/security-headers.ts'
import { findPageFile, listPageFiles, readPageFile } from './page-files.ts'

export const appScheme = 'app'
export const appOrigin = 'app://buigzaam'

/** Must run before the app is ready: only a standard, secure scheme has workers, fetch and a content security policy. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** Serves the built page, every answer with the security headers; any other address is 404. */
export function serveApp(rendererFolder: string): void {
  const files = listPageFiles(rendererFolder)
  protocol.handle(appScheme, (request) => {
    const sameOrigin = request.url === appOrigin || request.url.startsWith(`${appOrigin}/`)
    const page = sameOrigin && request.method === 'GET' ? findPageFile(files, request.url) : null
    if (page === null) return new Response(null, { status: 404, headers: securityHeaders })
    return new Response(readPageFile(page), {
      headers: { ...securityHeaders, 'content-type': page.mediaType },
    })
  })
}

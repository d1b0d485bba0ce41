import type { App, Session, WebContents } from 'electron'
import { appOrigin } from './app-protocol.ts'

/** True for a page of ours: exact origin, never a prefix. */
export function isOwnPage(address: string): boolean {
  try {
    const url = new URL(address)
    return `${url.protocol}//${url.host}` === appOrigin
  } catch {
    return false
  }
}

/** No page may navigate away, open a window or embed another page. */
export function lockDownContents(app: App): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

/** The page needs no camera, place, notification or clipboard reading: every request is refused. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
}

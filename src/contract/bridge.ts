import type { PortAnswer, PortRequest } from './port-protocol.ts'

/** Name of the one global that the desktop shell gives the page. */
export const bridgeName = 'buigzaam'

/**
 * The whole surface between the page and the desktop shell. Paths never cross: the shell's dialogs give opaque handles
 * that only the backend can turn into files.
 */
export type Bridge = {
  /** Sends one message of the port protocol to the backend. */
  send(request: PortRequest): void
  /** Receives every answer; returns the function that stops it. */
  subscribe(listener: (answer: PortAnswer) => void): () => void
  /** The shell's own dialog for an existing or a new dossier; null when the person cancelled. */
  pickDossier(purpose: 'open' | 'new'): Promise<{ handle: string; name: string } | null>
}

/** Messages of the desktop shell to the backend process. A `port` message carries one message port to a page. */
export type ShellMessage =
  | { readonly kind: 'port' }
  /** A file that the person chose in a dialog: from now on the backend knows the handle. */
  | { readonly kind: 'grant'; readonly handle: string; readonly path: string }
  | { readonly kind: 'quit' }

/** Messages of the backend process to the shell. */
export type BackendMessage = { readonly kind: 'ready' } | { readonly kind: 'closed' }

import type { Method } from './contract.ts'
import type { Progress, Reply } from './reply.ts'
import type { Language } from './shapes.ts'

/** What crosses a message port (Electron's, or a worker's in tests) from the page's side. */
export type PortRequest =
  | {
      readonly id: number
      readonly kind: 'call'
      readonly method: Method
      readonly input: unknown
      readonly language: Language
    }
  | { readonly id: number; readonly kind: 'cancel' }

/** What comes back: any number of progress messages, then one reply. */
export type PortAnswer =
  | { readonly id: number; readonly kind: 'progress'; readonly progress: Progress }
  | { readonly id: number; readonly kind: 'reply'; readonly reply: Reply<unknown> }

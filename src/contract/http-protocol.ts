import type { Progress, Reply } from './reply.ts'

/*
 * The contract over loopback HTTP: `POST /aanroep/<method>`, body JSON or one frame (`frame.ts`) with the input, header
 * `x-buigzaam-taal` for the language. The answer is a stream of frames when the caller accepts them, else one JSON reply
 * in which bytes are `{"$base64": "…"}`. Breaking off the request cancels the call.
 */

export const callPath = '/aanroep/'
export const languageHeader = 'x-buigzaam-taal'

/** What the frames of an answer hold: any number of progress messages, then one reply. */
export type HttpAnswer =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'reply'; readonly reply: Reply<unknown> }

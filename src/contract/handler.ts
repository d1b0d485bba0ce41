import type { Result } from '../base/result.ts'
import type { Method } from './contract.ts'
import type { AbortSignalLike, Input, Output, Progress } from './reply.ts'
import type { Language } from './shapes.ts'

/** What a handler knows of the call it serves. `language` is for texts inside a value; errors carry codes only. */
export type CallContext = {
  readonly id: string
  readonly language: Language
  readonly signal: AbortSignalLike
  readonly progress: (progress: Progress) => void
}

/** Input has been checked and defaults are filled in. Expected failure is a Result; an exception is a bug. */
export type Handler<M extends Method> = (
  input: Input<M>,
  call: CallContext,
) => Result<Output<M>> | Promise<Result<Output<M>>>

/** The backend as the hosts see it: one handler for every method of the contract. */
export type Handlers = { readonly [M in Method]: Handler<M> }

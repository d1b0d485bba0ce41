import type { ErrorCode } from '../base/error-codes.ts'
import type { ErrorDetails } from '../base/result.ts'
import type { Infer } from '../domain/schema.ts'
import type { z } from '../domain/schema.ts'
import type { Contract, Method } from './contract.ts'
import type { Language } from './shapes.ts'

/** A failure as it reaches a person: what and where in `message`, what now in `hint`. */
export type ReplyError = {
  readonly code: ErrorCode
  readonly message: string
  readonly details: ErrorDetails
  readonly hint: string
}
export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ReplyError }

/** What a caller writes (defaults may be left out) and what a handler gets and gives. */
export type CallInput<M extends Method> = z.input<Contract[M]['input']>
export type Input<M extends Method> = Infer<Contract[M]['input']>
export type Output<M extends Method> = Infer<Contract[M]['output']>

export type Progress = { readonly done: number; readonly total: number; readonly what: string }

/** Every call has an id, so that progress finds it and it can be cancelled. `language` is Dutch when left out. */
export type CallOptions = {
  readonly signal?: AbortSignalLike
  readonly onProgress?: (progress: Progress) => void
  readonly language?: Language
}
/** The part of `AbortSignal` that pure rooms need. */
export type AbortSignalLike = {
  readonly aborted: boolean
  addEventListener(type: 'abort', listener: () => void): void
}

/** What every transport offers: Electron's port, HTTP, in-process. */
export type Client = {
  call<M extends Method>(method: M, input: CallInput<M>, options?: CallOptions): Promise<Reply<Output<M>>>
}

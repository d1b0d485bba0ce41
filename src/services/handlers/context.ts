import type { Method } from '../../contract/contract.ts'
import type { Handlers } from '../../contract/handler.ts'
import type { RunCache } from '../model/run-cache.ts'
import type { Ports } from '../ports.ts'
import type { Session } from '../session.ts'

/** What every group of handlers is made of. */
export type Backend = { readonly ports: Ports; readonly session: Session; readonly run: RunCache }

/** The handlers of one part of the contract: `scenario.*`, `model.*`. */
export type HandlersOf<Part extends string> = Pick<Handlers, Extract<Method, `${Part}.${string}`>>

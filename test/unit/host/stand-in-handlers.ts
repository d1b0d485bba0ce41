import { fail } from '../../../src/base/result.ts'
import { contract, type Method } from '../../../src/contract/contract.ts'
import type { Handlers } from '../../../src/contract/handler.ts'
import type { Log } from '../../../src/services/ports.ts'

/** Handlers for tests of the doors: every method refuses, except the ones given. */
export function standInHandlers(some: Partial<Handlers>): Handlers {
  const refuse = Object.fromEntries(
    (Object.keys(contract) as Method[]).map((method) => [method, () => fail('dienst.geenDossierOpen')]),
  )
  return { ...refuse, ...some } as Handlers
}

export type KeptLog = Log & { readonly lines: string[] }

export function keptLog(): KeptLog {
  const lines: string[] = []
  return { lines, write: (level, message) => void lines.push(`${level}: ${message}`) }
}

/** A promise and the function that settles it. */
export function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}

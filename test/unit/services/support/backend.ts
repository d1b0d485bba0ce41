import Database from 'better-sqlite3'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fail, ok, type AppError, type Result } from '../../../../src/base/result.ts'
import { contract, type Method } from '../../../../src/contract/contract.ts'
import type { CallContext } from '../../../../src/contract/handler.ts'
import type { CallInput, Output } from '../../../../src/contract/reply.ts'
import { createServices } from '../../../../src/services/create-services.ts'
import type { DossierMeta, DossierStore, DossierWriter, Ports } from '../../../../src/services/ports.ts'
import { dossierStore } from '../../../../src/storage/dossier-store.ts'
import { migrate } from '../../../../src/storage/migrate.ts'
import { migrations } from '../../../../src/storage/migrations/all.ts'
import { metaTable } from '../../../../src/storage/repositories/meta.ts'

const examples = path.resolve(import.meta.dirname, '../../../../fixtures')

/** A dossier in memory: the real statements, no file. `blocked` makes every write fail, as a full disk would. */
export type MemoryDossier = {
  readonly store: DossierStore
  blocked: AppError | null
  writable: AppError | null
  closed: number
  bytes(): Buffer
}

export function memoryDossier(meta: DossierMeta): MemoryDossier {
  const db = new Database(':memory:')
  migrate(db, migrations)
  metaTable(db).set(meta)
  const store = dossierStore({
    file: 'proef.buigzaam',
    db,
    access: () =>
      dossier.writable === null ? { writable: true } : { writable: false, why: dossier.writable },
    release: () => undefined,
  })
  const guarded =
    <T>(use: (writer: DossierWriter) => Result<T>) =>
    (writer: DossierWriter): Result<T> => {
      const result = use(writer)
      return dossier.blocked === null ? result : { ok: false, error: dossier.blocked }
    }
  const dossier: MemoryDossier = {
    // Closed and opened again it is the same dossier, as a file would be.
    store: { ...store, write: (use) => store.write(guarded(use)), close: () => (dossier.closed += 1) },
    blocked: null,
    writable: null,
    closed: 0,
    bytes: () => db.serialize(),
  }
  return dossier
}

export type World = {
  /** Dossiers by handle, as they would lie in a folder. */
  readonly dossiers: Map<string, MemoryDossier>
  readonly discarded: string[]
  /** What the next new dossier answers to its first write. */
  failFirstWrite: AppError | null
  readonly exampleFiles: string[]
}

/** A backend over a world in memory, called as a host calls it: input checked, every output checked against the contract. */
export function backend() {
  const world: World = { dossiers: new Map(), discarded: [], failFirstWrite: null, exampleFiles: [] }
  let second = 0
  const ports: Ports = {
    clock: {
      now: () => new Date(Date.UTC(2026, 0, 31, 14, 0, second++)).toISOString().replace('.000Z', 'Z'),
    },
    log: { write: () => undefined },
    files: {
      readExample: (example, file) => {
        world.exampleFiles.push(file)
        const bytes = new Uint8Array(readFileSync(path.join(examples, example, file)))
        return Promise.resolve(ok({ name: path.basename(file), bytes }))
      },
    },
    dossiers: {
      list: () =>
        ok(
          [...world.dossiers.keys()].map((handle) => ({
            handle,
            name: handle,
            changedAt: '2026-01-31T14:00:00Z',
          })),
        ),
      create: (handle, meta) => {
        if (world.dossiers.has(handle)) return fail('opslag.bestaatAl', { bestand: handle })
        const made = memoryDossier({ ...meta, name: meta.name || handle })
        made.blocked = world.failFirstWrite
        world.dossiers.set(handle, made)
        return ok(made.store)
      },
      open: (handle) => {
        const found = world.dossiers.get(handle)
        return found ? ok(found.store) : fail('opslag.nietGevonden', { bestand: handle })
      },
      discard: (handle) => {
        world.discarded.push(handle)
        world.dossiers.delete(handle)
      },
    },
    charts: {
      render: (spec, format) =>
        Promise.resolve(ok({ name: `${spec.id}.${format}`, bytes: new TextEncoder().encode(spec.title) })),
    },
    pause: () => Promise.resolve(),
  }
  const handlers = createServices(ports)

  async function call<M extends Method>(
    method: M,
    input: CallInput<M>,
    options: Partial<CallContext> = {},
  ): Promise<Result<Output<M>>> {
    const checked = contract[method].input.parse(input)
    const context: CallContext = {
      id: 'proef',
      language: 'nl',
      signal: { aborted: false, addEventListener: () => undefined },
      progress: () => undefined,
      ...options,
    }
    const result = (await handlers[method](checked as never, context)) as Result<Output<M>>
    if (result.ok) contract[method].output.parse(result.value)
    return result
  }

  /** For calls that must succeed. */
  async function get<M extends Method>(method: M, input: CallInput<M>): Promise<Output<M>> {
    const result = await call(method, input)
    if (!result.ok) throw new Error(`${method}: ${result.error.code} ${JSON.stringify(result.error.details)}`)
    return result.value
  }

  return { world, call, get }
}

/** Text as the bytes of a file. */
export function file(name: string, lines: readonly string[]) {
  return { name, bytes: new TextEncoder().encode(lines.join('\n') + '\n') }
}

export const stockHeader = 'reeks;regio;periode;waarde;eenheid;telt;status;graad;peildatum;herkomst;opmerking'

/** A file in our own layout with month-end stocks of one municipality. */
export function stockFile(
  name: string,
  rows: readonly (readonly [month: string, value: string])[],
  regio = 'GM0001',
) {
  return file(name, [
    stockHeader,
    ...rows.map(
      ([month, value]) =>
        `bijstand.stand.tot-aow;${regio};${month};${value};uitkeringen;uitkeringen;definitief;A;2026-01-15;Proefbron;`,
    ),
  ])
}

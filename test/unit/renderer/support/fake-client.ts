import type { CallInput, Client, Output, Reply } from '../../../../src/contract/reply.ts'
import type { Method } from '../../../../src/contract/contract.ts'
import type { Scenario } from '../../../../src/domain/scenario.ts'
import { hashScenario } from '../../../../src/domain/scenario-content.ts'
import { example } from './example.ts'

type Handlers = { [M in Method]?: (input: CallInput<M>) => Output<M> }
export type FakeClient = Client & {
  readonly calls: readonly { readonly method: Method; readonly input: unknown }[]
  /** The next call of this method fails in this way. */
  failNext(method: Method, how: 'refused' | 'unreachable'): void
}

const at = '2026-01-31T12:00:00Z'

/**
 * A backend of a few lines, for tests of the page's state alone: drafts, frozen versions and an undo journal in memory.
 * What the real one does is tested at the contract; here it matters what the page asks, and when.
 */
export function createFakeClient(overrides: Handlers = {}): FakeClient {
  let drafts: ReadonlyMap<string, Scenario> = new Map(example.scenarios.map((one) => [one.id, one]))
  const frozen = new Map(drafts)
  const past: { label: string; drafts: typeof drafts }[] = []
  const future: { label: string; drafts: typeof drafts }[] = []
  const failures = new Map<Method, 'refused' | 'unreachable'>()
  const calls: { method: Method; input: unknown }[] = []

  const summary = (one: Scenario) => ({
    id: one.id,
    title: one.title,
    author: one.author,
    note: one.note,
    draftHash: hashScenario(one),
    frozenHash: frozen.has(one.id) ? hashScenario(frozen.get(one.id) as Scenario) : null,
    changedAt: at,
    frozenAt: frozen.has(one.id) ? at : null,
  })
  const history = () => ({ undoLabel: past.at(-1)?.label ?? null, redoLabel: future.at(-1)?.label ?? null })
  const step = (label: string, next: typeof drafts): void => {
    past.push({ label, drafts })
    future.length = 0
    drafts = next
  }

  const handlers: Handlers = {
    'dossier.info': () => ({
      name: 'Zwolle',
      municipality: example.municipality,
      peildatum: example.peildatum,
      schemaVersion: 1,
      writable: true,
      reason: null,
      isExample: true,
      datasetHash: 'd'.repeat(64),
      parametersHash: 'p'.repeat(64),
      counts: {
        sources: example.sources.length,
        observations: example.observations.length,
        parameters: 1,
        scenarios: drafts.size,
      },
    }),
    'dossier.list': () => [{ handle: 'zwolle.buigzaam', name: 'Zwolle', changedAt: at }],
    'inspect.sources': () => [...example.sources],
    'inspect.series': () => [],
    'inspect.items': () => [],
    'history.state': history,
    'history.undo': () => {
      const last = past.pop()
      if (last) {
        future.push({ label: last.label, drafts })
        drafts = last.drafts
      }
      return history()
    },
    'scenario.list': () => [...drafts.values()].map(summary),
    'scenario.get': (ref) => {
      if (!('id' in ref)) return ref.inline as Scenario
      return (ref.version === 'vastgelegd' ? frozen : drafts).get(ref.id) as Scenario
    },
    'scenario.create': ({ scenario }) => {
      const made = scenario as Scenario
      step(`Nieuw: ${made.title}`, new Map(drafts).set(made.id, made))
      return summary(made)
    },
    'scenario.update': ({ scenario, label }) => {
      const changed = structuredClone(scenario) as Scenario
      step(label, new Map(drafts).set(changed.id, changed))
      return summary(changed)
    },
    'scenario.remove': ({ id }) => {
      const left = new Map(drafts)
      left.delete(id)
      step(`Verwijderd: ${id}`, left)
      return null
    },
    'model.basis': ({ factsOnly }) => ({ ...example.basis(factsOnly) }) as Output<'model.basis'>,
    ...overrides,
  }

  return {
    calls,
    failNext: (method, how) => void failures.set(method, how),
    async call<M extends Method>(method: M, input: CallInput<M>): Promise<Reply<Output<M>>> {
      calls.push({ method, input })
      const failure = failures.get(method)
      failures.delete(method)
      if (failure === 'unreachable') throw new TypeError('fetch failed')
      const handler = handlers[method]
      if (failure === 'refused' || !handler) {
        return { ok: false, error: { code: 'opslag.schijfVol', message: 'vol', details: {}, hint: '' } }
      }
      return { ok: true, value: handler(input) }
    },
  }
}

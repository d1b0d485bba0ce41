import type { CallInput, Client, Output } from '../../src/contract/reply.ts'
import type { Item, Observation } from '../../src/domain/dataset.ts'
import { shellTexts } from '../../src/text/screens/shell.ts'
import type { SimulationClient } from '../worker/simulation-client.ts'
import { Announcer } from './announcer.svelte.ts'
import { createCalls, type Calls } from './calls.ts'
import { DossierState } from './dossier.svelte.ts'
import { LiveResult } from './live-result.svelte.ts'
import { Navigation } from './navigation.svelte.ts'
import { Notices } from './notices.svelte.ts'
import { Preferences } from './preferences.svelte.ts'
import { ScenariosState } from './scenarios.svelte.ts'
import type { Memory } from './storage.ts'

/** The desktop shell's own dialog for an existing or a new dossier; null in a browser. */
export type PickDossier = (purpose: 'open' | 'new') => Promise<{ handle: string; name: string } | null>

export type AppParts = {
  readonly pickDossier: PickDossier | null
  readonly client: Client
  readonly simulation: SimulationClient
  /** Kept between visits, and for this window only. */
  readonly memory: Memory
  readonly windowMemory: Memory
}

/** Everything the screens share, and the few flows that touch more than one part of it. */
export class App {
  readonly calls: Calls
  readonly preferences: Preferences
  readonly notices = new Notices()
  readonly announcer = new Announcer()
  readonly navigation: Navigation
  readonly dossier: DossierState
  readonly scenarios: ScenariosState
  readonly live: LiveResult
  readonly pickDossier: PickDossier | null
  #memory: Memory
  /** Every number that was read in, without assumptions under "toon alleen feiten"; null until read. */
  observations = $state.raw<readonly Observation[] | null>(null)
  /** What the rows of the data are called, and the actions and notes in them. */
  items = $state.raw<readonly Item[]>([])
  /** A dossier is being made or opened: what is said meanwhile. */
  busy = $state<'creating' | 'opening' | 'loading' | null>('loading')

  constructor({ client, simulation, pickDossier, memory, windowMemory }: AppParts) {
    this.pickDossier = pickDossier
    this.#memory = memory
    this.preferences = new Preferences(memory)
    this.calls = createCalls(client, this.notices, () => this.preferences.language)
    this.navigation = new Navigation(windowMemory)
    this.dossier = new DossierState(this.calls)
    this.scenarios = new ScenariosState(this.calls)
    this.live = new LiveResult(simulation)
    this.scenarios.writable = () => this.dossier.writable
    this.scenarios.onshow = (scenario) => void this.live.run(scenario)
    this.scenarios.onsaved = () => this.dossier.refreshHistory()
  }

  get text(): (typeof shellTexts)['nl'] {
    return shellTexts[this.preferences.language]
  }

  /** At the start of the page: goes on with the dossier that the host holds open, if it does. */
  async begin(): Promise<void> {
    const info = await this.calls.attempt('dossier.info', null).catch(() => undefined)
    if (info?.ok) {
      await this.#enter(info.value)
      this.navigation.go(this.navigation.remembered())
    } else await this.dossier.list()
    this.busy = null
  }

  async open(handle: string): Promise<void> {
    await this.scenarios.commit()
    this.busy = 'opening'
    const info = await this.calls.call('dossier.open', { handle })
    await this.#arrive(info)
  }

  async create(input: CallInput<'dossier.create'>): Promise<void> {
    await this.scenarios.commit()
    this.busy = 'creating'
    const info = await this.calls.call('dossier.create', input)
    await this.#arrive(info)
  }

  async #arrive(info: Output<'dossier.info'> | undefined): Promise<void> {
    if (info) {
      await this.#enter(info)
      this.navigation.go(info.counts.observations > 0 ? 'overzicht' : 'gegevens')
    }
    this.busy = null
  }

  async #enter(info: Output<'dossier.info'>): Promise<void> {
    this.live.forget()
    this.scenarios.forget()
    this.observations = null
    this.items = []
    this.navigation.closeWhy()
    this.dossier.info = info
    await Promise.all([this.reloadData(), this.scenarios.load(this.#memory.read(`scenario.${info.name}`))])
  }

  async chooseScenario(id: string): Promise<void> {
    await this.scenarios.select(id)
    if (this.dossier.info) this.#memory.write(`scenario.${this.dossier.info.name}`, id)
  }

  /** Reads what stands on the data: facts about the dossier, the basis of the model, the numbers that were read in. */
  async reloadData(): Promise<void> {
    const factsOnly = this.preferences.factsOnly
    await this.dossier.refresh()
    // Nothing is read in yet: the screens say so, it is no error.
    if (this.dossier.info?.counts.observations === 0) return
    const whole = { reeks: null, regio: null, van: null, tot: null }
    const [basis, observations, items] = await Promise.all([
      this.calls.attempt('model.basis', { factsOnly }).catch(() => null),
      this.calls.call('inspect.series', { ...whole, factsOnly }),
      this.calls.call('inspect.items', null),
    ])
    this.observations = observations ?? this.observations
    this.items = items ?? this.items
    if (basis?.ok) await this.live.setBasis(basis.value)
    else if (basis) this.live.refuse(basis.error)
  }

  async setFactsOnly(factsOnly: boolean): Promise<void> {
    this.preferences.factsOnly = factsOnly
    if (this.dossier.info) await this.reloadData()
  }

  async undo(): Promise<void> {
    await this.#travel('history.undo', this.text.undone)
  }

  async redo(): Promise<void> {
    await this.#travel('history.redo', this.text.redone)
  }

  async #travel(method: 'history.undo' | 'history.redo', say: (label: string) => string): Promise<void> {
    await this.scenarios.commit()
    await this.dossier.refreshHistory()
    const { undoLabel, redoLabel } = this.dossier.history
    const label = method === 'history.undo' ? undoLabel : redoLabel
    if (label === null) return
    const before = this.dossier.info?.datasetHash
    const history = await this.calls.call(method, null)
    if (!history) return
    // The labels follow last: whoever sees them sees the state they belong to.
    const info = await this.calls.call('dossier.info', null)
    if (info?.datasetHash !== before) await this.reloadData()
    await this.scenarios.load()
    this.dossier.history = history
    this.announcer.now(say(label))
  }
}

import type { CallInput, Output } from '../../src/contract/reply.ts'
import type { Scenario } from '../../src/domain/scenario.ts'
import type { Calls } from './calls.ts'

type Summary = Output<'scenario.list'>[number]

/**
 * The scenarios of the dossier and the one on screen. `current` is what the person sees, `draft` what the dossier holds,
 * `frozen` the vastgelegde version. Between the two first lies at most one unsaved edit: one drag is one undo step.
 */
export class ScenariosState {
  #calls: Calls
  #edit: string | null = null
  #saving: Promise<void> = Promise.resolve()
  list = $state.raw<readonly Summary[] | null>(null)
  current = $state.raw<Scenario | null>(null)
  draft = $state.raw<Scenario | null>(null)
  frozen = $state.raw<Scenario | null>(null)
  /** Name of the change that is on screen and not yet a step of the journal. */
  unsaved = $state<string | null>(null)
  /** False: changes stay on screen and are not kept; the window says so. */
  writable: () => boolean = () => true
  /** Called with every new scenario on screen. */
  onshow: (scenario: Scenario) => void = () => undefined
  /** Called after every change that entered the journal; it ends when the page knows the journal's new state. */
  onsaved: () => Promise<void> = () => Promise.resolve()

  constructor(calls: Calls) {
    this.#calls = calls
  }

  get summary(): Summary | null {
    return this.list?.find((one) => one.id === this.current?.id) ?? null
  }

  /** Reads the list and the scenario `id` (or the one on screen, or the first that changes something) afresh. */
  async load(id: string | null = this.current?.id ?? null): Promise<void> {
    const list = await this.#calls.call('scenario.list', null)
    if (!list) return
    this.list = list
    const chosen = list.find((one) => one.id === id)?.id ?? (await this.#firstWithChanges(list))
    if (chosen !== undefined) await this.select(chosen)
    else this.#show(null, null)
  }

  /** An empty scenario (the nulscenario) says little: the first one with layers, else the first. */
  async #firstWithChanges(list: readonly Summary[]): Promise<string | undefined> {
    for (const { id } of list) {
      const scenario = await this.#calls.call('scenario.get', { id })
      if (scenario && scenario.layers.length > 0) return id
    }
    return list[0]?.id
  }

  async select(id: string): Promise<void> {
    await this.commit()
    const frozenHash = this.list?.find((one) => one.id === id)?.frozenHash ?? null
    const [draft, frozen] = await Promise.all([
      this.#calls.call('scenario.get', { id }),
      frozenHash === null ? null : this.#calls.call('scenario.get', { id, version: 'vastgelegd' }),
    ])
    if (!draft) return
    // The hand was faster than the dossier: what was moved meanwhile is not taken away.
    while (this.#edit !== null) {
      if (this.current?.id === id) {
        this.draft = draft
        this.frozen = frozen ?? null
        return
      }
      await this.commit()
    }
    this.#show(draft, frozen ?? null)
  }

  #show(draft: Scenario | null, frozen: Scenario | null): void {
    this.#edit = null
    this.unsaved = null
    this.draft = draft
    this.current = draft
    this.frozen = frozen
    if (draft) this.onshow(draft)
  }

  /** Shows a change at once; it is kept by `commit`. `label` names the undo step. */
  edit(scenario: Scenario, label: string): void {
    this.current = scenario
    this.#edit = label
    this.unsaved = label
    this.onshow(scenario)
  }

  /** Writes the change on screen to the dossier as one labelled step. Nothing to write is no step. */
  commit(): Promise<void> {
    const edit = this.#edit
    const scenario = this.current
    this.#edit = null
    if (edit !== null && scenario) this.#saving = this.#saving.then(() => this.#save(scenario, edit))
    return this.#saving
  }

  async #save(scenario: Scenario, label: string): Promise<void> {
    if (!this.writable()) return
    const summary = await this.#calls.call('scenario.update', { scenario, label })
    // Not kept (read-only, disk full): it was said, and what the person made stays on screen.
    if (!summary) return
    this.draft = scenario
    this.#replace(summary)
    await this.onsaved()
    if (this.#edit === null) this.unsaved = null
  }

  #replace(summary: Summary): void {
    this.list = (this.list ?? []).map((one) => (one.id === summary.id ? summary : one))
  }

  /** A new scenario, from nothing or from a copy or a file; it becomes the one on screen. */
  async add(
    make:
      | { readonly method: 'scenario.create'; readonly input: CallInput<'scenario.create'> }
      | { readonly method: 'scenario.duplicate'; readonly input: CallInput<'scenario.duplicate'> }
      | { readonly method: 'scenario.read'; readonly input: CallInput<'scenario.read'> },
  ): Promise<boolean> {
    await this.commit()
    const summary = await this.#calls.call(make.method, make.input)
    if (!summary) return false
    await this.load(summary.id)
    await this.onsaved()
    return true
  }

  async change(method: 'scenario.freeze' | 'scenario.reset' | 'scenario.remove', id: string): Promise<void> {
    await this.commit()
    const done = await this.#calls.call(method, { id })
    if (done === undefined) return
    await this.load(method === 'scenario.remove' ? null : id)
    await this.onsaved()
  }

  forget(): void {
    this.#edit = null
    this.unsaved = null
    this.list = null
    this.current = null
    this.draft = null
    this.frozen = null
  }
}

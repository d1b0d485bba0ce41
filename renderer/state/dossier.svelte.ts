import type { Output } from '../../src/contract/reply.ts'
import type { Calls } from './calls.ts'

type Known = Output<'dossier.list'>
type Info = Output<'dossier.info'>
type History = Output<'history.state'>

const noHistory: History = { undoLabel: null, redoLabel: null }

/** The open dossier and the ones that can be opened. */
export class DossierState {
  #calls: Calls
  known = $state.raw<Known | null>(null)
  info = $state.raw<Info | null>(null)
  history = $state.raw<History>(noHistory)
  sources = $state.raw<Output<'inspect.sources'> | null>(null)

  constructor(calls: Calls) {
    this.#calls = calls
  }

  get writable(): boolean {
    return this.info?.writable ?? false
  }

  async list(): Promise<void> {
    this.known = (await this.#calls.call('dossier.list', null)) ?? this.known ?? []
  }

  /** After anything that may have changed data: facts about the dossier, its sources and the undo labels. */
  async refresh(): Promise<void> {
    const [info, history, sources] = await Promise.all([
      this.#calls.call('dossier.info', null),
      this.#calls.call('history.state', null),
      this.#calls.call('inspect.sources', null),
    ])
    this.info = info ?? this.info
    this.history = history ?? this.history
    this.sources = sources ?? this.sources
  }

  async refreshHistory(): Promise<void> {
    this.history = (await this.#calls.call('history.state', null)) ?? this.history
  }

  forget(): void {
    this.info = null
    this.history = noHistory
    this.sources = null
  }
}

import type { Output } from '../../../src/contract/reply.ts'
import type { App } from '../../state/app.svelte.ts'

type Report = Output<'import.files'>
type FileBytes = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** Drop, look, read in: a trial first, and nothing changes before the person says so. */
export class ImportFlow {
  #app: App
  #files: readonly FileBytes[] = []
  #abort: AbortController | null = null
  phase = $state<'idle' | 'checking' | 'report' | 'importing' | 'done'>('idle')
  report = $state.raw<Report | null>(null)

  constructor(app: App) {
    this.#app = app
  }

  async look(chosen: readonly File[]): Promise<void> {
    if (chosen.length === 0) return
    this.#files = await Promise.all(
      chosen.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    )
    this.phase = 'checking'
    this.report = (await this.#send(true)) ?? null
    this.phase = this.report ? 'report' : 'idle'
  }

  async apply(): Promise<void> {
    this.phase = 'importing'
    const report = await this.#send(false)
    if (!report) {
      this.phase = this.report ? 'report' : 'idle'
      return
    }
    this.report = report
    this.phase = 'done'
    await this.#app.reloadData()
    await this.#app.scenarios.load()
  }

  #send(trial: boolean): Promise<Report | undefined> {
    this.#abort = new AbortController()
    return this.#app.calls.call(
      'import.files',
      { files: [...this.#files], trial },
      { signal: this.#abort.signal },
    )
  }

  cancel(): void {
    this.#abort?.abort()
    this.close()
  }

  close(): void {
    this.#files = []
    this.report = null
    this.phase = 'idle'
  }
}

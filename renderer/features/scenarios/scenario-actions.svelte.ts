import { freeSlug } from '../../../src/base/slug.ts'
import { emptyScenario } from '../../../src/domain/scenario-content.ts'
import { scenarioTexts } from '../../../src/text/screens/scenarios.ts'
import type { App } from '../../state/app.svelte.ts'
import { saveFile } from '../../state/save-file.ts'

export type OpenDialog = 'create' | 'duplicate' | 'rename' | 'reset' | 'remove' | null

/** What can be done with scenarios as a whole, and which dialog asks about it. */
export class ScenarioActions {
  #app: App
  dialog = $state<OpenDialog>(null)

  constructor(app: App) {
    this.#app = app
  }

  get #text() {
    return scenarioTexts[this.#app.preferences.language]
  }
  get #taken(): readonly string[] {
    return (this.#app.scenarios.list ?? []).map((one) => one.id)
  }

  ask(dialog: OpenDialog): void {
    this.dialog = dialog
  }
  close(): void {
    this.dialog = null
  }

  async create(title: string): Promise<void> {
    this.close()
    const scenario = emptyScenario(freeSlug(title, this.#taken, 'scenario'), title, '')
    await this.#app.scenarios.add({ method: 'scenario.create', input: { scenario } })
  }

  async duplicate(title: string): Promise<void> {
    this.close()
    const id = this.#app.scenarios.current?.id
    if (id === undefined) return
    const newId = freeSlug(title, this.#taken, 'scenario')
    await this.#app.scenarios.add({ method: 'scenario.duplicate', input: { id, newId, title } })
  }

  async rename(title: string): Promise<void> {
    this.close()
    const { scenarios } = this.#app
    if (!scenarios.current || scenarios.current.title === title) return
    await scenarios.commit()
    scenarios.edit({ ...scenarios.current, title }, this.#text.renamed(title))
    await scenarios.commit()
  }

  async change(method: 'scenario.freeze' | 'scenario.reset' | 'scenario.remove'): Promise<void> {
    this.close()
    const id = this.#app.scenarios.current?.id
    if (id !== undefined) await this.#app.scenarios.change(method, id)
  }

  async saveAsFile(): Promise<void> {
    const { scenarios, calls, announcer } = this.#app
    await scenarios.commit()
    if (!scenarios.current) return
    const file = await calls.call('scenario.write', { inline: scenarios.current })
    if (!file) return
    saveFile(file)
    announcer.now(this.#text.exportedFile(file.name))
  }

  async readFile(chosen: File): Promise<void> {
    const file = { name: chosen.name, bytes: new Uint8Array(await chosen.arrayBuffer()) }
    await this.#app.scenarios.add({ method: 'scenario.read', input: { file } })
  }
}

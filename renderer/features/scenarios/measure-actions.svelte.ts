import {
  addMeasure,
  copyMeasure,
  removeMeasure,
  type NewMeasure,
} from '../../../src/domain/measure-templates.ts'
import type { Measure } from '../../../src/domain/measure.ts'
import { stackMeasures } from '../../../src/domain/resolve/flatten.ts'
import type { Scenario } from '../../../src/domain/scenario.ts'
import { measureTexts } from '../../../src/text/screens/measures.ts'
import type { App } from '../../state/app.svelte.ts'

/** Measures that come into the scenario on screen and go out of it; each is one labelled step. */
export class MeasureActions {
  #app: App
  adding = $state(false)
  removing = $state.raw<Measure | null>(null)
  /** The other scenarios that hold measures, to copy from; null while they are being read. */
  others = $state.raw<readonly Scenario[] | null>(null)

  constructor(app: App) {
    this.#app = app
  }

  get #text() {
    return measureTexts[this.#app.preferences.language]
  }

  async ask(): Promise<void> {
    this.adding = true
    this.others = null
    const { scenarios, calls } = this.#app
    const ids = (scenarios.list ?? []).map((one) => one.id).filter((id) => id !== scenarios.current?.id)
    const read = await Promise.all(ids.map((id) => calls.call('scenario.get', { id })))
    this.others = read
      .filter((one) => one !== undefined)
      .filter(({ layers }) => stackMeasures(layers).length > 0)
  }

  /** @returns the id of the new measure; null when there is nothing to add it to */
  async add(asked: NewMeasure): Promise<string | null> {
    const { basis } = this.#app.live
    const { current } = this.#app.scenarios
    this.adding = false
    if (!basis || !current) return null
    return this.#keep(addMeasure(basis, current, asked), current)
  }

  /** @returns the id of the copy; null when there is nothing to add it to */
  async copy(from: Scenario, measureId: string): Promise<string | null> {
    const { current } = this.#app.scenarios
    this.adding = false
    return current ? this.#keep(copyMeasure(current, from, measureId), current) : null
  }

  async remove(): Promise<void> {
    const measure = this.removing
    this.removing = null
    const { scenarios, announcer } = this.#app
    await scenarios.commit()
    if (!measure || !scenarios.current) return
    const label = this.#text.removed(measure.title)
    scenarios.edit(removeMeasure(scenarios.current, measure.id), label)
    await scenarios.commit()
    announcer.now(label)
  }

  async #keep(changed: Scenario, before: Scenario): Promise<string | null> {
    const known = new Set(stackMeasures(before.layers).map((one) => one.id))
    const added = stackMeasures(changed.layers).find((one) => !known.has(one.id))
    if (!added) return null
    const { scenarios, announcer } = this.#app
    const label = this.#text.added(added.title)
    // An unsaved move of a lever is a step of its own; it is part of `changed` too.
    await scenarios.commit()
    scenarios.edit(changed, label)
    await scenarios.commit()
    announcer.now(label)
    return added.id
  }
}

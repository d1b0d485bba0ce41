import { leversOf, setLever, type Lever, type LeverValue } from '../../../src/domain/levers.ts'
import { scenarioSchema } from '../../../src/domain/scenario.ts'
import type { App } from '../../state/app.svelte.ts'
import { stepLabel } from './lever-format.ts'

/** Rest after the last key or button before the change is kept: a row of presses is one undo step. */
const restMs = 700

/** The levers of the scenario on screen, and how moving one becomes a change of it. */
export class LeverEditor {
  #app: App
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly levers: readonly Lever[] = $derived.by(() => this.#levers())

  constructor(app: App) {
    this.#app = app
  }

  #levers(): readonly Lever[] {
    const { basis } = this.#app.live
    const { current, frozen } = this.#app.scenarios
    return basis && current ? leversOf(basis, current, frozen) : []
  }

  /** Shows the lever moved; `commit` or `commitAtRest` keeps it. */
  move(lever: Lever, value: LeverValue): void {
    const { basis } = this.#app.live
    const { current } = this.#app.scenarios
    if (!basis || !current) return
    const label = stepLabel(lever, value, this.#app.preferences.language)
    this.#app.scenarios.edit(setLever(basis, current, lever.id, value), label)
  }

  /** A typed number may go beyond the ends of the slider, not beyond what a scenario can hold. */
  enter(lever: Lever, value: number): boolean {
    const { basis } = this.#app.live
    const { current } = this.#app.scenarios
    if (!basis || !current) return false
    if (!scenarioSchema.safeParse(setLever(basis, current, lever.id, value)).success) return false
    this.move(lever, value)
    this.commitAtRest()
    return true
  }

  commit(): void {
    clearTimeout(this.#timer)
    void this.#app.scenarios.commit()
  }

  commitAtRest(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#app.scenarios.commit(), restMs)
  }
}

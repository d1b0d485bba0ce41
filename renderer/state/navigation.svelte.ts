import type { Memory } from './storage.ts'

export const groupIds = ['start', 'kijken', 'plannen', 'volgen', 'vertellen'] as const
export type GroupId = (typeof groupIds)[number]

/** Every screen there is, in the order of the rail. A group without screens does not show. */
export const screenList = [
  { id: 'start', group: 'start' },
  { id: 'overzicht', group: 'kijken' },
  { id: 'gegevens', group: 'kijken' },
  { id: 'scenarios', group: 'plannen' },
] as const satisfies readonly { id: string; group: GroupId }[]
export type ScreenId = (typeof screenList)[number]['id']

/** First screen of the n-th group (1 … 5), as Ctrl+n goes there; null when the group has no screens. */
export function screenOfGroup(position: number): ScreenId | null {
  const group = groupIds[position - 1]
  return screenList.find((screen) => screen.group === group)?.id ?? null
}

/** Which screen is shown, and which number is being asked about. */
export class Navigation {
  #memory: Memory
  #screen = $state<ScreenId>('start')
  /** Trail of asked numbers; the last one is explained, the others are the way back. */
  #trail = $state.raw<readonly string[]>([])
  helpOpen = $state(false)

  constructor(memory: Memory) {
    this.#memory = memory
  }

  get screen(): ScreenId {
    return this.#screen
  }

  go(screen: ScreenId): void {
    this.#screen = screen
    this.#memory.write('screen', screen)
  }

  /** Screen to come back to after a reload. */
  remembered(): ScreenId {
    const id = this.#memory.read('screen')
    return screenList.find((screen) => screen.id === id)?.id ?? 'overzicht'
  }

  get asked(): string | null {
    return this.#trail.at(-1) ?? null
  }
  get canGoBack(): boolean {
    return this.#trail.length > 1
  }

  ask(number: string): void {
    this.#trail = [number]
  }
  /** From an explanation to one of its ingredients. */
  askFurther(number: string): void {
    this.#trail = [...this.#trail, number]
  }
  askBack(): void {
    this.#trail = this.#trail.slice(0, -1)
  }
  closeWhy(): void {
    this.#trail = []
  }
}

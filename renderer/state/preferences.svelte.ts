import { languages, type Language } from '../../src/text/language.ts'
import type { SeparatorMeaning } from '../../src/text/parse-amount.ts'
import type { Memory } from './storage.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

function oneOf<T extends string>(options: readonly T[], text: string | null, otherwise: T): T {
  return options.find((option) => option === text) ?? otherwise
}

/** Language, theme and "toon alleen feiten": what this person chose, kept between visits. */
export class Preferences {
  #memory: Memory
  #language = $state<Language>('nl')
  #theme = $state<Theme>('system')
  #factsOnly = $state(false)
  /** What a dot in a number means to this person; asked once. */
  #dot = $state<SeparatorMeaning | undefined>(undefined)

  constructor(memory: Memory) {
    this.#memory = memory
    this.#language = oneOf(languages, memory.read('language'), 'nl')
    this.#theme = oneOf(themes, memory.read('theme'), 'system')
    this.#factsOnly = memory.read('factsOnly') === 'true'
    this.#dot = (['duizend', 'decimaal'] as const).find((meaning) => meaning === memory.read('dot'))
  }

  get language(): Language {
    return this.#language
  }
  set language(language: Language) {
    this.#language = language
    this.#memory.write('language', language)
  }

  get theme(): Theme {
    return this.#theme
  }
  set theme(theme: Theme) {
    this.#theme = theme
    this.#memory.write('theme', theme)
  }

  get factsOnly(): boolean {
    return this.#factsOnly
  }
  set factsOnly(factsOnly: boolean) {
    this.#factsOnly = factsOnly
    this.#memory.write('factsOnly', String(factsOnly))
  }

  get dot(): SeparatorMeaning | undefined {
    return this.#dot
  }
  set dot(meaning: SeparatorMeaning | undefined) {
    this.#dot = meaning
    this.#memory.write('dot', meaning ?? '')
  }
}

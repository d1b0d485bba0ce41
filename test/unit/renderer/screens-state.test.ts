import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Announcer, restMs } from '../../../renderer/state/announcer.svelte.ts'
import { Navigation } from '../../../renderer/state/navigation.svelte.ts'
import { Notices } from '../../../renderer/state/notices.svelte.ts'
import { Preferences } from '../../../renderer/state/preferences.svelte.ts'
import { browserMemory, type Memory } from '../../../renderer/state/storage.ts'

function mapMemory(): Memory {
  const kept = new Map<string, string>()
  return { read: (key) => kept.get(key) ?? null, write: (key, value) => void kept.set(key, value) }
}

describe('what is spoken', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('is the newest sentence, after a moment of rest', () => {
    const announcer = new Announcer()
    announcer.whenAtRest('eerst')
    vi.advanceTimersByTime(restMs - 1)
    announcer.whenAtRest('dan')
    vi.advanceTimersByTime(restMs - 1)
    expect(announcer.text).toBe('')
    vi.advanceTimersByTime(1)
    expect(announcer.text).toBe('dan')
  })

  it('is spoken again when it is the same', () => {
    const announcer = new Announcer()
    announcer.now('klaar')
    const first = announcer.text
    announcer.now('klaar')
    expect(announcer.text).not.toBe(first)
    expect(announcer.text.replace('\u200b', '')).toBe('klaar')
  })
})

describe('messages', () => {
  it('stay until closed, and the same one stands once', () => {
    const notices = new Notices()
    notices.add({ tone: 'error', message: 'vol', hint: 'maak ruimte' })
    notices.add({ tone: 'info', message: 'klaar', hint: '' })
    notices.add({ tone: 'error', message: 'vol', hint: 'maak ruimte' })
    expect(notices.list.map((one) => one.message)).toEqual(['klaar', 'vol'])
    expect(notices.dismissLast()).toBe(true)
    expect(notices.list.map((one) => one.message)).toEqual(['klaar'])
    notices.dismiss(notices.list[0]?.id ?? -1)
    expect(notices.dismissLast()).toBe(false)
  })
})

describe('choices of a person', () => {
  it('are kept between visits', () => {
    const memory = mapMemory()
    const preferences = new Preferences(memory)
    expect([preferences.language, preferences.theme, preferences.factsOnly, preferences.dot]).toEqual([
      'nl',
      'system',
      false,
      undefined,
    ])
    preferences.language = 'en'
    preferences.theme = 'dark'
    preferences.factsOnly = true
    preferences.dot = 'duizend'
    const again = new Preferences(memory)
    expect([again.language, again.theme, again.factsOnly, again.dot]).toEqual(['en', 'dark', true, 'duizend'])
  })

  it('fall back where something else is kept, or nothing can be', () => {
    const memory = mapMemory()
    memory.write('language', 'fr')
    memory.write('theme', '')
    expect(new Preferences(memory).language).toBe('nl')
    expect(new Preferences(memory).theme).toBe('system')
    const refusing = browserMemory(() => {
      throw new DOMException('denied', 'SecurityError')
    })
    expect(refusing.read('language')).toBeNull()
    expect(() => refusing.write('language', 'en')).not.toThrow()
  })
})

describe('where a person is', () => {
  it('comes back after a reload, on a screen that exists', () => {
    const memory = mapMemory()
    new Navigation(memory).go('scenarios')
    expect(new Navigation(memory).remembered()).toBe('scenarios')
    memory.write('screen', 'verdwenen')
    expect(new Navigation(memory).remembered()).toBe('overzicht')
  })

  it('keeps the trail of asked numbers', () => {
    const navigation = new Navigation(mapMemory())
    navigation.ask('besparing.bruto.2028')
    navigation.askFurther('prijs.nul.2028')
    expect([navigation.asked, navigation.canGoBack]).toEqual(['prijs.nul.2028', true])
    navigation.askBack()
    expect([navigation.asked, navigation.canGoBack]).toEqual(['besparing.bruto.2028', false])
    navigation.askFurther('x')
    navigation.ask('tekort.nul.2027')
    expect(navigation.canGoBack).toBe(false)
    navigation.closeWhy()
    expect(navigation.asked).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { fail, ok } from '../../../src/base/result.ts'
import type { CallContext } from '../../../src/contract/handler.ts'
import { createDispatcher } from '../../../src/host/dispatcher.ts'
import { gate, keptLog, standInHandlers } from './stand-in-handlers.ts'

const dutch = { language: 'nl' } as const
const noHistory = { undoLabel: null, redoLabel: null }
const freeze = { id: 'basis' }

describe('dispatcher', () => {
  it.each(['ooit', 'constructor', '__proto__', 'toString', 'dossier', ''])(
    'knows no method %j',
    async (method) => {
      const { dispatch } = createDispatcher(standInHandlers({}), keptLog())
      const reply = await dispatch(method, null, dutch)
      expect(reply).toMatchObject({
        ok: false,
        error: { code: 'contract.onbekendeMethode', details: { methode: method } },
      })
    },
  )

  it('refuses an input that does not fit before any handler sees it, and names the place', async () => {
    const seen: unknown[] = []
    const handlers = standInHandlers({
      'scenario.freeze': (input) => (seen.push(input), fail('dienst.geenDossierOpen')),
    })
    const { dispatch } = createDispatcher(handlers, keptLog())
    const inputs = [null, undefined, {}, { id: 3 }, { id: 'basis', meer: true }, [], 'basis']
    for (const input of inputs) {
      expect(await dispatch('scenario.freeze', input, dutch)).toMatchObject({
        ok: false,
        error: { code: 'contract.ongeldigeInvoer' },
      })
    }
    expect(seen).toEqual([])
    const reply = await dispatch('scenario.freeze', { id: 3 }, dutch)
    expect(reply.ok ? null : reply.error.message).toBe(
      'De invoer past niet bij deze vraag (scenario.freeze): id. Verwacht: tekst.',
    )
  })

  it('finds the fault inside the member of a union that was meant', async () => {
    const { dispatch } = createDispatcher(standInHandlers({}), keptLog())
    const reply = await dispatch('model.run', { id: 'basis', version: 'gisteren' }, dutch)
    expect(reply).toMatchObject({ ok: false, error: { details: { pad: 'version' } } })
  })

  it('fills in the defaults of the contract', async () => {
    const seen: unknown[] = []
    const handlers = standInHandlers({
      'scenario.get': (input) => (seen.push(input), fail('dienst.geenDossierOpen')),
    })
    await createDispatcher(handlers, keptLog()).dispatch('scenario.get', { id: 'basis' }, dutch)
    expect(seen).toEqual([{ id: 'basis', version: 'concept' }])
  })

  it('makes the sentence of a refusal in the language of the caller', async () => {
    const { dispatch } = createDispatcher(standInHandlers({}), keptLog())
    expect(await dispatch('dossier.info', null, dutch)).toMatchObject({
      ok: false,
      error: { message: 'Er is geen dossier open.' },
    })
    expect(await dispatch('dossier.info', null, { language: 'en' })).toMatchObject({
      ok: false,
      error: { message: 'No dossier is open.' },
    })
  })

  it('turns a bug into a reference: the stack is in the log and nowhere else', async () => {
    const log = keptLog()
    const handlers = standInHandlers({
      'dossier.info': () => {
        throw new Error('geheim pad /home/iemand')
      },
      'history.state': () => Promise.reject(new TypeError('later')),
    })
    const { dispatch } = createDispatcher(handlers, log)
    const first = await dispatch('dossier.info', null, dutch)
    const second = await dispatch('history.state', null, dutch)
    expect([first, second]).toMatchObject([
      { error: { code: 'contract.intern' } },
      { error: { code: 'contract.intern' } },
    ])
    expect(JSON.stringify([first, second])).not.toMatch(/geheim|iemand|later|dispatcher\.ts|at /)
    expect(log.lines).toHaveLength(2)
    expect(log.lines[0]).toContain('geheim pad')
  })

  it('runs changes one after the other in order of arrival, and looks meanwhile', async () => {
    const order: string[] = []
    const first = gate()
    const handlers = standInHandlers({
      'scenario.freeze': async ({ id }) => {
        order.push(`begin ${id}`)
        if (id === 'een') await first.opened
        order.push(`einde ${id}`)
        return fail('dienst.scenarioOnbekend', { scenario: id })
      },
      'history.state': () => (order.push('kijk'), ok(noHistory)),
    })
    const { dispatch } = createDispatcher(handlers, keptLog())
    const changes = [
      dispatch('scenario.freeze', { id: 'een' }, dutch),
      dispatch('scenario.freeze', { id: 'twee' }, dutch),
    ]
    await dispatch('history.state', null, dutch)
    expect(order).toContain('kijk')
    expect(order).not.toContain('einde een')
    first.open()
    await Promise.all(changes)
    expect(order.filter((line) => line !== 'kijk')).toEqual([
      'begin een',
      'einde een',
      'begin twee',
      'einde twee',
    ])
  })

  it('goes on after a change that broke', async () => {
    let calls = 0
    const handlers = standInHandlers({
      'history.undo': () => {
        if (++calls === 1) throw new Error('eenmalig')
        return ok(noHistory)
      },
    })
    const { dispatch } = createDispatcher(handlers, keptLog())
    expect((await dispatch('history.undo', null, dutch)).ok).toBe(false)
    expect(await dispatch('history.undo', null, dutch)).toEqual({ ok: true, value: noHistory })
  })

  it('answers a call that was cancelled before its turn, and never runs it', async () => {
    let ran = false
    const handlers = standInHandlers({
      'scenario.freeze': () => ((ran = true), fail('dienst.geenDossierOpen')),
    })
    const abort = new AbortController()
    abort.abort()
    const reply = await createDispatcher(handlers, keptLog()).dispatch('scenario.freeze', freeze, {
      ...dutch,
      signal: abort.signal,
    })
    expect(reply).toMatchObject({ ok: false, error: { code: 'dienst.geannuleerd' } })
    expect(ran).toBe(false)
  })

  it.each([
    ['scenario.freeze', false, 'contract.intern'],
    ['model.run', true, 'dienst.geannuleerd'],
  ] as const)('lets %s hear a cancel: %s', async (method, hears, code) => {
    const abort = new AbortController()
    let heard: boolean | null = null
    const stop = (_input: unknown, call: CallContext): never => {
      abort.abort()
      heard = call.signal.aborted
      throw Object.assign(new Error('stop'), { name: 'AbortError' })
    }
    const { dispatch } = createDispatcher(standInHandlers({ [method]: stop }), keptLog())
    const reply = await dispatch(method, freeze, { ...dutch, signal: abort.signal })
    expect(heard).toBe(hears)
    expect(reply).toMatchObject({ ok: false, error: { code } })
  })

  it('passes progress on while the call runs, and none after its end', async () => {
    const seen: number[] = []
    let late = (): void => undefined
    const handlers = standInHandlers({
      'model.run': (_input, call) => {
        call.progress({ done: 1, total: 2, what: 'a' })
        late = () => call.progress({ done: 2, total: 2, what: 'b' })
        return fail('dienst.geenDossierOpen')
      },
    })
    await createDispatcher(handlers, keptLog()).dispatch('model.run', freeze, {
      ...dutch,
      onProgress: ({ done }) => seen.push(done),
    })
    late()
    expect(seen).toEqual([1])
  })

  it('gives every call an id of its own', async () => {
    const ids: string[] = []
    const handlers = standInHandlers({
      'history.state': (_input, call) => (ids.push(call.id), ok(noHistory)),
    })
    const { dispatch } = createDispatcher(handlers, keptLog())
    await dispatch('history.state', null, dutch)
    await dispatch('history.state', null, dutch)
    expect(new Set(ids).size).toBe(2)
  })

  it('is idle when the last call has ended', async () => {
    const wait = gate()
    let ended = false
    const handlers = standInHandlers({
      'model.run': async () => (await wait.opened, (ended = true), fail('dienst.geenDossierOpen')),
    })
    const { dispatch, idle } = createDispatcher(handlers, keptLog())
    void dispatch('model.run', freeze, dutch)
    const quiet = idle().then(() => ended)
    wait.open()
    expect(await quiet).toBe(true)
  })
})

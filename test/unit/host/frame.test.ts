import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holdsBytes, packFrame, unpackFrame } from '../../../src/contract/frame.ts'

const value = {
  name: 'ünïcode €',
  list: [1, 2.5, null, { bytes: new Uint8Array([1, 2, 3]) }],
  empty: new Uint8Array(),
}

describe('frames', () => {
  it('bring data and bytes across as they were', () => {
    const frame = unpackFrame(packFrame(value))
    expect(frame?.value).toEqual(value)
    expect(frame?.rest).toHaveLength(0)
  })

  it('stand one after another in a stream that is cut anywhere', () => {
    const [one, two] = [packFrame(value), packFrame({ next: true })]
    const stream = new Uint8Array([...one, ...two])
    for (let length = 0; length < one.length; length++)
      expect(unpackFrame(stream.subarray(0, length))).toBeNull()
    const first = unpackFrame(stream)
    expect(first?.value).toEqual(value)
    expect(unpackFrame(first?.rest ?? new Uint8Array())?.value).toEqual({ next: true })
  })

  it('give bytes that do not change when the buffer of the stream does', () => {
    const stream = packFrame({ bytes: new Uint8Array([1, 2, 3]) })
    const read = unpackFrame(stream)?.value as { bytes: Uint8Array }
    stream.fill(0)
    expect([...read.bytes]).toEqual([1, 2, 3])
  })

  it.each([
    ['no JSON', '{'],
    ['no head', '{"parts":[]}'],
    ['a part of negative length', '{"parts":[-1],"data":1}'],
    ['a part that is no number', '{"parts":["a"],"data":1}'],
    ['a part that is no length', '{"parts":[1.5],"data":1}'],
  ])('refuse %s', (_name, head) => {
    const text = new TextEncoder().encode(head)
    const frame = new Uint8Array(4 + text.length)
    frame[0] = text.length
    frame.set(text, 4)
    expect(() => unpackFrame(frame)).toThrow()
  })

  it('know whether there are bytes at all', () => {
    expect(holdsBytes({ a: [{ b: new Uint8Array() }] })).toBe(true)
    expect(holdsBytes({ a: [{ b: 'c' }], d: null })).toBe(false)
  })

  it('keep any JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(unpackFrame(packFrame(json))?.value).toEqual(JSON.parse(JSON.stringify(json)))
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { axisEnds, chooseLabelPlace, labelExtent } from '../../../src/charts/bar-labels.ts'
import { ticksBetween, tickStep } from '../../../src/charts/number-axis.ts'

describe('ends of a value axis', () => {
  const at = (low: number, high: number, before: number, after: number) => ({ low, high, before, after })

  it('are the values themselves without labels, and always hold zero', () => {
    expect(axisEnds([at(2, 5, 0, 0)], 300)).toEqual({ min: 0, max: 5 })
    expect(axisEnds([at(-3, -1, 0, 0)], 300)).toEqual({ min: -3, max: 0 })
    expect(axisEnds([], 300)).toEqual({ min: 0, max: 0 })
  })

  it.each([120, 240, 480, 960])('keep every label inside %d pixels', (room) => {
    const reaches = [at(-3, 0, 60, 0), at(-3, -2.2, 0, 55), at(-2.2, -0.1, 0, 58), at(-1, -0.1, 52, 0)]
    const { min, max } = axisEnds(reaches, room)
    const pixel = (value: number): number => ((value - min) / (max - min)) * room
    for (const { low, high, before, after } of reaches) {
      // A third of the room is the most a label can claim on a side. Rounds end within a hundredth of a pixel: unseen.
      expect(pixel(low)).toBeGreaterThanOrEqual(Math.min(before, room / 3) - 0.01)
      expect(room - pixel(high)).toBeGreaterThanOrEqual(Math.min(after, room / 3) - 0.01)
    }
  })

  it('give a label that is not there no room', () => {
    const pen = { font: '', measureText: (text: string) => ({ width: text.length * 8 }) as TextMetrics }
    expect(labelExtent(pen, '', true)).toBe(0)
    expect(labelExtent(pen, '+0,20 V', true)).toBeGreaterThan(7 * 8)
  })
})

describe('ticks', () => {
  it.each([
    [3.4, 4, 1],
    [3.4, 3, 2],
    [0.9, 5, 0.2],
    [2_500_000, 6, 500_000],
    [40, 7, 10],
  ])('over %d, at most %d, stand %d apart', (span, most, step) => {
    expect(tickStep(span, most)).toBeCloseTo(step, 12)
  })

  it('lie between both ends, with zero exactly', () => {
    const values = ticksBetween(-3.4, 0.6, 5).map((tick) => tick.value)
    expect(values).toEqual([-3, -2, -1, 0])
    expect(Object.is(values[3], 0)).toBe(true)
    expect(ticksBetween(0, 0, 5)).toEqual([{ value: 0 }])
  })
})

describe('the label of a bar', () => {
  const area = { left: 100, right: 400, top: 0, bottom: 200 }
  const bar = { left: 200, right: 250, top: 40, bottom: 60 }
  const line = (x: number) => [{ left: x, right: x, top: 0, bottom: 200 }]

  it('stands on its own side where nothing runs through it', () => {
    const place = chooseLabelPlace(bar, 'before', 50, true, line(300), area)
    expect(place).toMatchObject({ right: 193, crossed: false })
  })

  it('moves to the other side of the bar when a line runs through it', () => {
    const place = chooseLabelPlace(bar, 'before', 50, true, line(170), area)
    expect(place).toMatchObject({ left: 257, crossed: false })
  })

  it('stays, and says that it is crossed, when the other side is outside or crossed too', () => {
    const atEdge = { ...bar, left: 380, right: 398 }
    expect(chooseLabelPlace(atEdge, 'before', 50, true, line(350), area)).toMatchObject({
      right: 373,
      crossed: true,
    })
    expect(chooseLabelPlace(bar, 'before', 50, true, [...line(170), ...line(280)], area).crossed).toBe(true)
  })

  it('goes from above to below a standing bar', () => {
    const level = [{ left: 100, right: 400, top: 32, bottom: 32 }]
    expect(chooseLabelPlace(bar, 'after', 50, false, level, area)).toMatchObject({ top: 64, crossed: false })
    expect(chooseLabelPlace(bar, 'after', 50, false, [], area).bottom).toBeLessThan(bar.top)
  })
})

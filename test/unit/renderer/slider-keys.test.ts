import { describe, expect, it } from 'vitest'
import { moveBySteps, sliderKeyTarget } from '../../../renderer/ui/slider-keys.ts'

const range = { value: 4.5, min: 0, max: 20, step: 0.1 }
const press = (key: string, shiftKey = false) => sliderKeyTarget({ key, shiftKey }, range)

describe('keys of a slider', () => {
  it('moves one step with an arrow and ten with Shift', () => {
    expect(press('ArrowRight')).toBe(4.6)
    expect(press('ArrowUp')).toBe(4.6)
    expect(press('ArrowLeft')).toBe(4.4)
    expect(press('ArrowDown', true)).toBe(3.5)
  })

  it('moves a tenth of the range with PageUp and PageDown', () => {
    expect(press('PageUp')).toBe(6.5)
    expect(press('PageDown')).toBe(2.5)
  })

  it('goes to the bounds with Home and End', () => {
    expect(press('Home')).toBe(0)
    expect(press('End')).toBe(20)
  })

  it('leaves every other key alone', () => {
    expect(press('a')).toBeNull()
    expect(press('Tab')).toBeNull()
  })

  it('stays inside the range', () => {
    expect(sliderKeyTarget({ key: 'PageUp', shiftKey: false }, { ...range, value: 19.5 })).toBe(20)
    expect(sliderKeyTarget({ key: 'ArrowLeft', shiftKey: true }, { ...range, value: 0.4 })).toBe(0)
  })

  it('leaves no dust of binary fractions', () => {
    let value = 0
    for (let i = 0; i < 30; i++) value = moveBySteps({ ...range, value }, 1)
    expect(value).toBe(3)
    expect(moveBySteps({ value: 0.1, min: 0, max: 1, step: 0.2 }, 1)).toBe(0.3)
    expect(moveBySteps({ value: 0, min: 0, max: 1e-6, step: 1e-7 }, 3)).toBe(3e-7)
  })

  it('moves at least one step a page on a short range', () => {
    expect(sliderKeyTarget({ key: 'PageUp', shiftKey: false }, { value: 0, min: 0, max: 4, step: 1 })).toBe(1)
  })
})

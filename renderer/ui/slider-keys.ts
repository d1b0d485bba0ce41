export type SliderRange = {
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step: number
}
export type SliderKey = { readonly key: string; readonly shiftKey: boolean }

/** Steps a key asks for: arrows 1, Shift with an arrow 10, PageUp and PageDown a tenth of the range. */
function stepsOf({ key, shiftKey }: SliderKey, range: SliderRange): number | null {
  const single = shiftKey ? 10 : 1
  const page = Math.max(1, Math.round((range.max - range.min) / range.step / 10))
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return single
    case 'ArrowLeft':
    case 'ArrowDown':
      return -single
    case 'PageUp':
      return page
    case 'PageDown':
      return -page
    default:
      return null
  }
}

/** Where a key takes the slider; null for a key that is not the slider's. */
export function sliderKeyTarget(key: SliderKey, range: SliderRange): number | null {
  if (key.key === 'Home') return range.min
  if (key.key === 'End') return range.max
  const steps = stepsOf(key, range)
  return steps === null ? null : moveBySteps(range, steps)
}

/** `steps` steps up or down, inside the range and without the dust of binary fractions (0,1 + 0,2). */
export function moveBySteps(range: SliderRange, steps: number): number {
  const decimals = decimalsOf(range.step)
  const moved = Number((range.value + steps * range.step).toFixed(decimals))
  return Math.min(range.max, Math.max(range.min, moved))
}

function decimalsOf(step: number): number {
  const text = step.toString()
  if (text.includes('e-')) return Number(text.split('e-')[1])
  return text.split('.')[1]?.length ?? 0
}

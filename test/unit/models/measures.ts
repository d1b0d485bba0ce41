import type { Effect, EffectOf, Measure } from '../../../src/domain/measure.ts'
import { measureSchema } from '../../../src/domain/measure.ts'

/** A measure with nothing special about it. */
export function measure(id: string, effect: Effect, more: Partial<Measure> = {}): Measure {
  return measureSchema.parse({
    id,
    title: id,
    start: '2026-01',
    bewijs: 'laag',
    graad: 'D',
    source: 'test',
    effect,
    ...more,
  })
}

export function placements(
  perMonth: number,
  more: Partial<EffectOf<'plaatsingen'>> = {},
): EffectOf<'plaatsingen'> {
  return {
    kind: 'plaatsingen',
    volume: { by: 'plaatsingen', perMonth },
    shareUitkering: 1,
    deadweight: 0,
    reason: 'werk',
    return: { kind: 'geen' },
    shareLks: 0,
    hoursPerWeek: null,
    loonwaarde: null,
    ...more,
  }
}

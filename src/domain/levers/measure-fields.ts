import type { Effect, Measure } from '../measure.ts'
import { niceUp, type LeverUnit, type NumberShape } from './lever.ts'

/** A number of a measure that a person can move. */
export type MeasureField = {
  readonly name: string
  readonly main: boolean
  readonly shape: NumberShape
  readonly read: number
  readonly write: (value: number) => Measure
}

/** What slider ends depend on: uitkeringen at the peildatum. */
export type Scale = { readonly stock: number }

type Range = readonly [min: number, max: number, step: number]
const fraction: Range = [0, 1, 0.01]

/** The numbers of a measure in the order of the screen: first the one that says most. */
export function fieldsOf(measure: Measure, scale: Scale): MeasureField[] {
  const { effect } = measure
  const field = (
    name: string,
    unit: LeverUnit,
    range: Range,
    read: number,
    change: (value: number) => Effect,
    main = true,
  ) => ({
    name,
    main,
    shape: { kind: 'getal' as const, unit, min: range[0], max: range[1], step: range[2] },
    read,
    write: (value: number): Measure => ({ ...measure, effect: change(value) }),
  })
  switch (effect.kind) {
    case 'plaatsingen':
      return [
        ...volumeFields(effect, scale, field),
        field(
          'met-uitkering',
          'aandeel',
          fraction,
          effect.shareUitkering,
          (shareUitkering) => ({ ...effect, shareUitkering }),
          false,
        ),
        field(
          'zou-anders-toch',
          'aandeel',
          fraction,
          effect.deadweight,
          (deadweight) => ({ ...effect, deadweight }),
          false,
        ),
        field(
          'met-lks',
          'aandeel',
          fraction,
          effect.shareLks,
          (shareLks) => ({ ...effect, shareLks }),
          false,
        ),
      ]
    case 'uitstroomkans':
      return effect.mode === 'factor'
        ? [field('factor', 'factor', [0, 2, 0.01], effect.value, (value) => ({ ...effect, value }))]
        : [
            field('procentpunt', 'procentpunt-per-maand', [-1, 5, 0.05], effect.value, (value) => ({
              ...effect,
              value,
            })),
          ]
    case 'instroom':
      return effect.mode === 'absoluut'
        ? [field('voorkomen', 'per-maand', perMonth(scale), effect.value, (value) => ({ ...effect, value }))]
        : [
            field('voorkomen-aandeel', 'aandeel', [-0.5, 0.5, 0.005], effect.value, (value) => ({
              ...effect,
              value,
            })),
          ]
    case 'doorstroom':
      return [field('factor', 'factor', [0, 3, 0.05], effect.factor, (factor) => ({ ...effect, factor }))]
    case 'deeltijd':
      return [
        field('deeltijd', 'aandeel', [0, 0.5, 0.005], effect.share, (share) => ({ ...effect, share })),
        field('aftrek', 'euro-per-jaar', [0, 20_000, 100], effect.aftrekPerYearCents / 100, (euros) => ({
          ...effect,
          aftrekPerYearCents: Math.round(euros * 100),
        })),
      ]
    case 'ontvangsten': {
      const max = niceUp(200 * scale.stock)
      const cents = (euros: number): Effect => ({ ...effect, amountPerYearCents: Math.round(euros * 100) })
      return [field('bedrag', 'euro-per-jaar', [0, max, max / 200], effect.amountPerYearCents / 100, cents)]
    }
    case 'prijs':
      return [field('prijs', 'aandeel', [-0.1, 0.1, 0.005], effect.share, (share) => ({ ...effect, share }))]
    case 'conjunctuur': {
      const change = (unemploymentPp: number): Effect => ({ ...effect, unemploymentPp })
      return [field('werkloosheid', 'procentpunt', [-3, 3, 0.1], effect.unemploymentPp, change)]
    }
    case 'budget':
      return [field('budget', 'aandeel', [-0.1, 0.1, 0.005], effect.share, (share) => ({ ...effect, share }))]
  }
}

type Placements = Extract<Effect, { kind: 'plaatsingen' }>
type MakeField = (
  name: string,
  unit: LeverUnit,
  range: Range,
  read: number,
  change: (value: number) => Effect,
  main?: boolean,
) => MeasureField

function volumeFields(effect: Placements, scale: Scale, field: MakeField): MeasureField[] {
  const { volume } = effect
  const set = (changed: Placements['volume']): Effect => ({ ...effect, volume: changed })
  if (volume.by === 'plaatsingen') {
    return [
      field('plaatsingen', 'per-maand', perMonth(scale), volume.perMonth, (perMonth) =>
        set({ ...volume, perMonth }),
      ),
    ]
  }
  const participants = (participantsPerMonth: number): Effect => set({ ...volume, participantsPerMonth })
  const max = niceUp(0.015 * scale.stock)
  const first = field(
    'deelnemers',
    'deelnemers-per-maand',
    [0, max, max / 200],
    volume.participantsPerMonth,
    participants,
  )
  return volume.by === 'succes'
    ? [
        first,
        field(
          'succes',
          'aandeel',
          fraction,
          volume.successShare,
          (successShare) => set({ ...volume, successShare }),
          false,
        ),
      ]
    : [
        first,
        field(
          'effect',
          'procentpunt',
          [-5, 50, 0.5],
          volume.effectPp,
          (effectPp) => set({ ...volume, effectPp }),
          false,
        ),
      ]
}

/** Half a percent of the stock a month: six times what a taakstelling of 3 % asks. */
function perMonth(scale: Scale): Range {
  const max = niceUp(0.005 * scale.stock)
  return [0, max, max / 200]
}

/** What a lever can hold: a number, a month or choice, a switch; null is "no end". */
export type LeverValue = number | string | boolean | null

/** Why a lever can change nothing: a code of `src/text`. A dead slider that looks alive costs trust. */
export type LeverReason =
  | 'geen-gegevens'
  | 'geen-mensen'
  | 'geen-seizoen'
  | 'geen-werkloosheid'
  | 'geen-aow-maanden'
  | 'geen-andere-regels'
  | 'alle-prijzen-bekend'
  | 'conjunctuur-uit'
  | 'geen-aftrek'
  | 'maatregel-uit'

export type LeverUnit =
  | 'per-maand'
  | 'deelnemers-per-maand'
  | 'factor'
  | 'aandeel'
  | 'aandeel-per-jaar'
  | 'procentpunt'
  | 'procentpunt-per-maand'
  | 'euro-per-jaar'
  | 'maanden'

export type NumberShape = {
  readonly kind: 'getal'
  readonly unit: LeverUnit
  /** Ends of the slider; a typed number may go beyond them. */
  readonly min: number
  readonly max: number
  readonly step: number
}
export type LeverShape =
  | NumberShape
  /** `min` and `max` are months; `optional` also allows null. */
  | { readonly kind: 'maand'; readonly min: string; readonly max: string; readonly optional: boolean }
  | { readonly kind: 'schakelaar' }
  | { readonly kind: 'keuze'; readonly options: readonly string[] }

/** One lever of the scenario screen, as plain data. */
export type Lever = {
  /** `instroom.niveau`, or `maatregel.<id>.<field>`. */
  readonly id: string
  /** Key of its name in `src/text`: the parameter id, or `maatregel.<field>`. */
  readonly label: string
  /** The measure it belongs to; null for a lever of the whole scenario. */
  readonly measure: { readonly id: string; readonly title: string } | null
  /** A number that says most about its measure: one, or two that only work together. */
  readonly main: boolean
  readonly shape: LeverShape
  readonly value: LeverValue
  /** Value in the vastgelegde version; undefined when there is none. */
  readonly saved: LeverValue | undefined
  /** Value in the layers below; undefined when only the layer being edited has it. */
  readonly below: LeverValue | undefined
  readonly disabled: LeverReason | null
}

/** Ends that hold the values too: a number typed or read from a file may lie beyond them. */
export function widened(shape: LeverShape, values: readonly (LeverValue | undefined)[]): LeverShape {
  if (shape.kind !== 'getal') return shape
  const numbers = values.filter((value) => typeof value === 'number')
  const [low, high] = [Math.min(shape.min, ...numbers), Math.max(shape.max, ...numbers)]
  return { ...shape, min: low, max: high > shape.max ? niceUp(high) : shape.max }
}

/** Slider ends that people can read: 1, 2, 2,5 or 5 with zeros, at least `value`. */
export function niceUp(value: number): number {
  let scale = 1
  while (scale * 10 <= value) scale *= 10
  while (scale > value && scale > 1e-6) scale /= 10
  const steps = [1, 2, 2.5, 5, 10].map((step) => step * scale)
  return Number((steps.find((one) => one >= value) ?? 10 * scale).toPrecision(12))
}

/** Binary dust of a slider (0.1 + 0.2) off; what a person typed stays. */
export function tidyNumber(value: number): number {
  return Number(value.toPrecision(12))
}

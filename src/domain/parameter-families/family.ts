/**
 * A family of parameter ids. `id` is a template: `<leeftijd>`, `<afstand>`, `<klasse>` and `<reden>` stand for ids of the
 * dossier, `<jaar>` for a year, `<maand>` for `2028-01`, `<kwartaal>` for 1 … 4 and `<duur>` for 0 … 59 or `60-plus`.
 */
export type ParameterFamily = {
  readonly id: string
  readonly unit: string
  readonly min: number
  readonly max: number
  readonly whole?: boolean
  /** Allowed texts; the value is a text then, and `min` and `max` mean nothing. Empty: any id. */
  readonly texts?: readonly string[]
  /** `required`: a run cannot do without. Otherwise what holds when it is not given. */
  readonly otherwise: string
  readonly meaning: string
}

export const chance = { unit: 'kans per maand', min: 0, max: 1 }
export const part = { unit: 'aandeel', min: 0, max: 1 }
export const euros = { unit: 'euro', min: -1e12, max: 1e12 }
export const onOff = { unit: 'aan of uit', min: 0, max: 1, whole: true }
export const factor = { unit: 'factor', min: 0, max: 10 }
export const required = 'required'

import type { Measure, Target } from '../measure.ts'
import type { ParameterValues } from '../resolve/flatten.ts'

/** Uitkeringen at the peildatum, all groups. */
export function startStock(values: ParameterValues): number {
  let stock = 0
  for (const [id, value] of values) if (id.startsWith('begin.') && typeof value === 'number') stock += value
  return stock
}

/** Whether the groups a measure reaches hold anyone, now or by inflow; duration fills itself in time. */
export function reachesPeople(measure: Measure, values: ParameterValues): boolean {
  const { effect } = measure
  if (effect.kind === 'doorstroom') {
    const from = effect.moves.map((move) => move.from)
    return hasPeople({ ...measure.target, afstand: from }, values)
  }
  const reachesGroups = ['plaatsingen', 'uitstroomkans', 'instroom', 'deeltijd'].includes(effect.kind)
  return !reachesGroups || hasPeople(measure.target, values)
}

function hasPeople(target: Target, values: ParameterValues): boolean {
  const reaches = (list: readonly string[], one: string | undefined): boolean =>
    one !== undefined && (list.length === 0 || list.includes(one))
  for (const [id, value] of values) {
    if (typeof value !== 'number' || value <= 0) continue
    const [family, leeftijd, afstand] = id.split('.')
    if (family === 'begin' && reaches(target.leeftijd, leeftijd) && reaches(target.afstand, afstand))
      return true
  }
  const inflow = (kind: 'leeftijd' | 'afstand'): boolean =>
    [...values].some(([id, value]) => {
      const prefix = `instroom.aandeel.${kind}.`
      return (
        id.startsWith(prefix) &&
        reaches(target[kind], id.slice(prefix.length)) &&
        typeof value === 'number' &&
        value > 0
      )
    })
  return inflow('leeftijd') && inflow('afstand')
}

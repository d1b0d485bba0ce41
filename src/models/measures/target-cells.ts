import { fail, ok, type Result } from '../../base/result.ts'
import type { Measure } from '../../domain/measure.ts'
import type { CohortModel } from '../cohort/cohort-model.ts'

/** Which groups, and which groups × classes, a measure reaches: 1 = yes. An empty list of the target means all. */
export type TargetCells = { readonly groups: Uint8Array; readonly cells: Uint8Array }

/** Refuses a name that no group or class has, and a target without any group (`model.doelgroepOnbekend`). */
export function targetCells(measure: Measure, model: CohortModel): Result<TargetCells> {
  const { leeftijd, afstand, klasse } = measure.target
  const known: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['leeftijd', leeftijd, model.groups.map((group) => group.leeftijd)],
    ['afstand', afstand, model.groups.map((group) => group.afstand)],
    ['klasse', klasse, model.classes.map((one) => one.id)],
  ]
  for (const [field, wanted, names] of known) {
    const unknown = wanted.find((name) => !names.includes(name))
    if (unknown !== undefined)
      return fail('model.doelgroepOnbekend', { maatregel: measure.id, veld: field, waarde: unknown })
  }
  const groups = Uint8Array.from(model.groups, (group) =>
    reaches(leeftijd, group.leeftijd) && reaches(afstand, group.afstand) ? 1 : 0,
  )
  if (!groups.includes(1))
    return fail('model.doelgroepOnbekend', { maatregel: measure.id, veld: 'target', waarde: '' })
  const cells = new Uint8Array(model.groupCount * model.classCount)
  for (let g = 0, c = 0; g < model.groupCount; g++) {
    for (let k = 0; k < model.classCount; k++, c++)
      cells[c] = groups[g] === 1 && reaches(klasse, model.classes[k].id) ? 1 : 0
  }
  return ok({ groups, cells })
}

function reaches(list: readonly string[], name: string): boolean {
  return list.length === 0 || list.includes(name)
}

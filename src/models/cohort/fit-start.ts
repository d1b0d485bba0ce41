import { fail, ok, type Result } from '../../base/result.ts'
import { durationCells, type CohortModel } from './cohort-model.ts'

/** Known totals of the stock at the peildatum; each must name every value of its attribute and add up to the same stock. */
export type StartMargins = {
  readonly leeftijd: ReadonlyMap<string, number>
  readonly afstand: ReadonlyMap<string, number>
  readonly klasse: ReadonlyMap<string, number>
}

type CellLabel = (g: number, k: number) => string

const maxRounds = 2_000
const tolerance = 1e-10

/**
 * Start cells by iterative proportional fitting: the steady state as the seed, scaled to the margins of leeftijd, afstand
 * and klasse in turn until all three hold. Inside a group and class the single months keep the proportions of the seed.
 * Refuses with `model.verdelingSluitNiet` when margins differ in total, miss a value, or ask people of an empty seed.
 */
export function fitStart(
  model: CohortModel,
  seed: Float64Array,
  margins: StartMargins,
): Result<Float64Array> {
  const { groups, classes, classFrom, classTo, classCount } = model
  const cells = Float64Array.from(seed)
  const labels: readonly {
    readonly name: string
    readonly margin: ReadonlyMap<string, number>
    readonly of: CellLabel
  }[] = [
    { name: 'leeftijd', margin: margins.leeftijd, of: (g) => groups[g].leeftijd },
    { name: 'afstand', margin: margins.afstand, of: (g) => groups[g].afstand },
    { name: 'klasse', margin: margins.klasse, of: (_g, k) => classes[k].id },
  ]
  const totals = labels.map((one) => [...one.margin.values()].reduce((sum, value) => sum + value, 0))
  const stock = totals[0]
  if (!totals.every((total) => Math.abs(total - stock) <= 1e-9 * Math.max(1, stock))) {
    return fail('model.verdelingSluitNiet', { leeftijd: totals[0], afstand: totals[1], klasse: totals[2] })
  }
  const sums = (of: CellLabel): Map<string, number> => {
    const found = new Map<string, number>()
    for (let g = 0; g < groups.length; g++) {
      for (let k = 0; k < classCount; k++) {
        let sum = found.get(of(g, k)) ?? 0
        for (let d = classFrom[k]; d <= classTo[k]; d++) sum += cells[g * durationCells + d]
        found.set(of(g, k), sum)
      }
    }
    return found
  }
  for (let round = 0; round < maxRounds; round++) {
    let worst = 0
    for (const { name, margin, of } of labels) {
      const found = sums(of)
      for (const [label, have] of found) {
        const wanted = margin.get(label)
        if (wanted === undefined || (have === 0 && wanted > 0))
          return fail('model.verdelingSluitNiet', { kenmerk: name, waarde: label })
        worst = Math.max(worst, Math.abs(wanted - have))
      }
      for (let g = 0; g < groups.length; g++) {
        for (let k = 0; k < classCount; k++) {
          const have = found.get(of(g, k)) ?? 0
          const factor = have > 0 ? (margin.get(of(g, k)) ?? 0) / have : 0
          for (let d = classFrom[k]; d <= classTo[k]; d++) cells[g * durationCells + d] *= factor
        }
      }
    }
    if (worst <= tolerance * Math.max(1, stock)) return ok(cells)
  }
  return fail('model.verdelingSluitNiet', { rondes: maxRounds })
}

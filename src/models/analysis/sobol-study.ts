import { normalQuantile } from '../../base/normal-quantile.ts'
import { fillFrom, type NormalOf } from '../uncertainty/draw.ts'
import type { DrawPlan, NormalSource } from '../uncertainty/draw-plan.ts'
import {
  createSobolDesign,
  designUniform,
  evaluationOf,
  plainDraw,
  sideOf,
  type Evaluation,
  type SobolDesign,
} from './sobol-design.ts'

/** Ids of groups that are no single quantity. */
export const countsGroup = '@toeval'
export const commonGroup = '@gemeenschappelijk'

export type SobolStudy = {
  readonly plan: DrawPlan
  readonly design: SobolDesign
  /** Per group of the design, the quantities in it. */
  readonly groups: readonly (readonly string[])[]
  /** Dimension per word of the generator. */
  readonly dimensionOf: ReadonlyMap<number, number>
  /** Group of the chance in the counts; −1 when it is left out. */
  readonly counts: number
}

/**
 * A Sobol analysis of the draws of a plan. Its groups are independent of each other, as the indices ask: quantities that
 * correlate, directly or through others, form one group (a plan without correlations keeps them apart); a process goes with all
 * its years; what measures share is a group, and every measure on its own one. Quantities without spread are left out.
 * @param pointsPerReplicate evaluations = 16 × this × (groups + 2)
 * @param withCounts the chance in the counts takes part as a group of its own
 */
export function planSobolStudy(plan: DrawPlan, pointsPerReplicate: number, withCounts: boolean): SobolStudy {
  const groups: { readonly ids: readonly string[]; readonly sources: readonly NormalSource[] }[] =
    correlatedGroups(plan)
  const moving = plan.effects.filter((effect) => effect.marginal.spreads)
  if (moving.length > 1 && plan.commonWeight > 0) groups.push({ ids: [commonGroup], sources: [plan.common] })
  for (const { column, source } of moving) groups.push({ ids: [plan.columns[column].id], sources: [source] })
  if (withCounts) groups.push({ ids: [countsGroup], sources: [] })

  const dimensionOf = new Map<number, number>()
  const dimensions = groups.map(({ sources }) =>
    sources.map(({ word }) => {
      dimensionOf.set(word, dimensionOf.size)
      return dimensionOf.size - 1
    }),
  )
  return {
    plan,
    design: createSobolDesign(dimensions, pointsPerReplicate, plan.seed),
    groups: groups.map(({ ids }) => ids),
    dimensionOf,
    counts: withCounts ? groups.length - 1 : -1,
  }
}

/** Processes and levels joined where the Cholesky factor joins their normal numbers, in the order of the factor. */
function correlatedGroups(
  plan: DrawPlan,
): { readonly ids: readonly string[]; readonly sources: readonly NormalSource[] }[] {
  const members = [
    ...plan.processes.map(({ process, sources }) => ({ id: process.id, sources, spreads: process.sd > 0 })),
    ...plan.levels.map(({ marginal, column, source }) => ({
      id: plan.columns[column].id,
      sources: [source],
      spreads: marginal.spreads,
    })),
  ]
  const size = members.length
  const leader = members.map((_, i) => i)
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) {
      if (plan.lower[i * size + k] === 0) continue
      const [from, to] = [Math.max(leader[i], leader[k]), Math.min(leader[i], leader[k])]
      for (let m = 0; m < size; m++) if (leader[m] === from) leader[m] = to
    }
  }
  return [...new Set(leader)]
    .map((first) => members.filter((_, i) => leader[i] === first))
    .filter((group) => group.some((one) => one.spreads))
    .map((group) => ({
      ids: group.filter((one) => one.spreads).map((one) => one.id),
      sources: group.flatMap((one) => one.sources),
    }))
}

/** Writes evaluations `from` … `from + count − 1` in the layout of `fillDraws`; any chunk gives the same bits. */
export function fillStudy(study: SobolStudy, from: number, count: number, out: Float64Array): void {
  const { plan, design, dimensionOf } = study
  let current = -1
  let evaluation: Evaluation = evaluationOf(design, 0)
  const normalOf: NormalOf = (e, { word }) => {
    if (e !== current) {
      current = e
      evaluation = evaluationOf(design, e)
    }
    const dimension = dimensionOf.get(word)
    // A source that moves nothing.
    return dimension === undefined ? 0 : normalQuantile(designUniform(design, evaluation, dimension))
  }
  fillFrom(plan, normalOf, from, count, out)
}

/** The draw number whose chance in the counts belongs to an evaluation; null when the counts are left out. */
export function countDrawOf({ design, counts }: SobolStudy, e: number): number | null {
  if (counts < 0) return null
  const { replicate, point, variant } = evaluationOf(design, e)
  return plainDraw(design, replicate, point, sideOf(variant, counts))
}

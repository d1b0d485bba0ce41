import type { SeedWords } from '../../base/threefry.ts'
import { threefry2x32, uniformFrom } from '../../base/threefry.ts'
import {
  createSobol,
  sobolDimensions,
  sobolReplicates,
  sobolUniform,
  type SobolSequence,
} from '../uncertainty/sobol.ts'

/**
 * Which numbers go into which evaluation of a Sobol analysis. Two independent points A and B per number of a replicate;
 * variant 0 evaluates A, variant 1 B, variant 2 + g the point A in which group g comes from B. Evaluation e stands for
 * replicate, point and variant by `evaluationOf`: any chunk of evaluations can be made anywhere.
 */
export type SobolDesign = {
  readonly dimensions: number
  readonly groupCount: number
  /** Per dimension the group it belongs to. */
  readonly groupOf: Int32Array
  readonly replicates: number
  /** Points per replicate: a power of two keeps the net whole. */
  readonly points: number
  readonly evaluations: number
  readonly seed: SeedWords
  readonly sequence: SobolSequence
}

/**
 * @param groups per group the dimensions that are moved together; every dimension 0 … D − 1 belongs to exactly one
 * @param points per replicate
 */
export function createSobolDesign(
  groups: readonly (readonly number[])[],
  points: number,
  seed: SeedWords,
  replicates = sobolReplicates,
): SobolDesign {
  const dimensions = groups.reduce((sum, group) => sum + group.length, 0)
  const groupOf = new Int32Array(dimensions).fill(-1)
  for (const [g, group] of groups.entries()) {
    for (const dimension of group) {
      if (groupOf[dimension] !== -1) throw new Error(`dimension ${dimension} is not in exactly one group`)
      groupOf[dimension] = g
    }
  }
  return {
    dimensions,
    groupCount: groups.length,
    groupOf,
    replicates,
    points,
    evaluations: replicates * points * (groups.length + 2),
    seed,
    sequence: createSobol(Math.min(2 * dimensions, sobolDimensions), seed, replicates),
  }
}

export type Evaluation = { readonly replicate: number; readonly point: number; readonly variant: number }

export function evaluationOf(design: SobolDesign, e: number): Evaluation {
  const variants = design.groupCount + 2
  const row = Math.floor(e / variants)
  return { replicate: Math.floor(row / design.points), point: row % design.points, variant: e % variants }
}

export const inA = 0
export const inB = 1

/** Whether a group is taken from A (0) or B (1) in a variant. */
export function sideOf(variant: number, group: number): 0 | 1 {
  if (variant <= inB) return variant === inB ? 1 : 0
  return variant - 2 === group ? 1 : 0
}

/**
 * The uniform number of a dimension in an evaluation. A takes the first dimensions of a scrambled Sobol point, B the next
 * ones; what does not fit in its 128 dimensions is drawn plainly.
 */
export function designUniform(
  design: SobolDesign,
  { replicate, point, variant }: Evaluation,
  dimension: number,
): number {
  const side = sideOf(variant, design.groupOf[dimension])
  const at = dimension + side * design.dimensions
  if (at < design.sequence.dimensions) return sobolUniform(design.sequence, replicate, point, at)
  const words = new Uint32Array(2)
  threefry2x32(design.seed, plainDraw(design, replicate, point, side), at, words)
  return uniformFrom(words[0], words[1])
}

/** Far above any draw of a run, so that an analysis shares no number with it; B apart from A. */
export function plainDraw(design: SobolDesign, replicate: number, point: number, side: 0 | 1): number {
  return 0x40000000 + 0x20000000 * side + replicate * design.points + point
}

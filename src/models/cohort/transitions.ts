import { fail, ok, type Result } from '../../base/result.ts'
import type { CohortInputs, Move } from '../../domain/inputs.ts'
import type { CohortModel } from './cohort-model.ts'

/** The nonzero entries of P_leeftijd ⊗ P_afstand, sorted by source and then target group. Rows sum to 1. */
export type Transitions = {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly share: Float64Array
  /** Groups whose moves added up to more than 1 and were shrunk. */
  readonly clipped: readonly number[]
}

/** Factor on a step between afstanden for group `g`; 1 = unchanged. */
export type StepFactor = (groupIndex: number, move: Move) => number

/**
 * One month of moves of those who stay. A step between afstanden may carry a factor per group; a row that would pass 1 is
 * shrunk in proportion. Refuses a move into a group that does not exist (`model.groepOntbreekt`).
 */
export function buildTransitions(
  inputs: CohortInputs,
  model: CohortModel,
  factor: StepFactor | null,
): Result<Transitions> {
  const indexOf = new Map(
    model.groups.map((group, index) => [`${group.leeftijd}\u0000${group.afstand}`, index]),
  )
  const entries: { from: number; to: number; share: number }[] = []
  const clipped: number[] = []
  for (const [g, group] of model.groups.entries()) {
    const ages = row(group.leeftijd, inputs.leeftijdMoves, () => 1)
    const steps = row(group.afstand, inputs.afstandMoves, (move) => factor?.(g, move) ?? 1)
    if (ages.clipped || steps.clipped) clipped.push(g)
    for (const [leeftijd, ageShare] of ages.shares) {
      for (const [afstand, stepShare] of steps.shares) {
        const share = ageShare * stepShare
        if (share === 0) continue
        const to = indexOf.get(`${leeftijd}\u0000${afstand}`)
        if (to === undefined) return fail('model.groepOntbreekt', { groep: group.id, leeftijd, afstand })
        entries.push({ from: g, to, share })
      }
    }
  }
  entries.sort((a, b) => a.from - b.from || a.to - b.to)
  return ok({
    from: Int32Array.from(entries, (entry) => entry.from),
    to: Int32Array.from(entries, (entry) => entry.to),
    share: Float64Array.from(entries, (entry) => entry.share),
    clipped,
  })
}

type Row = { shares: Map<string, number>; clipped: boolean }

function row(own: string, moves: readonly Move[], factor: (move: Move) => number): Row {
  const leaving = moves
    .filter((move) => move.from === own && move.to !== own)
    .map((move) => ({ to: move.to, share: move.perMonth * factor(move) }))
    .sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : a.share - b.share))
  let total = 0
  for (const move of leaving) total += move.share
  const clipped = total > 1
  const scale = clipped ? 1 / total : 1
  const shares = new Map<string, number>()
  let left = 1
  for (const move of leaving) {
    const share = move.share * scale
    shares.set(move.to, (shares.get(move.to) ?? 0) + share)
    left -= share
  }
  // After shrinking, rounding may leave a speck below 0.
  shares.set(own, Math.max(0, left))
  return { shares, clipped }
}

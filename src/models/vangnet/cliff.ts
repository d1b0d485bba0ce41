import type { VangnetRule } from '../../domain/vangnet-rule.ts'
import type { History } from './multi-year-test.ts'
import { bp, payoutCents } from './payout.ts'

/** Where saving suddenly costs money: at this tekort (and below) the vangnet is lost, which just above it is this much. */
export type Cliff = { readonly tekortCents: number; readonly vangnetCents: number }

/**
 * The cliff of an eligible year: the largest tekort ≥ 0 at which the multi-year test fails, when the payout there would
 * still be more than 0. Only the test over three years together has one: it holds the tekort of the year itself. The
 * other test looks at earlier years only, and at the threshold the payout is 0, so that nothing jumps there.
 */
export function cliffOf(rule: VangnetRule, budgetCents: number, history: History): Cliff | null {
  const test = rule.meerjarentoets
  if (test.kind !== 'drie-jaar-samen') return null
  const [last, before] = [history.tekortenCents.at(0), history.tekortenCents.at(1)]
  if (last == null || before == null) return null
  // Largest whole number of cents that does not exceed threshold·B − D(t−1) − D(t−2).
  const tekortCents = Math.floor((budgetCents * test.thresholdBp) / bp) - last - before
  if (tekortCents < 0) return null
  const vangnetCents = payoutCents(rule, tekortCents, budgetCents)
  return vangnetCents > 0 ? { tekortCents, vangnetCents } : null
}

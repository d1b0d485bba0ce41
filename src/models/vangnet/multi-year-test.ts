import type { VangnetRule } from '../../domain/vangnet-rule.ts'
import { exceedsShare, reachesShare } from './payout.ts'

/** Tekorten and budgets of t−1, t−2, t−3, newest first, in cents; null or absent = unknown. A surplus is negative. */
export type History = {
  readonly tekortenCents: readonly (number | null)[]
  readonly budgetsCents: readonly (number | null)[]
}

export type MultiYearOutcome = 'voldaan' | 'niet-voldaan' | 'niet-te-toetsen' | 'niet-nodig'

/** Whether the tekort lasts: three years together, or enough single years. Unknown history that could decide: not testable. */
export function multiYearTest(
  test: VangnetRule['meerjarentoets'],
  tekortCents: number,
  budgetCents: number,
  history: History,
): MultiYearOutcome {
  switch (test.kind) {
    case 'geen':
      return 'niet-nodig'
    case 'drie-jaar-samen': {
      const [last, before] = [history.tekortenCents.at(0), history.tekortenCents.at(1)]
      if (last == null || before == null) return 'niet-te-toetsen'
      return exceedsShare(tekortCents + last + before, budgetCents, test.thresholdBp)
        ? 'voldaan'
        : 'niet-voldaan'
    }
    case 'aantal-jaren': {
      let reached = 0
      let unknown = 0
      for (let back = 0; back < 3; back++) {
        const tekort = history.tekortenCents.at(back)
        const budget = history.budgetsCents.at(back)
        if (tekort == null || budget == null) unknown++
        else if (reachesShare(tekort, budget, test.thresholdBp)) reached++
      }
      if (reached >= test.count) return 'voldaan'
      return reached + unknown >= test.count ? 'niet-te-toetsen' : 'niet-voldaan'
    }
  }
}

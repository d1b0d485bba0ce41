import type { VangnetRule } from '../../domain/vangnet-rule.ts'
import { cliffOf, type Cliff } from './cliff.ts'
import { multiYearTest, type History, type MultiYearOutcome } from './multi-year-test.ts'
import { bp, exceedsShare, payoutCents } from './payout.ts'

export type VangnetZone = 'geen' | 'helft' | 'volledig'
/** Why there is or is not a vangnetuitkering; one entry per condition that decided. */
export type VangnetReason = 'boven-drempel' | 'onder-drempel' | MultiYearOutcome

export type VangnetOutcome = {
  readonly vangnetCents: number
  readonly nettoTekortCents: number
  /** What € 1 less tekort is worth to the municipality; at a kink the value towards saving. */
  readonly marginaleWaarde: number
  readonly zone: VangnetZone
  readonly eligible: boolean
  readonly reasons: readonly VangnetReason[]
  /** Outcome of the multi-year test, also when the tekort does not pass the threshold. */
  readonly toets: MultiYearOutcome
  /** Saving can raise the net cost: see `cliffOf`. */
  readonly klif: boolean
  readonly cliff: Cliff | null
}

/**
 * Vangnetuitkering of one year (Participatiewet art. 74, Besluit Participatiewet art. 10), on integer cents and basis
 * points, so that a tekort of exactly 7,5 % is judged exactly. `history` holds t−1, t−2, t−3, newest first. Amounts are
 * rounded to cents, half away from zero. A test that lacks history counts as not passed.
 */
export function computeVangnet(
  rule: VangnetRule,
  tekortCents: number,
  budgetCents: number,
  history: History,
): VangnetOutcome {
  const aboveThreshold = exceedsShare(tekortCents, budgetCents, rule.drempelBp)
  const toets = multiYearTest(rule.meerjarentoets, tekortCents, budgetCents, history)
  const eligible = aboveThreshold && (toets === 'voldaan' || toets === 'niet-nodig')
  const vangnetCents = eligible ? payoutCents(rule, tekortCents, budgetCents) : 0
  const aboveUpper = exceedsShare(tekortCents, budgetCents, rule.bovengrensBp)
  const zone = !eligible ? 'geen' : aboveUpper ? 'volledig' : 'helft'
  const cliff = eligible ? cliffOf(rule, budgetCents, history) : null
  return {
    vangnetCents,
    nettoTekortCents: tekortCents - vangnetCents,
    marginaleWaarde:
      zone === 'geen' ? 1 : 1 - (zone === 'helft' ? rule.aandeelMiddenBp : rule.aandeelBovenBp) / bp,
    zone,
    eligible,
    reasons: [aboveThreshold ? 'boven-drempel' : 'onder-drempel', toets],
    toets,
    klif: cliff !== null,
    cliff,
  }
}

/** The rule of a year and variant; under "toon alleen feiten" an assumed rule does not exist. */
export function findRule(
  rules: readonly VangnetRule[],
  year: number,
  variant: VangnetRule['variant'],
  factsOnly: boolean,
): VangnetRule | null {
  return (
    rules.find(
      (rule) => rule.jaar === year && rule.variant === variant && !(factsOnly && rule.status === 'aanname'),
    ) ?? null
  )
}

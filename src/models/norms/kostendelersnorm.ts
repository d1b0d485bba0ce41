import { roundHalfAway } from '../../base/money.ts'

/**
 * Kostendelersnorm a person a month, Participatiewet art. 22a: (40 + A·30) % ÷ A of the couple norm, A = cost sharers of
 * 27 years or older including oneself. Whole cents, half away from zero.
 */
export function kostendelersnormCents(coupleNormCents: number, sharers: number): number {
  // Numerator and denominator are whole numbers: no rounding before the last step.
  return roundHalfAway((coupleNormCents * (40 + 30 * sharers)) / (100 * sharers))
}

/** Single norm as a share of the couple norm; 0,70 by law. */
export function singleShare(singleCents: number, coupleCents: number): number {
  return singleCents / coupleCents
}

/** Norm of a couple of whom one is 18–20, without children: the young single norm plus half the couple norm. Cents. */
export function coupleWithOneYoungCents(youngSingleCents: number, coupleCents: number): number {
  return roundHalfAway(youngSingleCents + coupleCents / 2)
}

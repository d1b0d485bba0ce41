/*
 * Loonkostensubsidie, Participatiewet art. 10d: the part of the minimum wage that the loonwaarde does not cover, at most
 * 70 %, plus a compensation for the employer's costs.
 */

/** Vakantiebijslag on the minimum wage. */
const vakantiebijslag = 0.08
/** Vergoeding werkgeverslasten: 23,5 % of the subsidised wage. */
const werkgeverslasten = 0.235
const largestShare = 0.7
/** The first six months without a measured loonwaarde. */
const forfaitShare = 0.5
const fullTimeHours = 36
const weeksPerYear = 52

export type LksTerms = {
  /** Minimum wage an hour, euros, without vakantiebijslag. */
  readonly wmlPerHour: number
  readonly hoursPerWeek: number
  /** Share of the minimum wage that is earned, 0 … 1. */
  readonly loonwaarde: number
  /** false: no measured loonwaarde yet, the forfait of 50 % holds. */
  readonly measured: boolean
}

/** Euros a year for one job: [min((1 − loonwaarde)·W, 0,70·W)]·1,235·hours/36, W = WML of 52 weeks of 36 hours + 8 %. */
export function loonkostensubsidiePerYear(terms: LksTerms): number {
  const wage = terms.wmlPerHour * fullTimeHours * weeksPerYear * (1 + vakantiebijslag)
  const share = terms.measured ? Math.min(1 - terms.loonwaarde, largestShare) : forfaitShare
  return (wage * share * (1 + werkgeverslasten) * terms.hoursPerWeek) / fullTimeHours
}

import type { ErrorDetails } from '../../base/result.ts'

/**
 * What a calculation would need and does not have, as a code and its values; `src/text` makes the sentence. A list: whoever
 * must deliver the figures wants to hear everything at once.
 */
export const lackCodes = [
  /** Fewer months than needed: nodig, gevonden. */
  'prognose.teWeinigMaanden',
  /** A month is missing inside the series: maand. */
  'prognose.maandOntbreekt',
  /** Two different values for one month: maand, eerste, tweede. */
  'prognose.maandDubbel',
  /** A stock or count that is not above 0: maand, waarde. */
  'prognose.waardeNietPositief',
  /** No stock at all. */
  'prognose.geenStand',
  /** No inflow and no exits: only a stock forecast is possible. */
  'prognose.geenStromen',
  /** No duration shares at any date. */
  'prognose.geenDuurverdeling',
  /** Duration shares that do not add up to 1: maand, som. */
  'prognose.duurverdelingSluitNiet',
  /** Exits are not known per duration class: neighbouring classes can hardly be told apart. Not fatal. */
  'prognose.geenUitstroomPerDuur',
  /** No national series to hold the own growth against. Not fatal. */
  'prognose.geenLandelijkeReeks',
  /** Stock and flows do not fit in this month: maand. What lies before it, or after it, is not used. */
  'prognose.breuk',
  /** People who came or went without being counted as flow: verschil. Not fatal. */
  'prognose.stroomSluitNiet',
  /** A chance that leans on the default for a tenth or more: klasse (place), deel (share from the figures). Not fatal. */
  'prognose.kansLeuntOpAanname',
  /** The search for the chances stopped before it stood still. Not fatal. */
  'prognose.fitNietKlaar',
  /** More months than a chart may hold: hoogstens, gevonden. */
  'prognose.teVeelMaanden',
  /** Fewer scored points than a score needs: nodig, gevonden. */
  'prognose.teWeinigPunten',
  /** Points that count different things are not compared: soorten. */
  'prognose.verschillendeEenheden',
] as const
export type LackCode = (typeof lackCodes)[number]

export type Lack = { readonly code: LackCode; readonly details: ErrorDetails }

/** A value, or everything that is missing for it. */
export type Refusable<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly lacks: readonly Lack[] }

export function refuse(lacks: readonly Lack[]): { readonly ok: false; readonly lacks: readonly Lack[] } {
  return { ok: false, lacks }
}

export function lack(code: LackCode, details: ErrorDetails = {}): Lack {
  return { code, details }
}

/**
 * Every remark (`meldingen`) the model can make: the run stands, but somebody should know. `src/text` holds a sentence per
 * code; `scope` in the details is `nul` or `scenario` where it matters.
 */
export const remarkCodes = [
  /** Exit chances of a cell added up to more than 1 and were shrunk: scope, groep, klasse, maand (first), keren. */
  'model.kansAfgekapt',
  /** Moves out of a group added up to more than 1 and were shrunk: groep. */
  'model.stapAfgekapt',
  /** Asked exits that found nobody: maatregel, aantal, eersteMaand. */
  'model.nietGeplaatst',
  /** Asked prevention beyond the available inflow: maatregel, aantal, eersteMaand. */
  'model.instroomOp',
  /** A season that does not average 1: welke (`in`|`uit`), gemiddelde. */
  'model.seizoenGemiddelde',
  /** A doorstroom measure with a target class, which moves do not know: maatregel. */
  'model.doorstroomZonderKlasse',
  /** A doorstroom measure on a move that does not exist: maatregel, van, naar. */
  'model.doorstroomZonderStap',
  /** The measure has no month inside the horizon: maatregel. */
  'model.maatregelBuitenHorizon',
  /** The horizon does not end in December; its last year is left out: jaar. */
  'model.jaarNietVolledig',
  /** LKS jobs of realised months are taken from the peildatum: jaar. */
  'model.lksRealisatieGeschat',
  /** Years beyond the last publication, projected with national growth: vanaf, publicatie. */
  'model.budgetGeraamd',
  /** No vangnet rule is known for the year; vangnet 0: scope, jaar. */
  'model.vangnetGeenRegel',
  /** The multi-year test lacks history; vangnet 0: scope, jaar. */
  'model.vangnetNietTeToetsen',
  /** Saving can raise the net cost in this year: scope, jaar, tekort, bedrag. */
  'model.vangnetKlif',
  /** The scenario loses the vangnet by the multi-year test: jaar, bedrag. */
  'model.vangnetVervalt',
] as const

export type RemarkCode = (typeof remarkCodes)[number]

import { centsToEuros } from '../../base/money.ts'
import type { Input } from '../../contract/reply.ts'
import type { RekenhulpAnswer } from '../../contract/shapes.ts'
import { breakEven } from '../../models/rekenhulp/break-even.ts'
import {
  neutralTerms,
  placementsNeeded,
  productLadder,
  uitkeringenNeeded,
} from '../../models/rekenhulp/product-ladder.ts'

/**
 * The rekenhulp: a plain product without a cohort or a dossier, for what was asked. Everything in it is what the asker
 * fills in; a share that is left out is 1 and corrects nothing. Never to be mixed with the ladder of a run.
 */
export function rekenhulpAnswer(input: Input<'rekenhulp.compute'>): RekenhulpAnswer {
  const { plaatsingen, bedragCents, aandelen, terugverdienen } = input
  const prijs = centsToEuros(input.prijsCents)
  const terms = { ...aandelen, prijs }
  return {
    prijs,
    aandelen,
    ladder: plaatsingen === null ? null : ladderAnswer({ ...terms, plaatsingen }),
    nodig: bedragCents === null ? null : neededAnswer(centsToEuros(bedragCents), terms),
    terugverdienen:
      terugverdienen === null
        ? null
        : breakEvenAnswer(prijs, centsToEuros(terugverdienen.kostenCents), terugverdienen.kansPerMaand),
  }
}

type Terms = Parameters<typeof placementsNeeded>[1]

function ladderAnswer(terms: Terms & { readonly plaatsingen: number }): RekenhulpAnswer['ladder'] {
  const { steps, total } = productLadder(terms)
  return {
    stappen: steps.map((step) => ({ id: step.id, factor: step.factor, bedrag: step.amount })),
    kaalProduct: productLadder({ ...neutralTerms, plaatsingen: terms.plaatsingen, prijs: terms.prijs }).total,
    opbrengst: total,
  }
}

function neededAnswer(bedrag: number, terms: Terms): RekenhulpAnswer['nodig'] {
  const { exact, whole } = uitkeringenNeeded(bedrag, terms.prijs)
  return {
    bedrag,
    uitkeringen: exact,
    uitkeringenHeel: whole,
    plaatsingen: placementsNeeded(bedrag, terms),
    plaatsingenKaal: placementsNeeded(bedrag, { ...neutralTerms, prijs: terms.prijs }),
  }
}

function breakEvenAnswer(
  prijs: number,
  kosten: number,
  kansPerMaand: number,
): RekenhulpAnswer['terugverdienen'] {
  const result = breakEven({ price: prijs, exitPlusReturn: kansPerMaand, costPerParticipant: kosten })
  return {
    kosten,
    kansPerMaand,
    maanden: result.months,
    waardePerUitstroom: result.valueOfExit,
    effectNodig: result.breakEvenPp / 100,
  }
}

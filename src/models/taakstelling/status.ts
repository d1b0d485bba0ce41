export type TaakstellingStatus = 'vastgesteld' | 'gedeeltelijk-ingevuld' | 'ingevuld' | 'gerealiseerd'

/** Where a taakstelling of one year stands; the three parts always add up to the amount. Cents. */
export type TaakstellingPosition = {
  readonly status: TaakstellingStatus
  readonly amountCents: number
  /** Realised saving that counts, at most the amount. A negative realisation stays negative: it is a tegenvaller. */
  readonly gerealiseerdCents: number
  /** Covered by measures but not realised yet. */
  readonly ingevuldCents: number
  readonly nogInTeVullenCents: number
  /** Realised beyond the amount; beside the three parts. */
  readonly meerDanGevraagdCents: number
}

/**
 * Status path vastgesteld → gedeeltelijk ingevuld → ingevuld → gerealiseerd. `realisedCents` is the saving of months gone by,
 * `plannedCents` what measures are expected to add in the rest of the year.
 */
export function taakstellingPosition(
  amountCents: number,
  realisedCents: number,
  plannedCents: number,
): TaakstellingPosition {
  const gerealiseerdCents = Math.min(realisedCents, amountCents)
  const open = amountCents - gerealiseerdCents
  const ingevuldCents = Math.min(plannedCents, open)
  const nogInTeVullenCents = open - ingevuldCents
  return {
    status: statusOf(amountCents, gerealiseerdCents, ingevuldCents, nogInTeVullenCents),
    amountCents,
    gerealiseerdCents,
    ingevuldCents,
    nogInTeVullenCents,
    meerDanGevraagdCents: Math.max(0, realisedCents - amountCents),
  }
}

function statusOf(amount: number, realised: number, filled: number, open: number): TaakstellingStatus {
  if (realised >= amount) return 'gerealiseerd'
  if (open <= 0) return 'ingevuld'
  return realised + filled > 0 ? 'gedeeltelijk-ingevuld' : 'vastgesteld'
}

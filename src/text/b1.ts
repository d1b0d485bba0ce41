/*
 * Words that a B1 text for a council does not use, and what stands there instead. Tests run every Dutch text of the
 * product past this list; views run their sentences past it too.
 */

export type ForbiddenWord = { readonly pattern: RegExp; readonly instead: string }

export const forbiddenWords: readonly ForbiddenWord[] = [
  { pattern: /\bdeadweight\b/i, instead: 'zou ook zonder hulp zijn uitgestroomd' },
  { pattern: /\bsimulaties?\b|\bgesimuleerde?\b|\bsimuleren\b/i, instead: 'doorrekening' },
  { pattern: /betrouwbaarheidsinterval/i, instead: 'bandbreedte' },
  { pattern: /(?<!raming, geen )\bvoorspelling(?:en)?\b|\bvoorspel(?:t|len|d|de)\b/i, instead: 'raming' },
  { pattern: /\bklant(?:en)?\b/i, instead: 'inwoners' },
  { pattern: /\bgevallen\b(?! (?:weg|uit|terug))/i, instead: 'uitkeringen of inwoners' },
  { pattern: /\bbaseline\b/i, instead: 'nulscenario' },
  { pattern: /\bforecast\b/i, instead: 'raming' },
  { pattern: /\bimporteren\b|\bimporteer/i, instead: 'inlezen' },
  { pattern: /\bconfidence\b/i, instead: 'bandbreedte' },
  { pattern: /\bpercentiel(?:en)?\b|\bkwantiel(?:en)?\b/i, instead: 'x van de 10 doorrekeningen' },
  { pattern: /\bstandaarddeviatie\b/i, instead: 'normale schommeling' },
  { pattern: /\bsignificant(?:e)?\b/i, instead: 'past (niet) binnen de normale schommeling' },
  { pattern: /\bgemitigeerd\b|\bmitigeren\b/i, instead: 'kleiner maken' },
  {
    pattern: /\bteneinde\b|\bmiddels\b|\bderhalve\b|\bdesalniettemin\b/i,
    instead: 'om te, met, daarom, toch',
  },
]

/** A chance word without a number beside it misleads: people read "waarschijnlijk" tens of points apart. */
export const bareChanceWords =
  /\b(?:waarschijnlijk|vermoedelijk|hoogstwaarschijnlijk|onwaarschijnlijk|zo goed als zeker)\b/i

/** Forbidden words in a Dutch text, with what to write instead; empty when the text is clean. */
export function findForbiddenWords(
  text: string,
): readonly { readonly word: string; readonly instead: string }[] {
  return forbiddenWords.flatMap(({ pattern, instead }) => {
    const found = pattern.exec(text)
    return found === null ? [] : [{ word: found[0], instead }]
  })
}

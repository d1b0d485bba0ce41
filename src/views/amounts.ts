import { saldoLetter, euroMillionsText } from '../text/money.ts'
import { changeText, nbsp, numberText } from '../text/number.ts'
import type { ViewContext } from './context.ts'

type Language = ViewContext['language']

/** Amounts in titles and key figures: tenths of a million, and hundredths below a tenth so that nothing reads as 0,0. */
export function millions(euros: number, language: Language): string {
  const small = Math.abs(euros) < 95_000 && euros !== 0
  return euroMillionsText(euros, language, { digits: small ? 2 : 1 })
}

/** True when an amount is 0,0 mln at the precision of a title. */
export function isNegligible(euros: number): boolean {
  return Math.abs(euros) < 5_000
}

/** A value label of a bar in € mln with sign and letter: `+0,62 V`. The letter follows the number as shown. */
export function effectMillions(
  euros: number,
  language: Language,
): { readonly text: string; readonly letter: 'V' | 'N' | '' } {
  const letter = saldoLetter(Number(numberText(euros / 1e6, 2, 'en')))
  const number = changeText(euros / 1e6, 2, language)
  return { text: letter === '' ? number : `${number}${nbsp}${letter}`, letter }
}

import type { Language } from './language.ts'
import { missingText, nbsp, numberText, tableMinus, type NumberStyle } from './number.ts'

/** Sign and euro sign around an amount: `€ -12` in Dutch text (before the sign it would be a discount), `-€12` in English. */
function withEuro(text: string, language: Language): string {
  if (text === missingText) return text
  if (language === 'nl') return '€' + nbsp + text
  const negative = text.startsWith('-') || text.startsWith(tableMinus)
  return negative ? text.slice(0, 1) + '€' + text.slice(1) : '€' + text
}

/** Whole euros: `€ 1.500.000`, `€1,500,000`. */
export function euroText(euros: number | null, language: Language, style: NumberStyle = 'tekst'): string {
  return withEuro(numberText(euros, 0, language, style), language)
}

/** Euros and cents: `€ 12,50`. */
export function euroCentText(euros: number | null, language: Language, style: NumberStyle = 'tekst'): string {
  return withEuro(numberText(euros, 2, language, style), language)
}

/** Entered money, integer cents, as whole euros; with cents only where there are any. */
export function centsText(cents: number | null, language: Language, style: NumberStyle = 'tekst'): string {
  if (cents === null) return missingText
  return cents % 100 === 0
    ? euroText(cents / 100, language, style)
    : euroCentText(cents / 100, language, style)
}

/** Short form for labels and key figures: `€ 1,5 mln`, `€1.5m`. */
export function euroMillionsText(
  euros: number | null,
  language: Language,
  options: { readonly digits?: number; readonly style?: NumberStyle } = {},
): string {
  const text = numberText(
    euros === null ? null : euros / 1e6,
    options.digits ?? 1,
    language,
    options.style ?? 'tekst',
  )
  if (text === missingText) return text
  return withEuro(text, language) + (language === 'nl' ? nbsp + 'mln' : 'm')
}

/** For running text: `€ 1,5 miljoen`, `€1.5 million`. */
export function euroMillionsWords(euros: number | null, language: Language, digits = 1): string {
  const text = numberText(euros === null ? null : euros / 1e6, digits, language)
  if (text === missingText) return text
  return withEuro(text, language) + nbsp + (language === 'nl' ? 'miljoen' : 'million')
}

/** Thousands for tables that say once "bedragen x € 1.000": the bare number. */
export function euroThousandsCell(euros: number | null, language: Language): string {
  return numberText(euros === null ? null : euros / 1000, 0, language, 'tabel')
}

export function thousandsCaption(language: Language): string {
  return language === 'nl' ? `bedragen x €${nbsp}1.000` : 'amounts x €1,000'
}

/** The letter of an effect on the municipal saldo (+ = voordelig), as printed; 0 has none. */
export function saldoLetter(effect: number): 'V' | 'N' | '' {
  if (effect === 0 || Number.isNaN(effect)) return ''
  return effect > 0 ? 'V' : 'N'
}

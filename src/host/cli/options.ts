import { eurosToCents } from '../../base/money.ts'
import { parseRegion, parseRegionCode } from '../../ingest/values/region.ts'
import type { Language } from '../../text/language.ts'
import { numberText } from '../../text/number.ts'
import { parseNumber, parsePercent } from '../../text/parse-amount.ts'
import { cliText } from '../../text/screens/cli.ts'
import { failUsage } from './answer.ts'

/** An amount in euros as typed on the command line → integer cents. What has two readings is refused, never guessed. */
export function amountCents(name: string, typed: string, language: Language): number {
  const text = cliText[language].usage
  const read = parseNumber(typed, language)
  if (read.kind === 'ongeldig') return failUsage(text.notANumber(name, typed), language)
  if (read.kind === 'dubbelzinnig') {
    const [one, other] = [read.duizend, read.decimaal].map((value) =>
      numberText(value, value % 1 === 0 ? 0 : 1, language),
    )
    return failUsage(text.ambiguous(name, typed, one ?? '', other ?? ''), language)
  }
  return eurosToCents(read.value)
}

/** An amount that must be more than nothing: a price, a goal. */
export function positiveCents(name: string, typed: string, language: Language): number {
  const cents = amountCents(name, typed, language)
  return cents > 0 ? cents : failUsage(cliText[language].usage.notPositive(name, typed), language)
}

/** A share as typed: `0,8`, `0.8` or `80%`. A bare 80 is refused, never read as 80 %. */
export function share(name: string, typed: string, language: Language): number {
  const read = typed.trim().endsWith('%')
    ? parsePercent(typed, language)
    : parseNumber(typed, language, 'decimaal')
  if (read.kind !== 'getal' || read.value < 0 || read.value > 1)
    return failUsage(cliText[language].usage.notAShare(name, typed), language)
  return read.value
}

/** A whole number of placements, `1.500` included. */
export function placements(name: string, typed: string, language: Language): number {
  const read = parseNumber(typed, language, 'duizend')
  if (read.kind !== 'getal' || !Number.isSafeInteger(read.value) || read.value < 0)
    return failUsage(cliText[language].usage.notACount(name, typed), language)
  return read.value
}

/**
 * A list of amounts: `2400000,-800000`. A comma stands between the amounts here, so decimals are written with a dot;
 * with semicolons between them every amount may be written as elsewhere.
 */
export function amountsCents(name: string, typed: string, most: number, language: Language): number[] {
  const text = cliText[language].usage
  const parts = typed.includes(';') ? typed.split(';') : typed.split(',')
  if (parts.length > most) return failUsage(text.tooLong(name, String(most)), language)
  return parts.map((part) => amountCents(name, part, language))
}

/** A list of amounts that must each be more than nothing, such as budgets. */
export function positiveAmountsCents(
  name: string,
  typed: string,
  most: number,
  language: Language,
): number[] {
  const amounts = amountsCents(name, typed, most, language)
  return amounts.every((cents) => cents > 0)
    ? amounts
    : failUsage(cliText[language].usage.notPositive(name, typed), language)
}

export function year(name: string, typed: string, language: Language): number {
  if (!/^\d{4}$/.test(typed)) return failUsage(cliText[language].usage.notAYear(name, typed), language)
  return Number(typed)
}

/** A month, quarter, year or report period of CBS; `2025-13` is none of them. */
export function period(name: string, typed: string, language: Language): string {
  if (/^\d{4}(-(0[1-9]|1[0-2])|-Q[1-4]|-X\d{3}| e\.v\.)?$/.test(typed)) return typed
  return failUsage(cliText[language].usage.notAPeriod(name, typed), language)
}

/** A region as the import writes it: a municipality is `GM0193`, however it is typed. */
export function region(name: string, typed: string, language: Language): string {
  const read = parseRegionCode(typed.toUpperCase()) ?? parseRegion(typed)
  return read ?? failUsage(cliText[language].usage.notARegion(name, typed), language)
}

export function port(typed: string, language: Language): number {
  const value = Number(typed)
  if (!/^\d{1,5}$/.test(typed) || value > 65535)
    return failUsage(cliText[language].usage.notAPort(typed), language)
  return value
}

export function oneOf<T extends string>(
  name: string,
  typed: string,
  known: readonly T[],
  language: Language,
): T {
  const found = known.find((one) => one === typed)
  return found ?? failUsage(cliText[language].usage.oneOf(name, typed, known.join(', ')), language)
}

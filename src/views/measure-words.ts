import type { Measure } from '../domain/measure.ts'
import type { Language } from '../text/language.ts'
import { monthText } from '../text/date.ts'
import { euroText } from '../text/money.ts'
import { changeText, nbsp, numberText, percentText } from '../text/number.ts'
import { measureText } from '../text/views/measures.ts'

/** Up to two decimals, without trailing zeros: `4,5`, `4`. */
export function plainNumber(value: number, language: Language): string {
  const text = numberText(value, 2, language)
  return text.replace(/[.,]00$/, '').replace(/([.,]\d)0$/, '$1')
}

function signedShare(share: number, language: Language): string {
  return changeText(share * 100, 1, language, 'tekst') + '%'
}

function points(value: number, language: Language): string {
  const unit = language === 'nl' ? 'procentpunt' : 'percentage points'
  const number = plainNumber(value, language)
  return (value > 0 ? `+${number}` : number) + nbsp + unit
}

/** What a measure does, in one line: `4,5 plaatsingen per maand, 80% had een uitkering`. */
export function effectWords(measure: Measure, language: Language): string {
  const words = measureText(language)
  const effect = measure.effect
  const number = (value: number): string => plainNumber(value, language)
  const share = (value: number): string => percentText(value, 0, language)
  switch (effect.kind) {
    case 'plaatsingen':
      return placementWords(effect, language)
    case 'uitstroomkans':
      return effect.mode === 'factor'
        ? words.exitFactor(number(effect.value))
        : words.exitPoints(points(effect.value, language))
    case 'instroom': {
      const main =
        effect.mode === 'absoluut'
          ? words.inflowAbsolute(number(effect.value))
          : words.inflowShare(percentText(effect.value, 1, language))
      return effect.reapplyShare > 0
        ? `${main}, ${words.reapply(share(effect.reapplyShare), number(effect.reapplyAfterMonths))}`
        : main
    }
    case 'doorstroom':
      return words.moves(number(effect.factor))
    case 'deeltijd':
      return words.partTime(
        percentText(effect.share, 1, language),
        euroText(effect.aftrekPerYearCents / 100, language),
      )
    case 'ontvangsten':
      return words.receipts(euroText(effect.amountPerYearCents / 100, language))
    case 'prijs':
      return words.price(signedShare(effect.share, language))
    case 'conjunctuur':
      return words.macro(points(effect.unemploymentPp, language))
    case 'budget':
      return words.budget(signedShare(effect.share, language))
  }
}

function placementWords(
  effect: Extract<Measure['effect'], { kind: 'plaatsingen' }>,
  language: Language,
): string {
  const words = measureText(language)
  const { volume } = effect
  const number = (value: number): string => plainNumber(value, language)
  const share = (value: number): string => percentText(value, 0, language)
  const parts: string[] = []
  if (volume.by === 'plaatsingen') parts.push(words.placements(number(volume.perMonth)))
  else if (volume.by === 'succes')
    parts.push(words.placementsBySuccess(number(volume.participantsPerMonth), share(volume.successShare)))
  else
    parts.push(
      words.placementsByEffect(number(volume.participantsPerMonth), points(volume.effectPp, language)),
    )
  if (effect.shareUitkering < 1) parts.push(words.shareUitkering(share(effect.shareUitkering)))
  if (effect.deadweight > 0) parts.push(words.deadweight(share(effect.deadweight)))
  if (effect.return.kind === 'geen') parts.push(words.returnNone)
  else if (effect.return.kind === 'reden') parts.push(words.returnReason)
  else if (effect.return.kind === 'halfwaardetijd')
    parts.push(words.returnHalfLife(number(effect.return.months)))
  else parts.push(words.returnCurve)
  if (effect.shareLks > 0) parts.push(words.shareLks(share(effect.shareLks)))
  return parts.join(', ')
}

/** When a measure runs: `jan 2026 t/m dec 2028, ingroei 6 maanden`. */
export function periodWords(measure: Measure, language: Language): string {
  const words = measureText(language)
  const parts = [
    measure.end === null
      ? words.from(monthText(measure.start, language))
      : words.period(monthText(measure.start, language), monthText(measure.end, language)),
  ]
  if (measure.lag > 0) parts.push(words.lag(measure.lag))
  if (measure.ingroei > 0) parts.push(words.phaseIn(measure.ingroei))
  if (measure.capacityPerMonth !== null)
    parts.push(words.capacity(plainNumber(measure.capacityPerMonth, language)))
  return parts.join(', ')
}

import type { CallInput, Output } from '../../contract/reply.ts'
import { euroText } from '../../text/money.ts'
import { countText, meanText, missingText, numberText, percentText } from '../../text/number.ts'
import { failUsage, take, type Answer } from './answer.ts'
import type { CommandContext } from './context.ts'
import { placements, positiveCents, share } from './options.ts'
import { fieldLines, tableLines } from './text-table.ts'

export type RekenhulpOptions = {
  readonly prijs: string
  readonly plaatsingen?: string
  readonly bedrag?: string
  readonly hadUitkering?: string
  readonly zouBlijven?: string
  readonly blijftWeg?: string
  readonly deelVanJaar?: string
  readonly blijftBijGemeente?: string
  readonly kosten?: string
  readonly kans?: string
}

export async function computeRekenhulp(options: RekenhulpOptions, context: CommandContext): Promise<Answer> {
  const input = inputOf(options, context)
  const backend = context.world.openBackend(null, 'lezen')
  try {
    const answer = take(await backend.client.call('rekenhulp.compute', input, context.call))
    return { value: answer, lines: rekenhulpLines(answer, context) }
  } finally {
    await backend.close()
  }
}

function inputOf(
  options: RekenhulpOptions,
  { language, text }: CommandContext,
): CallInput<'rekenhulp.compute'> {
  const { plaatsingen, bedrag, kosten, kans } = options
  if (plaatsingen === undefined && bedrag === undefined && kosten === undefined)
    return failUsage(text.usage.asksNothing('--plaatsingen, --bedrag, --kosten'), language)
  if (kosten === undefined && kans !== undefined)
    return failUsage(text.usage.missingOption('--kosten <euro>'), language)
  const part = (name: string, typed: string | undefined): number =>
    typed === undefined ? 1 : share(name, typed, language)
  return {
    prijsCents: positiveCents('--prijs', options.prijs, language),
    plaatsingen: plaatsingen === undefined ? null : placements('--plaatsingen', plaatsingen, language),
    bedragCents: bedrag === undefined ? null : positiveCents('--bedrag', bedrag, language),
    aandelen: {
      hadUitkering: part('--had-uitkering', options.hadUitkering),
      zouBlijven: part('--zou-blijven', options.zouBlijven),
      blijftWeg: part('--blijft-weg', options.blijftWeg),
      deelVanJaar: part('--deel-van-jaar', options.deelVanJaar),
      blijftBijGemeente: part('--blijft-bij-gemeente', options.blijftBijGemeente),
    },
    terugverdienen:
      kosten === undefined
        ? null
        : { kostenCents: positiveCents('--kosten', kosten, language), kansPerMaand: chance(kans) },
  }

  function chance(typed: string | undefined): number {
    if (typed === undefined) return failUsage(text.usage.missingOption('--kans <aandeel>'), language)
    const value = share('--kans', typed, language)
    return value > 0 ? value : failUsage(text.usage.notPositive('--kans', typed), language)
  }
}

type RekenhulpOutput = Output<'rekenhulp.compute'>

function rekenhulpLines(answer: RekenhulpOutput, context: CommandContext): string[] {
  const blocks = [ladderLines(answer, context), neededLines(answer, context), backLines(answer, context)]
  const { assumed } = context.text.rekenhulp
  return [...blocks.flatMap((block) => (block.length === 0 ? [] : [...block, ''])), assumed]
}

function ladderLines({ ladder, prijs }: RekenhulpOutput, { text, language }: CommandContext): string[] {
  if (ladder === null) return []
  const { rekenhulp: words } = text
  const rows = ladder.stappen.map((step) => [
    words.steps[step.id],
    step.id === 'plaatsingen'
      ? `${numberText(step.factor, 0, language)} × ${euroText(prijs, language)}`
      : `× ${shareText(step.factor, language)}`,
    euroText(step.bedrag, language),
  ])
  const columns = [
    { label: words.step, align: 'start' as const },
    { label: words.factor, align: 'end' as const },
    { label: words.amount, align: 'end' as const },
  ]
  const yields = euroText(ladder.opbrengst, language)
  return [
    ...tableLines(columns, rows),
    '',
    ladder.opbrengst === ladder.kaalProduct
      ? words.result(yields)
      : words.resultNot(yields, euroText(ladder.kaalProduct, language)),
  ]
}

function neededLines({ nodig, prijs }: RekenhulpOutput, { text, language }: CommandContext): string[] {
  if (nodig === null) return []
  const { rekenhulp: words } = text
  const [amount, price] = [euroText(nodig.bedrag, language), euroText(prijs, language)]
  const whole = countText(nodig.uitkeringenHeel, language)
  const lines = [`${amount} ÷ ${price} = ${meanText(nodig.uitkeringen, language)} → ${words.fewer(whole)}`]
  if (nodig.plaatsingen === null) return [...lines, words.neverEnough(amount)]
  if (nodig.plaatsingen === nodig.plaatsingenKaal) return lines
  const plain = nodig.plaatsingenKaal === null ? missingText : countText(nodig.plaatsingenKaal, language)
  return [...lines, words.needed(amount, countText(nodig.plaatsingen, language), plain)]
}

function backLines({ terugverdienen: back }: RekenhulpOutput, { text, language }: CommandContext): string[] {
  if (back === null) return []
  const { rekenhulp: words } = text
  return fieldLines([
    [words.months, meanText(back.maanden, language)],
    [words.exitValue, euroText(back.waardePerUitstroom, language)],
    [words.costs, euroText(back.kosten, language)],
    [words.breakEven, percentText(back.effectNodig, 1, language)],
  ])
}

/** `80%`; decimals only where there are any. */
function shareText(value: number, language: CommandContext['language']): string {
  const whole = Math.abs(value * 100 - Math.round(value * 100)) < 1e-9
  return percentText(value, whole ? 0 : 1, language)
}

import type { Output } from '../../contract/reply.ts'
import { euroCentText, euroText } from '../../text/money.ts'
import { vangnetZoneText } from '../../text/labels.ts'
import { percentText } from '../../text/number.ts'
import { take, type Answer } from './answer.ts'
import type { CommandContext } from './context.ts'
import { amountCents, amountsCents, oneOf, positiveAmountsCents, positiveCents, year } from './options.ts'
import { fieldLines } from './text-table.ts'

export type VangnetOptions = {
  readonly jaar: string
  readonly budget: string
  readonly tekort: string
  readonly historie?: string
  readonly historieBudget?: string
  readonly variant?: string
}

/** Years of history that the rules look at. */
const historyYears = 3

export async function computeVangnet(options: VangnetOptions, context: CommandContext): Promise<Answer> {
  const { language } = context
  const input = {
    year: year('--jaar', options.jaar, language),
    budgetCents: positiveCents('--budget', options.budget, language),
    tekortCents: amountCents('--tekort', options.tekort, language),
    historyCents:
      options.historie === undefined
        ? []
        : amountsCents('--historie', options.historie, historyYears, language),
    historyBudgetCents:
      options.historieBudget === undefined
        ? []
        : positiveAmountsCents('--historie-budget', options.historieBudget, historyYears, language),
    variant: oneOf('--variant', options.variant ?? 'regulier', ['regulier', 'uitgebreid'], language),
  }
  const backend = context.world.openBackend(null, 'lezen')
  try {
    const answer = take(await backend.client.call('vangnet.compute', input, context.call))
    return {
      value: answer,
      lines: vangnetLines(answer, context),
      warnings: answer.meldingen.map((one) => one.text),
    }
  } finally {
    await backend.close()
  }
}

function vangnetLines(answer: Output<'vangnet.compute'>, { text, language }: CommandContext): string[] {
  const { vangnet: words } = text
  const lines = fieldLines([
    [words.budget, euroText(answer.budget, language)],
    [
      words.tekort,
      `${euroText(answer.tekort, language)}  (${words.share(percentText(answer.tekortAandeel, 2, language))})`,
    ],
    [words.test, words.tests[answer.toets]],
    [words.vangnet, euroCentText(answer.vangnet, language)],
    [words.netto, euroCentText(answer.nettoTekort, language)],
    [words.marginal, euroCentText(answer.marginaleWaarde, language)],
    [words.zone, vangnetZoneText[language][answer.zone]],
    [words.rule, `${answer.status}, ${answer.graad}: ${answer.herkomst}`],
  ])
  return [words.title(String(answer.jaar), answer.variant), ...lines, ...(answer.klif ? [words.cliff] : [])]
}

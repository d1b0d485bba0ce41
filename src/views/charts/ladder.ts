import { centsToEuros } from '../../base/money.ts'
import type { WaterfallBar, WaterfallChart } from '../../domain/chart-spec.ts'
import type { LadderStep } from '../../domain/result.ts'
import { numberText } from '../../text/number.ts'
import { chartText } from '../../text/views/charts.ts'
import { ladderText } from '../../text/views/names.ts'
import { effectMillions, millions } from '../amounts.ts'
import type { ViewContext } from '../context.ts'
import { valueOf } from '../explain/values.ts'
import { formatNumberRef } from '../number-refs.ts'
import { buildLadderTable } from '../tables/ladder.ts'
import { chartFrame } from './frame.ts'

/** From placements × price to what the municipality really saves, one bar a correction; steps of nothing are left out. */
export function buildLadder(id: string, year: number, context: ViewContext): WaterfallChart {
  const words = chartText(context.language)
  const steps = context.result?.ladder.find((each) => each.year === year)?.steps ?? []
  const hasEffect = steps.some((step) => step.cumulativeCents !== 0)
  const bars = hasEffect ? steps.flatMap((step) => ladderBar(step, year, context)) : []
  const target = valueOf({ kind: 'taakstelling', year }, context) ?? 0
  const cumulative = (step: LadderStep['id']): number =>
    centsToEuros(steps.find((each) => each.id === step)?.cumulativeCents ?? 0)
  const gross = Math.max(0, ...steps.map((step) => centsToEuros(step.cumulativeCents)))
  const amount = (euros: number): string => millions(euros, context.language)
  const title = hasEffect
    ? words.ladderTitle(String(year), amount(cumulative('plaatsingen') || gross), amount(cumulative('netto')))
    : words.ladderTitleNone(String(year))
  const frame = chartFrame(id, buildLadderTable(year, context), context)
  return {
    kind: 'waterfall',
    orientation: 'liggend',
    ...frame,
    empty: hasEffect ? null : (frame.empty ?? words.emptyLadder),
    title,
    subtitle: words.ladderSubtitle(String(year)),
    yLabel: words.ladderAxis,
    unit: 'euro',
    bars,
    target:
      target === 0 ? null : { value: target, label: words.ladderTarget(amount(target)), until: 'bruto' },
    altText: words.altBridge(title, bars.map((bar) => words.altValue(bar.label, bar.valueText)).join('; ')),
  }
}

function ladderBar(step: LadderStep, year: number, context: ViewContext): WaterfallBar[] {
  const label = ladderText(context.language)[step.id]
  const to = centsToEuros(step.cumulativeCents)
  const getal = formatNumberRef({ kind: 'ladder', step: step.id, year })
  const total = (kind: 'start' | 'subtotal' | 'total'): WaterfallBar[] => [
    {
      id: step.id,
      label,
      from: 0,
      to,
      kind,
      letter: '',
      valueText: numberText(to / 1e6, 2, context.language, 'tabel'),
      getal,
    },
  ]
  if (step.id === 'plaatsingen') return to === 0 ? [] : total('start')
  if (step.id === 'bruto') return total('subtotal')
  if (step.id === 'netto') return total('total')
  // What would read as 0,00 mln stands in the table only.
  if (Math.abs(step.stepCents) < 500_000) return []
  const { text, letter } = effectMillions(centsToEuros(step.stepCents), context.language)
  const own = formatNumberRef({ kind: 'ladderstap', step: step.id, year })
  return [
    {
      id: step.id,
      label,
      from: centsToEuros(step.cumulativeCents - step.stepCents),
      to,
      kind: 'step',
      letter,
      valueText: text,
      getal: own,
    },
  ]
}

import type { WaterfallBar, WaterfallChart } from '../../domain/chart-spec.ts'
import type { TableSpec } from '../../domain/table-spec.ts'
import type { Measure } from '../../domain/measure.ts'
import { chartText } from '../../text/views/charts.ts'
import { bridgeText } from '../../text/views/names.ts'
import { tableText } from '../../text/views/tables.ts'
import { effectMillions, isNegligible, millions } from '../amounts.ts'
import { columns, numberCell, row, textCell } from '../cells.ts'
import type { ViewContext } from '../context.ts'
import { activeMeasures } from '../explain/ends.ts'
import { valueOf } from '../explain/values.ts'
import { formatNumberRef, type BridgePost, type NumberRef } from '../number-refs.ts'
import { themesOf, themeTitle } from '../themes.ts'
import { chartFrame } from './frame.ts'

type Step = {
  readonly id: string
  readonly label: string
  readonly ref: NumberRef
  readonly kind: 'step' | 'subtotal'
  readonly always: boolean
}

const ladderKinds: readonly Measure['effect']['kind'][] = ['plaatsingen', 'instroom', 'uitstroomkans']

/** Rounding of the ladder to cents, per measure and for the total. */
const centPerBar = 0.01

/**
 * True when the themes can be shown before corrections: every measure places people, helps them leave or prevents
 * applications, and together they are the first rung of the ladder. Otherwise they are shown after corrections.
 */
function showsCorrections(year: number, context: ViewContext): boolean {
  const measures = activeMeasures(context)
  if (measures.length === 0 || !measures.every((each) => ladderKinds.includes(each.effect.kind))) return false
  const first = valueOf({ kind: 'ladder', step: 'plaatsingen', year }, context)
  const values = themesOf(context).map((thema) =>
    valueOf({ kind: 'thema', of: 'plaatsingen', year, thema }, context),
  )
  if (first === null || values.includes(null)) return false
  const total = values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
  return Math.abs(total - first) <= centPerBar * (measures.length + 1)
}

/**
 * From the saldo without measures to that of the scenario, in a fixed order: themes, corrections, the saldo after the
 * bruto saving (what the taakstelling is held against), then what the State, receipts and vangnet change. The steps are
 * rungs of the ladder and terms of `besparing.netto`, so they close.
 */
function bridgeSteps(year: number, context: ViewContext): readonly Step[] {
  const words = chartText(context.language)
  const posts = bridgeText(context.language)
  const before = showsCorrections(year, context)
  const of = before ? 'plaatsingen' : 'besparing'
  const themes = themesOf(context).map((thema): Step => ({
    id: `thema-${thema}`,
    label: themeTitle(thema, context),
    ref: { kind: 'thema', of, year, thema },
    kind: 'step',
    always: true,
  }))
  const post = (id: BridgePost, always: boolean): Step => ({
    id,
    label: posts[id],
    ref: { kind: 'brug', post: id, year },
    kind: id === 'naBruto' ? 'subtotal' : 'step',
    always,
  })
  const corrections: Step[] = before
    ? [post('zouToch', true), post('laterEffect', true), post('terugval', true), post('prijsEnLks', true)]
    : [
        {
          id: 'instellingen',
          label: words.bridgeRest,
          ref: { kind: 'besparing', term: 'instellingen', year },
          kind: 'step',
          always: false,
        },
      ]
  const vangnet: Step = {
    id: 'vangnet',
    label: words.bridgeNet,
    ref: { kind: 'besparing', term: 'vangnet', year },
    kind: 'step',
    always: false,
  }
  return [...themes, ...corrections, post('naBruto', true), post('rijkEnOntvangsten', true), vangnet]
}

/** A step below half a cent is rounding of the run, not an effect. */
const noEffect = 0.005

export function buildBridge(id: string, year: number, context: ViewContext): WaterfallChart {
  const words = chartText(context.language)
  const target = valueOf({ kind: 'taakstelling', year }, context) ?? 0
  const startRef: NumberRef = { kind: 'geld', term: 'saldoNaVangnet', traject: 'nul', year }
  const endRef: NumberRef = { kind: 'geld', term: 'saldoNaVangnet', traject: 'scenario', year }
  const start = valueOf(startRef, context)
  const bars: WaterfallBar[] = []
  if (start !== null) {
    bars.push(standing('start', words.bridgeStart, startRef, start, 'start', context))
    let level = start
    for (const step of bridgeSteps(year, context)) {
      const value = valueOf(step.ref, context) ?? 0
      if (!step.always && Math.abs(value) < noEffect) continue
      if (step.kind === 'subtotal') {
        bars.push(standing(step.id, step.label, step.ref, value, 'subtotal', context))
        level = value
        continue
      }
      const { text, letter } = effectMillions(value, context.language)
      bars.push({
        id: step.id,
        label: step.label,
        from: level,
        to: level + value,
        kind: 'step',
        letter,
        valueText: text,
        getal: formatNumberRef(step.ref),
      })
      level += value
    }
    bars.push(standing('eind', words.bridgeEnd, endRef, valueOf(endRef, context) ?? level, 'total', context))
  }
  const title = bridgeTitle(year, target, context)
  return {
    kind: 'waterfall',
    orientation: 'staand',
    ...chartFrame(id, bridgeTable(year, bars, context), context),
    title,
    subtitle: words.bridgeSubtitle(String(year)),
    yLabel: words.bridgeAxis,
    unit: 'euro',
    bars,
    target:
      start === null || target === 0
        ? null
        : {
            value: start + target,
            label: words.bridgeTarget(millions(target, context.language)),
            until: 'naBruto',
          },
    altText: words.altBridge(title, bars.map((bar) => words.altValue(bar.label, bar.valueText)).join('; ')),
  }
}

function standing(
  id: string,
  label: string,
  ref: NumberRef,
  value: number,
  kind: 'start' | 'subtotal' | 'total',
  context: ViewContext,
): WaterfallBar {
  const { text, letter } = effectMillions(value, context.language)
  return { id, label, from: 0, to: value, kind, letter, valueText: text, getal: formatNumberRef(ref) }
}

function bridgeTitle(year: number, target: number, context: ViewContext): string {
  const words = chartText(context.language)
  const saved = valueOf({ kind: 'besparing', term: 'bruto', year }, context)
  if (saved === null) return words.bridgeName
  const amount = (euros: number): string => millions(euros, context.language)
  if (target === 0) return words.bridgeNoTarget(String(year), amount(saved))
  if (isNegligible(saved)) return words.bridgeNone(String(year), amount(target))
  return saved >= target
    ? words.bridgeMet(String(year), amount(saved), amount(target))
    : words.bridgeShort(String(year), amount(saved), amount(target - saved))
}

function bridgeTable(year: number, bars: readonly WaterfallBar[], context: ViewContext): TableSpec {
  const words = tableText(context.language)
  const refs = new Map(bridgeSteps(year, context).map((step) => [step.id, step.ref]))
  return {
    id: `brug-${year}`,
    caption: words.bridgeCaption(String(year)),
    columns: columns(words.line, [['bedrag', '€']]),
    rows: bars.map((bar) => {
      const own = refs.get(bar.id)
      const ref: NumberRef = own ?? {
        kind: 'geld',
        term: 'saldoNaVangnet',
        traject: bar.kind === 'start' ? 'nul' : 'scenario',
        year,
      }
      return row(
        bar.id,
        [textCell(bar.label), numberCell(ref, 'effectEuro', context)],
        bar.kind === 'step' ? 'none' : 'total',
      )
    }),
    notes: [words.legend, words.rounding, words.noBand],
  }
}

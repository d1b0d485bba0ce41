import { inUnits } from '../domain/dataset.ts'
import { monthText } from '../text/date.ts'
import { countText, meanText } from '../text/number.ts'
import { listText } from '../text/template.ts'
import { overviewText } from '../text/views/overview.ts'
import { isNegligible, millions } from './amounts.ts'
import { leadYear, structuralYears, targetYears, type ViewContext } from './context.ts'
import { targetRows } from './explain/describe.ts'
import { activeMeasures } from './explain/ends.ts'
import { valueOf } from './explain/values.ts'
import { formatNumberRef, type NumberRef } from './number-refs.ts'

export type KeyFigure = {
  id: string
  label: string
  value: string
  detail: string
  letter: 'V' | 'N' | ''
  /** The name of the number to ask about. */
  getal: string | null
}

/** What the first screen says. Plain data of the contract's `overviewSchema`. */
export type Overview = {
  message: string
  certainty: string
  figures: KeyFigure[]
  charts: string[]
  tables: string[]
  unavailable: string | null
  warnings: string[]
}

/**
 * The first screen: one sentence, what is not certain about it, the key figures, and what stands below. Without a result
 * (for instance "toon alleen feiten") it says why and shows only what files say.
 */
export function buildOverview(context: ViewContext): Overview {
  if (!context.result) return factsOverview(context)
  const lead = leadYear(context.result)
  return {
    message: messageOf(lead, context),
    certainty: certaintyOf(context),
    figures: figuresOf(lead, context),
    charts: ['brug', 'stand', 'besparing', 'ladder'],
    tables: ['meerjarig', 'scenario', 'maanden'],
    unavailable: null,
    warnings: warningsOf(context),
  }
}

function amountOf(ref: NumberRef, context: ViewContext): number {
  return valueOf(ref, context) ?? 0
}

function messageOf(lead: number, context: ViewContext): string {
  const words = overviewText(context.language)
  const amount = (euros: number): string => millions(euros, context.language)
  const saved = amountOf({ kind: 'besparing', term: 'bruto', year: lead }, context)
  const target = amountOf({ kind: 'taakstelling', year: lead }, context)
  if (target === 0) return words.noTarget(String(lead), amount(saved))
  if (isNegligible(saved)) return words.none(String(lead), amount(target))
  const first =
    saved >= target
      ? words.met(String(lead), amount(saved), amount(target))
      : words.short(String(lead), amount(saved), amount(target), amount(target - saved))
  const lasting = valueOf({ kind: 'structureel', term: 'bruto' }, context)
  if (lasting === null) return first
  if (lasting >= saved || lasting >= target)
    return saved >= target ? `${first} ${words.lastingEnough}` : first
  return `${first} ${isNegligible(lasting) || lasting < 0 ? words.lastingNone : words.lastingLess(amount(lasting))}`
}

/** The published chance figures hold for a stock of 3.614; within this distance they are a fair order of size. */
const chanceStock = { size: 3614, near: 0.15, sdFirstYear: 40 }

function certaintyOf(context: ViewContext): string {
  const words = overviewText(context.language)
  const [first, second] = context.result ? targetYears(context.result) : []
  const stock = amountOf(
    { kind: 'maand', term: 'stand', traject: 'nul', month: context.basis.peildatum },
    context,
  )
  const needed =
    first === undefined ? null : valueOf({ kind: 'nodig', of: 'uitkeringen', year: first }, context)
  const fits = Math.abs(stock - chanceStock.size) <= chanceStock.near * chanceStock.size
  if (
    first === undefined ||
    second === undefined ||
    needed === null ||
    needed >= chanceStock.sdFirstYear ||
    !fits
  )
    return words.chanceGeneral
  return words.chance(String(first), String(second), countText(needed, context.language))
}

function figuresOf(lead: number, context: ViewContext): KeyFigure[] {
  const words = overviewText(context.language)
  const { language } = context
  const years = context.result ? targetYears(context.result) : []
  const asked = years.length === 0 ? [lead] : years.slice(-2)
  const lasting = context.result ? structuralYears(context.result) : []
  const count = (ref: NumberRef): string => countText(valueOf(ref, context), language)
  const mean = (ref: NumberRef): string => meanText(valueOf(ref, context), language)
  const monthEnd = `${lead}-12`
  const stand = (traject: 'nul' | 'scenario', month: string): NumberRef => ({
    kind: 'maand',
    term: 'stand',
    traject,
    month,
  })
  const needed: NumberRef = { kind: 'nodig', of: 'uitkeringen', year: lead }
  const flow = (traject: 'nul' | 'scenario'): NumberRef => ({
    kind: 'uitstroomPerMaand',
    traject,
    year: asked[0] ?? lead,
  })
  const figures = asked.map((year) =>
    savingFigure(
      `besparing-${year}`,
      words.saving(String(year)),
      { kind: 'besparing', term: 'bruto', year },
      { kind: 'taakstelling', year },
      context,
    ),
  )
  if (lasting.length > 0) {
    const label = words.structural(String(lasting[0]))
    const note = words.lowestOf(String(lasting[0]), String(lasting.at(-1)))
    const figure = savingFigure(
      'structureel',
      label,
      { kind: 'structureel', term: 'bruto' },
      { kind: 'taakstelling', year: 'structureel' },
      context,
    )
    figures.push({ ...figure, detail: `${figure.detail}; ${note}` })
  }
  if ((valueOf(needed, context) ?? 0) > 0) {
    const own = count({ kind: 'besparing', term: 'minderUitkeringen', year: lead })
    figures.push({
      id: 'nodig',
      label: words.needed(String(lead)),
      value: words.fewer(count(needed)),
      detail: words.neededDetail(own),
      letter: '',
      getal: formatNumberRef(needed),
    })
  }
  return [
    ...figures,
    {
      id: 'stand',
      label: words.stock(String(lead)),
      value: count(stand('scenario', monthEnd)),
      detail: words.stockDetail(
        count(stand('nul', monthEnd)),
        count(stand('nul', context.basis.peildatum)),
        monthText(context.basis.peildatum, language),
      ),
      letter: '',
      getal: formatNumberRef(stand('scenario', monthEnd)),
    },
    {
      id: 'uitstroom',
      label: words.outflow(String(asked[0] ?? lead)),
      value: mean(flow('scenario')),
      detail: words.outflowDetail(mean(flow('nul'))),
      letter: '',
      getal: formatNumberRef(flow('scenario')),
    },
  ]
}

/** The letter follows the difference as shown: a difference of nothing has none. */
function savingFigure(
  id: string,
  label: string,
  saving: NumberRef,
  target: NumberRef,
  context: ViewContext,
): KeyFigure {
  const words = overviewText(context.language)
  const saved = amountOf(saving, context)
  const asked = amountOf(target, context)
  const gap = saved - asked
  const amount = (euros: number): string => millions(euros, context.language)
  const common = { id, label, value: amount(saved), getal: formatNumberRef(saving) }
  if (asked === 0) return { ...common, detail: words.noTargetYear, letter: '' }
  if (isNegligible(gap)) return { ...common, detail: words.onTarget(amount(asked)), letter: '' }
  return gap > 0
    ? { ...common, detail: words.aboveTarget(amount(gap), amount(asked)), letter: 'V' }
    : { ...common, detail: words.belowTarget(amount(-gap), amount(asked)), letter: 'N' }
}

function warningsOf(context: ViewContext): string[] {
  const words = overviewText(context.language)
  const measures = activeMeasures(context)
  const warnings: string[] = []
  if (
    measures.length === 0 &&
    context.scenario.layers.every((layer) => Object.keys(layer.overrides).length === 0)
  )
    warnings.push(words.noMeasures)
  const unproven = measures.filter((each) => each.bewijs === 'laag').map((each) => each.title)
  if (unproven.length > 0) warnings.push(words.onlyAssumptions(listText(unproven, context.language)))
  const known = context.basis.vangnetRules
    .filter((rule) => rule.status !== 'aanname')
    .map((rule) => rule.jaar)
  const last = context.result?.besparing.at(-1)?.year ?? 0
  if (known.length > 0 && Math.max(...known) < last)
    warnings.push(words.ruleAssumed(String(Math.max(...known))))
  if (certaintyOf(context) !== words.chanceGeneral) warnings.push(words.chanceSource)
  return warnings
}

function factsOverview(context: ViewContext): Overview {
  const words = overviewText(context.language)
  const rows = targetRows(context)
  const last = rows.at(-1)
  const figures = rows.map((row): KeyFigure => {
    const ref: NumberRef = { kind: 'observatie', reeks: row.reeks, regio: row.regio, periode: row.periode }
    return {
      id: `taakstelling-${row.periode.slice(0, 4)}`,
      label: words.target(row.periode),
      value: millions(inUnits(row) ?? 0, context.language),
      detail: words.targetSource,
      letter: '',
      getal: formatNumberRef(ref),
    }
  })
  return {
    message: last
      ? words.factsMessage(millions(inUnits(last) ?? 0, context.language), last.periode.slice(0, 4))
      : words.factsNothing,
    certainty: '',
    figures,
    charts: ['stand'],
    tables: [],
    unavailable: context.basis.factsOnly ? words.unavailable : words.unavailableOther,
    warnings: [],
  }
}

import { inUnits, type Observation } from '../../domain/dataset.ts'
import { monthText, periodeText } from '../../text/date.ts'
import { explainText, formulaText } from '../../text/views/explain.ts'
import { reasonText } from '../../text/labels.ts'
import { bridgeText, ladderText, termText, trajectText } from '../../text/views/names.ts'
import { ppnText } from '../../text/views/ppn.ts'
import { memoryOf } from '../context-index.ts'
import type { ViewContext } from '../context.ts'
import { formatNumberRef, type MoneyTerm, type NumberRef, type SavingTerm } from '../number-refs.ts'
import { resolveParameter } from '../parameters.ts'
import { themeTitle } from '../themes.ts'
import { defaultEnd, observationEnd, parameterEnds } from './ends.ts'
import { growthFormulas, moneyFormulas, publicationFormulas } from './money-formulas.ts'
import {
  meanFlowFormulas,
  monthFormulas,
  neededStockFormula,
  reasonFormulas,
  stockDifferenceFormulas,
} from './month-formulas.ts'
import {
  holding,
  product,
  unitText,
  type Formula,
  type NodePart,
  type NumberNode,
  type Unit,
} from './node.ts'
import {
  bridgeFormulas,
  ladderFormulas,
  ladderStepFormulas,
  measureFormulas,
  placementFormulas,
  savingFormulas,
  structuralFormulas,
  themeFormulas,
} from './saving-formulas.ts'
import { ppnFormulas } from './ppn-values.ts'
import { valueOf } from './values.ts'

const countTerms: readonly MoneyTerm[] = ['gemiddeldeStand']

/** Name of a number as a heading: `Tekort, zonder maatregelen in 2028`. */
export function numberTitle(ref: NumberRef, context: ViewContext): string {
  const { language } = context
  const words = explainText(language)
  const terms = termText(language)
  const traject = trajectText(language)
  switch (ref.kind) {
    case 'besparing':
      return words.inYear(savingName(ref.term, context), String(ref.year))
    case 'structureel':
      return {
        bruto: terms.brutoStructureel,
        netto: terms.nettoStructureel,
        verschil: terms.verschilStructureel,
      }[ref.term]
    case 'taakstelling':
      return ref.year === 'structureel'
        ? terms.taakstellingStructureel
        : words.inYear(terms.taakstelling, String(ref.year))
    case 'nodig':
      return words.inYear(ref.of === 'stand' ? terms.nodigeStand : terms.nodig, String(ref.year))
    case 'geld':
      return words.inYear(words.of(terms[ref.term], traject[ref.traject]), String(ref.year))
    case 'maand':
      return words.inMonth(words.of(terms[ref.term], traject[ref.traject]), monthText(ref.month, language))
    case 'reden':
      return words.inMonth(
        words.reason(reasonName(ref.reason, context), traject[ref.traject]),
        monthText(ref.month, language),
      )
    case 'uitstroomPerMaand':
      return words.inYear(words.of(terms.uitstroomPerMaand, traject[ref.traject]), String(ref.year))
    case 'verschilStand':
      return words.inMonth(terms.verschilStand, monthText(ref.month, language))
    case 'groeifactor':
      return words.inYear(
        { volume: terms.groeiVolume, prijs: terms.groeiPrijs, lks: terms.groeiLks }[ref.of],
        String(ref.year),
      )
    case 'publicatie':
      return words.inYear(
        { totaal: terms.publicatieTotaal, bijstand: terms.publicatieBijstand, lks: terms.publicatieLks }[
          ref.part
        ],
        String(ref.year),
      )
    case 'ladder':
    case 'ladderstap':
      return words.inYear(ladderText(language)[ref.step], String(ref.year))
    case 'maatregel':
      return (ref.of === 'plaatsingen' ? words.measurePlacements : words.measure)(
        measureTitle(ref.id, context),
        String(ref.year),
      )
    case 'nietGeplaatst':
      return words.notPlaced(measureTitle(ref.id, context))
    case 'thema':
      return (ref.of === 'plaatsingen' ? words.themePlacements : words.theme)(
        themeTitle(ref.thema, context),
        String(ref.year),
      )
    case 'brug':
      return words.inYear(bridgeText(language)[ref.post], String(ref.year))
    case 'ppn':
      return words.inYear(ppnText(language).titles[ref.of], String(ref.year))
    case 'parameter':
      return ref.id
    case 'observatie':
      return words.inMonth(ref.reeks, periodeText(ref.periode, language))
  }
}

function savingName(term: SavingTerm, context: ViewContext): string {
  const terms = termText(context.language)
  if (term === 'ontvangsten') return terms.besparingOntvangsten
  return term === 'vangnet' ? terms.besparingVangnet : terms[term]
}

export function reasonName(reason: string, context: ViewContext): string {
  const names: Readonly<Record<string, string>> = reasonText[context.language]
  return Object.hasOwn(names, reason) ? (names[reason] ?? reason) : reason
}

export function measureTitle(id: string, context: ViewContext): string {
  return (
    context.scenario.layers.flatMap((layer) => layer.measures).findLast((each) => each.id === id)?.title ?? id
  )
}

export function unitOf(ref: NumberRef): Unit {
  switch (ref.kind) {
    case 'besparing':
      return ref.term === 'minderUitkeringen' ? 'uitkeringen' : 'euro'
    case 'nodig':
    case 'verschilStand':
    case 'nietGeplaatst':
      return 'uitkeringen'
    case 'geld':
      return ref.term === 'marginaleWaarde'
        ? 'factor'
        : countTerms.includes(ref.term)
          ? 'uitkeringen'
          : 'euro'
    case 'maand':
      return ref.term === 'lksBanen' ? 'banen' : 'stroom'
    case 'reden':
    case 'uitstroomPerMaand':
      return 'stroom'
    case 'groeifactor':
      return 'factor'
    default:
      return 'euro'
  }
}

function formulasOf(ref: NumberRef, context: ViewContext): readonly Formula[] {
  switch (ref.kind) {
    case 'besparing':
      return savingFormulas(ref.term, ref.year, context)
    case 'structureel':
      return structuralFormulas(ref.term, context)
    case 'taakstelling':
      return [targetFormula(ref.year, context)]
    case 'nodig': {
      if (ref.of === 'stand') return [neededStockFormula(ref.year, context)]
      const price: NumberRef = { kind: 'geld', term: 'prijs', traject: 'nul', year: ref.year }
      return [
        product(formulaText(context.language).nodig, [
          [{ kind: 'taakstelling', year: ref.year }, 1],
          [price, -1],
        ]),
      ]
    }
    case 'geld':
      return moneyFormulas(ref.term, ref.traject, ref.year, context)
    case 'maand':
      return monthFormulas(ref.term, ref.traject, ref.month, context)
    case 'reden':
      return reasonFormulas(ref.traject, context)
    case 'uitstroomPerMaand':
      return meanFlowFormulas(ref.traject, ref.year, context)
    case 'verschilStand':
      return stockDifferenceFormulas(ref.month, context)
    case 'groeifactor':
      return growthFormulas(ref.of, ref.year, context)
    case 'publicatie':
      return publicationFormulas(ref.part, ref.year, context)
    case 'ladder':
      return ladderFormulas(ref.step, ref.year, context)
    case 'ladderstap':
      return ladderStepFormulas(ref.step, ref.year, context)
    case 'maatregel':
      return ref.of === 'plaatsingen' ? placementFormulas(ref.id, context) : measureFormulas(ref.id, context)
    case 'nietGeplaatst':
      return measureFormulas(ref.id, context)
    case 'thema':
      return themeFormulas(ref.of, ref.thema, ref.year, context)
    case 'brug':
      return bridgeFormulas(ref.post, ref.year, context)
    case 'ppn':
      return ppnFormulas(ref.of, ref.year, context)
    case 'parameter': {
      const found = resolveParameter(context, ref.id)
      const formula = found?.layer
        ? formulaText(context.language).scenarioWaarde
        : formulaText(context.language).bron
      return found ? [{ formula, operation: 'bron', constante: 0, parts: parameterEnds(found, context) }] : []
    }
    case 'observatie': {
      const end = observationEnd(ref.reeks, ref.regio, ref.periode, valueOf(ref, context), context)
      return end
        ? [{ formula: formulaText(context.language).bron, operation: 'bron', constante: 0, parts: [end] }]
        : []
    }
  }
}

/** The row of the taakstelling that holds in a year: the newest that started by then (`2028 e.v.` goes on). */
function targetFormula(year: number | 'structureel', context: ViewContext): Formula {
  const words = explainText(context.language)
  const rows = targetRows(context)
  const holds = year === 'structureel' ? rows.at(-1) : rows.findLast((row) => startOf(row) <= year)
  const shown = holds ?? rows[0]
  const end = shown ? observationEnd(shown.reeks, shown.regio, shown.periode, inUnits(shown), context) : null
  const parts: NodePart[] =
    end && 'end' in end
      ? [
          {
            end: holds ? end.end : { ...end.end, gewicht: 0, label: `${words.targetFrom}: ${end.end.label}` },
          },
        ]
      : []
  const formula = holds ? formulaText(context.language).bron : words.noTarget
  return { formula, operation: 'som', constante: 0, parts }
}

function startOf(row: Observation): number {
  return Number(row.periode.slice(0, 4))
}

export function targetRows(context: ViewContext): readonly Observation[] {
  return context.history
    .filter(
      (row) =>
        row.reeks === 'taakstelling.buig' &&
        row.regio === context.basis.municipality.code &&
        inUnits(row) !== null,
    )
    .toSorted((a, b) => startOf(a) - startOf(b))
}

/** One number with the formula that holds for it; null when there is no such number. */
export function describeNumber(ref: NumberRef, context: ViewContext): NumberNode | null {
  const { nodes } = memoryOf(context)
  const key = formatNumberRef(ref)
  const known = nodes.get(key)
  if (known !== undefined) return known
  const made = makeNode(ref, context)
  nodes.set(key, made)
  return made
}

function makeNode(ref: NumberRef, context: ViewContext): NumberNode | null {
  const value = valueOf(ref, context)
  const formulas = formulasOf(ref, context)
  const known = ref.kind === 'parameter' || ref.kind === 'observatie'
  if (formulas.length === 0 || (value === null && !known)) return null
  const formula = formulas[0]?.operation === 'bron' ? formulas[0] : holding(value, formulas, context)
  const notes =
    ref.kind === 'structureel' || (ref.kind === 'besparing' && ref.term.startsWith('deel'))
      ? [explainText(context.language).structural]
      : []
  const parts =
    formula.parts.length > 0
      ? formula.parts
      : [defaultEnd(unitText(value, unitOf(ref), context.language), value, context)]
  return { title: numberTitle(ref, context), unit: unitOf(ref), value, ...formula, parts, notes }
}

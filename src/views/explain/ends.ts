import type { ExplanationPart } from '../../domain/explanation.ts'
import type { Observation } from '../../domain/dataset.ts'
import { familyOf } from '../../domain/parameter-families.ts'
import { factor, onOff } from '../../domain/parameter-families/family.ts'
import type { Measure } from '../../domain/measure.ts'
import type { Grade, Status } from '../../domain/provenance.ts'
import type { VangnetRule } from '../../domain/vangnet-rule.ts'
import { periodeText } from '../../text/date.ts'
import { countsText } from '../../text/labels.ts'
import { euroText } from '../../text/money.ts'
import { numberText, percentText } from '../../text/number.ts'
import { measureText } from '../../text/views/measures.ts'
import { explainText, familyText } from '../../text/views/explain.ts'
import { memoryOf } from '../context-index.ts'
import type { ViewContext } from '../context.ts'
import { effectWords, periodWords, plainNumber } from '../measure-words.ts'
import { parametersUnder, type ResolvedParameter } from '../parameters.ts'
import type { NodePart } from './node.ts'
import { findObservation } from './values.ts'

/*
 * Where a trail ends: a source cell, or an assumption somebody stands for. Nothing here refers to another number.
 */

const none = { gewicht: 0, getal: null, status: null, graad: null, bron: null, ingelezenOp: null } as const

export function measureEnd(measure: Measure, context: ViewContext): ExplanationPart {
  const { language } = context
  const words = explainText(language)
  return {
    ...none,
    label: measure.title,
    text: `${effectWords(measure, language)}; ${periodWords(measure, language)}`,
    value: null,
    aard: 'aanname',
    status: 'aanname',
    graad: measure.graad,
    herkomst: measure.source || words.unknownOrigin,
  }
}

/** Every measure that is on, as ingredients of a number the run gives. */
export function measureEnds(context: ViewContext, traject: 'nul' | 'scenario'): readonly NodePart[] {
  if (traject === 'nul') return []
  return activeMeasures(context).map((measure) => ({ end: measureEnd(measure, context) }))
}

/** The measures of a scenario as the run sees them: a later layer replaces the one with the same id. */
export function activeMeasures(context: ViewContext): readonly Measure[] {
  const byId = new Map<string, Measure>()
  for (const layer of context.scenario.layers) for (const each of layer.measures) byId.set(each.id, each)
  return [...byId.values()].filter((each) => each.enabled)
}

const gradeOrder: readonly Grade[] = ['A', 'B', 'C', 'D']

function weakest(grades: readonly Grade[]): Grade | null {
  return gradeOrder.findLast((grade) => grades.includes(grade)) ?? null
}

/**
 * One line for a family of parameters ("Kansen om uit de bijstand te gaan, 95 waarden"), pointing at the first cell. With
 * values that the scenario sets itself, these follow on lines of their own.
 */
export function familyEnds(context: ViewContext, prefixes: readonly string[]): readonly NodePart[] {
  const { families } = memoryOf(context)
  return prefixes.flatMap((prefix) => {
    const known = families.get(prefix) ?? oneFamily(context, prefix)
    families.set(prefix, known)
    return known
  })
}

function oneFamily(context: ViewContext, prefix: string): readonly NodePart[] {
  const all = parametersUnder(context, [prefix])
  const own = all.filter((each) => each.layer === null)
  const set = all.filter((each) => each.layer !== null)
  const lines = own.length === 0 ? [] : [{ end: familyEnd(prefix, own, context) }]
  return [...lines, ...set.map((each) => ({ ref: { kind: 'parameter', id: each.id } as const, gewicht: 0 }))]
}

export function familyName(prefix: string, context: ViewContext): string {
  const names: Readonly<Record<string, string>> = familyText(context.language)
  const head = prefix.split('.')[0] ?? prefix
  return (Object.hasOwn(names, head) ? names[head] : undefined) ?? prefix
}

function familyEnd(
  prefix: string,
  parameters: readonly ResolvedParameter[],
  context: ViewContext,
): ExplanationPart {
  const { language } = context
  const words = explainText(language)
  const sources = parameters.flatMap((each) => (each.own ? [each.own] : []))
  const first = sources[0]
  const statuses = new Set<Status>(sources.map((each) => each.status))
  const count = numberText(parameters.length, 0, language)
  const single = parameters.length === 1 ? parameters[0] : undefined
  const herkomst = [...new Set(sources.map((each) => each.herkomst))]
  return {
    ...none,
    label: single ? single.id : words.family(familyName(prefix, context), count),
    text: single ? parameterText(single, language) : words.values(count),
    value: single && typeof single.value === 'number' ? single.value : null,
    aard: statuses.has('aanname') ? 'aanname' : 'feit',
    status: statuses.size === 1 ? (first?.status ?? null) : statuses.has('aanname') ? 'aanname' : null,
    graad: weakest(sources.map((each) => each.graad)),
    herkomst: herkomst.slice(0, 2).join('; ') || words.unknownOrigin,
    bron: first?.bron ?? null,
  }
}

export function parameterText(parameter: ResolvedParameter, language: ViewContext['language']): string {
  if (typeof parameter.value === 'string') return parameter.value
  const family = familyOf(parameter.id)?.family.unit
  if (family === onOff.unit)
    return parameter.value === 0 ? measureText(language).off : measureText(language).on
  const unit = family === factor.unit ? '' : (parameter.own?.eenheid ?? '')
  const digits = Math.abs(parameter.value) >= 1000 ? 0 : Math.abs(parameter.value) >= 1 ? 2 : 4
  const full = numberText(parameter.value, digits, language)
  const number =
    digits === 2
      ? plainNumber(parameter.value, language)
      : digits === 4
        ? full.replace(/0+$/, '').replace(/[.,]$/, '')
        : full
  return unit === '' || unit === 'naam' ? number : `${number} ${unit}`
}

/** The source cell of one parameter, or who set it in the scenario and on what ground. */
export function parameterEnds(found: ResolvedParameter, context: ViewContext): readonly NodePart[] {
  const words = explainText(context.language)
  const value = typeof found.value === 'number' ? found.value : null
  const text = parameterText(found, context.language)
  const ends: NodePart[] = []
  if (found.layer) {
    const log = context.scenario.assumptionLog.find(
      (each) => each.key === found.id || each.key.endsWith(`.${found.id}`),
    )
    const herkomst = log
      ? [log.source, log.owner].filter((each) => each !== '').join('; ')
      : words.scenarioSource(context.scenario.author || context.scenario.title)
    ends.push({
      end: {
        ...none,
        gewicht: 1,
        label: words.setInScenario(context.scenario.title, found.layer.title),
        text,
        value,
        aard: 'aanname',
        status: 'aanname',
        herkomst,
      },
    })
  }
  if (found.own) {
    const { own } = found
    ends.push({
      end: {
        ...none,
        gewicht: found.layer ? 0 : 1,
        label: found.layer ? words.dossierValue : words.readFrom,
        text: parameterText({ ...found, value: own.waarde }, context.language),
        value: typeof own.waarde === 'number' ? own.waarde : null,
        aard: own.status === 'aanname' ? 'aanname' : 'feit',
        status: own.status,
        graad: own.graad,
        herkomst: own.herkomst || words.unknownOrigin,
        bron: own.bron,
      },
    })
  }
  return ends
}

/** The source cell of one observation. */
export function observationEnd(
  reeks: string,
  regio: string,
  periode: string,
  value: number | null,
  context: ViewContext,
): NodePart | null {
  const found = findObservation(context, reeks, regio, periode)
  if (!found) return null
  const words = explainText(context.language)
  return {
    end: {
      ...none,
      gewicht: 1,
      label: `${found.reeks}, ${periodeText(found.periode, context.language)}`,
      text: value === null ? words.missing : observedText(value, found, context),
      value,
      aard: found.status === 'aanname' ? 'aanname' : 'feit',
      status: found.status,
      graad: found.graad,
      herkomst: found.herkomst || words.unknownOrigin,
      bron: found.bron,
    },
  }
}

function observedText(value: number, row: Observation, context: ViewContext): string {
  if (/euro/.test(row.eenheid)) return euroText(value, context.language)
  const number = numberText(value, Number.isInteger(value) ? 0 : 1, context.language)
  return `${number} ${row.telt === 'geen' ? row.eenheid : countsText[context.language][row.telt]}`
}

/** Threshold, upper bound and shares of a vangnet rule, in the order `recomputeExplanation` reads them. */
export function ruleEnds(rule: VangnetRule, context: ViewContext): readonly NodePart[] {
  const words = explainText(context.language)
  const lines: readonly (readonly [string, number])[] = [
    [words.ruleThreshold, rule.drempelBp],
    [words.ruleUpper, rule.bovengrensBp],
    [words.ruleShareMiddle, rule.aandeelMiddenBp],
    [words.ruleShareAbove, rule.aandeelBovenBp],
  ]
  return lines.map(([label, basisPoints]) => ({
    end: {
      ...none,
      gewicht: 1,
      label: `${words.rule(String(rule.jaar))}: ${label}`,
      text: percentText(basisPoints / 10000, 1, context.language),
      value: basisPoints / 10000,
      aard: rule.status === 'aanname' ? ('aanname' as const) : ('feit' as const),
      status: rule.status,
      graad: rule.graad,
      herkomst: rule.herkomst || words.unknownOrigin,
      bron: rule.bron,
    },
  }))
}

/** Nobody entered anything: the model's own default, an assumption like any other. */
export function defaultEnd(text: string, value: number | null, context: ViewContext): NodePart {
  const words = explainText(context.language)
  return {
    end: {
      ...none,
      label: words.defaultValue,
      text,
      value,
      aard: 'aanname',
      status: 'aanname',
      herkomst: words.defaultOrigin,
    },
  }
}

/** Key of a part, to name each source once. */
export function endKey(part: ExplanationPart): string {
  return part.bron
    ? `${part.bron.bestand}:${part.bron.rij}:${part.bron.kolom}:${part.label}`
    : `${part.label}|${part.herkomst}`
}

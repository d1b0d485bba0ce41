import { fail, ok, type Result } from '../base/result.ts'
import type { Explanation, ExplanationPart } from '../domain/explanation.ts'
import { changeText } from '../text/number.ts'
import { explainText } from '../text/views/explain.ts'
import { ladderNoteText, ladderText } from '../text/views/names.ts'
import { euroText } from '../text/money.ts'
import { centsToEuros } from '../base/money.ts'
import type { ExplanationLookup, ViewContext } from './context.ts'
import { describeNumber, numberTitle, unitOf } from './explain/describe.ts'
import { memoryOf } from './context-index.ts'
import { endKey, parameterText } from './explain/ends.ts'
import { unitText, type NodePart } from './explain/node.ts'
import { valueOf } from './explain/values.ts'
import { formatNumberRef, parseNumberRef, type NumberRef } from './number-refs.ts'
import { resolveParameter } from './parameters.ts'

/**
 * "Waarom dit getal?": formula in words, ingredients with value, source and grade, and every source the number rests on.
 * @param number the name of a number (`number-refs.ts`)
 * @returns `dienst.getalOnbekend` when there is no such number in this context
 */
export function buildExplanation(
  number: string,
  context: ViewContext,
  lookup: ExplanationLookup,
): Result<Explanation> {
  const ref = parseNumberRef(number)
  const node = ref ? describeNumber(ref, context) : null
  if (!ref || !node) return fail('dienst.getalOnbekend', { getal: number })
  const words = explainText(context.language)
  const readAt = new Map(lookup.files.map((file) => [file.sha256, file.ingelezenOp]))
  const dated = (part: ExplanationPart): ExplanationPart =>
    part.bron ? { ...part, ingelezenOp: readAt.get(part.bron.sha256) ?? null } : part
  const uitgangspunten = [...collectEnds(ref, context).values()].map(dated)
  const assumed = uitgangspunten.some((part) => part.aard === 'aanname')
  const computed = kindOf(ref, context) === 'berekend'
  return ok({
    getal: formatNumberRef(ref),
    title: node.title,
    text: numberText(ref, node.value, context),
    value: node.value,
    formula: node.formula,
    operation: node.operation,
    constante: node.constante,
    parts: node.parts.map((part) => dated(resolvePart(part, context))),
    uitgangspunten,
    ladder:
      ref.kind === 'besparing' || ref.kind === 'ladder' || ref.kind === 'ladderstap'
        ? ladderOf(ref.year, context)
        : [],
    notes: [
      ...node.notes,
      ...(assumed ? [computed ? words.restsOnAssumptions : words.assumed] : []),
      // A total of a budget that was read in is no estimate.
      ...(computed && context.result && ref.kind !== 'ppn' ? [words.estimate] : []),
    ],
  })
}

function numberText(ref: NumberRef, value: number | null, context: ViewContext): string {
  if (ref.kind === 'parameter') {
    const found = resolveParameter(context, ref.id)
    if (found) return parameterText(found, context.language)
  }
  return unitText(value, unitOf(ref), context.language)
}

function resolvePart(part: NodePart, context: ViewContext): ExplanationPart {
  if ('end' in part) return part.end
  const value = valueOf(part.ref, context)
  return {
    label: numberTitle(part.ref, context),
    text: numberText(part.ref, value, context),
    value,
    gewicht: part.gewicht,
    getal: formatNumberRef(part.ref),
    aard: kindOf(part.ref, context),
    status: statusOf(part.ref, context),
    graad: gradeOf(part.ref, context),
    herkomst: '',
    bron: null,
    ingelezenOp: null,
  }
}

/** Fact, assumption or computed: a fact and an assumption never look alike. */
export function kindOf(ref: NumberRef, context: ViewContext): ExplanationPart['aard'] {
  if (ref.kind === 'parameter') {
    const found = resolveParameter(context, ref.id)
    return found?.layer === null && found.own?.status !== 'aanname' ? 'feit' : 'aanname'
  }
  if (ref.kind === 'observatie') return statusOf(ref, context) === 'aanname' ? 'aanname' : 'feit'
  return ref.kind === 'taakstelling' || ref.kind === 'publicatie' ? singleKind(ref, context) : 'berekend'
}

/** A number that is one row of a source is what that row is. */
function singleKind(ref: NumberRef, context: ViewContext): ExplanationPart['aard'] {
  const parts = describeNumber(ref, context)?.parts ?? []
  const only = parts.length === 1 ? parts[0] : undefined
  if (!only) return 'berekend'
  return 'end' in only ? only.end.aard : kindOf(only.ref, context)
}

function statusOf(ref: NumberRef, context: ViewContext): ExplanationPart['status'] {
  if (ref.kind === 'parameter') {
    const found = resolveParameter(context, ref.id)
    return found?.layer ? 'aanname' : (found?.own?.status ?? null)
  }
  const end = ref.kind === 'observatie' ? describeNumber(ref, context)?.parts[0] : undefined
  return end && 'end' in end ? end.end.status : null
}

function gradeOf(ref: NumberRef, context: ViewContext): ExplanationPart['graad'] {
  if (ref.kind === 'parameter') {
    const found = resolveParameter(context, ref.id)
    return found?.layer ? null : (found?.own?.graad ?? null)
  }
  const end = ref.kind === 'observatie' ? describeNumber(ref, context)?.parts[0] : undefined
  return end && 'end' in end ? end.end.graad : null
}

const noEnds: ReadonlyMap<string, ExplanationPart> = new Map()

/** Every end of the trail below a number, each once, in the order they are met. */
function collectEnds(ref: NumberRef, context: ViewContext): ReadonlyMap<string, ExplanationPart> {
  const { ends } = memoryOf(context)
  const key = formatNumberRef(ref)
  const known = ends.get(key)
  if (known) return known
  // A number that would ask for itself ends here instead of going round for ever.
  ends.set(key, noEnds)
  const found = new Map<string, ExplanationPart>()
  for (const part of describeNumber(ref, context)?.parts ?? []) {
    const below = 'end' in part ? [[endKey(part.end), part.end] as const] : collectEnds(part.ref, context)
    for (const [name, end] of below) if (!found.has(name)) found.set(name, end)
  }
  ends.set(key, found)
  return found
}

/** The ladder from bruto to netto of a year, as shown beside a saving. */
function ladderOf(year: number, context: ViewContext): Explanation['ladder'] {
  const steps = context.result?.ladder.find((each) => each.year === year)?.steps ?? []
  const { language } = context
  return steps.map((step) => ({
    id: step.id,
    label: ladderText(language)[step.id],
    step: step.stepCents === 0 ? '' : changeText(centsToEuros(step.stepCents), 0, language),
    cumulative: euroText(centsToEuros(step.cumulativeCents), language, 'tabel'),
    note: ladderNoteText(language)[step.id],
  }))
}

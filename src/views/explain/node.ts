import type { ExplanationPart, Operation } from '../../domain/explanation.ts'
import { recomputeExplanation } from '../../domain/explanation.ts'
import type { Language } from '../../text/language.ts'
import { euroText } from '../../text/money.ts'
import { meanText, missingText, nbsp, numberText } from '../../text/number.ts'
import { formulaText } from '../../text/views/explain.ts'
import type { ViewContext } from '../context.ts'
import type { NumberRef } from '../number-refs.ts'
import { valueOf } from './values.ts'

export type Unit = 'euro' | 'uitkeringen' | 'stroom' | 'banen' | 'factor' | 'aandeel'

/** Another number, or the end of the trail. */
export type NodePart =
  { readonly ref: NumberRef; readonly gewicht: number } | { readonly end: ExplanationPart }

/** One number with its formula, before its parts are looked up. */
export type NumberNode = {
  readonly title: string
  readonly unit: Unit
  readonly value: number | null
  readonly formula: string
  readonly operation: Operation
  readonly constante: number
  readonly parts: readonly NodePart[]
  readonly notes: readonly string[]
}

export type Formula = Pick<NumberNode, 'formula' | 'operation' | 'constante' | 'parts'>

/** A number with its unit, as an explanation shows it: euros whole, counts with one decimal. */
export function unitText(value: number | null, unit: Unit, language: Language): string {
  if (value === null) return missingText
  const nl = language === 'nl'
  switch (unit) {
    case 'euro':
      return euroText(value, language)
    case 'uitkeringen':
    case 'stroom':
      return meanText(value, language) + nbsp + (nl ? 'uitkeringen' : 'benefits')
    case 'banen':
      return meanText(value, language) + nbsp + (nl ? 'banen' : 'jobs')
    case 'factor':
      return numberText(value, 4, language)
    case 'aandeel':
      return numberText(value * 100, 1, language) + '%'
  }
}

export function sum(
  formula: string,
  parts: readonly (readonly [NumberRef, number])[],
  constante = 0,
): Formula {
  return { formula, operation: 'som', constante, parts: parts.map(([ref, gewicht]) => ({ ref, gewicht })) }
}

export function product(formula: string, parts: readonly (readonly [NumberRef, number])[]): Formula {
  return {
    formula,
    operation: 'product',
    constante: 0,
    parts: parts.map(([ref, gewicht]) => ({ ref, gewicht })),
  }
}

export function lowest(formula: string, parts: readonly NumberRef[]): Formula {
  return { formula, operation: 'laagste', constante: 0, parts: parts.map((ref) => ({ ref, gewicht: 1 })) }
}

/** A number that only the month-by-month run gives; `parts` is what goes in. */
export function simulated(
  parts: readonly NodePart[],
  language: Language,
  formula = formulaText(language).doorrekening,
): Formula {
  return { formula, operation: 'doorrekening', constante: 0, parts }
}

function recompute(formula: Formula, context: ViewContext): number | null {
  return recomputeExplanation({
    ...formula,
    parts: formula.parts.map((part) =>
      'end' in part ? part.end : { value: valueOf(part.ref, context), gewicht: part.gewicht },
    ),
  })
}

/**
 * The first formula that really gives the number; a rule of thumb that does not hold in this run (a lever that works
 * through it, another way of counting) is never shown as the explanation. When none holds, the number is said to come out
 * of the run, with the ingredients of the first formula.
 */
export function holding(value: number | null, formulas: readonly Formula[], context: ViewContext): Formula {
  for (const formula of formulas) {
    const again = recompute(formula, context)
    // Sums of euros differ in the last bits by the order of adding; a millionth of a euro is far below what is shown.
    if (value !== null && again !== null && Math.abs(again - value) <= 1e-6 + 1e-10 * Math.abs(value))
      return formula
  }
  return simulated(formulas[0]?.parts ?? [], context.language)
}

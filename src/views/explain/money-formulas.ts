import { formulaText } from '../../text/views/explain.ts'
import type { VangnetRule } from '../../domain/vangnet-rule.ts'
import { savingOf, type Traject, type ViewContext } from '../context.ts'
import type { GrowthKind, MoneyTerm, NumberRef, PublicationPart, SavingTerm } from '../number-refs.ts'
import { numericParameter, resolveParameter } from '../parameters.ts'
import { familyEnds, measureEnds, observationEnd, ruleEnds } from './ends.ts'
import { lksFamilies } from './families.ts'
import { meanStockFormulas } from './month-formulas.ts'
import { product, simulated, sum, type Formula } from './node.ts'
import { publicationOf } from './budget-values.ts'
import { valueOf } from './values.ts'

const parameter = (id: string): NumberRef => ({ kind: 'parameter', id })

/** The budget terms that a scenario changes beside its own lasten. */
const scenarioTerms: Partial<Readonly<Record<MoneyTerm, readonly SavingTerm[]>>> = {
  budgetBijstand: ['terugvloei', 'budgetLever'],
  ontvangsten: ['ontvangsten'],
}

/** Formulas of a money line of one year; the first that holds in this run is shown. */
export function moneyFormulas(
  term: MoneyTerm,
  traject: Traject,
  year: number,
  context: ViewContext,
): readonly Formula[] {
  const words = formulaText(context.language)
  const own = (other: MoneyTerm, of = year): NumberRef => ({ kind: 'geld', term: other, traject, year: of })
  const extra = traject === 'scenario' ? scenarioTerms[term] : undefined
  const fromNul = extra
    ? [
        sum(words.nulPlusVerschil, [
          [{ kind: 'geld', term, traject: 'nul', year }, 1],
          ...extra.map((each) => [{ kind: 'besparing', term: each, year } as const, 1] as const),
        ]),
      ]
    : []
  switch (term) {
    case 'gemiddeldeStand':
      return meanStockFormulas(traject, year, context)
    case 'prijs':
      return priceFormulas(traject, year, context)
    case 'lastenVoorDeeltijd':
      return [
        product(words.standMaalPrijs, [
          [own('gemiddeldeStand'), 1],
          [own('prijs'), 1],
        ]),
      ]
    case 'uitkeringslasten':
      return [
        product(words.standMaalPrijs, [
          [own('gemiddeldeStand'), 1],
          [own('prijs'), 1],
        ]),
        sum(words.minDeeltijd, [
          [own('lastenVoorDeeltijd'), 1],
          [own('deeltijd'), -1],
        ]),
      ]
    case 'deeltijd':
      return [simulated(measureEnds(context, traject), context.language)]
    case 'ioawIoaz':
      return [simulated(familyEnds(context, [`ioaw.lasten.${year}`]), context.language)]
    case 'bbz':
      return [simulated(familyEnds(context, [`bbz.lasten.${year}`]), context.language)]
    case 'lks':
      return [
        simulated(
          [...familyEnds(context, [...lksFamilies, 'lks.bedrag', 'prijs']), ...measureEnds(context, traject)],
          context.language,
          words.lks,
        ),
      ]
    case 'ontvangsten':
      return [
        ...fromNul,
        product(words.aandeelVanVorigJaar, [
          [parameter('ontvangsten.aandeel'), 1],
          [before('uitkeringslasten', traject, year, context), 1],
        ]),
      ]
    case 'nettoLasten':
      return [
        sum(words.nettoLasten, [
          [own('uitkeringslasten'), 1],
          [own('ioawIoaz'), 1],
          [own('bbz'), 1],
          [own('lks'), 1],
          [own('ontvangsten'), -1],
        ]),
      ]
    case 'budget':
      return [
        sum(words.budget, [
          [own('budgetBijstand'), 1],
          [own('budgetLks'), 1],
        ]),
      ]
    case 'budgetBijstand':
      return [...fromNul, ...benefitBudgetFormulas(traject, year, context)]
    case 'budgetLks':
      return lksBudgetFormulas(traject, year, context)
    case 'tekort':
      return [
        sum(words.tekort, [
          [own('nettoLasten'), 1],
          [own('budget'), -1],
        ]),
      ]
    case 'vangnet':
      return vangnetFormulas(traject, year, context)
    case 'tekortNaVangnet':
      return [
        sum(words.naVangnet, [
          [own('tekort'), 1],
          [own('vangnet'), -1],
        ]),
      ]
    case 'saldo':
      return [sum(words.saldo, [[own('tekort'), -1]])]
    case 'saldoNaVangnet':
      return [sum(words.saldo, [[own('tekortNaVangnet'), -1]])]
    case 'marginaleWaarde':
      return [
        simulated(
          [{ ref: own('tekort'), gewicht: 0 }, { ref: own('budget'), gewicht: 0 }, ...rulesOf(year, context)],
          context.language,
        ),
      ]
  }
}

/** A line of the year before: of the run, else of the realised year in the dossier. */
function before(
  term: 'uitkeringslasten' | 'lks',
  traject: Traject,
  year: number,
  context: ViewContext,
): NumberRef {
  const inRun = context.result ? savingOf(context.result, year - 1) !== null : false
  if (inRun) return { kind: 'geld', term, traject, year: year - 1 }
  return parameter(term === 'lks' ? `lasten.lks.${year - 1}` : `lasten.uitkeringen.${year - 1}`)
}

function priceFormulas(traject: Traject, year: number, context: ViewContext): readonly Formula[] {
  const words = formulaText(context.language)
  const given = resolveParameter(context, `prijs.${year}`) !== null
  const level =
    numericParameter(context, 'prijs.niveau') === null ? [] : ([[parameter('prijs.niveau'), 1]] as const)
  const path: (readonly [NumberRef, number])[] = given
    ? [[parameter(`prijs.${year}`), 1]]
    : [
        [{ kind: 'geld', term: 'prijs', traject, year: year - 1 }, 1],
        [{ kind: 'groeifactor', of: 'prijs', year }, 1],
      ]
  const formulas = [
    given ? sum(words.gelijkAan, [[parameter(`prijs.${year}`), 1]]) : product(words.vorigJaarMaalGroei, path),
    product(words.vorigJaarMaalGroei, [...path, ...level]),
  ]
  const all = [...familyEnds(context, ['prijs']), ...measureEnds(context, traject)]
  return [...formulas, simulated(all, context.language)]
}

function benefitBudgetFormulas(traject: Traject, year: number, context: ViewContext): readonly Formula[] {
  const words = formulaText(context.language)
  const published = (of: number): NumberRef => ({ kind: 'publicatie', part: 'bijstand', year: of })
  if (publicationOf(context, year)) return [sum(words.gelijkAan, [[published(year), 1]])]
  const inRun = context.result ? savingOf(context.result, year - 1) !== null : false
  const previous: NumberRef =
    inRun && !publicationOf(context, year - 1)
      ? { kind: 'geld', term: 'budgetBijstand', traject, year: year - 1 }
      : published(year - 1)
  return [
    product(words.vorigJaarMaalGroei, [
      [previous, 1],
      [{ kind: 'groeifactor', of: 'volume', year }, 1],
      [{ kind: 'groeifactor', of: 'prijs', year }, 1],
    ]),
  ]
}

function lksBudgetFormulas(traject: Traject, year: number, context: ViewContext): readonly Formula[] {
  const words = formulaText(context.language)
  const growth: readonly [NumberRef, number] = [{ kind: 'groeifactor', of: 'lks', year }, 1]
  return [
    product(words.vorigJaarMaalGroei, [[before('lks', traject, year, context), 1], growth]),
    sum(words.gelijkAan, [[{ kind: 'publicatie', part: 'lks', year }, 1]]),
    sum(words.gelijkAan, [[{ kind: 'geld', term: 'lks', traject, year }, 1]]),
  ]
}

function ruleOf(year: number, context: ViewContext): VangnetRule | null {
  const chosen = resolveParameter(context, 'vangnet.variant')?.value ?? 'regulier'
  return context.basis.vangnetRules.find((each) => each.jaar === year && each.variant === chosen) ?? null
}

function rulesOf(year: number, context: ViewContext): ReturnType<typeof ruleEnds> {
  const rule = ruleOf(year, context)
  return rule ? ruleEnds(rule, context) : []
}

function vangnetFormulas(traject: Traject, year: number, context: ViewContext): readonly Formula[] {
  const words = formulaText(context.language)
  const tekort: NumberRef = { kind: 'geld', term: 'tekort', traject, year }
  const budget: NumberRef = { kind: 'geld', term: 'budget', traject, year }
  const ends = rulesOf(year, context)
  const parts = [{ ref: tekort, gewicht: 1 }, { ref: budget, gewicht: 1 }, ...ends]
  const value = valueOf({ kind: 'geld', term: 'vangnet', traject, year }, context)
  if (value === 0)
    return [
      {
        formula: words.vangnetGeen,
        operation: 'som',
        constante: 0,
        parts: parts.map((each) => withoutWeight(each)),
      },
    ]
  return [{ formula: words.vangnet, operation: 'vangnet', constante: 0, parts }]
}

function withoutWeight(part: Formula['parts'][number]): Formula['parts'][number] {
  return 'end' in part ? { end: { ...part.end, gewicht: 0 } } : { ...part, gewicht: 0 }
}

export function growthFormulas(of: GrowthKind, year: number, context: ViewContext): readonly Formula[] {
  const words = formulaText(context.language)
  const id = `budget.groei.${of}`
  if (numericParameter(context, id) !== null) return [sum(words.groei, [[parameter(id), 1]], 1)]
  if (numericParameter(context, `prijs.${year}`) === null)
    return [sum(words.groei, [[parameter('prijs.groei'), 1]], 1)]
  return [
    product(words.prijsverhouding, [
      [parameter(`prijs.${year}`), 1],
      [parameter(`prijs.${year - 1}`), -1],
    ]),
  ]
}

export function publicationFormulas(
  part: PublicationPart,
  year: number,
  context: ViewContext,
): readonly Formula[] {
  const words = formulaText(context.language)
  const found = publicationOf(context, year)
  const own = (other: PublicationPart): NumberRef => ({ kind: 'publicatie', part: other, year })
  if (part === 'bijstand')
    return [
      sum(words.publicatie, [
        [own('totaal'), 1],
        [own('lks'), -1],
      ]),
    ]
  if (part === 'lks' && numericParameter(context, `budget.lks.${year}`) !== null)
    return [sum(words.gelijkAan, [[parameter(`budget.lks.${year}`), 1]])]
  const series = part === 'lks' ? 'buig.budget-lks' : 'buig.budget'
  const reeks = `${series}.${found?.kind ?? ''}`
  const value = valueOf(
    { kind: 'observatie', reeks, regio: context.basis.municipality.code, periode: String(year) },
    context,
  )
  const end = observationEnd(reeks, context.basis.municipality.code, String(year), value, context)
  return [{ formula: words.bron, operation: 'som', constante: 0, parts: end ? [end] : [] }]
}

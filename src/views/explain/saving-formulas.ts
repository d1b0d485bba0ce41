import { yearOfMonth } from '../../base/month.ts'
import { formulaText } from '../../text/views/explain.ts'
import { structuralYears, type ViewContext } from '../context.ts'
import type {
  AttributionKind,
  BridgePost,
  LadderStepId,
  MoneyTerm,
  NumberRef,
  SavingTerm,
  StructuralTerm,
} from '../number-refs.ts'
import { ladderSteps } from '../../domain/result.ts'
import { activeMeasures, familyEnds, measureEnd, measureEnds } from './ends.ts'
import { exitFamilies, inflowFamilies } from './families.ts'
import { lowest, simulated, sum, type Formula } from './node.ts'
import { bridgeLadderSteps } from './bridge-values.ts'
import { measuresOfTheme } from './values.ts'

function saving(term: SavingTerm, year: number): NumberRef {
  return { kind: 'besparing', term, year }
}

function difference(term: MoneyTerm, year: number, formula: string, sign: 1 | -1): Formula {
  return sum(formula, [
    [{ kind: 'geld', term, traject: 'nul', year }, sign],
    [{ kind: 'geld', term, traject: 'scenario', year }, -sign],
  ])
}

/** Formulas of a saving of one year; the first that holds is shown. */
export function savingFormulas(term: SavingTerm, year: number, context: ViewContext): readonly Formula[] {
  const words = formulaText(context.language)
  const scenarioEnds = (): Formula => simulated(measureEnds(context, 'scenario'), context.language)
  switch (term) {
    case 'bruto':
      return [
        sum(words.bruto, [
          [saving('deltaUitkeringslasten', year), 1],
          [saving('deltaLks', year), -1],
        ]),
      ]
    case 'netto':
      return [
        sum(
          words.netto,
          (['bruto', 'terugvloei', 'lksBudget', 'ontvangsten', 'budgetLever', 'vangnet'] as const).map(
            (each) => [saving(each, year), 1] as const,
          ),
        ),
      ]
    case 'deltaUitkeringslasten':
      return [difference('uitkeringslasten', year, words.nulMinScenario, 1), scenarioEnds()]
    case 'minderUitkeringen':
      return [difference('gemiddeldeStand', year, words.nulMinScenario, 1), scenarioEnds()]
    case 'deltaLks':
      return [difference('lks', year, words.scenarioMinNul, -1)]
    case 'lksBudget':
      return [difference('budgetLks', year, words.scenarioMinNul, -1)]
    case 'ontvangsten':
      return [difference('ontvangsten', year, words.scenarioMinNul, -1)]
    case 'vangnet':
      return [difference('vangnet', year, words.scenarioMinNul, -1)]
    case 'terugvloei':
      return [
        difference('budgetBijstand', year, words.scenarioMinNul, -1),
        simulated(familyEnds(context, ['budget.terugvloei']), context.language),
      ]
    case 'verschil':
      return [
        sum(words.verschil, [
          [saving('bruto', year), 1],
          [{ kind: 'taakstelling', year }, -1],
        ]),
      ]
    case 'correctie':
      return [
        sum(words.correctie, [
          [saving('netto', year), 1],
          [saving('bruto', year), -1],
        ]),
      ]
    case 'rijk':
      return [
        sum(words.rijk, [
          [saving('terugvloei', year), 1],
          [saving('lksBudget', year), 1],
          [saving('budgetLever', year), 1],
        ]),
      ]
    case 'instellingen': {
      const all = (context.result?.maatregelen ?? []).map(
        (each) => [{ kind: 'maatregel', of: 'besparing', year, id: each.id } as const, -1] as const,
      )
      return [sum(words.instellingen, [[saving('bruto', year), 1], ...all])]
    }
    case 'deelStructureel':
      return [lowest(words.deelStructureel, [saving('bruto', year), { kind: 'structureel', term: 'bruto' }])]
    case 'deelIncidenteel':
      return [
        sum(words.deelIncidenteel, [
          [saving('bruto', year), 1],
          [saving('deelStructureel', year), -1],
        ]),
      ]
    case 'programmakosten':
    case 'budgetLever':
    case 'inBeeld':
      return [scenarioEnds()]
  }
}

export function structuralFormulas(term: StructuralTerm, context: ViewContext): readonly Formula[] {
  const words = formulaText(context.language)
  if (term === 'verschil')
    return [
      sum(words.verschil, [
        [{ kind: 'structureel', term: 'bruto' }, 1],
        [{ kind: 'taakstelling', year: 'structureel' }, -1],
      ]),
    ]
  const years = context.result ? structuralYears(context.result) : []
  return [
    lowest(
      words.laagsteJaar(String(years[0] ?? ''), String(years.at(-1) ?? '')),
      years.map((year) => saving(term, year)),
    ),
  ]
}

/** Cumulative rung = the rung before + its own step; every amount is rounded to cents, so the sum is exact. */
export function ladderFormulas(step: LadderStepId, year: number, context: ViewContext): readonly Formula[] {
  const index = ladderSteps.indexOf(step)
  const before = ladderSteps[index - 1]
  const own: NumberRef = { kind: 'ladderstap', step, year }
  const words = formulaText(context.language)
  return [
    sum(
      words.ladder,
      before === undefined
        ? [[own, 1]]
        : [
            [{ kind: 'ladder', step: before, year }, 1],
            [own, 1],
          ],
    ),
  ]
}

/** Steps of the model are differences of two runs; those after `bruto` are terms of the saving, rounded to cents. */
export function ladderStepFormulas(
  step: LadderStepId,
  year: number,
  context: ViewContext,
): readonly Formula[] {
  const words = formulaText(context.language)
  const ends = [...measureEnds(context, 'scenario'), ...familyEnds(context, [...exitFamilies, 'prijs'])]
  const terms: Partial<Readonly<Record<LadderStepId, SavingTerm>>> = {
    terugvloei: 'terugvloei',
    lksBudget: 'lksBudget',
    ontvangsten: 'ontvangsten',
    budgetLever: 'budgetLever',
    vangnet: 'vangnet',
  }
  const term = terms[step]
  const parts = term ? [{ ref: saving(term, year), gewicht: 1 }] : ends
  return [simulated(parts, context.language, words.ladderstap)]
}

/** Posts of the bridge are sums of rungs, or of terms of the saving. */
export function bridgeFormulas(post: BridgePost, year: number, context: ViewContext): readonly Formula[] {
  const words = formulaText(context.language)
  if (post === 'naBruto')
    return [
      sum(words.naBruto, [
        [{ kind: 'geld', term: 'saldoNaVangnet', traject: 'nul', year }, 1],
        [saving('bruto', year), 1],
      ]),
    ]
  if (post === 'rijkEnOntvangsten')
    return [
      sum(words.rijkEnOntvangsten, [
        [saving('rijk', year), 1],
        [saving('ontvangsten', year), 1],
      ]),
    ]
  return [
    sum(
      words.tredenSom,
      bridgeLadderSteps[post].map((step) => [{ kind: 'ladderstap', step, year } as const, 1] as const),
    ),
  ]
}

export function placementFormulas(id: string, context: ViewContext): readonly Formula[] {
  const own = activeMeasures(context).filter((each) => each.id === id)
  const price = familyEnds(context, [`prijs.${yearOfMonth(context.basis.peildatum)}`])
  return [
    simulated(
      [...own.map((each) => ({ end: measureEnd(each, context) })), ...price],
      context.language,
      formulaText(context.language).plaatsingen,
    ),
  ]
}

export function measureFormulas(id: string, context: ViewContext): readonly Formula[] {
  const own = activeMeasures(context).filter((each) => each.id === id)
  const parts = own.map((each) => ({ end: measureEnd(each, context) }))
  const rest = familyEnds(context, [...exitFamilies, ...inflowFamilies, 'prijs'])
  return [simulated([...parts, ...rest], context.language, formulaText(context.language).maatregel)]
}

export function themeFormulas(
  of: AttributionKind,
  thema: string,
  year: number,
  context: ViewContext,
): readonly Formula[] {
  const parts = measuresOfTheme(context, thema).map(
    (id) => [{ kind: 'maatregel', of, year, id } as const, 1] as const,
  )
  return [sum(formulaText(context.language).themaSom, parts)]
}

import { centsToEuros } from '../../base/money.ts'
import { monthsBetween, yearOfMonth } from '../../base/month.ts'
import type { RunResult } from '../../domain/result.ts'
import { moneyOf, savingOf, type ViewContext } from '../context.ts'
import type { BridgePost, LadderStepId } from '../number-refs.ts'
import { pathPrice } from './budget-values.ts'

/** The ladder steps behind a post of the bridge. */
export const bridgeLadderSteps: Readonly<
  Record<'zouToch' | 'laterEffect' | 'terugval' | 'prijsEnLks', readonly LadderStepId[]>
> = {
  zouToch: ['hadUitkering', 'zouAndersToch', 'laterTochUitgestroomd'],
  laterEffect: ['maandenInJaar'],
  terugval: ['terugval'],
  prijsEnLks: ['overig', 'prijspad', 'lks'],
}

export function bridgeValue(post: BridgePost, year: number, result: RunResult): number | null {
  const saving = savingOf(result, year)
  const start = moneyOf(result, 'nul', year)
  const steps = result.ladder.find((each) => each.year === year)?.steps
  if (!saving || !start) return null
  if (post === 'naBruto') return saving.bruto - start.tekortNaVangnet
  if (post === 'rijkEnOntvangsten')
    return saving.terugvloei + saving.lksBudget + saving.budgetLever + saving.ontvangsten
  if (!steps) return null
  const own = bridgeLadderSteps[post]
  return centsToEuros(
    steps.filter((step) => own.includes(step.id)).reduce((sum, step) => sum + step.stepCents, 0),
  )
}

/**
 * Placements of a measure through the end of a year × the price of the peildatum's year, as if each saved a whole year:
 * its share of the ladder's first rung. The result holds what was reached after the shares with an uitkering and without
 * help; dividing those out gives the placements. Null for kinds that place or prevent nobody.
 */
export function placementsValue(
  id: string,
  year: number,
  result: RunResult,
  context: ViewContext,
): number | null {
  const measure = context.scenario.layers
    .flatMap((layer) => layer.measures)
    .findLast((each) => each.id === id)
  const reached = result.maatregelen.find((each) => each.id === id)?.bereikt
  const price = pathPrice(context, yearOfMonth(context.basis.peildatum))
  if (!measure || !reached || price === null) return null
  const { effect } = measure
  if (effect.kind !== 'plaatsingen' && effect.kind !== 'instroom' && effect.kind !== 'uitstroomkans')
    return null
  let kept = 1
  if (effect.kind === 'plaatsingen')
    kept = effect.shareUitkering * (effect.volume.by === 'effect' ? 1 : 1 - effect.deadweight)
  if (kept === 0) return null
  const until = monthsBetween(result.peildatum, `${year}-12`)
  return (reached.slice(0, until).reduce((sum, value) => sum + value, 0) / kept) * price
}

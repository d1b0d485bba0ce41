import { eurosToCents } from '../../base/money.ts'
import type { YearMoney } from '../../domain/result.ts'

export type WaterfallBarId =
  | 'landelijkVolume'
  | 'landelijkePrijs'
  | 'eigenVolume'
  | 'eigenPrijs'
  | 'deeltijd'
  | 'overigeRegelingen'
  | 'aandeel'
  | 'bijstelling'
  | 'lks'
  | 'ontvangsten'
  | 'vangnet'

export type WaterfallBar = { readonly id: WaterfallBarId; readonly amountCents: number }

export type Waterfall = {
  /** Result = budget − netto lasten + vangnet; positive = voordelig. */
  readonly fromCents: number
  readonly toCents: number
  readonly bars: readonly WaterfallBar[]
}

/** What happened in the nation between the two years, and to the own share of the pot. Shares of change, 0,005 = 0,5 %. */
export type NationalChange = { readonly volume: number; readonly price: number; readonly ownShare: number }

/**
 * Why the result changed from `from` to `to`. Expected by the nation: stock N·(1+gv), price p·(1+gp), budget part for
 * bijstand B·(1+gv)(1+gp). Bars, in order: national volume and price (own outlays and budget both moving with the nation),
 * own volume (stock beyond the expected, at the expected price), own price (beyond the expected, at the actual stock),
 * part-time earnings, other schemes, own share of the pot, revision (the rest of the bijstand budget), LKS (outlays
 * against their budget), receipts, vangnet. Amounts are differences of rounded cumulative values: they sum to the cent.
 */
export function explainChange(from: YearMoney, to: YearMoney, nation: NationalChange): Waterfall {
  const volume = 1 + nation.volume
  const price = 1 + nation.price
  // Outlays before part-time earnings are stock × effective price, exactly.
  const grossFrom = from.uitkeringslasten + from.deeltijd
  const grossTo = to.uitkeringslasten + to.deeltijd
  const ownPrice = from.gemiddeldeStand > 0 ? grossFrom / from.gemiddeldeStand : from.prijs
  const expectedOutlays = grossFrom * volume * price
  const atExpectedPrice = to.gemiddeldeStand * ownPrice * price
  const expectedBudget = from.budgetBijstand * volume * price
  const withShare = expectedBudget * (1 + nation.ownShare)
  const steps: readonly (readonly [WaterfallBarId, number])[] = [
    ['landelijkVolume', (from.budgetBijstand - grossFrom) * nation.volume],
    ['landelijkePrijs', (from.budgetBijstand - grossFrom) * volume * nation.price],
    ['eigenVolume', expectedOutlays - atExpectedPrice],
    ['eigenPrijs', atExpectedPrice - grossTo],
    ['deeltijd', to.deeltijd - from.deeltijd],
    ['overigeRegelingen', from.ioawIoaz + from.bbz - to.ioawIoaz - to.bbz],
    ['aandeel', withShare - expectedBudget],
    ['bijstelling', to.budgetBijstand - withShare],
    ['lks', to.budgetLks - to.lks - (from.budgetLks - from.lks)],
    ['ontvangsten', to.ontvangsten - from.ontvangsten],
    ['vangnet', to.vangnet - from.vangnet],
  ]
  const fromCents = eurosToCents(-from.tekortNaVangnet)
  const toCents = eurosToCents(-to.tekortNaVangnet)
  let sum = -from.tekortNaVangnet
  let before = fromCents
  const bars = steps.map(([id, euros], index): WaterfallBar => {
    sum += euros
    // The last cumulative value is the result itself: what float arithmetic loses on the way is far below a cent.
    const cumulative = index === steps.length - 1 ? toCents : eurosToCents(sum)
    const amountCents = cumulative - before
    before = cumulative
    return { id, amountCents }
  })
  return { fromCents, toCents, bars }
}

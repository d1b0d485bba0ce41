/** Opening stock and flows against the stock that was reported; `gap` is what the flows do not explain. */
export function reconcileStock(
  opening: number,
  inflow: number,
  exits: number,
  reported: number,
): { readonly computed: number; readonly gap: number } {
  const computed = opening + inflow - exits
  return { computed, gap: reported - computed }
}

/** Opening stock of a year from the closing one and the growth over the year. */
export function openingStock(closing: number, growth: number): number {
  return closing / (1 + growth)
}

/** A forecast against what it started from. */
export function forecastGrowth(
  forecast: number,
  base: number,
): { readonly share: number; readonly difference: number } {
  return { share: forecast / base - 1, difference: forecast - base }
}

/** Part of a group that reached a step: 10 of 70 candidates, 416 of 1.481 requests. null for an empty group. */
export function eventRate(reached: number, group: number): number | null {
  return group > 0 ? reached / group : null
}

/** Uitkeringen of a year that an amount stands for. */
export function uitkeringsjaren(amount: number, price: number): number {
  return amount / price
}

/**
 * What the municipality pre-finances on LKS in a year: own outlays minus the part of the budget, which follows its outlays
 * of the year before × national growth g_nat = pot(t) / outlays of all municipalities (t−1). Euros.
 */
export function lksGap(
  outlaysBefore: number,
  nationalFactor: number,
  outlays: number,
): { readonly budget: number; readonly gap: number } {
  const budget = outlaysBefore * nationalFactor
  return { budget, gap: outlays - budget }
}

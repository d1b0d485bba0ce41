/**
 * Entered money is an integer number of cents; computed money is float64 euros. Rounding is half away from zero,
 * the convention of the municipal accounts.
 */
export function roundHalfAway(value: number): number {
  return value < 0 ? -Math.floor(-value + 0.5) : Math.floor(value + 0.5)
}

/** Euros to whole cents, half away from zero. */
export function eurosToCents(euros: number): number {
  // 1.005 * 100 is 100.49999999999999 in binary; the correction is far below a tenth of a cent at any budget size.
  const cents = euros * 100
  const nearest = Math.round(cents)
  if (Math.abs(cents - nearest) < 1e-6) return nearest
  return roundHalfAway(cents + (cents < 0 ? -1 : 1) * 1e-7)
}

export function centsToEuros(cents: number): number {
  return cents / 100
}

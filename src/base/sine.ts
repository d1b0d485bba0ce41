/*
 * Sine and its inverse near zero, for correlations of ranks: 2·sin(π·ρ/6) with |ρ| ≤ 1. Polynomials and rational
 * approximations of FreeBSD's msun (k_sin.c, e_asin.c): + − × ÷ only, so the same bits in every engine.
 */

/** sin(x) for |x| ≤ π/4, at most one bit off. */
export function sineNearZero(x: number): number {
  const square = x * x
  const tail =
    8.33333333332248946124e-3 +
    square *
      (-1.98412698298579493134e-4 +
        square *
          (2.75573137070700676789e-6 +
            square * (-2.50507602534068634195e-8 + square * 1.58969099521155010221e-10)))
  return x + x * square * (-1.66666666666666324348e-1 + square * tail)
}

/** arcsin(x) for |x| ≤ 1/2, at most one bit off. */
export function arcsineNearZero(x: number): number {
  const t = x * x
  const numerator =
    t *
    (1.66666666666666657415e-1 +
      t *
        (-3.25565818622400915405e-1 +
          t *
            (2.01212532134862925881e-1 +
              t *
                (-4.00555345006794114027e-2 +
                  t * (7.91534994289814532176e-4 + t * 3.4793310759602116757e-5)))))
  const denominator =
    1 +
    t *
      (-2.40339491173441421878 +
        t * (2.02094576023350569471 + t * (-6.8828397160545329303e-1 + t * 7.70381505559019352791e-2)))
  return x + x * (numerator / denominator)
}

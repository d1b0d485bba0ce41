/* eslint-disable no-loss-of-precision -- constants stand as printed in the source, so that they can be checked against it */
import { exp } from './math.ts'

const oneOverRootTwoPi = 0.39894228040143267794
const rootHalf = 5.656854249492380195206754896838

/** Density of the standard normal distribution. */
export function normalDensity(z: number): number {
  return oneOverRootTwoPi * exp(-0.5 * z * z)
}

/**
 * P(Z ≤ z) of the standard normal distribution: rational Chebyshev approximations of W. J. Cody ("Rational Chebyshev
 * approximations for the error function", Mathematics of Computation 23, 1969; constants of ANORM, ACM Algorithm 715,
 * 1993). Full relative accuracy in the lower tail as well.
 */
export function normalCdf(z: number): number {
  return tails(z, true)
}

/** P(Z > z) = 1 − P(Z ≤ z), with full relative accuracy far above 0, where that difference has none left. */
export function normalUpperTail(z: number): number {
  return tails(z, false)
}

function tails(z: number, lower: boolean): number {
  if (Number.isNaN(z)) return NaN
  const y = Math.abs(z)
  if (y <= 0.67448975) {
    const part = z * centre(y > 1.11e-16 ? z * z : 0)
    return lower ? 0.5 + part : 0.5 - part
  }
  // Below about −38.5 the probability is smaller than the smallest float.
  const small = y > 39 ? 0 : y <= rootHalf ? scaledExponential(y) * middle(y) : scaledExponential(y) * far(y)
  return lower === z < 0 ? small : 1 - small
}

/** exp(−y²/2) without the rounding error of y²: y is split in sixteenths and a rest. */
function scaledExponential(y: number): number {
  const sixteenths = Math.trunc(y * 16) / 16
  const rest = (y - sixteenths) * (y + sixteenths)
  return exp(-sixteenths * sixteenths * 0.5) * exp(-rest * 0.5)
}

function centre(square: number): number {
  return (
    ((((0.065682337918207449113 * square + 2.2352520354606839287) * square + 161.02823106855587881) * square +
      1067.6894854603709582) *
      square +
      18154.981253343561249) /
    ((((square + 47.20258190468824187) * square + 976.09855173777669322) * square + 10260.932208618978205) *
      square +
      45507.789335026729956)
  )
}

function middle(y: number): number {
  return (
    ((((((((1.0765576773720192317e-8 * y + 0.39894151208813466764) * y + 8.8831497943883759412) * y +
      93.506656132177855979) *
      y +
      597.27027639480026226) *
      y +
      2494.5375852903726711) *
      y +
      6848.1904505362823326) *
      y +
      11602.651437647350124) *
      y +
      9842.7148383839780218) /
    ((((((((y + 22.266688044328115691) * y + 235.38790178262499861) * y + 1519.377599407554805) * y +
      6485.558298266760755) *
      y +
      18615.571640885098091) *
      y +
      34900.952721145977266) *
      y +
      38912.003286093271411) *
      y +
      19685.429676859990727)
  )
}

function far(y: number): number {
  const square = 1 / (y * y)
  const ratio =
    (square *
      (((((0.02307344176494017303 * square + 0.21589853405795699) * square + 0.1274011611602473639) * square +
        0.022235277870649807) *
        square +
        0.001421619193227893466) *
        square +
        2.9112874951168792e-5)) /
    (((((square + 1.28426009614491121) * square + 0.468238212480865118) * square + 0.0659881378689285515) *
      square +
      0.00378239633202758244) *
      square +
      7.29751555083966205e-5)
  return (oneOverRootTwoPi - ratio) / y
}

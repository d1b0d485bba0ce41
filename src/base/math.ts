import stdExp from '@stdlib/math-base-special-exp'
import stdLn from '@stdlib/math-base-special-ln'
import stdPow from '@stdlib/math-base-special-pow'

/*
 * The only elementary functions of the product. `Math.exp`, `Math.pow` and their kin differ in the last bit between
 * builds of V8, so the same scenario could give other numbers in Node and in the page. These are ports of FreeBSD's
 * msun in + − × ÷ and bit operations: exact IEEE arithmetic, so equal everywhere.
 */

export function exp(x: number): number {
  return stdExp(x)
}

/** Natural logarithm; NaN below 0, −Infinity at 0. */
export function ln(x: number): number {
  return stdLn(x)
}

export function pow(base: number, exponent: number): number {
  return stdPow(base, exponent)
}

/** 2^x, for half-lives. */
export function exp2(x: number): number {
  return stdPow(2, x)
}

/** Base to a whole power ≥ 0 by repeated multiplication: the closed form of a chain of monthly factors. */
export function powInt(base: number, exponent: number): number {
  let result = 1
  for (let i = 0; i < exponent; i++) result *= base
  return result
}

import { exp, ln } from '../../base/math.ts'

/* The normal distribution: density, chance below, and quantile. */

const rootTwoPi = 2.5066282746310002

export function normalDensity(z: number): number {
  return exp(-0.5 * z * z) / rootTwoPi
}

/**
 * Chance below z. West, "Better approximations to cumulative normal functions" (Wilmott, 2005), after Hart: absolute error
 * about 1e-15 everywhere, eight digits far in the tail.
 */
export function normalChance(z: number): number {
  const distance = Math.abs(z)
  if (distance > 37) return z > 0 ? 1 : 0
  const density = exp(-0.5 * distance * distance)
  let tail: number
  if (distance < 7.07106781186547) {
    const above = [
      220.206867912376, 221.213596169931, 112.07929149787, 33.912866078383, 6.37396220353165, 0.700383064443688,
      0.0352624965998911,
    ]
    const below = [
      440.413735824752, 793.826512519948, 637.333633378831, 296.564248779674, 86.7807322029461, 16.064177579207,
      1.75566716318264, 0.0883883476483184,
    ]
    tail = (density * polynomial(above, distance)) / polynomial(below, distance)
  } else {
    let fraction = distance + 0.65
    for (let k = 4; k >= 1; k--) fraction = distance + k / fraction
    tail = density / fraction / 2.506628274631
  }
  return z > 0 ? 1 - tail : tail
}

/** z with `chance` below it: Wichura's AS 241 (PPND16, Applied Statistics 37, 1988), accurate to about 1e-16. */
export function normalQuantile(chance: number): number {
  if (!(chance > 0 && chance < 1)) return chance === 0 ? -Infinity : chance === 1 ? Infinity : Number.NaN
  const q = chance - 0.5
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q
    return (q * polynomial(centre[0], r)) / polynomial(centre[1], r)
  }
  let r = Math.sqrt(-ln(q < 0 ? chance : 1 - chance))
  const [above, below] = r <= 5 ? near : far
  r -= r <= 5 ? 1.6 : 5
  const z = polynomial(above, r) / polynomial(below, r)
  return q < 0 ? -z : z
}

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0
  for (let i = coefficients.length - 1; i >= 0; i--) sum = sum * x + coefficients[i]
  return sum
}

const centre = [
  [
    3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457,
    67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
  ],
  [
    1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061,
    28729.085735721942674, 5226.495278852545925,
  ],
] as const
const near = [
  [
    1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258,
    0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4,
  ],
  [
    1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
    0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9,
  ],
] as const
const far = [
  [
    6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123, 0.026532189526576123093,
    0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
  ],
  [
    1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4,
    1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15,
  ],
] as const

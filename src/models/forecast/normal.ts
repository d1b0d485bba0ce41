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
      220.206867912376, 221.213596169931, 112.07929149787, 33.912866078383, 6.37396220353165,
      0.700383064443688, 0.0352624965998911,
    ]
    const below = [
      440.413735824752, 793.826512519948, 637.333633378831, 296.564248779674, 86.7807322029461,
      16.064177579207, 1.75566716318264, 0.0883883476483184,
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
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
    67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852546,
  ],
] as const
const near = [
  [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
] as const
const far = [
  [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
    1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
  ],
] as const

/*
 * The nine-group example: assumptions (aanname, grade C/D) that reproduce published shares. Not facts about a municipality.
 * Source: least-squares fit of a stationary cohort, exit chance = work + other, work = w·omega[afstand]·alpha[leeftijd]·beta[klasse],
 * other = o·gamma[leeftijd]·beta[klasse]; targets: stock 3.400, published duration shares, age shares 16/34/50 %, exit shares by
 * age 35,8/36,6/27,6 % and inflow shares 47/34,5/18,5 % (youth figures: Voortgangsrapportage 2021), work share of exits 36 %
 * (Divosa 2023). Axes: leeftijd × afstand × duration class.
 */

export const leeftijden = ['18-26', '27-44', '45-aow'] as const
export const afstanden = ['klein', 'groot', 'onbekend'] as const

export const inflowTotal = 58.1932
export const inflowShareByLeeftijd = [0.47, 0.345, 0.185]
export const inflowShareByAfstand = [0.18, 0.12, 0.7]

export const leeftijdMoves = [
  { from: '18-26', to: '27-44', perMonth: 0.012346 },
  { from: '27-44', to: '45-aow', perMonth: 0.00463 },
]
export const afstandMoves = [
  { from: 'onbekend', to: 'klein', perMonth: 0.00105 },
  { from: 'onbekend', to: 'groot', perMonth: 0.00245 },
  { from: 'groot', to: 'klein', perMonth: 0.004 },
  { from: 'klein', to: 'groot', perMonth: 0.006 },
]

/** Chance a month to leave for work. */
export const workChance = [
  [
    [0.045906, 0.045909, 0.032843, 0.027315, 0.019524],
    [0.003935, 0.003935, 0.002815, 0.002341, 0.001673],
    [0.01563, 0.015631, 0.011182, 0.0093, 0.006647],
  ],
  [
    [0.032959, 0.032962, 0.023581, 0.019612, 0.014018],
    [0.002825, 0.002825, 0.002021, 0.001681, 0.001202],
    [0.011222, 0.011223, 0.008029, 0.006677, 0.004773],
  ],
  [
    [0.014689, 0.01469, 0.010509, 0.00874, 0.006247],
    [0.001259, 0.001259, 0.000901, 0.000749, 0.000535],
    [0.005001, 0.005002, 0.003578, 0.002976, 0.002127],
  ],
]

/** Chance a month to leave for any other reason, AOW included; the same for every afstand. */
export const otherChance = [
  [0.03146, 0.031463, 0.022508, 0.01872, 0.01338],
  [0.017489, 0.017491, 0.012513, 0.010407, 0.007438],
  [0.012917, 0.012918, 0.009242, 0.007686, 0.005494],
]

export const aowChance = 0.0030015
/** Weights of the non-work chance after AOW is taken out; their order is that of the reasons. */
export const otherReasonWeights = {
  opleiding: 5,
  verhuizing: 11,
  relatie: 8,
  'ander-inkomen': 7,
  handhaving: 9,
  overlijden: 3,
  overig: 12,
}

/** What the stationary cohort must show. */
export const stationary = {
  stock: 3400,
  durationShares: [0.09343, 0.07475, 0.11594, 0.22314, 0.49274],
  leeftijdShares: [0.16034, 0.33993, 0.49973],
  afstandShares: [0.15078, 0.30405, 0.54517],
  exitShareByLeeftijd: [0.35878, 0.36597, 0.27525],
  workShareOfExits: 0.35999,
  exitsPerMonth: 58.1932,
  workExitsPerPersonByAfstand: [0.015684, 0.001121, 0.006339],
  reentryPerMonth: 10.01,
  lowestNewInflow: 0.845,
}

export const seasonExitByQuarter = [0.97, 0.99, 1.15, 0.89]
export const seasonInflowByQuarter = [1.09, 0.91, 0.98, 1.02]

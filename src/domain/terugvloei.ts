const historicBelow = 15_000
const objectiveFrom = 40_000
/** Share of the national pot that one municipality's own outlays move: the part that always leaks back. */
const nationalShare = 0.01

/** m_i of the Besluit Participatiewet: weight of the objective model, 0 up to 15.000 inhabitants, 1 from 40.000. */
export function objectiveWeight(inhabitants: number): number {
  return Math.min(1, Math.max(0, (inhabitants - historicBelow) / (objectiveFrom - historicBelow)))
}

/** κ: share of the saving of year y−2 that flows back. 0,01 from 40.000 inhabitants, min(1, (1 − m) + 0,01) below. */
export function terugvloeiShare(inhabitants: number): number {
  return Math.min(1, 1 - objectiveWeight(inhabitants) + nationalShare)
}

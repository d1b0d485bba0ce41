import type { InflowLever } from './levers.ts'

/** Room for the prevented inflow of one month: per lever and group, and per group. */
export type PreventedRoom = {
  readonly byLever: Float64Array
  readonly total: Float64Array
}

export function preventedRoom(groupCount: number, leverCount: number): PreventedRoom {
  return { byLever: new Float64Array(leverCount * groupCount), total: new Float64Array(groupCount) }
}

/**
 * Prevented inflow of month m out of the new inflow `fresh` per group. A measure reaches `sourceShare` of its target
 * groups' new inflow, in proportion to it; measures on one source never prevent more than that source brings, all
 * together never more than the new inflow. A negative value adds inflow.
 */
export function preventInflow(
  levers: readonly InflowLever[],
  month: number,
  fresh: Float64Array,
  room: PreventedRoom,
  asked: readonly Float64Array[],
): void {
  const groupCount = fresh.length
  const { byLever, total } = room
  total.fill(0)
  for (let j = 0; j < levers.length; j++) {
    const lever = levers[j]
    let available = 0
    for (let g = 0; g < groupCount; g++) if (lever.groups[g] === 1) available += lever.sourceShare * fresh[g]
    let wish = lever.absolute ? lever.value[month] : lever.value[month] * available
    if (lever.capacity !== null && wish > lever.capacity) wish = lever.capacity
    asked[j][month] = wish
    const reach = Math.min(wish, available)
    for (let g = 0; g < groupCount; g++) {
      byLever[j * groupCount + g] =
        lever.groups[g] === 1 && available > 0 ? (reach * (lever.sourceShare * fresh[g])) / available : 0
    }
  }
  for (let g = 0; g < groupCount; g++) {
    shrinkToSources(levers, g, fresh[g], groupCount, byLever)
    let positive = 0
    for (let j = 0; j < levers.length; j++) positive += Math.max(0, byLever[j * groupCount + g])
    const shrink = positive > fresh[g] ? fresh[g] / positive : 1
    for (let j = 0; j < levers.length; j++) {
      const i = j * groupCount + g
      if (byLever[i] > 0) byLever[i] *= shrink
      total[g] += byLever[i]
    }
  }
}

/**
 * Measures on the same source share what it brings: the largest share that is named by a measure that prevents
 * something in this group and month. One that is not running, or reaches other people, makes no room for the others.
 */
function shrinkToSources(
  levers: readonly InflowLever[],
  group: number,
  fresh: number,
  groupCount: number,
  byLever: Float64Array,
): void {
  for (let j = 0; j < levers.length; j++) {
    const source = levers[j].source
    if (levers.findIndex((one) => one.source === source) !== j) continue
    let positive = 0
    let share = 0
    for (let i = j; i < levers.length; i++) {
      if (levers[i].source !== source || !(byLever[i * groupCount + group] > 0)) continue
      positive += byLever[i * groupCount + group]
      share = Math.max(share, levers[i].sourceShare)
    }
    const limit = share * fresh
    if (positive <= limit) continue
    for (let i = j; i < levers.length; i++) {
      const cell = i * groupCount + group
      if (levers[i].source === source && byLever[cell] > 0) byLever[cell] *= limit / positive
    }
  }
}

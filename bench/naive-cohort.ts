import type { CohortInputs, RunInputs } from '../src/domain/inputs.ts'
import type { Measure } from '../src/domain/measure.ts'

/*
 * The cohort again, written straight from docs/model.md with plain objects and array methods, one object per cell: slow and
 * plain. It is the peer of the benchmark and, in a test, an independent oracle of the fast one. It shares no code with
 * src/models. Measures: plaatsingen by number, uitstroomkans by factor, instroom in absolute numbers, doorstroom.
 */

type Cell = { group: string; leeftijd: string; afstand: string; d: number; n: number }
export type NaiveRun = {
  stock: number[]
  inflow: number[]
  exits: number[]
  stockByGroup: Record<string, number>[]
}

/** Stock, inflow and exits of months 1 … M. `nul` is the nulscenario's run when the measures need its exit chances. */
export function naiveRun(inputs: RunInputs, measures: readonly Measure[]): NaiveRun {
  const { cohort } = inputs
  const months = monthNumber(inputs.horizon) - monthNumber(inputs.peildatum)
  let cells = startCells(cohort)
  const total = (list: readonly Cell[]): number => list.reduce((sum, cell) => sum + cell.n, 0)
  const byGroup = (list: readonly Cell[]): Record<string, number> =>
    Object.fromEntries(
      cohort.groups.map((group) => [group.id, total(list.filter((cell) => cell.group === group.id))]),
    )
  const result: NaiveRun = { stock: [total(cells)], inflow: [], exits: [], stockByGroup: [byGroup(cells)] }
  const exitsByReason: Record<string, Record<string, number>>[] = []

  for (let m = 1; m <= months; m++) {
    const now = monthNumber(inputs.peildatum) + m
    const strengths = measures.map((measure) => strengthIn(measure, now))
    const left: Record<string, Record<string, number>> = Object.fromEntries(
      cohort.reasons.map((one) => [one.id, {}]),
    )
    const leave = (reason: string, group: string, n: number): void => {
      left[reason][group] = (left[reason][group] ?? 0) + n
    }

    // Regular exits.
    let rest = cells.map((cell) => {
      const chances = cohort.reasons.map((_reason, r) => chanceOf(cohort, cell, r, now, measures, strengths))
      const sum = chances.reduce((a, b) => a + b, 0)
      const scale = sum > 1 ? 1 / sum : 1
      cohort.reasons.forEach((reason, r) => leave(reason.id, cell.group, chances[r] * scale * cell.n))
      return { ...cell, n: cell.n * (1 - Math.min(1, sum)) }
    })

    // Extra exits.
    const shares = measures.map((measure, j) => {
      if (measure.effect.kind !== 'plaatsingen' || measure.effect.volume.by !== 'plaatsingen') return 0
      const eligible = total(rest.filter((cell) => isTarget(cohort, measure, cell)))
      const { volume, shareUitkering, deadweight } = measure.effect
      const asked =
        Math.min(volume.perMonth * strengths[j], measure.capacityPerMonth ?? Infinity) *
        shareUitkering *
        (1 - deadweight)
      return eligible > 0 ? Math.min(asked, eligible) / eligible : 0
    })
    rest = rest.map((cell) => {
      const own = measures.map((measure, j) => (isTarget(cohort, measure, cell) ? shares[j] : 0))
      const sum = own.reduce((a, b) => a + b, 0)
      measures.forEach((measure, j) => {
        if (measure.effect.kind !== 'plaatsingen') return
        leave(measure.effect.reason, cell.group, (sum > 1 ? own[j] / sum : own[j]) * cell.n)
      })
      return { ...cell, n: cell.n * (1 - Math.min(1, sum)) }
    })
    exitsByReason.push(left)

    // Moves and ageing.
    const next = new Map<string, Cell>()
    for (const cell of rest) {
      for (const target of cohort.groups) {
        const share =
          moveShare(cell.leeftijd, target.leeftijd, cohort.leeftijdMoves) *
          stepShare(cohort, cell, target.afstand, measures, strengths)
        if (share === 0) continue
        const d = Math.min(60, cell.d + 1)
        const key = `${target.id}/${d}`
        const there = next.get(key) ?? {
          group: target.id,
          leeftijd: target.leeftijd,
          afstand: target.afstand,
          d,
          n: 0,
        }
        there.n += share * cell.n
        next.set(key, there)
      }
    }

    // Inflow.
    let inflow = 0
    cohort.groups.forEach((group, g) => {
      const base = cohort.reasons.reduce((sum, reason, r) => sum + reason.rho * cohort.baseExits[r][g], 0)
      const season = cohort.seasonIn[now % 12]
      const fresh =
        (cohort.inflowTotal[g] - base) *
        season *
        macroFactor(cohort, now, monthNumber(inputs.peildatum), 'in') *
        cohort.inflowFactor
      const back = cohort.reentryCurve.reduce((sum, share, i) => {
        const past = exitsByReason[m - (i + 1) - 1] as Record<string, Record<string, number>> | undefined
        if (!past) return sum + share * base
        return (
          sum +
          share * cohort.reasons.reduce((a, reason) => a + reason.rho * (past[reason.id][group.id] ?? 0), 0)
        )
      }, 0)
      const prevented = measures.reduce(
        (sum, measure, j) => sum + preventedIn(inputs, measure, strengths[j], now, g),
        0,
      )
      const n = Math.max(0, fresh - prevented + back)
      inflow += n
      next.set(`${group.id}/0`, {
        group: group.id,
        leeftijd: group.leeftijd,
        afstand: group.afstand,
        d: 0,
        n,
      })
    })
    cells = [...next.values()]
    result.stock.push(total(cells))
    result.inflow.push(inflow)
    result.exits.push(
      Object.values(left)
        .flatMap((one) => Object.values(one))
        .reduce((a, b) => a + b, 0),
    )
    result.stockByGroup.push(byGroup(cells))
  }
  return result
}

function startCells(cohort: CohortInputs): Cell[] {
  return cohort.groups.flatMap((group, g) =>
    cohort.start[g].map((n, d) => ({
      group: group.id,
      leeftijd: group.leeftijd,
      afstand: group.afstand,
      d,
      n,
    })),
  )
}

function chanceOf(
  cohort: CohortInputs,
  cell: Cell,
  r: number,
  now: number,
  measures: readonly Measure[],
  strengths: readonly number[],
): number {
  const reason = cohort.reasons[r]
  const g = cohort.groups.findIndex((group) => group.id === cell.group)
  const k = cohort.classes.findLastIndex((one) => one.from <= cell.d)
  let chance = cohort.exitChance[r][g][k]
  if (reason.seasonal) chance *= cohort.seasonOut[now % 12] * macroFactor(cohort, now, null, 'out')
  if (
    reason.isAow &&
    cohort.aowPauseMonths.includes(`${Math.floor(now / 12)}-${String((now % 12) + 1).padStart(2, '0')}`)
  )
    chance = 0
  measures.forEach((measure, j) => {
    const { effect } = measure
    if (effect.kind !== 'uitstroomkans' || effect.mode !== 'factor' || !isTarget(cohort, measure, cell))
      return
    if (effect.reasons.length === 0 ? reason.seasonal : effect.reasons.includes(reason.id))
      chance *= 1 + strengths[j] * (effect.value - 1)
  })
  return chance
}

/** Unemployment is off in the peer: a run with it has no place here. */
function macroFactor(cohort: CohortInputs, _now: number, _peil: number | null, _side: 'in' | 'out'): number {
  if (cohort.macro.enabled) throw new Error('the plain reference knows no unemployment')
  return 1
}

function moveShare(
  from: string,
  to: string,
  moves: readonly { from: string; to: string; perMonth: number }[],
): number {
  if (from !== to)
    return moves
      .filter((move) => move.from === from && move.to === to)
      .reduce((sum, move) => sum + move.perMonth, 0)
  return 1 - moves.filter((move) => move.from === from).reduce((sum, move) => sum + move.perMonth, 0)
}

function stepShare(
  cohort: CohortInputs,
  cell: Cell,
  to: string,
  measures: readonly Measure[],
  strengths: readonly number[],
): number {
  const moves = cohort.afstandMoves.map((move) => {
    let perMonth = move.perMonth
    measures.forEach((measure, j) => {
      const { effect } = measure
      if (effect.kind !== 'doorstroom' || move.from === cohort.unknownAfstand || !isGroup(measure, cell))
        return
      if (effect.moves.some((one) => one.from === move.from && one.to === move.to))
        perMonth *= 1 + strengths[j] * (effect.factor - 1)
    })
    return { ...move, perMonth }
  })
  return moveShare(cell.afstand, to, moves)
}

function preventedIn(inputs: RunInputs, measure: Measure, strength: number, now: number, g: number): number {
  const { cohort } = inputs
  if (measure.effect.kind !== 'instroom' || measure.effect.mode !== 'absoluut') return 0
  const fresh = cohort.groups.map((group, i) => {
    if (!isGroup(measure, group)) return 0
    return (
      (cohort.inflowTotal[i] -
        cohort.reasons.reduce((sum, reason, r) => sum + reason.rho * cohort.baseExits[r][i], 0)) *
      cohort.seasonIn[now % 12] *
      cohort.inflowFactor
    )
  })
  const available = fresh.reduce((a, b) => a + b, 0)
  return available === 0 ? 0 : (Math.min(measure.effect.value * strength, available) * fresh[g]) / available
}

function isGroup(measure: Measure, one: { leeftijd: string; afstand: string }): boolean {
  const { leeftijd, afstand } = measure.target
  return (
    (leeftijd.length === 0 || leeftijd.includes(one.leeftijd)) &&
    (afstand.length === 0 || afstand.includes(one.afstand))
  )
}

function isTarget(cohort: CohortInputs, measure: Measure, cell: Cell): boolean {
  const { klasse } = measure.target
  return (
    isGroup(measure, cell) &&
    (klasse.length === 0 ||
      klasse.includes(cohort.classes[cohort.classes.findLastIndex((one) => one.from <= cell.d)].id))
  )
}

function strengthIn(measure: Measure, now: number): number {
  const month = now - measure.lag
  const start = monthNumber(measure.start)
  if (month < start) return 0
  if (measure.end !== null && month > monthNumber(measure.end)) return 0
  return measure.ingroei === 0 ? 1 : Math.min(1, (month - start + 1) / measure.ingroei)
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
}

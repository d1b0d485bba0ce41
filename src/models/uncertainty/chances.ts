import { shareError } from './standard-errors.ts'

/** In how many of the draws a condition held, per year and in all years together. Whole numbers: parts just add up. */
export type ChanceCounts = {
  readonly draws: number
  readonly perYear: readonly number[]
  readonly jointly: number
}

/**
 * Counts the draws in which the value of a year is at least (or at most) its limit.
 * @param values per year, one value per draw
 * @param limits per year
 */
export function countChances(
  values: readonly Float64Array[],
  limits: readonly number[],
  sense: 'atLeast' | 'atMost',
): ChanceCounts {
  const draws = values[0]?.length ?? 0
  const sign = sense === 'atLeast' ? 1 : -1
  const perYear = new Array<number>(values.length).fill(0)
  let jointly = 0
  for (let i = 0; i < draws; i++) {
    let all = values.length > 0
    for (let y = 0; y < values.length; y++) {
      if (sign * values[y][i] >= sign * limits[y]) perYear[y]++
      else all = false
    }
    if (all) jointly++
  }
  return { draws, perYear, jointly }
}

export function joinChances(parts: readonly ChanceCounts[]): ChanceCounts {
  const years = parts[0]?.perYear.length ?? 0
  return {
    draws: parts.reduce((sum, one) => sum + one.draws, 0),
    perYear: Array.from({ length: years }, (_, y) => parts.reduce((sum, one) => sum + one.perYear[y], 0)),
    jointly: parts.reduce((sum, one) => sum + one.jointly, 0),
  }
}

export type Chance = {
  readonly met: number
  readonly draws: number
  readonly share: number
  /** Monte Carlo standard error; 0 when the condition held in no draw or in all. */
  readonly standardError: number
  /** 95 % interval of the share by Wilson's method, which says something in those two cases as well. */
  readonly low: number
  readonly high: number
}

/** Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22, 1927. */
export function chanceOf(met: number, draws: number): Chance {
  const z = 1.959963984540054
  const share = met / draws
  const scale = 1 + (z * z) / draws
  const middle = (share + (z * z) / (2 * draws)) / scale
  const reach = (z * Math.sqrt((share * (1 - share)) / draws + (z * z) / (4 * draws * draws))) / scale
  return {
    met,
    draws,
    share,
    standardError: shareError(met, draws),
    low: met === 0 ? 0 : middle - reach,
    high: met === draws ? 1 : middle + reach,
  }
}

import { monthIndex, type Month } from '../../base/month.ts'
import { fail, ok, type Result } from '../../base/result.ts'
import type { RunResult } from '../../domain/result.ts'

/** A stock by month, uitkeringen at the month-end. */
export type StockSeries = ReadonlyMap<Month, number>

/**
 * The frozen nulscenario: the stored result that was locked when the taakstelling was set. It is read, never recomputed:
 * no later budget, parameter or model moves it.
 */
export function frozenStock(frozen: Pick<RunResult, 'peildatum' | 'months' | 'nul'>): StockSeries {
  return new Map([frozen.peildatum, ...frozen.months].map((month, index) => [month, frozen.nul.stand[index]]))
}

/**
 * The rolling nulscenario: the frozen one carried by what really happened nationally since month f of the freeze,
 * N_rol(m) = N_bevr(m) · [nat(m)/nat(f)] / [assumed(m)/assumed(f)]. `national` is realised, `assumed` is the national path
 * the frozen result was made with. After the last realised national month the ratio is held. It takes luck out of the
 * saving, good and bad. Refuses a national month that is missing in between (`model.maandOntbreekt`).
 */
export function rollingStock(
  frozen: StockSeries,
  freezeMonth: Month,
  national: StockSeries,
  assumed: StockSeries,
): Result<StockSeries> {
  const start = national.get(freezeMonth)
  const assumedStart = assumed.get(freezeMonth)
  if (!start || !assumedStart)
    return fail('model.maandOntbreekt', { jaar: Number(freezeMonth.slice(0, 4)), maand: freezeMonth })
  const lastNational = [...national.keys()].sort().at(-1) ?? freezeMonth
  const result = new Map<Month, number>()
  let ratio = 1
  for (const [month, stock] of [...frozen].sort(([a], [b]) => monthIndex(a) - monthIndex(b))) {
    if (month > freezeMonth && month <= lastNational) {
      const [actual, expected] = [national.get(month), assumed.get(month)]
      if (actual === undefined || !expected)
        return fail('model.maandOntbreekt', { jaar: Number(month.slice(0, 4)), maand: month })
      ratio = actual / start / (expected / assumedStart)
    }
    result.set(month, stock * ratio)
  }
  return ok(result)
}

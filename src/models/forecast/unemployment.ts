import type { MonthIndex } from '../../base/month.ts'
import type { MonthlySeries } from './series.ts'

/**
 * What unemployment does to the slope, per month: a twelfth of its change over twelve months, `lagMonths` earlier, in
 * percentage points. Changes over a year, so that its season does not matter. 0 where it is not known; a lag makes it known
 * for some months beyond the newest figure.
 * @param percent unemployment in percent of the labour force; @param first, @param months span of the answer
 */
export function unemploymentDrive(
  percent: MonthlySeries,
  first: MonthIndex,
  months: number,
  lagMonths: number,
): Float64Array {
  const drive = new Float64Array(months)
  for (let i = 0; i < months; i++) {
    const at = first + i - lagMonths - percent.first
    if (at >= 12 && at < percent.values.length) drive[i] = (percent.values[at] - percent.values[at - 12]) / 12
  }
  return drive
}

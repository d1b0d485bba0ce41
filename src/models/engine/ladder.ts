import { eurosToCents } from '../../base/money.ts'
import { ok, type Result } from '../../base/result.ts'
import type { Measure } from '../../domain/measure.ts'
import type { LadderStep, RunResult, Saving } from '../../domain/result.ts'
import { deeltijdOf, uitkeringslastenOf } from '../buig/lasten.ts'
import { monthValue } from '../buig/averaging.ts'
import type { BudgetYear } from '../buig/calendar.ts'
import { countFlows, type Flows } from './flows.ts'
import type { PreparedRun } from './prepare-run.ts'
import { runCohort, type ScenarioCohort, type ScenarioRun } from './scenario-run.ts'

const flowKinds: ReadonlySet<Measure['effect']['kind']> = new Set([
  'plaatsingen',
  'instroom',
  'uitstroomkans',
])

/**
 * From placements to netto, per year: cumulative values with one correction more each time, rounded to cents, steps as
 * their differences, so that they sum exactly. The first four are counts × the price of the peildatum's year; the later
 * ones are real runs, at that flat price until the price path is switched on.
 */
export function buildLadder(
  prepared: PreparedRun,
  measures: readonly Measure[],
  scenario: ScenarioRun,
  saving: readonly Saving[],
): Result<RunResult['ladder']> {
  const { inputs, money } = prepared
  const flowMeasures = measures.filter((measure) => flowKinds.has(measure.effect.kind))
  const inBeeld = inputs.cohort.countInBeeld
  const staying = runCohort(prepared, flowMeasures, { inBeeld, measureReturns: false }, true)
  if (!staying.ok) return staying
  const returning = runCohort(prepared, flowMeasures, { inBeeld, measureReturns: true }, false)
  if (!returning.ok) return returning
  const flows = countFlows(staying.value)
  return ok(
    money.years.map((year, index) => {
      const own = saving[index]
      const cumulative: [LadderStep['id'], number][] = [
        ['plaatsingen', fullYears(flows.gross, year, money.peildatumPrice)],
        ['hadUitkering', fullYears(flows.withUitkering, year, money.peildatumPrice)],
        ['zouAndersToch', fullYears(flows.net, year, money.peildatumPrice)],
        ['maandenInJaar', countedMonths(flows, year, prepared)],
        ['laterTochUitgestroomd', flatSaving(prepared, staying.value, year)],
        ['terugval', flatSaving(prepared, returning.value, year)],
        ['overig', flatSaving(prepared, scenario, year)],
        ['prijspad', own.deltaUitkeringslasten],
        ['lks', own.bruto],
        ['bruto', own.bruto],
        ['terugvloei', own.bruto + own.terugvloei],
        ['lksBudget', own.bruto + own.terugvloei + own.lksBudget],
        ['ontvangsten', own.bruto + own.terugvloei + own.lksBudget + own.ontvangsten],
        ['budgetLever', own.bruto + own.terugvloei + own.lksBudget + own.ontvangsten + own.budgetLever],
        ['vangnet', own.netto],
        ['netto', own.netto],
      ]
      let before = 0
      const steps = cumulative.map(([id, euros]): LadderStep => {
        const cumulativeCents = eurosToCents(euros)
        const stepCents = cumulativeCents - before
        before = cumulativeCents
        return { id, stepCents, cumulativeCents }
      })
      return { year: year.year, steps }
    }),
  )
}

/** Everything from the start through the end of the year, as if each counted a whole year. */
function fullYears(flow: Float64Array, year: BudgetYear, price: number): number {
  let count = 0
  for (let m = 1; m <= year.to; m++) count += flow[m]
  return count * price
}

/** The same people, each for the months of the year in which they count, and nobody leaving or coming back. */
function countedMonths(flows: Flows, year: BudgetYear, prepared: PreparedRun): number {
  const { averaging, peildatumPrice } = prepared.money
  const gone = new Float64Array(flows.net.length)
  for (let m = 1; m < gone.length; m++) gone[m] = gone[m - 1] + flows.net[m]
  let sum = 0
  for (let m = year.from; m <= year.to; m++) sum += (monthValue(gone, m, averaging) * peildatumPrice) / 12
  return sum
}

/** Δuitkeringslasten with every uitkering at the price of the peildatum's year. */
function flatSaving(prepared: PreparedRun, cohort: ScenarioCohort, year: BudgetYear): number {
  const { averaging, peildatumPrice } = prepared.money
  const { price } = cohort.plan.money
  const nul = uitkeringslastenOf(prepared.nulPath.stock, year, averaging, peildatumPrice, null)
  const own = uitkeringslastenOf(cohort.path.stock, year, averaging, peildatumPrice, price)
  return nul - (own - deeltijdOf(cohort.path, year, averaging, cohort.plan.money))
}

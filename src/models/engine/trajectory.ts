import type { Trajectory, YearMoney } from '../../domain/result.ts'
import type { MoneyPath } from '../buig/lasten.ts'
import type { CohortModel } from '../cohort/cohort-model.ts'
import type { CohortRun } from '../cohort/cohort-run.ts'

/** A run as plain data: stocks with index 0 = the peildatum, flows from month 1. */
export function toTrajectory(
  model: CohortModel,
  run: CohortRun,
  path: MoneyPath,
  years: readonly YearMoney[],
): Trajectory {
  const { groups, classes, reasons, groupCount, classCount, reasonCount, monthCount } = model
  const pick = (values: Float64Array, width: number, at: number, first: number): number[] => {
    const series: number[] = []
    for (let m = first; m <= monthCount; m++) series.push(values[m * width + at])
    return series
  }
  const record = (
    ids: readonly { readonly id: string }[],
    of: (index: number) => number[],
  ): Record<string, number[]> => Object.fromEntries(ids.map((one, index) => [one.id, of(index)]))
  return {
    stand: [...run.stock],
    instroom: [...run.inflow.subarray(1)],
    herinstroom: [...run.reentry.subarray(1)],
    uitstroom: [...run.exits.subarray(1)],
    uitstroomPerReden: record(reasons, (r) => pick(run.exitsByReason, reasonCount, r, 1)),
    standPerGroep: record(groups, (g) => pick(run.stockByGroup, groupCount, g, 0)),
    standPerKlasse: record(classes, (k) => classSeries(run, groupCount, classCount, k, monthCount)),
    instroomPerGroep: record(groups, (g) => pick(run.inflowByGroup, groupCount, g, 1)),
    uitstroomPerGroep: record(groups, (g) => pick(run.exitsByGroup, groupCount, g, 1)),
    lksBanen: lksJobs(path, monthCount),
    years: [...years],
  }
}

function classSeries(
  run: CohortRun,
  groupCount: number,
  classCount: number,
  k: number,
  monthCount: number,
): number[] {
  const series: number[] = []
  for (let m = 0; m <= monthCount; m++) {
    let sum = 0
    for (let g = 0; g < groupCount; g++) sum += run.stockByCell[(m * groupCount + g) * classCount + k]
    series.push(sum)
  }
  return series
}

function lksJobs(path: MoneyPath, monthCount: number): number[] {
  const series: number[] = []
  for (let m = 0; m <= monthCount; m++) {
    let sum = 0
    for (const stream of path.lks) sum += stream.jobs[m]
    series.push(sum)
  }
  return series
}

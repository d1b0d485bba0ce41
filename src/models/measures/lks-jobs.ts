import { fail, ok, type Result } from '../../base/result.ts'
import type { MoneyInputs } from '../../domain/inputs.ts'
import { loonkostensubsidiePerYear } from '../norms/loonkostensubsidie.ts'
import type { PlacementPlan } from './placements.ts'

/** Jobs with LKS at the end of m = 0 … M, and what one costs: null = the amount of the year, else a share of it. */
export type LksStream = { readonly jobs: Float64Array; readonly factor: number | null }

/** The municipality's own jobs: banen(m) = banen(m−1)·(1 − verlies) + nieuw. */
export function baseLksJobs(lks: MoneyInputs['lks'], monthCount: number): Float64Array {
  const jobs = new Float64Array(monthCount + 1)
  jobs[0] = lks.jobsAtPeildatum
  for (let m = 1; m <= monthCount; m++) jobs[m] = jobs[m - 1] * (1 - lks.lossPerMonth) + lks.newPerMonth
  return jobs
}

/**
 * Jobs of one measure. Every placement with LKS costs, also of people without an uitkering; who found no place (`placed`
 * below what was asked) gets no job. They end by the measure's own return curve, else at the loss rate of all LKS jobs.
 */
export function measureLksJobs(
  plan: PlacementPlan,
  placed: Float64Array,
  lossPerMonth: number,
): Float64Array {
  const { gross, lever, effect } = plan
  const months = gross.length
  const started = new Float64Array(months)
  for (let m = 1; m < months; m++) started[m] = effect.shareLks * (gross[m] - (lever.asked[m] - placed[m]))
  const jobs = new Float64Array(months)
  const curve = lever.ownCurve
  if (!curve) {
    for (let m = 1; m < months; m++) jobs[m] = jobs[m - 1] * (1 - lossPerMonth) + started[m]
    return jobs
  }
  for (let m = 1; m < months; m++) {
    let left = 1
    let sum = started[m]
    for (let k = 1; k < m; k++) {
      if (k <= curve.length) left -= curve[k - 1]
      sum += started[m - k] * left
    }
    jobs[m] = sum
  }
  return jobs
}

/**
 * With hours and loonwaarde a job costs the amount of Participatiewet art. 10d in the year of the known minimum wage; other
 * years follow the LKS amount. Gives that amount as a share of the LKS amount of that year, or null for the plain amount.
 */
export function lksFactor(
  plan: PlacementPlan,
  lks: MoneyInputs['lks'],
  amountOf: (year: number) => number,
): Result<number | null> {
  const { hoursPerWeek, loonwaarde, shareLks } = plan.effect
  if (shareLks === 0 || hoursPerWeek === null || loonwaarde === null) return ok(null)
  const wage = lks.wmlPerHour
  if (!wage) return fail('model.minimumloonOntbreekt', { maatregel: plan.measure.id })
  const reference = amountOf(wage.year)
  if (!(reference > 0)) return fail('model.prijsOntbreekt', { welke: 'lks', jaar: wage.year })
  return ok(
    loonkostensubsidiePerYear({ wmlPerHour: wage.euros, hoursPerWeek, loonwaarde, measured: true }) /
      reference,
  )
}

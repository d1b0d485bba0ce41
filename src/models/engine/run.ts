import { hashJson } from '../../base/hash.ts'
import { monthAt } from '../../base/month.ts'
import { ok, type Result } from '../../base/result.ts'
import type { RunInputs } from '../../domain/inputs.ts'
import { modelId } from '../../domain/model-id.ts'
import type { Measure } from '../../domain/measure.ts'
import type { Remark, RunResult, Saving, YearMoney } from '../../domain/result.ts'
import type { CohortModel } from '../cohort/cohort-model.ts'
import type { CohortRun } from '../cohort/cohort-run.ts'
import { changesInBeeld } from '../measures/steps.ts'
import { attributeSaving } from './attribution.ts'
import { buildLadder } from './ladder.ts'
import { measureResults } from './measure-results.ts'
import { prepareRun, type PreparedRun } from './prepare-run.ts'
import { nulRemarks, scenarioRemarks } from './remarks.ts'
import { brutoPerYear, savings } from './saving.ts'
import { closeScenario, runCohort, type ScenarioRun } from './scenario-run.ts'
import { toTrajectory } from './trajectory.ts'

/** What a slider needs: stock and money of both runs and the saving, nothing of the explanation. */
export type DeterministicRun = {
  /** N(m), m = 0 … M. */
  readonly nulStand: Float64Array
  readonly scenarioStand: Float64Array
  readonly nulYears: readonly YearMoney[]
  readonly scenarioYears: readonly YearMoney[]
  readonly besparing: readonly Saving[]
}

/**
 * The fast path: scenario and saving against a prepared nulscenario, without ladder, attribution, remarks or hashes.
 * `besparing[].inBeeld` is 0 here: it takes a run of its own. Refuses what the measures refuse.
 */
export function runDeterministic(
  prepared: PreparedRun,
  measures: readonly Measure[] = prepared.inputs.measures,
): Result<DeterministicRun> {
  const scenario = runMeasures(prepared, measures, false)
  if (!scenario.ok) return scenario
  return ok({
    nulStand: prepared.nul.stock,
    scenarioStand: scenario.value.run.stock,
    nulYears: prepared.nulYears,
    scenarioYears: scenario.value.years,
    besparing: savings(
      prepared,
      scenario.value,
      prepared.nulYears.map(() => 0),
      measures,
    ),
  })
}

export type RunOptions = {
  /** The bruto → netto ladder: two more runs. */
  readonly ladder?: boolean
  /** Saving per measure: one more run per measure. */
  readonly attribution?: boolean
}

/**
 * One deterministic run, complete: nulscenario, scenario, saving with its ladder, what every measure did, and remarks.
 * The same inputs give the same bits everywhere. Refuses with the `model.*` codes; throws only on a bug.
 */
export function runScenario(inputs: RunInputs, options: RunOptions = {}): Result<RunResult> {
  const prepared = prepareRun(inputs)
  return prepared.ok ? runPrepared(prepared.value, options) : prepared
}

/** `runScenario` for inputs whose nulscenario is known already. */
export function runPrepared(prepared: PreparedRun, options: RunOptions = {}): Result<RunResult> {
  const { inputs, model, money } = prepared
  const measures = inputs.measures.filter((measure) => measure.enabled)
  const scenario = runMeasures(prepared, measures, true)
  if (!scenario.ok) return scenario
  const aside = runInBeeld(prepared, measures, scenario.value)
  if (!aside.ok) return aside
  const besparing = savings(prepared, scenario.value, aside.value.saving, measures)
  const ladder =
    options.ladder === false ? ok([]) : buildLadder(prepared, measures, scenario.value, besparing)
  if (!ladder.ok) return ladder
  const attributed =
    options.attribution === false
      ? ok([])
      : attributeSaving(prepared, measures, brutoPerYear(prepared, scenario.value))
  if (!attributed.ok) return attributed
  const meldingen: Remark[] = [
    ...nulRemarks(prepared),
    ...scenarioRemarks(prepared, scenario.value, measures),
  ]
  return ok({
    format: 'buigzaam-result',
    formatVersion: 1,
    model: modelId,
    inputsHash: hashJson(inputs),
    scenarioId: inputs.scenarioId,
    peildatum: inputs.peildatum,
    months: Array.from({ length: model.monthCount }, (_unused, m) => monthAt(model.peildatumIndex + m + 1)),
    nul: toTrajectory(model, prepared.nul, prepared.nulPath, prepared.nulYears),
    scenario: toTrajectory(model, scenario.value.run, scenario.value.path, scenario.value.years),
    inBeeldStand: {
      nul: inBeeldStock(prepared, prepared.nul),
      scenario: inBeeldStock(prepared, aside.value.run),
    },
    besparing,
    ladder: ladder.value,
    maatregelen: measureResults(
      prepared,
      measures,
      scenario.value,
      attributed.value.length > 0 ? attributed.value : measures.map(() => money.years.map(() => 0)),
    ),
    meldingen,
  })
}

function runMeasures(
  prepared: PreparedRun,
  measures: readonly Measure[],
  details: boolean,
): Result<ScenarioRun> {
  const cohort = runCohort(
    prepared,
    measures,
    { inBeeld: prepared.inputs.cohort.countInBeeld, measureReturns: true },
    details,
  )
  return cohort.ok ? closeScenario(prepared, cohort.value) : cohort
}

/**
 * The scenario once more with the moves out of the unknown afstand as the measures change them. Its extra saving is the
 * money effect of bringing people in beeld: a measurement, reported apart.
 */
function runInBeeld(
  prepared: PreparedRun,
  measures: readonly Measure[],
  scenario: ScenarioRun,
): Result<{ run: CohortRun; saving: number[] }> {
  const none = { run: scenario.run, saving: prepared.nulYears.map(() => 0) }
  const { cohort } = prepared.inputs
  if (cohort.countInBeeld || !changesInBeeld(cohort, scenario.plan.steps)) return ok(none)
  const withMoves = runCohort(prepared, measures, { inBeeld: true, measureReturns: true }, false)
  if (!withMoves.ok) return withMoves
  const [all, without] = [brutoPerYear(prepared, withMoves.value), brutoPerYear(prepared, scenario)]
  return ok({ run: withMoves.value.run, saving: all.map((value, index) => value - without[index]) })
}

function inBeeldStock(prepared: PreparedRun, run: CohortRun): number[] {
  const { model, inputs } = prepared
  const known = model.groups.map((group) => group.afstand !== inputs.cohort.unknownAfstand)
  return Array.from({ length: model.monthCount + 1 }, (_unused, m) => stockOf(model, run, m, known))
}

function stockOf(model: CohortModel, run: CohortRun, month: number, counts: readonly boolean[]): number {
  let sum = 0
  for (let g = 0; g < model.groupCount; g++)
    if (counts[g]) sum += run.stockByGroup[month * model.groupCount + g]
  return sum
}

import { monthAt, monthIndex } from '../../base/month.ts'
import type { Measure } from '../../domain/measure.ts'
import type { Remark, YearMoney } from '../../domain/result.ts'
import type { CohortRun } from '../cohort/cohort-run.ts'
import type { RemarkCode } from '../remark-codes.ts'
import { reachedByMeasure, shortOf } from './measure-results.ts'
import type { PreparedRun } from './prepare-run.ts'
import type { ScenarioRun } from './scenario-run.ts'

function remark(code: RemarkCode, details: Remark['details']): Remark {
  return { code, details }
}

/** What somebody should know about the inputs and the nulscenario. */
export function nulRemarks(prepared: PreparedRun): Remark[] {
  const { inputs, model, money, nulBudgets } = prepared
  const remarks: Remark[] = []
  for (const [welke, factors] of [
    ['in', inputs.cohort.seasonIn],
    ['uit', inputs.cohort.seasonOut],
  ] as const) {
    const mean = factors.reduce((sum, factor) => sum + factor, 0) / factors.length
    // Season factors are entered with a few digits; a thousandth of a percent changes no euro.
    if (Math.abs(mean - 1) > 1e-5)
      remarks.push(remark('model.seizoenGemiddelde', { welke, gemiddelde: mean }))
  }
  for (const g of new Set(prepared.clippedMoves))
    remarks.push(remark('model.stapAfgekapt', { groep: model.groups[g].id }))
  if (money.cutOff !== null) remarks.push(remark('model.jaarNietVolledig', { jaar: money.cutOff }))
  const withRealised = money.years.find((year) => year.realised.length > 0)
  if (withRealised) remarks.push(remark('model.lksRealisatieGeschat', { jaar: withRealised.year }))
  const projected = nulBudgets.find((budget) => budget.publication !== budget.year)
  if (projected)
    remarks.push(remark('model.budgetGeraamd', { vanaf: projected.year, publicatie: projected.publication }))
  return [
    ...remarks,
    ...clipRemarks(prepared, 'nul', prepared.nul),
    ...vangnetRemarks('nul', prepared.nulYears),
  ]
}

/** What somebody should know about the scenario. */
export function scenarioRemarks(
  prepared: PreparedRun,
  scenario: ScenarioRun,
  measures: readonly Measure[],
): Remark[] {
  const remarks: Remark[] = []
  for (const measure of measures) remarks.push(...measureRemarks(prepared, measure))
  for (const [id, { asked, reached }] of reachedByMeasure(scenario)) {
    let short = 0
    let first = 0
    for (let m = 1; m < asked.length; m++) {
      const gap = shortOf(asked[m], reached[m])
      if (gap > 0 && first === 0) first = m
      short += gap
    }
    if (first === 0) continue
    const code = scenario.plan.inflow.some((one) => one.id === id)
      ? 'model.instroomOp'
      : 'model.nietGeplaatst'
    remarks.push(
      remark(code, {
        maatregel: id,
        aantal: short,
        eersteMaand: monthAt(prepared.model.peildatumIndex + first),
      }),
    )
  }
  remarks.push(
    ...clipRemarks(prepared, 'scenario', scenario.run),
    ...vangnetRemarks('scenario', scenario.years),
  )
  for (const [index, own] of scenario.years.entries()) {
    const nul = prepared.nulYears[index]
    if (nul.vangnet > 0 && own.vangnetToets === 'voldoet-niet' && lostByHistory(prepared, nul, own)) {
      remarks.push(remark('model.vangnetVervalt', { jaar: own.year, bedrag: nul.vangnet }))
    }
  }
  return remarks
}

/** The scenario's tekort alone would still be above the threshold: the test over the years before is what it lost. */
function lostByHistory(prepared: PreparedRun, nul: YearMoney, own: YearMoney): boolean {
  const { rules, variant } = prepared.inputs.vangnet
  const rule = rules.find((one) => one.jaar === nul.year && one.variant === variant)
  return rule !== undefined && own.tekort * 10_000 > own.budget * rule.drempelBp
}

function measureRemarks(prepared: PreparedRun, measure: Measure): Remark[] {
  const { inputs, model } = prepared
  const remarks: Remark[] = []
  const first = monthIndex(measure.start) + measure.lag
  if (first > model.peildatumIndex + model.monthCount)
    remarks.push(remark('model.maatregelBuitenHorizon', { maatregel: measure.id }))
  if (measure.effect.kind !== 'doorstroom') return remarks
  if (measure.target.klasse.length > 0)
    remarks.push(remark('model.doorstroomZonderKlasse', { maatregel: measure.id }))
  for (const { from, to } of measure.effect.moves) {
    if (inputs.cohort.afstandMoves.some((move) => move.from === from && move.to === to)) continue
    remarks.push(remark('model.doorstroomZonderStap', { maatregel: measure.id, van: from, naar: to }))
  }
  return remarks
}

function clipRemarks(prepared: PreparedRun, scope: 'nul' | 'scenario', run: CohortRun): Remark[] {
  if (!run.clip) return []
  const { model } = prepared
  const { cell, month, times } = run.clip
  return [
    remark('model.kansAfgekapt', {
      scope,
      groep: model.groups[Math.floor(cell / model.classCount)].id,
      klasse: model.classes[cell % model.classCount].id,
      maand: monthAt(model.peildatumIndex + month),
      keren: times,
    }),
  ]
}

function vangnetRemarks(scope: 'nul' | 'scenario', years: readonly YearMoney[]): Remark[] {
  return years.flatMap((year): Remark[] => {
    if (year.vangnetToets === 'geen-regel-bekend')
      return [remark('model.vangnetGeenRegel', { scope, jaar: year.year })]
    if (year.vangnetToets === 'niet-te-toetsen')
      return [remark('model.vangnetNietTeToetsen', { scope, jaar: year.year })]
    if (!year.klif) return []
    return [
      remark('model.vangnetKlif', {
        scope,
        jaar: year.year,
        tekort: year.klifTekort,
        bedrag: year.klifBedrag,
      }),
    ]
  })
}

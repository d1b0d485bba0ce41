// The forecast against its peers, at every origin 2005–2025 of the national series:
//   node bench/forecast/run.ts [--zonder-r] [--voorlopig] [--ww]
// --zonder-r: without ets and auto.arima (they need minutes). --voorlopig: the same once more with the newest three months as
// they would have been published. --ww: once more with WW-uitkeringen as a sign of unemployment.
import { cpus, loadavg } from 'node:os'
import {
  backtest,
  scoreBacktest,
  type BacktestPlan,
  type ModelScores,
} from '../../src/models/forecast/backtest.ts'
import { forecastModelId } from '../../src/models/forecast/forecaster.ts'
import { revisionOf2018, type ProvisionalAssumption } from '../../src/models/forecast/provisional.ts'
import { nationalStock, nationalUnemploymentBenefits } from './figures.ts'
import { runPeers } from './peers.ts'

const origins = { first: '2005-01', last: '2025-12' }
const horizons = [3, 6, 12, 24]
/** Labour force, × 1.000, about the middle of the record: it turns WW-uitkeringen into points of unemployment. */
const labourForce = 9_000

const flags = new Set(process.argv.slice(2))
const series = nationalStock()
const plan: BacktestPlan = {
  series,
  horizons,
  firstOrigin: origins.first,
  lastOrigin: origins.last,
  provisional: null,
  unemployment: null,
  withCandidates: true,
}

/** Models and peers on the same origins, printed as one table per horizon. */
function compare(title: string, provisional: ProvisionalAssumption | null): void {
  const started = performance.now()
  const answers = backtest({ ...plan, provisional })
  const seconds = (performance.now() - started) / 1000
  if (!answers.ok) throw new Error(JSON.stringify(answers.lacks))
  const own = scoreBacktest(answers.value)
  const peers = flags.has('--zonder-r') ? null : runPeers(series, origins, provisional, cpus().length)
  console.log(`\n${title}`)
  printScores([...own, ...(peers?.scores ?? [])])
  const load = loadavg()[0].toFixed(1)
  console.log(
    `\nWhole backtest of ours: ${seconds.toFixed(1)} s (goal 30 s; ${cpus().length} cores, load ${load})`,
  )
  if (peers === null) console.log('ets and auto.arima: not run')
  else
    for (const [model, mean] of peers.secondsPerOrigin)
      console.log(`${model}: ${mean.toFixed(2)} s an origin`)
  printGoals([...own, ...(peers?.scores ?? [])], seconds)
}

function printScores(all: readonly ModelScores[]): void {
  for (const horizon of horizons) {
    console.log(`\n${horizon} months ahead`)
    console.log(
      'model                        n   MASE   MAPE    bias  lean  in 80 %  pin10  pin50  pin90    CRPS',
    )
    for (const { model, horizon: at, scores } of all) {
      if (at !== horizon || scores === null) continue
      console.log(
        [
          model.padEnd(24),
          String(scores.count).padStart(5),
          scores.mase.toFixed(3).padStart(6),
          `${(100 * scores.mape).toFixed(2)}%`.padStart(6),
          scores.bias.toFixed(2).padStart(7),
          scores.biasSignal.toFixed(1).padStart(5),
          `${(100 * scores.coverage80).toFixed(1)}%`.padStart(8),
          scores.pinball10.toFixed(2).padStart(6),
          scores.pinball50.toFixed(2).padStart(6),
          scores.pinball90.toFixed(2).padStart(6),
          scores.crps.toFixed(3).padStart(7),
        ].join(' '),
      )
    }
  }
}

function printGoals(all: readonly ModelScores[], seconds: number): void {
  const at12 = (model: string) => all.find((one) => one.model === model && one.horizon === 12)?.scores ?? null
  const ours = at12(forecastModelId)
  if (ours === null) return
  const say = (goal: string, met: boolean | null, figure: string) => {
    console.log(`  ${met === null ? 'not measured' : met ? 'met' : 'MISSED'}  ${goal}: ${figure}`)
  }
  console.log('\nGoals, 12 months ahead')
  for (const peer of ['naief.seizoen', 'drift', 'ets', 'auto.arima']) {
    const other = at12(peer)
    const figure =
      other === null ? ours.mase.toFixed(3) : `${ours.mase.toFixed(3)} against ${other.mase.toFixed(3)}`
    say(`MASE below ${peer}`, other === null ? null : ours.mase < other.mase, figure)
  }
  const inside = ours.coverage80
  say('80 % band covers 75–85 %', inside >= 0.75 && inside <= 0.85, `${(100 * inside).toFixed(1)} %`)
  const ets = at12('ets')
  const gain = ets === null ? null : 1 - ours.crps / ets.crps
  say(
    'CRPS 10 % below ets',
    gain === null ? null : gain >= 0.1,
    gain === null ? '' : `${(100 * gain).toFixed(1)} % below`,
  )
  say('backtest within 30 s', seconds <= 30, `${seconds.toFixed(1)} s`)
}

compare('Final figures at every origin', null)
if (flags.has('--voorlopig')) {
  compare('Newest three months as published (assumption: the revision of 2018)', {
    overstatement: revisionOf2018,
    roundTo: 1,
  })
}
if (flags.has('--ww')) {
  const benefits = nationalUnemploymentBenefits()
  const percent = {
    first: benefits.first,
    values: benefits.values.map((value) => (100 * value) / labourForce),
  }
  for (const lagMonths of [0, 3, 6, 12]) {
    const answers = backtest({ ...plan, withCandidates: false, unemployment: { percent, lagMonths } })
    if (!answers.ok) throw new Error(JSON.stringify(answers.lacks))
    console.log(`\nWith WW-uitkeringen, lag ${lagMonths} months (other data than the peers have)`)
    printScores(scoreBacktest(answers.value).filter((one) => one.model === forecastModelId))
  }
}

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { monthIndex } from '../../src/base/month.ts'
import { asPublished, type ProvisionalAssumption } from '../../src/models/forecast/provisional.ts'
import { seasonalScale } from '../../src/models/forecast/scores/points.ts'
import { summarise, type Judged } from '../../src/models/forecast/scores/summary.ts'
import type { ModelScores } from '../../src/models/forecast/backtest.ts'
import type { MonthlySeries } from '../../src/models/forecast/series.ts'

export type Origins = { readonly first: string; readonly last: string }
export type PeerAnswer = {
  readonly scores: readonly ModelScores[]
  readonly secondsPerOrigin: ReadonlyMap<string, number>
}

const folder = import.meta.dirname

/**
 * ets and auto.arima with their defaults at the same origins, on the very numbers our models saw there. null when R or its
 * forecast package is not installed. Answers are kept by the hash of the jobs and the script: R needs minutes.
 */
export function runPeers(
  series: MonthlySeries,
  origins: Origins,
  provisional: ProvisionalAssumption | null,
  cores: number,
): PeerAnswer | null {
  const jobs: string[] = []
  for (let index = monthIndex(origins.first); index <= monthIndex(origins.last); index++) {
    const values = asPublished(series, index - series.first + 1, provisional)
    const year = Math.floor(series.first / 12)
    jobs.push(`${index};${year};${series.first - year * 12 + 1};${[...values].join(' ')}`)
  }
  const script = path.join(folder, 'peers.R')
  const text = `${jobs.join('\n')}\n`
  const hash = createHash('sha256').update(text).update(readFileSync(script)).digest('hex').slice(0, 16)
  const out = path.join(folder, 'out')
  const answers = path.join(out, `peers-${hash}.csv`)
  if (!existsSync(answers)) {
    if (spawnSync('Rscript', ['-e', 'library(forecast)']).status !== 0) return null
    mkdirSync(out, { recursive: true })
    const jobFile = path.join(out, `jobs-${hash}.csv`)
    writeFileSync(jobFile, text)
    const run = spawnSync('Rscript', [script, jobFile, answers, String(cores)], {
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    if (run.status !== 0) throw new Error('the peers stopped')
  }
  return scorePeers(readFileSync(answers, 'utf8'), series, provisional)
}

function scorePeers(
  text: string,
  series: MonthlySeries,
  provisional: ProvisionalAssumption | null,
): PeerAnswer {
  const groups = new Map<string, { model: string; horizon: number; points: Judged[] }>()
  const seconds = new Map<string, number[]>()
  for (const line of text.split('\n')) {
    if (line === '') continue
    const [origin, model, horizonText, point, elapsed, quantileText] = line.split(';')
    const horizon = Number(horizonText)
    const count = Number(origin) - series.first + 1
    if (horizon === 12) seconds.set(model, [...(seconds.get(model) ?? []), Number(elapsed)])
    if (count + horizon > series.values.length) continue
    const key = `${model} ${horizon}`
    const group = groups.get(key) ?? { model, horizon, points: [] }
    groups.set(key, group)
    const quantiles = quantileText.trim().split(/\s+/).map(Number)
    if (quantiles.length !== 99) throw new Error(`${model} at ${origin}: ${quantiles.length} quantiles`)
    group.points.push({
      point: Number(point),
      quantiles,
      realised: series.values[count - 1 + horizon],
      scale: seasonalScale(asPublished(series, count, provisional)),
    })
  }
  const scores = [...groups.values()].map((one) => ({
    model: one.model,
    horizon: one.horizon,
    scores: summarise(one.points, one.horizon),
  }))
  const secondsPerOrigin = new Map(
    [...seconds].map(([model, all]) => [model, all.reduce((sum, value) => sum + value, 0) / all.length]),
  )
  return { scores, secondsPerOrigin }
}

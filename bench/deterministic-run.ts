import os from 'node:os'
import path from 'node:path'
import { unwrap } from '../src/base/result.ts'
import type { RunInputs } from '../src/domain/inputs.ts'
import type { Measure } from '../src/domain/measure.ts'
import { measureSchema } from '../src/domain/measure.ts'
import { prepareRun } from '../src/models/engine/prepare-run.ts'
import { runDeterministic, runScenario } from '../src/models/engine/run.ts'
import { benchmarkInputs } from './benchmark-inputs.ts'
import { naiveRun } from './naive-cohort.ts'

/*
 * One deterministic run: nine groups × 61 durations × 72 months. The peer is the same cohort in plain objects and array
 * methods (bench/naive-cohort.ts), in this process, interleaved. Medians of the rounds with minimum and maximum.
 *
 *   node bench/deterministic-run.ts
 */

const rounds = 9

const measure: Measure = measureSchema.parse({
  id: 'plaatsingen',
  title: 'Plaatsingen',
  start: '2026-01',
  ingroei: 6,
  bewijs: 'laag',
  graad: 'D',
  source: 'bench',
  effect: {
    kind: 'plaatsingen',
    volume: { by: 'plaatsingen', perMonth: 6 },
    shareUitkering: 0.8,
    deadweight: 0.3,
    return: { kind: 'reden' },
  },
})
const inputs: RunInputs = { ...benchmarkInputs(), measures: [measure] }
const cells = inputs.cohort.groups.length * 61 * 72

type Contender = { readonly name: string; readonly repeats: number; readonly run: () => number }

/** Microseconds a run. */
export type RunTiming = {
  readonly name: string
  readonly median: number
  readonly min: number
  readonly max: number
}

function contenders(): Contender[] {
  const prepared = unwrap(prepareRun(inputs))
  return [
    {
      name: 'slider move: scenario + saving, nulscenario known',
      repeats: 200,
      run: () => unwrap(runDeterministic(prepared)).besparing[2].bruto,
    },
    {
      name: 'nulscenario + scenario + saving, from inputs',
      repeats: 100,
      run: () => unwrap(runDeterministic(unwrap(prepareRun(inputs)))).besparing[2].bruto,
    },
    {
      name: 'complete result: ladder, attribution, remarks, hash',
      repeats: 10,
      run: () => unwrap(runScenario(inputs)).besparing[2].bruto,
    },
    {
      name: 'plain objects: the cohort of one scenario only',
      repeats: 1,
      run: () => naiveRun(inputs, inputs.measures).stock[72],
    },
  ]
}

function time({ repeats, run }: Contender): number {
  const start = process.hrtime.bigint()
  let sink = 0
  for (let i = 0; i < repeats; i++) sink += run()
  if (!Number.isFinite(sink)) throw new Error('not a number')
  return Number(process.hrtime.bigint() - start) / 1000 / repeats
}

/** Median of the rounds; the contenders take turns, so that a busy machine slows all of them. */
export function measureDeterministicRun(count: number = rounds): RunTiming[] {
  const all = contenders()
  const times = new Map<string, number[]>(all.map(({ name }) => [name, []]))
  for (let round = -1; round < count; round++) {
    for (const contender of all) {
      const micros = time(contender)
      // The first round warms up.
      if (round >= 0) times.get(contender.name)?.push(micros)
    }
  }
  return [...times].map(([name, values]) => {
    const sorted = [...values].sort((a, b) => a - b)
    return {
      name,
      median: sorted[Math.floor(sorted.length / 2)],
      min: sorted[0],
      max: sorted[sorted.length - 1],
    }
  })
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === import.meta.filename) {
  const first = time({
    name: '',
    repeats: 1,
    run: () => unwrap(runDeterministic(unwrap(prepareRun(inputs)))).besparing[2].bruto,
  })
  const timings = measureDeterministicRun()
  const { model } = os.cpus()[0]
  console.log(
    `# one deterministic run · ${model} · ${os.cpus().length} cores · Node ${process.versions.node} · ${os.platform()} ${os.release()}`,
  )
  console.log(
    `# ${inputs.cohort.groups.length} groups × 61 durations × 72 months; ${rounds} rounds, interleaved; microseconds, median (min–max)`,
  )
  const peer = timings[timings.length - 1]
  for (const one of timings) {
    const ratio = one === peer ? '' : `  ${(peer.median / one.median).toFixed(0)}× faster than plain objects`
    console.log(
      `${one.name.padEnd(52)} ${one.median.toFixed(0).padStart(8)} (${one.min.toFixed(0)}–${one.max.toFixed(0)})${ratio}`,
    )
  }
  const slider = timings[0].median
  console.log(`${'first call, before any warm-up'.padEnd(52)} ${first.toFixed(0).padStart(8)}`)
  console.log(
    `${'slider move per month-cell (nanoseconds)'.padEnd(52)} ${((slider * 1000) / cells).toFixed(2).padStart(8)}`,
  )
  console.log(
    `bar for a warm run 300: ${slider <= 300 ? 'met' : 'missed'}; for the first call 30000: ${first <= 30_000 ? 'met' : 'missed'}`,
  )
}

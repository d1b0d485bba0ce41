import os from 'node:os'
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
  id: 'plaatsingen', title: 'Plaatsingen', start: '2026-01', ingroei: 6, bewijs: 'laag', graad: 'D', source: 'bench',
  effect: { kind: 'plaatsingen', volume: { by: 'plaatsingen', perMonth: 6 }, shareUitkering: 0.8, deadweight: 0.3, return: { kind: 'reden' } },
})
const inputs: RunInputs = { ...benchmarkInputs(), measures: [measure] }
const prepared = unwrap(prepareRun(inputs))
const cells = inputs.cohort.groups.length * 61 * 72

type Contender = { readonly name: string; readonly repeats: number; readonly run: () => number }

const contenders: Contender[] = [
  { name: 'slider move: scenario + saving, nulscenario known', repeats: 200, run: () => unwrap(runDeterministic(prepared)).besparing[2].bruto },
  { name: 'nulscenario + scenario + saving, from inputs', repeats: 100, run: () => unwrap(runDeterministic(unwrap(prepareRun(inputs)))).besparing[2].bruto },
  { name: 'complete result: ladder, attribution, remarks, hash', repeats: 10, run: () => unwrap(runScenario(inputs)).besparing[2].bruto },
  { name: 'plain objects: the cohort of one scenario only', repeats: 1, run: () => naiveRun(inputs, inputs.measures).stock[72] },
]

/** Microseconds a run. */
function time({ repeats, run }: Contender): number {
  const start = process.hrtime.bigint()
  let sink = 0
  for (let i = 0; i < repeats; i++) sink += run()
  if (!Number.isFinite(sink)) throw new Error('not a number')
  return Number(process.hrtime.bigint() - start) / 1000 / repeats
}

const first = time({ name: '', repeats: 1, run: contenders[1].run })
const results = new Map<string, number[]>(contenders.map(({ name }) => [name, []]))
for (const contender of contenders) time(contender)
for (let round = 0; round < rounds; round++) for (const contender of contenders) results.get(contender.name)?.push(time(contender))

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
const { model = 'unknown processor' } = os.cpus().at(0) ?? {}
console.log(`# one deterministic run · ${model} · ${os.cpus().length} cores · Node ${process.versions.node} · ${os.platform()} ${os.release()}`)
console.log(`# ${inputs.cohort.groups.length} groups × 61 durations × 72 months; ${rounds} rounds, interleaved; microseconds, median (min–max)`)
const peer = median(results.get(contenders[3].name) ?? [])
for (const { name } of contenders) {
  const values = results.get(name) ?? []
  const middle = median(values)
  const ratio = name === contenders[3].name ? '' : `  ${(peer / middle).toFixed(0)}× faster than plain objects`
  console.log(`${name.padEnd(52)} ${middle.toFixed(0).padStart(8)} (${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)})${ratio}`)
}
const slider = median(results.get(contenders[0].name) ?? [])
console.log(`${'first call, before any warm-up'.padEnd(52)} ${first.toFixed(0).padStart(8)}`)
console.log(`${'slider move per month-cell (nanoseconds)'.padEnd(52)} ${((slider * 1000) / cells).toFixed(2).padStart(8)}`)
console.log(`bar: slider move ≤ 300 µs warm, first call ≤ 30 000 µs: ${slider <= 300 && first <= 30_000 ? 'met' : 'missed'}`)

import type { Reporter, SerializedError, TestModule } from 'vitest/node'
import { conditionalTests, conditions } from './conditional.ts'

/** What one run amounts to. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** Conditional tests that did not run, with the reason. */
  readonly notRun: readonly string[]
  /** Skipped without leave; each counts as failed. */
  readonly unlisted: readonly string[]
}

/** The facts the tally needs of one test. */
export interface Outcome {
  readonly name: string
  readonly fullName: string
  readonly state: 'passed' | 'failed' | 'skipped' | 'pending'
}

/**
 * Counts outcomes. A skipped test counts as skipped only when it is listed in conditional.ts and its condition does not
 * hold here; a pending one (the run was cut off) and a test file that could not be loaded count as failed.
 */
export function tallyOutcomes(
  outcomes: readonly Outcome[],
  brokenFiles: number,
  mayskip: (name: string) => string | undefined = reasonToSkip,
): Tally {
  const notRun: string[] = []
  const unlisted: string[] = []
  let passed = 0
  let failed = brokenFiles
  for (const outcome of outcomes) {
    if (outcome.state === 'passed') passed++
    else if (outcome.state === 'skipped') {
      const reason = mayskip(outcome.name)
      if (reason === undefined) {
        unlisted.push(outcome.fullName)
        failed++
      } else notRun.push(`${outcome.fullName}: ${reason}`)
    } else failed++
  }
  return { passed, failed, skipped: notRun.length, notRun, unlisted }
}

function reasonToSkip(name: string): string | undefined {
  const conditionName = conditionalTests[name]
  if (conditionName === undefined) return undefined
  const condition = conditions[conditionName]
  return condition.holds() ? undefined : condition.lacks
}

/** Ends the output of a run with `N passed, N failed, N skipped`, after the names of conditional tests that did not run. */
export default class CiReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const outcomes: Outcome[] = []
    let broken = errors.length
    for (const module of modules) {
      const tests = [...module.children.allTests()]
      for (const test of tests) {
        outcomes.push({ name: test.name, fullName: test.fullName, state: test.result().state })
      }
      // A file that failed without a failed test could not be loaded, or a hook of it broke.
      const hasFailedTest = tests.some((test) => test.result().state === 'failed')
      if (module.state() === 'failed' && !hasFailedTest) broken++
    }
    const tally = tallyOutcomes(outcomes, broken)
    // After everything the default reporter still prints on its own turn.
    process.once('exit', () => {
      const lines = [
        ...tally.notRun.map((line) => `not run: ${line}`),
        ...tally.unlisted.map((name) => `skipped without being on the list in test/conditional.ts: ${name}`),
        `${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`,
      ]
      process.stdout.write(`${lines.join('\n')}\n`)
    })
    if (tally.failed > 0) process.exitCode = 1
  }
}

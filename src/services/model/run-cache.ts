import { hashJson } from '../../base/hash.ts'
import { ok, type Result } from '../../base/result.ts'
import type { RunInputs } from '../../domain/inputs.ts'
import type { RunResult } from '../../domain/result.ts'
import { runScenario } from '../../models/engine/run.ts'

/** How many results are kept: a few scenarios side by side with their last changes. */
const keptResults = 24

/**
 * Runs by the hash of their inputs: equal inputs give equal results, whichever scenario or dossier they came from. The
 * result that was not asked for longest goes first.
 */
export function createRunCache(): (inputs: RunInputs) => Result<RunResult> {
  const kept = new Map<string, RunResult>()
  return (inputs) => {
    const key = hashJson(inputs)
    const known = kept.get(key)
    if (known !== undefined) {
      kept.delete(key)
      kept.set(key, known)
      return ok(known)
    }
    const run = runScenario(inputs)
    if (!run.ok) return run
    kept.set(key, run.value)
    for (const oldest of kept.keys()) {
      if (kept.size <= keptResults) break
      kept.delete(oldest)
    }
    return run
  }
}

export type RunCache = ReturnType<typeof createRunCache>

import { resolveInputs } from '../domain/resolve.ts'
import { runScenario } from '../models/engine/run.ts'
import type { Compute } from './create-simulation.ts'

/** Pinned data and a scenario to a complete result: exactly what the command line computes. */
export const computeScenario: Compute = (basis, scenario) => {
  const inputs = resolveInputs(basis, scenario)
  return inputs.ok ? runScenario(inputs.value) : inputs
}

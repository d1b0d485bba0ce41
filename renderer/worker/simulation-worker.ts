import { computeScenario } from '../../src/simulation/compute.ts'
import { createSimulation } from '../../src/simulation/create-simulation.ts'
import type { SimulationRequest } from '../../src/simulation/protocol.ts'

const handle = createSimulation(computeScenario, (task) => setTimeout(task))
self.onmessage = ({ data }: MessageEvent<SimulationRequest>) =>
  handle(data, (answer) => self.postMessage(answer))

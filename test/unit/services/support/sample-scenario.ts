import { scenarioSchema, type Scenario } from '../../../../src/domain/scenario.ts'

/** A small scenario with one override that every dossier accepts. */
export function sampleScenario(id: string, change: Partial<Scenario> = {}): Scenario {
  return {
    ...scenarioSchema.parse({
      format: 'buigzaam-scenario',
      formatVersion: 1,
      id,
      title: `Scenario ${id}`,
      author: 'Iemand',
      note: '',
      pinned: { dataset: null, parameters: null, model: null },
      layers: [{ id: 'basis', title: 'Basis', overrides: { 'instroom.niveau': 1 } }],
      assumptionLog: [],
      randomSeed: '0000000000000001',
    }),
    ...change,
  }
}

/** The same with the inflow at another level: what one drag does. */
export function dragged(scenario: Scenario, level: number): Scenario {
  return { ...scenario, layers: [{ ...scenario.layers[0], overrides: { 'instroom.niveau': level } }] }
}

import type { ScenarioSummary } from '../../contract/shapes.ts'
import { hashScenario } from '../../domain/scenario-content.ts'
import type { ScenarioRecord } from '../ports.ts'

export function summaryOf({ draft, frozen, changedAt, frozenAt }: ScenarioRecord): ScenarioSummary {
  return {
    id: draft.id,
    title: draft.title,
    author: draft.author,
    note: draft.note,
    draftHash: hashScenario(draft),
    frozenHash: frozen === null ? null : hashScenario(frozen),
    changedAt,
    frozenAt,
  }
}

import type { Language } from './language.ts'
import { fillTemplate, type SentenceValues } from './template.ts'

/** Names of the steps that can be undone, by the method that made them. `scenario.update` brings its own label. */
export const undoLabels = {
  'import.files': { nl: 'Inlezen: {bestanden}', en: 'Import: {bestanden}' },
  'scenario.create': { nl: 'Nieuw scenario: {titel}', en: 'New scenario: {titel}' },
  'scenario.duplicate': { nl: 'Scenario kopiëren: {titel}', en: 'Copy scenario: {titel}' },
  'scenario.update': { nl: '{label}', en: '{label}' },
  'scenario.freeze': { nl: 'Vastleggen: {titel}', en: 'Freeze: {titel}' },
  'scenario.reset': { nl: 'Terug naar vastgelegd: {titel}', en: 'Back to frozen: {titel}' },
  'scenario.remove': { nl: 'Scenario verwijderen: {titel}', en: 'Remove scenario: {titel}' },
  'scenario.read': { nl: 'Scenario inlezen: {bestand}', en: 'Read scenario: {bestand}' },
} as const

export type UndoableMethod = keyof typeof undoLabels

export function isUndoable(method: string): method is UndoableMethod {
  return Object.hasOwn(undoLabels, method)
}

/** What stands behind "Herstellen: …". */
export function undoLabel(method: UndoableMethod, values: SentenceValues, language: Language): string {
  return fillTemplate(undoLabels[method][language], values, language)
}

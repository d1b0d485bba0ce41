import type { Clock } from '../services/ports.ts'

/** The clock of the machine, to the second. */
export function systemClock(): Clock {
  return { now: () => new Date().toISOString().replace(/\.\d+Z$/, 'Z') }
}

import type { Log } from '../services/ports.ts'

/**
 * Faults of the program itself, with their stack, on the side channel: never in a reply and never on stdout. Refusals
 * reach the person as sentences, so warnings and notes are written only when asked for (`BUIGZAAM_LOG=alles`).
 */
export function stderrLog(
  write: (text: string) => void,
  everything = process.env['BUIGZAAM_LOG'] === 'alles',
): Log {
  return {
    write(level, message, details) {
      if (level !== 'error' && !everything) return
      const values =
        details === undefined || Object.keys(details).length === 0 ? '' : ` ${JSON.stringify(details)}`
      write(`${level}: ${message}${values}\n`)
    },
  }
}

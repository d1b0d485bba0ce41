import type { Log } from '../services/ports.ts'

/**
 * Faults of the program itself, with their stack, on the side channel: never in a reply and never on stdout. Refusals
 * reach the person as sentences, so warnings and notes are written only when asked for (`BUIGZAAM_LOG=alles`). A command
 * says the same sentence with a reference on that very channel: there `faults` is false, and a stack full of paths comes
 * only when asked for (`BUIGZAAM_LOG=fouten` or `alles`).
 */
export function stderrLog(
  write: (text: string) => void,
  everything = process.env['BUIGZAAM_LOG'] === 'alles',
  faults = true,
): Log {
  return {
    write(level, message, details) {
      if (!everything && (level !== 'error' || !faults)) return
      const values =
        details === undefined || Object.keys(details).length === 0 ? '' : ` ${JSON.stringify(details)}`
      write(`${level}: ${message}${values}\n`)
    },
  }
}

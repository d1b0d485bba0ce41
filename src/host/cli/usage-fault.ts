import type { CommanderError } from 'commander'
import type { CliText } from '../../text/screens/cli.ts'

/** One sentence of ours for what the parser of the command line found wrong; null for help and version, which are no fault. */
export function usageFault(error: CommanderError, text: CliText['usage']): string | null {
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  switch (error.code) {
    case 'commander.help':
      return text.noCommand
    case 'commander.helpDisplayed':
    case 'commander.version':
      return null
    case 'commander.unknownCommand':
      return text.unknownCommand(name)
    case 'commander.unknownOption':
      return text.unknownOption(name)
    case 'commander.missingArgument':
      return text.missingArgument(name)
    case 'commander.missingMandatoryOptionValue':
      return text.missingOption(name)
    case 'commander.optionMissingArgument':
      return text.missingValue(name)
    case 'commander.excessArguments':
      return text.tooMany
    default:
      return error.message
  }
}

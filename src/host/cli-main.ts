import { runCli } from './cli/run-cli.ts'
import { commandLine } from './command-line.ts'

/** The command line of the product: `buigzaam <opdracht> …`. */

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

const setup = commandLine(
  (text) => void process.stdout.write(text),
  (text) => void process.stderr.write(text),
)
// The exit code is set, not forced: what is still on its way to a pipe arrives.
void runCli(process.argv.slice(2), setup).then((code) => {
  process.exitCode = code
})

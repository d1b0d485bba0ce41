import { runCli } from './cli/run-cli.ts'
import { commandLine } from './command-line.ts'

/** The command line of the product: `buigzaam <opdracht> …`. */

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

const output = {
  stdout: (text: string) => void process.stdout.write(text),
  stderr: (text: string) => void process.stderr.write(text),
}
// The exit code is set, not forced: what is still on its way to a pipe arrives.
void runCli(process.argv.slice(2), commandLine(output, process.cwd())).then((code) => {
  process.exitCode = code
})

// The command line as an ordinary user, in a folder that is closed to it: the superuser is not bound by the rights of a
// folder. Everything is loaded before the rights go, since the program itself may stand where nobody else can read.
import Database from 'better-sqlite3'
import { runCli } from '../../../src/host/cli/run-cli.ts'
import { commandLine } from '../../../src/host/command-line.ts'

new Database(':memory:').close()
const setup = commandLine(
  { stdout: (text) => void process.stdout.write(text), stderr: (text) => void process.stderr.write(text) },
  process.cwd(),
)
const nobody = 65534
if (process.getuid?.() === 0) {
  process.setgroups?.([])
  process.setgid?.(nobody)
  process.setuid?.(nobody)
}
process.exitCode = await runCli(process.argv.slice(2), setup)

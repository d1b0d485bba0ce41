import type { CliSetup } from './cli/run-cli.ts'
import type { CliBackend } from './cli/world.ts'
import { createBackend } from './create-backend.ts'
import { oneFile } from './handles.ts'
import { createInProcessClient } from './in-process-client.ts'
import { productVersion } from './product-folder.ts'
import { serve } from './serve.ts'
import { stderrLog } from './stderr-log.ts'

/** Name of the one dossier of a command inside the contract. */
const handle = 'dossier'

export type CommandLineOutput = {
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
}

/** Whether a stack full of paths may stand beside the sentence with its reference. */
const showsFaults = process.env['BUIGZAAM_LOG'] === 'fouten'

/** The command line with the real world around it. `cwd` is where relative paths start. */
export function commandLine({ stdout, stderr }: CommandLineOutput, cwd: string): CliSetup {
  const log = stderrLog(stderr, undefined, showsFaults)

  function openBackend(file: string | null, access: 'lezen' | 'wijzigen'): CliBackend {
    const handles = file === null ? { fileOf: () => null, list: () => [] } : oneFile(handle, file)
    const backend = createBackend({ handles, log, access })
    return { client: createInProcessClient(backend.dispatcher), handle, close: () => backend.close() }
  }

  return {
    world: { stdout, stderr, cwd, openBackend },
    log,
    version: productVersion(),
    serve: (folder, options, context) => serve(folder, options, context, stderrLog(stderr)),
  }
}

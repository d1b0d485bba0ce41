import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import type { ErrorDetails } from '../base/result.ts'
import type { Log } from '../services/ports.ts'
import { failWith, take } from './cli/answer.ts'
import type { CommandContext } from './cli/context.ts'
import { oneOf, port } from './cli/options.ts'
import type { ServeOptions } from './cli/program.ts'
import { createBackend } from './create-backend.ts'
import { documentsFolder } from './documents-folder.ts'
import { exampleCopy } from './example-copy.ts'
import { folderHandles, joinHandles } from './handles.ts'
import { startHttpHost } from './http/http-host.ts'
import { createInProcessClient } from './in-process-client.ts'
import { productFolder } from './product-folder.ts'

/**
 * `serve`: the app in a browser, for the dossiers of one folder, until Ctrl+C, SIGTERM or the end of the process that
 * started us. Prints one line on stdout: the address.
 */
export async function serve(
  folder: string | undefined,
  options: ServeOptions,
  context: CommandContext,
  log: Log,
): Promise<void> {
  const { language, text, world } = context
  const wanted = options.port === undefined ? 0 : port(options.port, language)
  if (options.voorbeeld !== undefined) oneOf('--voorbeeld', options.voorbeeld, ['zwolle'], language)
  const served = folder === undefined ? documentsFolder() : path.resolve(world.cwd, folder)
  const found = statSync(served, { throwIfNoEntry: false })
  if (!found?.isDirectory()) {
    const bestand = path.basename(served)
    const details: ErrorDetails =
      found === undefined ? { bestand, map: bestand, reden: 'map' } : { bestand, reden: 'geenMap' }
    failWith({ code: 'opslag.nietGevonden', details }, language)
  }

  const stopped = untilStopped()
  const example = options.voorbeeld === undefined ? null : exampleCopy()
  const own = folderHandles(served)
  const handles = example === null ? own : joinHandles(example.handles, own)
  const backend = createBackend({ handles, log, access: 'wijzigen' })
  const client = createInProcessClient(backend.dispatcher)
  try {
    if (example !== null) take(await example.open(client))
    const pageFolder = path.join(productFolder(), 'out', 'renderer')
    if (!existsSync(path.join(pageFolder, 'index.html'))) world.stderr(`${text.noPage}\n`)
    const host = await startHttpHost(backend.dispatcher, log, { port: wanted, pageFolder })
    if (!host.ok) failWith(host.error, language)
    world.stdout(`${host.value.url}\n`)
    world.stderr(`${text.serving}\n`)
    await stopped
    await host.value.close()
  } finally {
    const kept = (await example?.forget(client)) ?? null
    if (kept !== null) world.stderr(`${text.exampleKept(kept)}\n`)
    await backend.close()
  }
  world.stderr(`${text.serveStopped}\n`)
}

/** Resolves on Ctrl+C, on SIGTERM, and when the process that started us (and speaks over IPC with us) has gone. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
    if (process.channel !== undefined) process.once('disconnect', () => resolve())
  })
}

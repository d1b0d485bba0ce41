import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Client } from '../contract/reply.ts'
import type { Log } from '../services/ports.ts'
import { failWith, take } from './cli/answer.ts'
import type { CommandContext } from './cli/context.ts'
import { oneOf, port } from './cli/options.ts'
import type { ServeOptions } from './cli/program.ts'
import { createBackend } from './create-backend.ts'
import { documentsFolder } from './documents-folder.ts'
import { dossierExtension, folderHandles, joinHandles, oneFile } from './handles.ts'
import { startHttpHost } from './http/http-host.ts'
import { createInProcessClient } from './in-process-client.ts'
import { productFolder } from './product-folder.ts'

/** Not a plain file name, so no file in the folder can have it. */
const exampleHandle = 'voorbeeld:zwolle'

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
  const example =
    options.voorbeeld === undefined ? null : oneOf('--voorbeeld', options.voorbeeld, ['zwolle'], language)
  const served = folder === undefined ? documentsFolder() : path.resolve(world.cwd, folder)
  if (!statSync(served, { throwIfNoEntry: false })?.isDirectory()) {
    failWith({ code: 'opslag.nietGevonden', details: { bestand: path.basename(served) } }, language)
  }

  const copyFolder = example === null ? null : mkdtempSync(path.join(os.tmpdir(), 'buigzaam-'))
  const copy = copyFolder === null ? null : path.join(copyFolder, `Voorbeeld Zwolle${dossierExtension}`)
  const handles =
    copy === null ? folderHandles(served) : joinHandles(oneFile(exampleHandle, copy), folderHandles(served))
  const backend = createBackend({ handles, log, access: 'wijzigen' })
  const client = createInProcessClient(backend.dispatcher)
  const stopped = untilStopped()
  try {
    if (copy !== null)
      take(await client.call('dossier.create', { handle: exampleHandle, example: 'zwolle' }, context.call))
    const pageFolder = path.join(productFolder(), 'out', 'renderer')
    if (!existsSync(path.join(pageFolder, 'index.html'))) world.stderr(`${text.noPage}\n`)
    const host = await startHttpHost(backend.dispatcher, log, { port: wanted, pageFolder })
    if (!host.ok) failWith(host.error, language)
    world.stdout(`${host.value.url}\n`)
    world.stderr(`${text.serving}\n`)
    await stopped
    await host.value.close()
  } finally {
    if (copyFolder !== null) await forgetUnchanged(client, copyFolder, context)
    await backend.close()
  }
  world.stderr(`${text.serveStopped}\n`)
}

/** The copy of the example goes when nothing was changed in it; what somebody made stays where it is, and is named. */
async function forgetUnchanged(client: Client, folder: string, context: CommandContext): Promise<void> {
  // Whatever was open last: it is the copy that is asked.
  const opened = await client.call('dossier.open', { handle: exampleHandle }, context.call)
  const history = await client.call('history.state', null, context.call)
  await client.call('dossier.close', null, context.call)
  if (opened.ok && history.ok && history.value.undoLabel !== null)
    context.world.stderr(`${context.text.exampleKept(folder)}\n`)
  else rmSync(folder, { recursive: true, force: true })
}

/** Resolves on Ctrl+C, on SIGTERM, and when the process that started us (and speaks over IPC with us) has gone. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
    if (process.channel !== undefined) process.once('disconnect', () => resolve())
  })
}

import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Client, Output, Reply } from '../contract/reply.ts'
import { dossierExtension, oneFile, type Handles } from './handles.ts'

/** Not a plain file name, so no file in a folder can have it. */
const handle = 'voorbeeld:zwolle'

/**
 * The example for somebody who only wants to look: a fresh copy in a temporary folder, so that it can be played with and
 * never touches another dossier.
 */
export type ExampleCopy = {
  readonly handles: Handles
  /** Makes the copy and opens it. */
  readonly open: (client: Client) => Promise<Reply<Output<'dossier.create'>>>
  /**
   * Closes it. The copy goes when nothing was changed in it; what somebody made stays where it is.
   * @returns the folder that was kept, or null
   */
  readonly forget: (client: Client) => Promise<string | null>
}

export function exampleCopy(): ExampleCopy {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'buigzaam-'))
  return {
    handles: oneFile(handle, path.join(folder, `Voorbeeld Zwolle${dossierExtension}`)),
    open: (client) => client.call('dossier.create', { handle, example: 'zwolle' }),
    async forget(client) {
      // Whatever was open last: it is the copy that is asked.
      const opened = await client.call('dossier.open', { handle })
      const history = await client.call('history.state', null)
      await client.call('dossier.close', null)
      if (opened.ok && history.ok && history.value.undoLabel !== null) return folder
      rmSync(folder, { recursive: true, force: true })
      return null
    },
  }
}

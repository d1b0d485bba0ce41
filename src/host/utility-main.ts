import type { BackendMessage, ShellMessage } from '../contract/bridge.ts'
import type { PortAnswer } from '../contract/port-protocol.ts'
import { createBackend } from './create-backend.ts'
import { exampleCopy } from './example-copy.ts'
import { grantedHandles, joinHandles } from './handles.ts'
import { createInProcessClient } from './in-process-client.ts'
import { servePort } from './serve-port.ts'
import { stderrLog } from './stderr-log.ts'

/** The backend of the desktop app: a process of its own, spoken to by the shell and, over message ports, by the pages. */

/** Electron's ports, as far as they are used; its types belong to the shell. */
type ElectronPort = {
  postMessage(answer: PortAnswer): void
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): void
  on(event: 'close', listener: () => void): void
  start(): void
}
type ParentPort = {
  postMessage(message: BackendMessage): void
  on(
    event: 'message',
    listener: (message: { readonly data: ShellMessage; readonly ports: readonly ElectronPort[] }) => void,
  ): void
}

const shell = (process as unknown as { readonly parentPort?: ParentPort }).parentPort
if (shell === undefined) throw new Error('this program is started by the desktop shell')

const log = stderrLog((text) => process.stderr.write(text))
const granted = grantedHandles()
// `--voorbeeld zwolle` on the command line of the shell: the app opens with a copy of the example.
const example = process.argv.includes('--voorbeeld') ? exampleCopy() : null
const handles = example === null ? granted : joinHandles(example.handles, granted)
const backend = createBackend({ handles, log, access: 'wijzigen' })
const client = createInProcessClient(backend.dispatcher)
const opening = example?.open(client)

shell.on('message', ({ data, ports }) => {
  switch (data.kind) {
    case 'port':
      // A page that asked too early would see no dossier and show the first screen.
      void Promise.resolve(opening).then(() => servePages(ports))
      return
    case 'grant':
      granted.grant(data.handle, data.path)
      return
    case 'quit':
      void quit().then(() => shell.postMessage({ kind: 'closed' }))
  }
})

function servePages(ports: readonly ElectronPort[]): void {
  for (const port of ports) {
    servePort(
      {
        postMessage: (answer) => port.postMessage(answer),
        onMessage: (listener) => port.on('message', (message) => listener(message.data)),
        onClose: (listener) => port.on('close', listener),
      },
      backend.dispatcher,
      log,
    )
    port.start()
  }
}

async function quit(): Promise<void> {
  await opening
  await example?.forget(client)
  await backend.close()
}

shell.postMessage({ kind: 'ready' })

import type { BackendMessage, ShellMessage } from '../contract/bridge.ts'
import type { PortAnswer } from '../contract/port-protocol.ts'
import { createBackend } from './create-backend.ts'
import { grantedHandles } from './handles.ts'
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
const handles = grantedHandles()
const backend = createBackend({ handles, log, access: 'wijzigen' })

shell.on('message', ({ data, ports }) => {
  switch (data.kind) {
    case 'port': {
      const [port] = ports
      if (port === undefined) return
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
      return
    }
    case 'grant':
      handles.grant(data.handle, data.path)
      return
    case 'quit':
      void backend.close().then(() => shell.postMessage({ kind: 'closed' }))
  }
})
shell.postMessage({ kind: 'ready' })

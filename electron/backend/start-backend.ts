import { MessageChannelMain, utilityProcess, type UtilityProcess, type WebContents } from 'electron'
import type { BackendMessage, ShellMessage } from '../../src/contract/bridge.ts'

/** The backend in its own process: it holds the dossier, and a crash there does not take the window with it. */
export type Backend = {
  /** Gives a page its own port to the backend. */
  connect(contents: WebContents): void
  /** Makes a chosen file known to the backend under a handle. */
  grant(handle: string, path: string): void
  /** Closes the dossier and ends the process; resolves when it is gone. */
  stop(): Promise<void>
}

/**
 * @param args arguments of the shell that the backend understands (`--voorbeeld zwolle`)
 * @param onCrash called when the process ends although nobody asked it to
 */
export function startBackend(
  entry: string,
  args: readonly string[],
  onCrash: (exitCode: number) => void,
): Backend {
  const child = utilityProcess.fork(entry, [...args], { serviceName: 'Buigzaam' })
  let stopping = false
  let gone = false
  child.on('exit', (exitCode) => {
    gone = true
    if (!stopping) onCrash(exitCode)
  })
  return {
    connect(contents) {
      const { port1, port2 } = new MessageChannelMain()
      child.postMessage({ kind: 'port' } satisfies ShellMessage, [port1])
      contents.postMessage('backend-port', null, [port2])
    },
    grant(handle, path) {
      child.postMessage({ kind: 'grant', handle, path } satisfies ShellMessage)
    },
    async stop() {
      stopping = true
      if (!gone) await stopChild(child)
    },
  }
}

/** Asks first, so that the dossier closes cleanly; after five seconds the process is ended. */
function stopChild(child: UtilityProcess): Promise<void> {
  return new Promise((resolve) => {
    const deadline = setTimeout(() => child.kill(), 5000)
    child.once('exit', () => {
      clearTimeout(deadline)
      resolve()
    })
    child.on('message', (message: BackendMessage) => {
      if (message.kind === 'closed') child.kill()
    })
    child.postMessage({ kind: 'quit' } satisfies ShellMessage)
  })
}

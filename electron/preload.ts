import { contextBridge, ipcRenderer } from 'electron'
import { bridgeName, type Bridge } from '../src/contract/bridge.ts'
import type { PortAnswer, PortRequest } from '../src/contract/port-protocol.ts'

/*
 * The page never holds the port: it gets three functions. Messages sent before the backend's port arrives wait here;
 * after a restart of the backend a new port replaces the old one.
 */
let port: MessagePort | null = null
const waiting: PortRequest[] = []
const listeners = new Set<(answer: PortAnswer) => void>()

ipcRenderer.on('backend-port', (event) => {
  const received = event.ports[0]
  if (received === undefined) return
  port?.close()
  port = received
  received.onmessage = (message: MessageEvent<PortAnswer>) => {
    for (const listener of listeners) listener(message.data)
  }
  received.start()
  for (const request of waiting.splice(0)) received.postMessage(request)
})

const bridge: Bridge = {
  send(request) {
    if (port === null) waiting.push(request)
    else port.postMessage(request)
  },
  subscribe(listener) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  pickDossier: (purpose) => ipcRenderer.invoke('pick-dossier', purpose) as ReturnType<Bridge['pickDossier']>,
}

contextBridge.exposeInMainWorld(bridgeName, bridge)

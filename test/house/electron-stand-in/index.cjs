'use strict'
/*
 * A minimal stand-in for `electron`, enough to run the packaged main process, preload and backend process without the
 * Electron binary: ready, window, protocol, ipc, dialogs, message channels and a utility process (a worker thread here).
 * It draws nothing: a "page" is index.html with everything it links to, fetched through the app's own protocol handler.
 */
const { EventEmitter } = require('node:events')
const { readFileSync } = require('node:fs')
const os = require('node:os')
const vm = require('node:vm')
const { MessageChannel, Worker } = require('node:worker_threads')

/** What the driver reads and sets: answers for dialogs, and everything that was served. */
const observed = { dialogAnswers: [], served: [], bridges: [], windows: [] }

/** Node's port as Electron's MessagePortMain: events carry `{ data, ports }`. */
function asMainPort(port) {
  const main = new EventEmitter()
  port.on('message', (data) => main.emit('message', { data, ports: [] }))
  port.on('close', () => main.emit('close'))
  main.postMessage = (data, ports = []) =>
    port.postMessage(
      data,
      ports.map((other) => other.raw ?? other),
    )
  main.start = () => port.start()
  main.close = () => port.close()
  main.raw = port
  return main
}

class MessageChannelMain {
  constructor() {
    const { port1, port2 } = new MessageChannel()
    this.port1 = { raw: port1 }
    this.port2 = { raw: port2 }
  }
}

/** The worker's side: `process.parentPort` as a utility process has it, then the entry itself. */
const utilityShell = `
  const { parentPort, workerData } = require('node:worker_threads')
  const { asMainPort } = require(workerData.standIn)
  const { EventEmitter } = require('node:events')
  const shell = new EventEmitter()
  shell.postMessage = (data) => parentPort.postMessage(data)
  parentPort.on('message', ({ data, ports }) => shell.emit('message', { data, ports: ports.map(asMainPort) }))
  process.parentPort = shell
  require(workerData.entry)
`

const utilityProcess = {
  fork(entry) {
    const child = new EventEmitter()
    const worker = new Worker(utilityShell, { eval: true, workerData: { standIn: __filename, entry } })
    worker.on('message', (message) => child.emit('message', message))
    worker.on('error', (error) => console.error(error))
    worker.on('exit', (code) => child.emit('exit', code))
    child.postMessage = (data, ports = []) => {
      const raw = ports.map((port) => port.raw)
      worker.postMessage({ data, ports: raw }, raw)
    }
    child.kill = () => void worker.terminate()
    return child
  },
}

class App extends EventEmitter {
  requestSingleInstanceLock() {
    return true
  }
  enableSandbox() {
    this.sandboxed = true
  }
  whenReady() {
    return Promise.resolve()
  }
  getPath(name) {
    return name === 'documents' ? (process.env.STAND_IN_DOCUMENTS ?? os.tmpdir()) : os.tmpdir()
  }
  quit() {
    let prevented = false
    this.emit('before-quit', { preventDefault: () => (prevented = true) })
    if (!prevented) this.emit('quit')
  }
}
const app = new App()

const schemes = new Map()
const protocol = {
  registerSchemesAsPrivileged(list) {
    observed.privileged = list
  },
  handle(scheme, handler) {
    schemes.set(scheme, handler)
  },
}

async function fetchFromApp(url) {
  const handler = schemes.get(new URL(url).protocol.replace(':', ''))
  const response = await handler({ url, method: 'GET' })
  const text = await response.text()
  observed.served.push({
    url,
    status: response.status,
    policy: response.headers.get('content-security-policy'),
  })
  return text
}

const handlers = new Map()
const ipcMain = { handle: (channel, handler) => handlers.set(channel, handler) }

/** Runs the preload as a sandboxed page would: only `electron` can be required, and only the bridge comes out. */
function runPreload(file, contents) {
  const renderer = new EventEmitter()
  const exposed = {}
  const electron = {
    contextBridge: { exposeInMainWorld: (key, api) => (exposed[key] = api) },
    ipcRenderer: {
      on: (channel, listener) => renderer.on(channel, listener),
      invoke: (channel, ...args) =>
        handlers.get(channel)(
          { sender: contents, senderFrame: { url: contents.url, parent: null } },
          ...args,
        ),
    },
  }
  contents.toPreload = (channel, message, ports) => renderer.emit(channel, { ports }, message)
  const require = (name) => {
    if (name === 'electron') return electron
    throw new Error(`module not found: ${name}`)
  }
  const module = { exports: {} }
  vm.runInThisContext(`(function(require,module,exports){${readFileSync(file, 'utf8')}\n})`, {
    filename: file,
  })(require, module, module.exports)
  return exposed
}

class WebContents extends EventEmitter {
  setWindowOpenHandler(handler) {
    this.openHandler = handler
  }
  postMessage(channel, message, ports = []) {
    this.toPreload(
      channel,
      message,
      ports.map((port) => port.raw),
    )
  }
}

class BrowserWindow extends EventEmitter {
  static getAllWindows() {
    return observed.windows
  }
  static fromWebContents(contents) {
    return observed.windows.find((window) => window.webContents === contents) ?? null
  }
  constructor(options) {
    super()
    this.options = options
    this.webContents = new WebContents()
    observed.windows.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  async loadURL(url) {
    this.webContents.url = url
    const page = await fetchFromApp(url)
    for (const [, link] of page.matchAll(/(?:src|href)="([^"]+)"/g))
      await fetchFromApp(new URL(link, url).href)
    observed.bridges.push(runPreload(this.options.webPreferences.preload, this.webContents))
    this.webContents.emit('did-finish-load')
    this.emit('ready-to-show')
  }
  show() {
    this.shown = true
    this.emit('show')
  }
  isMinimized() {
    return false
  }
  focus() {}
}

const answerDialog = () =>
  Promise.resolve(observed.dialogAnswers.shift() ?? { canceled: true, filePaths: [], filePath: '' })
const dialog = { showOpenDialog: answerDialog, showSaveDialog: answerDialog }
const session = { defaultSession: { setPermissionRequestHandler() {}, setPermissionCheckHandler() {} } }
const nativeTheme = { shouldUseDarkColors: false }
const Menu = { setApplicationMenu() {} }

module.exports = {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  nativeTheme,
  protocol,
  session,
  utilityProcess,
  asMainPort,
  observed,
}

import path from 'node:path'
import { app, BrowserWindow, Menu, session } from 'electron'
import { startBackend, type Backend } from './backend/start-backend.ts'
import { registerAppScheme, serveApp } from './security/app-protocol.ts'
import { denyPermissions, lockDownContents } from './security/lock-down.ts'
import { createWindow } from './window/create-window.ts'
import { handleDossierDialogs } from './window/dossier-dialogs.ts'

/*
 * The desktop shell: one window on the built page, one backend process, and the walls between them. It knows the
 * contract's messages, never the model or the dossier.
 */
const built = path.join(__dirname, '..')
const preload = path.join(built, 'preload/preload.cjs')
const backendEntry = path.join(built, 'host/utility.cjs')
/** `--voorbeeld zwolle` opens the app with a copy of the example. */
const backendArguments = process.argv.includes('--voorbeeld') ? ['--voorbeeld', 'zwolle'] : []

let backend: Backend

function openWindow(): void {
  const window = createWindow(preload)
  window.webContents.on('did-finish-load', () => backend.connect(window.webContents))
}

const restartLimit = 3
let restarts = 0

/**
 * A crashed backend starts again and every open page gets a new port: nothing is lost, since each change was durable.
 * One that keeps crashing is left ended, and the page says that the backend does not answer.
 */
function startOrRestart(): void {
  backend = startBackend(backendEntry, backendArguments, () => {
    restarts += 1
    if (restarts > restartLimit) return
    startOrRestart()
    for (const window of BrowserWindow.getAllWindows()) backend.connect(window.webContents)
  })
}

if (app.requestSingleInstanceLock()) {
  app.enableSandbox()
  registerAppScheme()
  lockDownContents(app)
  handleDossierDialogs(() => backend)

  app.on('second-instance', () => {
    const window = BrowserWindow.getAllWindows()[0]
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('window-all-closed', () => app.quit())
  let stopped = false
  app.on('before-quit', (event) => {
    if (stopped || backend === undefined) return
    event.preventDefault()
    void backend.stop().then(() => {
      stopped = true
      app.quit()
    })
  })

  void app.whenReady().then(() => {
    Menu.setApplicationMenu(null)
    denyPermissions(session.defaultSession)
    serveApp(path.join(built, 'renderer'))
    startOrRestart()
    openWindow()
  })
} else {
  app.quit()
}

import path from 'node:path'
import { app, BrowserWindow, dialog, ipcMain } from 'electron'
import { hashText } from '../../src/base/hash.ts'
import type { Backend } from '../backend/start-backend.ts'
import { isOwnPage } from '../security/lock-down.ts'

const filters = [{ name: 'Buigzaam-dossier', extensions: ['buigzaam'] }]

/** The page asks for a dialog and gets a handle; the path goes to the backend alone. */
export function handleDossierDialogs(backend: () => Backend): void {
  ipcMain.handle('pick-dossier', async (event, purpose: unknown) => {
    const frame = event.senderFrame
    if (frame === null || frame.parent !== null || !isOwnPage(frame.url)) throw new Error('not our page')
    if (purpose !== 'open' && purpose !== 'new') throw new TypeError('open or new')
    const window = BrowserWindow.fromWebContents(event.sender)
    if (window === null) return null
    const file = purpose === 'open' ? await askExisting(window) : await askNew(window)
    if (file === null) return null
    // The same file always has the same handle, so that "recent" entries keep working; a path cannot be read from it.
    const handle = `file-${hashText(file).slice(0, 24)}`
    backend().grant(handle, file)
    return { handle, name: path.basename(file) }
  })
}

async function askExisting(window: BrowserWindow): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, { properties: ['openFile'], filters })
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}

async function askNew(window: BrowserWindow): Promise<string | null> {
  const defaultPath = path.join(app.getPath('documents'), 'dossier.buigzaam')
  const answer = await dialog.showSaveDialog(window, { defaultPath, filters })
  return answer.canceled || answer.filePath === '' ? null : answer.filePath
}

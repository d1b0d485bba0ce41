import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'

const root = path.resolve(import.meta.dirname, '../../..')
export const cli = path.join(root, 'out/host/cli.cjs')

export type ServedApp = {
  /** With the key that works once. */
  readonly url: string
  readonly origin: string
  /** The folder it serves, empty at first. */
  readonly folder: string
  stop(): Promise<void>
}

/**
 * Starts the built app as `npm start` does without a display: the example over loopback HTTP.
 * @param shared a folder to serve that stays; without it a new one that goes again
 */
export async function serveExample(shared?: string): Promise<ServedApp> {
  for (const built of [cli, path.join(root, 'out/renderer/index.html')]) {
    if (!existsSync(built))
      throw new Error(`${path.relative(root, built)} is not built: run npm test, or npm run build`)
  }
  const folder = shared ?? mkdtempSync(path.join(os.tmpdir(), 'buigzaam-e2e-'))
  const process_ = spawn(process.execPath, [cli, 'serve', folder, '--voorbeeld', 'zwolle'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const url = await firstLine(process_)
  return {
    url,
    origin: new URL(url).origin,
    folder,
    async stop() {
      const ended = new Promise((resolve) => process_.once('exit', resolve))
      process_.kill('SIGTERM')
      await ended
      if (shared === undefined) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The address on stdout; where the app ends before, its own words on stderr say why. */
function firstLine(started: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let errors = ''
    started.stderr?.on('data', (text: Buffer) => (errors += text.toString()))
    started.once('exit', (code) => reject(new Error(`the app ended with ${code}: ${errors}`)))
    if (started.stdout) createInterface({ input: started.stdout }).once('line', resolve)
  })
}

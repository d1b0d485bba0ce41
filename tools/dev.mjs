// `npm run dev` (Electron where it is installed) and `npm run dev:web`: builds again at every change and restarts what
// runs on the built files. The page itself only needs a reload.

import { spawn } from 'node:child_process'
import path from 'node:path'
import { build } from 'vite'
import { detectElectron } from './electron-binary.mjs'
import { projectRoot } from './project.mjs'

const args = process.argv.slice(2)
const electron = args.includes('--web') ? undefined : detectElectron()
const rest = args.filter((arg) => arg !== '--web')
const appArgs = rest.length > 0 ? rest : ['--voorbeeld', 'zwolle']

/** @type {import('node:child_process').ChildProcess | undefined} */
let running
/** @type {NodeJS.Timeout | undefined} */
let pending

/** Ends the running app and starts the new one, once a moment passes without another build. */
function restart() {
  clearTimeout(pending)
  pending = setTimeout(() => {
    if (running !== undefined && running.exitCode === null) {
      running.once('exit', launch)
      running.kill('SIGTERM')
    } else launch()
  }, 200)
}

function launch() {
  running =
    electron === undefined
      ? spawn(process.execPath, [path.join(projectRoot, 'out/host/cli.cjs'), 'serve', ...appArgs], {
          stdio: 'inherit',
        })
      : spawn(electron, [projectRoot, ...appArgs], { stdio: 'inherit' })
}

/** @param {string} configFile @param {boolean} restarts whether what runs has to start again */
async function watch(configFile, restarts) {
  const watcher = await build({
    configFile: path.join(projectRoot, configFile),
    build: { watch: {} },
    logLevel: 'warn',
  })
  if (!('on' in watcher)) return
  watcher.on('event', (event) => {
    if (event.code === 'END' && restarts) restart()
  })
}

process.once('SIGTERM', stop)
process.once('SIGINT', stop)

function stop() {
  running?.kill('SIGTERM')
  process.exit(0)
}

await watch('vite.config.ts', false)
await watch('vite.host.config.ts', true)
if (electron !== undefined) {
  await watch('vite.main.config.ts', true)
  await watch('vite.preload.config.ts', true)
}

// `npm run package`: an installable app for this system in release/. Arguments go to electron-builder (`-- --dir`).

import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { projectRoot } from './project.mjs'

const cli = path.join(projectRoot, 'node_modules/electron-builder/cli.js')
const { status } = spawnSync(process.execPath, [cli, '--publish=never', ...process.argv.slice(2)], {
  cwd: projectRoot,
  stdio: 'inherit',
})
process.exitCode = status ?? 1

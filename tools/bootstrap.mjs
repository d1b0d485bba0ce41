// The one entry of every npm script. Needs nothing but Node >= 18: it fetches a newer Node where the system's is too
// old, installs the packages of the lock, builds what is stale, and hands over. Silent when there is nothing to do.

import path from 'node:path'
import { allBuildGroups, isStale } from './bootstrap/build-state.mjs'
import { ensureChromium } from './bootstrap/chromium.mjs'
import { isInstalledFromLock } from './bootstrap/lock-check.mjs'
import { withLock } from './bootstrap/machine-lock.mjs'
import { fetchNode, readyNode } from './bootstrap/node.mjs'
import { installFromLock } from './bootstrap/npm.mjs'
import { handOver, runStep } from './bootstrap/run-child.mjs'
import { SetupFailure, say } from './bootstrap/say.mjs'
import { startApp } from './bootstrap/start.mjs'
import { projectRoot } from './project.mjs'

/**
 * @typedef {import('./bootstrap/build-state.mjs').BuildGroupName} BuildGroupName
 * @typedef {import('./bootstrap/node.mjs').Runtime} Runtime
 */

/** @typedef {{ builds: readonly BuildGroupName[], run: (runtime: Runtime, args: readonly string[]) => Promise<number> }} Command */

/** @param {...string} parts @returns {Command['run']} runs a script of the project on the chosen Node */
const script =
  (...parts) =>
  (runtime, args) => {
    const [file = '', ...first] = parts
    return handOver(runtime.node, [path.join(projectRoot, file), ...first, ...args], {
      env: runtime.env,
      cwd: projectRoot,
    })
  }

/**
 * The folder where the person stands. npm runs scripts in the project's folder and keeps the real one in INIT_CWD, which
 * commands started by a script inherit: it counts only for the script itself.
 * @param {string} name
 */
function callerFolder(name) {
  return process.env['npm_lifecycle_event'] === name ? process.env['INIT_CWD'] : process.cwd()
}

/** @type {Record<string, Command>} */
const commands = {
  start: { builds: allBuildGroups, run: (runtime, args) => startApp(runtime, args, callerFolder('start')) },
  test: { builds: allBuildGroups, run: runTests },
  check: { builds: [], run: script('tools/check.mjs') },
  // In the folder where the person stands: the paths of the arguments are relative to it.
  buigzaam: {
    builds: ['host'],
    run: (runtime, args) =>
      handOver(runtime.node, [path.join(projectRoot, 'out/host/cli.cjs'), ...args], {
        env: runtime.env,
        cwd: callerFolder('buigzaam'),
      }),
  },
  build: { builds: allBuildGroups, run: async () => 0 },
  dev: { builds: allBuildGroups, run: script('tools/dev.mjs') },
  bench: { builds: ['host'], run: script('bench/run.ts') },
  'golden-update': { builds: [], run: script('tools/golden-update.mjs') },
  package: { builds: allBuildGroups, run: script('tools/package.mjs') },
  'verify-package': { builds: allBuildGroups, run: script('tools/verify-package.mjs') },
}

/** @param {Runtime} runtime @param {readonly string[]} args @returns {Promise<number>} */
async function runTests(runtime, args) {
  const env = { ...runtime.env }
  try {
    env['BUIGZAAM_CHROMIUM'] = await ensureChromium(runtime.env)
  } catch (error) {
    // Not a reason to run nothing: the tests that need a browser fail with this reason, and are counted.
    if (!(error instanceof SetupFailure)) throw error
    say(error.message)
    env['BUIGZAAM_CHROMIUM_REASON'] = error.message
  }
  const vitest = path.join(projectRoot, 'node_modules/vitest/vitest.mjs')
  return handOver(runtime.node, [vitest, 'run', ...args], { env, cwd: projectRoot })
}

/**
 * @param {readonly BuildGroupName[]} builds
 * @returns {Promise<Runtime>}
 */
async function prepare(builds) {
  const ready = readyNode()
  if (ready !== undefined && isInstalledFromLock(projectRoot) && !builds.some((group) => isStale(group)))
    return ready
  return withLock(path.join(projectRoot, '.cache/bootstrap.lock'), async () => {
    // Looked at again: another process may just have done it.
    const runtime = readyNode() ?? (await fetchNode())
    if (!isInstalledFromLock(projectRoot)) {
      say('de pakketten worden geïnstalleerd (de eerste keer duurt dit ongeveer een halve minuut)')
      await installFromLock('pakketten installeren', runtime.node, projectRoot, runtime.env)
    }
    const stale = builds.filter((group) => isStale(group))
    if (stale.length > 0) await buildGroups(runtime, stale)
    return runtime
  })
}

/** @param {Runtime} runtime @param {readonly BuildGroupName[]} stale */
async function buildGroups(runtime, stale) {
  say(`bouwen: ${stale.join(', ')}`)
  const build = path.join(projectRoot, 'tools/build.mjs')
  const { code } = await runStep('bouwen', runtime.node, [build, ...stale], { env: runtime.env })
  if (code !== 0) throw new SetupFailure(`bouwen is mislukt (code ${code}, zie de regels hierboven).`)
}

async function main() {
  const [name = '', ...args] = process.argv.slice(2)
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) {
    say(`onbekend commando "${name}". Kies uit: ${Object.keys(commands).join(', ')}`)
    return 2
  }
  try {
    return await command.run(await prepare(command.builds), args)
  } catch (error) {
    if (!(error instanceof SetupFailure)) throw error
    say(error.message)
    return 1
  }
}

process.exitCode = await main()

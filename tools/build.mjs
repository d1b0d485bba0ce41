// Builds the named groups (all without names) with Vite. Started by the bootstrap, on the Node of its choice.

import { existsSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { build, loadConfigFromFile } from 'vite'
import { allBuildGroups, buildGroups, clearStamp, fingerprint, writeStamp } from './bootstrap/build-state.mjs'
import { projectRoot } from './project.mjs'

const named = process.argv.slice(2)
const groups = allBuildGroups.filter((group) => named.length === 0 || named.includes(group))

for (const group of groups) {
  const mark = fingerprint(group)
  clearStamp(group)
  try {
    for (const config of buildGroups[group].configs) await buildOne(config)
  } catch (error) {
    process.stderr.write(`${group}: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
  writeStamp(group, mark)
}

/**
 * Builds beside the old outcome and puts it in its place at the end, so that a running app never misses a file that is
 * only being written.
 * @param {string} configName
 */
async function buildOne(configName) {
  const configFile = path.join(projectRoot, configName)
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, configFile, projectRoot)
  const config = loaded?.config
  if (config?.build?.outDir === undefined) throw new Error(`${configName} names no build.outDir`)
  const target = path.resolve(projectRoot, config.root ?? '.', config.build.outDir)
  // At the same depth, since source maps hold relative paths.
  const next = `${target}.next`
  rmSync(next, { recursive: true, force: true })
  await build({
    ...config,
    configFile: false,
    root: path.resolve(projectRoot, config.root ?? '.'),
    build: {
      ...config.build,
      outDir: next,
      // How long the plugins took is no news to whoever only wants to start the app.
      rolldownOptions: { ...config.build.rolldownOptions, checks: { pluginTimings: false } },
    },
    logLevel: 'warn',
  })
  const old = `${target}.old`
  rmSync(old, { recursive: true, force: true })
  if (existsSync(target)) renameSync(target, old)
  renameSync(next, target)
  rmSync(old, { recursive: true, force: true })
}

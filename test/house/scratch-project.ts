import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { allBuildGroups, buildGroups, fingerprint, writeStamp } from '../../tools/bootstrap/build-state.mjs'
import { projectRoot } from '../../tools/project.mjs'

/** A clone in small: the real bootstrap, with stand-ins for what it installs, builds and starts. */
export interface ScratchProject {
  readonly root: string
  write(file: string, content: string): void
  /** Makes the builds count as up to date. */
  stampBuilds(): void
  /** Starts `node tools/bootstrap.mjs …` in it. */
  bootstrap(args: readonly string[], options?: StartOptions): Running
  remove(): void
}

export interface StartOptions {
  readonly env?: NodeJS.ProcessEnv
  readonly cwd?: string
  readonly input?: Uint8Array
  /** A process group of its own, as a terminal gives to what runs in the foreground. */
  readonly detached?: boolean
}

export interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<{ code: number | null; stdout: Buffer; stderr: string }>
}

const lock = {
  lockfileVersion: 3,
  packages: { '': {}, 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } },
}

export function makeScratchProject(): ScratchProject {
  // A space and a letter outside ASCII: people's folders have them.
  const root = path.join(mkdtempSync(path.join(os.tmpdir(), 'buigzaam-house-')), 'Mijn documenten é')
  const write = (file: string, content: string) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), content)
  }
  for (const part of ['bootstrap', 'bootstrap.mjs', 'project.mjs', 'electron-binary.mjs']) {
    cpSync(path.join(projectRoot, 'tools', part), path.join(root, 'tools', part), { recursive: true })
  }
  write(
    'package.json',
    JSON.stringify({ type: 'module', scripts: { start: 'node tools/bootstrap.mjs start' } }),
  )
  write('package-lock.json', JSON.stringify(lock))
  write('node_modules/.package-lock.json', JSON.stringify(lock))
  for (const group of allBuildGroups) for (const output of buildGroups[group].outputs) write(output, '')
  const stampBuilds = () => {
    for (const group of allBuildGroups) writeStamp(group, fingerprint(group, root), root)
  }
  return {
    root,
    write,
    stampBuilds,
    bootstrap: (args, options) =>
      run(process.execPath, [path.join(root, 'tools/bootstrap.mjs'), ...args], { cwd: root, ...options }),
    remove: () => rmSync(path.dirname(root), { recursive: true, force: true }),
  }
}

/** An environment without a display and without what npm told the test run. */
export function bareEnvironment(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {}
  for (const [name, value] of Object.entries(process.env)) {
    if (!/^(npm_|DISPLAY$|WAYLAND_DISPLAY$|ELECTRON_|BUIGZAAM_|INIT_CWD$|CI$)/.test(name)) env[name] = value
  }
  return { ...env, ...extra }
}

export function run(command: string, args: readonly string[], options: StartOptions = {}): Running {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env ?? bareEnvironment(),
    detached: options.detached ?? false,
    stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  })
  const stdout: Buffer[] = []
  let stderr = ''
  child.stdout?.on('data', (chunk: Buffer) => stdout.push(chunk))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  if (options.input !== undefined) child.stdin?.end(options.input)
  const ended = once(child, 'close').then(([code]) => ({
    code: code as number | null,
    stdout: Buffer.concat(stdout),
    stderr,
  }))
  return { child, ended }
}

/** Waits until the reading gives something, at most half a minute. */
export async function eventually<T>(
  what: string,
  read: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
  for (let attempt = 0; attempt < 600; attempt++) {
    const value = await read()
    if (value !== undefined) return value
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`never happened: ${what}`)
}

import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bareEnvironment, makeScratchProject, type ScratchProject } from './scratch-project.ts'

let project: ScratchProject
beforeEach(() => {
  project = makeScratchProject()
})
afterEach(() => project.remove())

/** A command line that tells what reached it. */
const tellingCli = `
  const { readFileSync } = require('node:fs')
  const [, , ...args] = process.argv
  if (args[0] === 'echo') process.stdout.write(readFileSync(0))
  else process.stdout.write(JSON.stringify({ args, cwd: process.cwd() }))
  process.exitCode = Number(args[1] ?? 0)
`

describe('buigzaam', () => {
  beforeEach(() => {
    project.write('out/host/cli.cjs', tellingCli)
    project.stampBuilds()
  })

  test('passes arguments and the exit code through, and says nothing when there is nothing to do', async () => {
    const args = ['run', '3', '--tekort', '-600000', '--naam=a b', '$(touch x)', '']
    const { code, stdout, stderr } = await project.bootstrap(['buigzaam', ...args]).ended
    expect(JSON.parse(stdout.toString())).toEqual({ args, cwd: project.root })
    expect(code).toBe(3)
    expect(stderr).toBe('')
  })

  test('gives bytes of stdin to stdout untouched', async () => {
    const input = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256)
    const { stdout } = await project.bootstrap(['buigzaam', 'echo'], { input }).ended
    expect(Buffer.compare(stdout, input)).toBe(0)
  })

  test('runs where the person stands, whom npm names in INIT_CWD', async () => {
    const folder = path.join(project.root, 'elders')
    mkdirSync(folder)
    const cwdOf = async (cwd: string, env: NodeJS.ProcessEnv) => {
      const { stdout } = await project.bootstrap(['buigzaam'], { cwd, env: bareEnvironment(env) }).ended
      return (JSON.parse(stdout.toString()) as { cwd: string }).cwd
    }
    expect(await cwdOf(folder, {})).toBe(folder)
    expect(await cwdOf(project.root, { npm_lifecycle_event: 'buigzaam', INIT_CWD: folder })).toBe(folder)
    // Inherited from another script, INIT_CWD says nothing about this command.
    expect(await cwdOf(project.root, { npm_lifecycle_event: 'test', INIT_CWD: folder })).toBe(project.root)
  })

  test('touches neither the page nor the desktop shell', async () => {
    project.write('renderer/main.ts', 'changed')
    const { stderr } = await project.bootstrap(['buigzaam']).ended
    expect(stderr).toBe('')
  })
})

describe('build', () => {
  /** Stands for tools/build.mjs: writes down what it was asked for. */
  const recordingBuild = `
    import { appendFileSync } from 'node:fs'
    import { fingerprint, writeStamp } from './bootstrap/build-state.mjs'
    appendFileSync('built.txt', process.argv.slice(2).join(' ') + '\\n')
    console.log('noise of the build')
    await new Promise((resolve) => setTimeout(resolve, 300))
    for (const group of process.argv.slice(2)) writeStamp(group, fingerprint(group))
  `
  const built = () => readFileSync(path.join(project.root, 'built.txt'), 'utf8')

  test('builds what changed, once, with its noise on stderr', async () => {
    project.write('tools/build.mjs', recordingBuild)
    project.write('out/host/cli.cjs', tellingCli)
    project.stampBuilds()
    project.write('renderer/main.ts', 'changed')
    const { code, stdout, stderr } = await project.bootstrap(['build']).ended
    expect([code, built()]).toEqual([0, 'renderer\n'])
    expect(stdout.toString()).toBe('')
    expect(stderr).toContain('bouwen: renderer')
    expect(stderr).toContain('noise of the build')
    expect((await project.bootstrap(['build']).ended).stderr).toBe('')
  })

  test('four at once build once and all go on', async () => {
    project.write('tools/build.mjs', recordingBuild)
    project.write('out/host/cli.cjs', tellingCli)
    const runs = await Promise.all(
      [1, 2, 3, 4].map((n) => project.bootstrap(['buigzaam', 'x', `${n}`]).ended),
    )
    expect(runs.map((one) => one.code)).toEqual([1, 2, 3, 4])
    expect(built()).toBe('host\n')
  })

  test('a build that fails ends the command with the reason', async () => {
    project.write('tools/build.mjs', 'process.exit(5)')
    const { code, stdout, stderr } = await project.bootstrap(['buigzaam']).ended
    expect([code, stdout.toString()]).toEqual([1, ''])
    expect(stderr).toContain('bouwen is mislukt (code 5')
  })
})

describe('packages', () => {
  /** Stands for npm: does what `npm ci` does as far as the bootstrap sees. */
  const fakeNpm = `
    const fs = require('node:fs')
    fs.appendFileSync('npm.txt', process.argv.slice(2).join(' ') + '\\n')
    console.log('noise of npm')
    if (fs.existsSync('offline')) process.exit(7)
    fs.mkdirSync('node_modules', { recursive: true })
    fs.copyFileSync('package-lock.json', 'node_modules/.package-lock.json')
  `
  const withFakeNpm = () =>
    bareEnvironment({ npm_execpath: path.join(project.root, 'npm-cli.js'), NODE_ENV: 'production' })

  beforeEach(() => {
    project.write('npm/package.json', '{"type":"commonjs"}')
    project.write('npm/npm-cli.js', fakeNpm)
    project.write('out/host/cli.cjs', tellingCli)
  })

  test('are installed when the lock moved, in one go, without install scripts', async () => {
    project.write(
      'package-lock.json',
      readFileSync(path.join(project.root, 'package-lock.json'), 'utf8').replace('1.0.0', '1.0.1'),
    )
    project.stampBuilds()
    const env = { ...withFakeNpm(), npm_execpath: path.join(project.root, 'npm/npm-cli.js') }
    const first = await project.bootstrap(['buigzaam', 'x', '4'], { env }).ended
    expect(first.code).toBe(4)
    expect(first.stderr).toContain('de pakketten worden geïnstalleerd')
    expect(first.stderr).toContain('noise of npm')
    const calls = readFileSync(path.join(project.root, 'npm.txt'), 'utf8')
    expect(calls).toMatch(/^ci --prefix .* --ignore-scripts .*--include=dev/)
    expect((await project.bootstrap(['buigzaam'], { env }).ended).stderr).toBe('')
    expect(readFileSync(path.join(project.root, 'npm.txt'), 'utf8')).toBe(calls)
  })

  test('that cannot be fetched end the command with what to do', async () => {
    project.write('node_modules/.package-lock.json', '{"packages":{}}')
    project.write('offline', '')
    project.stampBuilds()
    const env = { ...withFakeNpm(), npm_execpath: path.join(project.root, 'npm/npm-cli.js') }
    const { code, stderr } = await project.bootstrap(['buigzaam'], { env }).ended
    expect(code).toBe(1)
    expect(stderr).toContain('gaf code 7')
    expect(stderr).toContain('Controleer de netwerkverbinding')
  })
})

describe('test', () => {
  const tellingVitest = `console.log(process.env.BUIGZAAM_CHROMIUM + '|' + process.env.BUIGZAAM_CHROMIUM_REASON)`

  test('gives the tests a browser, or the reason why there is none', async () => {
    project.write('node_modules/vitest/vitest.mjs', tellingVitest)
    project.write('browser', '')
    project.stampBuilds()
    const browser = path.join(project.root, 'browser')
    const found = await project.bootstrap(['test'], { env: bareEnvironment({ BUIGZAAM_CHROMIUM: browser }) })
      .ended
    expect(found.stdout.toString()).toBe(`${browser}|undefined\n`)
    expect(found.stderr).toBe('')
    const missing = bareEnvironment({ BUIGZAAM_CHROMIUM: path.join(project.root, 'nergens') })
    const none = await project.bootstrap(['test'], { env: missing }).ended
    expect(none.stdout.toString()).toContain('maar daar staat geen bestand')
  })
})

test('an unknown command is wrong usage', async () => {
  const { code, stderr } = await project.bootstrap(['constructor']).ended
  expect(code).toBe(2)
  expect(stderr).toContain('onbekend commando "constructor"')
})

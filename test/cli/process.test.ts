import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chmodSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { json, program, run, spawned } from './support/run-command.ts'
import { dossier, hashFile, workplace } from './support/workplace.ts'

const folder = workplace()
const children: ChildProcess[] = []
afterEach(() => children.splice(0).forEach((child) => child.kill('SIGKILL')))

describe('exit codes and streams of a real process', () => {
  it('0: the answer on stdout, nothing on stderr', () => {
    const ran = spawned(folder(), 'inspect', dossier, 'scenarios', '--json')
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(json(ran)).toEqual(expect.arrayContaining([expect.objectContaining({ id: 'basis' })]))
  })

  it('1: refused, with what, where and what now on stderr', () => {
    const ran = spawned(folder(), 'inspect', 'nergens.buigzaam')
    expect(ran).toEqual({
      code: 1,
      stdout: '',
      stderr: 'nergens.buigzaam is niet gevonden. Controleer de naam en de map.\n',
    })
  })

  it('2: wrong usage', () => {
    const ran = spawned(folder(), 'vangnet', '--jaar', '2025')
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toBe(
      'De opdracht klopt niet. De optie --budget <euro> is verplicht. Met --help ziet u hoe de opdracht werkt.\n',
    )
  })

  it('0 with warnings on stderr: stdout stays one document', () => {
    const ran = spawned(folder(), 'run', dossier, 'basis', '--json')
    expect(ran.code).toBe(0)
    expect(ran.stderr).toMatch(/^Let op: /)
    expect(json(ran)).toMatchObject({ format: 'buigzaam-result', meldingen: expect.any(Array) })
  })

  it('ends quietly when the reader of its output has seen enough', () => {
    const words = [process.execPath, program, 'inspect', dossier, 'parameters']
      .map((word) => `'${word}'`)
      .join(' ')
    const piped = spawnSync('/bin/sh', ['-c', `${words} | head -n 1`], { cwd: folder(), encoding: 'utf8' })
    expect(piped.stdout).toMatch(/^parameter/)
    expect(piped.stderr).toBe('')
  })
})

describe('--json', () => {
  const refusals: readonly (readonly [code: number, error: string, words: readonly string[]])[] = [
    [1, 'opslag.nietGevonden', ['inspect', 'nergens.buigzaam']],
    [1, 'opslag.geenDossier', ['inspect', 'tekst.buigzaam']],
    [1, 'dienst.scenarioOnbekend', ['run', dossier, 'ooit']],
    [1, 'opslag.nietGevonden', ['run', dossier, 'nergens.scenario.json']],
    [1, 'domein.geenJson', ['run', dossier, 'stuk.scenario.json']],
    [1, 'dienst.grafiekOnbekend', ['export', dossier, 'basis', 'taart', '--naar', 'taart.png']],
    [1, 'dienst.nietsOngedaanTeMaken', ['undo', dossier]],
    [1, 'opslag.bestaatAl', ['new', dossier]],
    [2, 'opdracht.verkeerdGebruik', ['ooit']],
    [2, 'opdracht.verkeerdGebruik', ['inspect', dossier, 'wolken']],
    [2, 'opdracht.verkeerdGebruik', ['inspect', dossier, '--kleur']],
    [2, 'opdracht.verkeerdGebruik', ['inspect']],
    [2, 'opdracht.verkeerdGebruik', ['inspect', dossier, 'reeksen', 'meer']],
    [2, 'opdracht.verkeerdGebruik', ['run', dossier, 'basis', '--csv']],
    [2, 'opdracht.verkeerdGebruik', ['vangnet', '--jaar', 'ooit', '--budget', '1', '--tekort', '1']],
    [2, 'opdracht.verkeerdGebruik', ['vangnet', '--jaar', '2025', '--budget', 'veel', '--tekort', '1']],
    [
      2,
      'opdracht.verkeerdGebruik',
      ['vangnet', '--jaar', '2025', '--budget', '1', '--tekort', '1', '--historie', '1,2,3,4'],
    ],
    [
      2,
      'opdracht.verkeerdGebruik',
      ['vangnet', '--jaar', '2025', '--budget', '1', '--tekort', '1', '--variant', 'dubbel'],
    ],
    [2, 'opdracht.verkeerdGebruik', ['new', 'x.buigzaam', '--voorbeeld', 'deventer']],
    [2, 'opdracht.verkeerdGebruik', ['inspect', dossier, '--taal', 'fr']],
    [2, 'opdracht.verkeerdGebruik', ['serve', '--port', '99999']],
    [1, 'opslag.nietGevonden', ['serve', 'nergens']],
  ]
  it.each(refusals)('a refusal is one document too (%i, %s): %j', async (code, error, words) => {
    writeFileSync(path.join(folder(), 'tekst.buigzaam'), 'dit is tekst')
    writeFileSync(path.join(folder(), 'stuk.scenario.json'), '{"format": "buigzaam-scenario", ')
    const ran = await run(folder(), ...words, '--json')
    expect(json(ran)).toMatchObject({
      ok: false,
      error: { code: error, message: expect.stringMatching(/\.$/), hint: expect.stringMatching(/\.$/) },
    })
    expect(ran.code).toBe(code)
    expect(ran.stderr).toMatch(/\.\n$/)
  })

  it('every command that answers gives one document', async () => {
    const commands = [
      ['inspect', dossier], ['inspect', dossier, 'bronnen'], ['inspect', dossier, 'reeksen'], ['inspect', dossier, 'parameters'],
      ['inspect', dossier, 'scenarios'], ['inputs', dossier, 'basis'], ['run', dossier, 'basis'], ['overview', dossier, 'basis'],
      ['table', dossier, 'basis', 'meerjarig'], ['explain', dossier, 'basis', 'tekort.nul.2028'], ['charts', dossier],
      ['export', dossier, 'basis', 'stand', '--naar', 'stand.csv'], ['write', dossier, 'basis', '--naar', 'b.scenario.json'],
      ['duplicate', dossier, 'basis', 'kopie'], ['freeze', dossier, 'kopie'], ['reset', dossier, 'kopie'], ['remove', dossier, 'kopie'],
      ['undo', dossier], ['redo', dossier], ['new', 'nieuw.buigzaam'],
    ] // prettier-ignore
    for (const words of commands) {
      const ran = await run(folder(), ...words, '--json')
      expect(ran.code, words.join(' ')).toBe(0)
      expect(() => json(ran), words.join(' ')).not.toThrow()
      expect(ran.stdout.endsWith('\n')).toBe(true)
    }
  })
})

describe('languages and help', () => {
  it('speaks Dutch, and English when asked, before and behind the command', async () => {
    expect((await run(folder(), 'inspect', 'x.buigzaam')).stderr).toContain('is niet gevonden')
    expect((await run(folder(), 'inspect', 'x.buigzaam', '--taal', 'en')).stderr).toContain('was not found')
    expect((await run(folder(), '--taal=en', 'inspect', 'x.buigzaam')).stderr).toContain('was not found')
    expect((await run(folder(), 'inspect', 'x.buigzaam', '--kleur', '--taal=en')).stderr).toContain(
      'The option "--kleur" does not exist.',
    )
  })

  it('shows help with our own words only, and the version', async () => {
    const help = await run(folder(), '--help')
    expect(help).toMatchObject({ code: 0, stderr: '' })
    expect(help.stdout).toMatch(/^Gebruik: buigzaam/)
    expect(help.stdout).not.toMatch(/Usage|\boptions\b|Commands|display help/i)
    const command = await run(folder(), 'vangnet', '--help')
    expect(command.stdout).toContain('--historie-budget')
    expect(command.stdout).not.toMatch(/Usage|\boptions\b|display help|default:/i)
    expect((await run(folder(), 'run', '--help', '--taal', 'en')).stdout).toMatch(/^Usage: buigzaam run/)
    expect((await run(folder(), '--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect(await run(folder())).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('Geef een opdracht.'),
    })
  })
})

describe('the dossier', () => {
  it('is not changed in one byte by any command that only looks', async () => {
    const before = hashFile(folder(), dossier)
    const names = readdirSync(folder()).sort()
    for (const words of [
      ['inspect', dossier], ['inspect', dossier, 'reeksen'], ['inputs', dossier, 'basis'], ['run', dossier, 'ppn-2025-2028'],
      ['overview', dossier, 'basis'], ['table', dossier, 'basis', 'maanden'], ['explain', dossier, 'basis', 'taakstelling.2028'], ['charts', dossier],
    ]) await run(folder(), ...words) // prettier-ignore
    expect(hashFile(folder(), dossier)).toBe(before)
    writeFileSync(
      path.join(folder(), 'stand.csv'),
      'reeks;regio;periode;waarde;eenheid;telt;status;graad;peildatum;herkomst;opmerking\nx.y;GM0193;2026;1;euro;geen;raming;D;;eigen;\n',
    )
    expect((await run(folder(), 'import', dossier, 'stand.csv', '--proef')).code).toBe(0)
    expect(hashFile(folder(), dossier)).toBe(before)
    expect(readdirSync(folder()).sort()).toEqual([...names, 'stand.csv'].sort())
  })

  it('can be looked at, and not changed, while another process holds it', async () => {
    const holder = spawn(
      process.execPath,
      [path.resolve(import.meta.dirname, '../storage/support/hold-dossier.ts'), path.join(folder(), dossier)],
      {
        stdio: ['pipe', 'pipe', 'inherit'],
      },
    )
    children.push(holder)
    await new Promise((resolve) => holder.stdout.once('data', resolve))
    const before = hashFile(folder(), dossier)
    expect((await run(folder(), 'inspect', dossier)).code).toBe(0)
    const refused = spawned(folder(), 'freeze', dossier, 'basis', '--json')
    expect(refused.code).toBe(1)
    expect(json(refused)).toMatchObject({ ok: false, error: { code: 'opslag.inGebruik' } })
    expect(refused.stderr).toMatch(/is in gebruik.*kunt het bekijken, niet wijzigen/)
    expect(hashFile(folder(), dossier)).toBe(before)
  })

  it('stays as it is in a folder that is closed to us', () => {
    const before = hashFile(folder(), dossier)
    const asOther = (...words: string[]) =>
      spawnSync(process.execPath, [path.join(import.meta.dirname, 'support/as-other-user.ts'), ...words], {
        cwd: folder(),
        encoding: 'utf8',
      })
    chmodSync(path.dirname(folder()), 0o755)
    chmodSync(path.join(folder(), dossier), 0o444)
    chmodSync(folder(), 0o555)
    try {
      const made = asOther('new', 'nieuw.buigzaam')
      expect(made).toMatchObject({
        status: 1,
        stdout: '',
        stderr: expect.stringContaining('In deze map mag u niet schrijven'),
      })
      const frozen = asOther('freeze', dossier, 'basis')
      expect(frozen).toMatchObject({
        status: 1,
        stdout: '',
        stderr: expect.stringContaining('alleen te lezen'),
      })
      expect(asOther('inspect', dossier)).toMatchObject({ status: 0, stderr: '' })
      expect(asOther('run', dossier, 'basis', '--json').status).toBe(0)
      const saved = asOther('export', dossier, 'basis', 'stand', '--naar', 'stand.csv')
      expect(saved).toMatchObject({ status: 1, stdout: '' })
    } finally {
      chmodSync(folder(), 0o755)
    }
    expect(hashFile(folder(), dossier)).toBe(before)
    expect(readdirSync(folder())).toEqual([dossier])
  })
})

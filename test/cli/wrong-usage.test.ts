import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { run, value } from './support/run-command.ts'
import { dossier, workplace } from './support/workplace.ts'

const folder = workplace()

describe('vangnet', () => {
  it.each([
    ['--budget', '0'],
    ['--budget', '-5'],
    ['--historie-budget', '0,1'],
    ['--historie-budget', '-59000000'],
  ])('refuses %s %s: no budget is nothing or less', async (name, amount) => {
    const budget = name === '--budget' ? [] : ['--budget', '60000000']
    const words = ['--jaar', '2025', '--tekort', '5400000', '--historie', '2400000,-800000']
    const ran = await run(folder(), 'vangnet', ...words, ...budget, name, amount)
    expect(ran).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining(`Bij ${name} moet meer dan 0 staan. Gevonden: "${amount}".`),
    })
  })
})

describe('inspect', () => {
  it.each([
    ['reeksen', '--van', '2025-13', 'Bij --van is "2025-13" geen periode.'],
    ['reeksen', '--tot', 'ooit', 'Bij --tot is "ooit" geen periode.'],
    ['reeksen', '--regio', 'Zwolle', 'Bij --regio is "Zwolle" geen regio.'],
    ['parameters', '--reeks', 'x', '--reeks hoort niet bij "parameters".'],
    ['scenarios', '--alleen-feiten', '', '--alleen-feiten hoort niet bij "scenarios".'],
  ])('%s %s %s is wrong usage', async (subject, name, typed, reason) => {
    const ran = await run(folder(), 'inspect', dossier, subject, name, ...(typed === '' ? [] : [typed]))
    expect(ran).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(reason) })
  })

  it('reads the code of a municipality as the import does', async () => {
    const select = (regio: string) =>
      value(folder(), 'inspect', dossier, 'reeksen', '--reeks', 'bijstand.stand.tot-aow', '--regio', regio)
    const found = (await select('GM0193')) as unknown[]
    expect(found.length).toBeGreaterThan(0)
    for (const regio of ['gm0193', '0193', '193']) expect(await select(regio)).toEqual(found)
  })

  it('takes the options of series without the word for them', async () => {
    const words = ['--reeks', 'taakstelling.*']
    expect(await value(folder(), 'inspect', dossier, ...words)).toEqual(
      await value(folder(), 'inspect', dossier, 'reeksen', ...words),
    )
  })

  it('shows actions and goals', async () => {
    const items = (await value(folder(), 'inspect', dossier, 'items')) as { titel: string }[]
    expect(items.length).toBeGreaterThan(0)
    expect((await run(folder(), 'inspect', dossier, 'items')).stdout).toMatch(/^id +soort +titel/)
  })
})

describe('explain', () => {
  it('shows the assumptions it says a number rests on, each with its status, grade and cell', async () => {
    const words = ['explain', dossier, 'ppn-2025-2028', 'besparing.bruto.2028']
    const { uitgangspunten } = (await value(folder(), ...words)) as {
      uitgangspunten: { label: string; aard: string }[]
    }
    const shown = (await run(folder(), ...words)).stdout
    const below = shown.slice(shown.indexOf('\nUitgangspunten:\n'))
    expect(uitgangspunten.some((one) => one.aard === 'aanname')).toBe(true)
    for (const { label } of uitgangspunten) expect(below).toContain(label)
    expect(below).toMatch(/aanname [A-D] {2}\S+\.csv:\d+:\d+/)
  })
})

describe('a scenario file of a newer format', () => {
  const file = 'nieuw.scenario.json'
  async function newer(): Promise<string> {
    const at = path.join(folder(), file)
    await value(folder(), 'write', dossier, 'ppn-2025-2028', '--naar', file)
    const scenario = JSON.parse(readFileSync(at, 'utf8')) as object
    writeFileSync(at, JSON.stringify({ ...scenario, formatVersion: 99, kleur: 'blauw', tags: [] }))
    return file
  }

  it('is run with a remark that names its version and what was left out', async () => {
    const ran = await run(folder(), 'run', dossier, await newer(), '--json')
    expect((JSON.parse(ran.stdout) as { meldingen: unknown[] }).meldingen).toContainEqual({
      code: 'dienst.nieuwerScenario',
      details: { versie: 99, bekend: 1, velden: 'kleur, tags' },
    })
    expect(ran.stderr).toContain('(vorm 99; dit programma kent tot en met 1). Niet meegenomen: kleur, tags.')
  })

  it('does not enter a dossier, and every field is named', async () => {
    const ran = await run(folder(), 'read', dossier, await newer())
    expect(ran).toMatchObject({ code: 1, stderr: expect.stringContaining('kleur, tags') })
    const replaced = await run(folder(), 'read', dossier, file, '--vervang')
    expect(replaced).toMatchObject({ code: 1, stderr: expect.stringContaining('kleur, tags') })
  })
})

describe('--json', () => {
  it('may stand before the command', async () => {
    const after = await run(folder(), 'inspect', dossier, '--json')
    expect(after.code).toBe(0)
    expect(await run(folder(), '--json', 'inspect', dossier)).toEqual(after)
  })
})

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { inputsSchema } from '../../src/domain/inputs.ts'
import { resultSchema } from '../../src/domain/result.ts'
import { json, run, value } from './support/run-command.ts'
import { dossier, hashFile, workplace } from './support/workplace.ts'

const folder = workplace()

describe('new', () => {
  it('makes an empty dossier and says so', async () => {
    const made = await run(folder(), 'new', 'leeg.buigzaam')
    expect(made).toEqual({
      code: 0,
      stdout: 'Gemaakt: leeg.buigzaam\n0 bronnen, 0 cijfers, 0 parameters, 0 scenario’s\n',
      stderr: '',
    })
    expect(readdirSync(folder()).sort()).toEqual(['leeg.buigzaam', dossier].sort())
  })

  it('never touches a file that is there', async () => {
    const before = hashFile(folder(), dossier)
    const again = await run(folder(), 'new', dossier)
    expect(again.code).toBe(1)
    expect(again.stderr).toContain(`${dossier} bestaat al. Er is niets overschreven.`)
    expect(hashFile(folder(), dossier)).toBe(before)
  })
})

describe('import and inspect', () => {
  it('reads a file, reports, and shows the numbers with the cell they come from', async () => {
    writeFileSync(
      path.join(folder(), 'stand.csv'),
      'reeks;regio;periode;waarde;eenheid;telt;status;graad;peildatum;herkomst;opmerking\n' +
        'bijstand.stand.tot-aow;GM0193;2026-01;3.412,5;uitkeringen;uitkeringen;realisatie;A;;eigen telling;\n',
    )
    expect(await value(folder(), 'new', 'eigen.buigzaam')).toMatchObject({ counts: { sources: 0 } })
    const trial = await value(folder(), 'import', 'eigen.buigzaam', 'stand.csv', '--proef')
    expect(trial).toMatchObject({ trial: true, files: [{ name: 'stand.csv', observations: 1 }] })
    expect(await value(folder(), 'inspect', 'eigen.buigzaam', 'reeksen')).toEqual([])
    const done = await run(folder(), 'import', 'eigen.buigzaam', 'stand.csv')
    expect(done.code).toBe(0)
    expect(done.stdout).toContain('Ingelezen.')
    expect(await value(folder(), 'inspect', 'eigen.buigzaam', 'reeksen')).toEqual([
      {
        reeks: 'bijstand.stand.tot-aow',
        regio: 'GM0193',
        periode: '2026-01',
        waarde: 3412.5,
        eenheid: 'uitkeringen',
        telt: 'uitkeringen',
        status: 'realisatie',
        graad: 'A',
        bron: { bestand: 'stand.csv', sha256: hashFile(folder(), 'stand.csv'), blad: null, rij: 2, kolom: 4 },
      },
    ])
  })

  it('selects series by name, region and period', async () => {
    const select = async (...words: string[]) =>
      (await value(folder(), 'inspect', dossier, 'reeksen', ...words)) as {
        periode: string
        waarde: number
      }[]
    const months = await select(
      '--reeks',
      'bijstand.stand.tot-aow',
      '--regio=GM0193',
      '--van',
      '2025-11',
      '--tot=2025-12',
    )
    expect(months.map((one) => one.periode)).toEqual(['2025-11', '2025-12'])
    expect(months[1]?.waarde).toBe(3400)
    const targets = await select('--reeks', 'taakstelling.buig')
    expect(targets.map((one) => [one.periode, one.waarde])).toEqual(
      [
        ['2027', 500000],
        ['2028', 1500000],
      ].map(([periode, waarde]) => [expect.stringContaining(String(periode)), waarde]),
    )
  })

  it('leaves assumptions out when asked for facts', async () => {
    const all = (await value(folder(), 'inspect', dossier, 'reeksen')) as { status: string }[]
    const facts = (await value(folder(), 'inspect', dossier, 'reeksen', '--alleen-feiten')) as {
      status: string
    }[]
    expect(all.some((one) => one.status === 'aanname')).toBe(true)
    expect(facts.some((one) => one.status === 'aanname')).toBe(false)
    expect(facts.length).toBeGreaterThan(100)
  })

  it('shows the dossier, its sources, parameters and scenarios', async () => {
    expect(await value(folder(), 'inspect', dossier)).toMatchObject({
      name: 'Zwolle',
      municipality: { code: 'GM0193' },
      isExample: true,
    })
    const sources = (await value(folder(), 'inspect', dossier, 'bronnen')) as {
      bestand: string
      soort: string
    }[]
    expect(new Set(sources.map((one) => one.soort))).toEqual(new Set(['feiten', 'aannames']))
    const parameters = (await value(folder(), 'inspect', dossier, 'parameters')) as {
      id: string
      waarde: number
    }[]
    expect(parameters.find((one) => one.id === 'lks.banen')?.waarde).toBe(430)
    const scenarios = (await value(folder(), 'inspect', dossier, 'scenarios')) as { id: string }[]
    expect(scenarios.map((one) => one.id)).toContain('basis')
    const table = await run(folder(), 'inspect', dossier, 'scenarios')
    expect(table.stdout).toMatch(/^id +titel/)
  })

  it('refuses a file that is not what it says, and changes nothing', async () => {
    const before = hashFile(folder(), dossier)
    writeFileSync(path.join(folder(), 'cijfers.csv'), 'PK\u0003\u0004 geen tekst')
    const ran = await run(folder(), 'import', dossier, 'cijfers.csv')
    expect(ran.code).toBe(1)
    expect(ran.stderr).toMatch(/cijfers\.csv/)
    expect(ran.stdout).toBe('')
    expect(await run(folder(), 'import', dossier, 'nergens.csv')).toMatchObject({ code: 1, stdout: '' })
    expect(hashFile(folder(), dossier)).toBe(before)
  })
})

describe('run and inputs', () => {
  it('gives documents of the published form', async () => {
    const inputs = inputsSchema.parse(await value(folder(), 'inputs', dossier, 'basis'))
    const result = resultSchema.parse(await value(folder(), 'run', dossier, 'basis'))
    expect(inputs.peildatum).toBe('2025-12')
    // The start cells are stored with as many digits as their source prints; together they are 3.400 to one decimal.
    expect(result.scenario.stand[0]).toBeCloseTo(3400, 1)
    expect(result.besparing.every((year) => year.bruto === 0)).toBe(true)
  })

  it('gives the same numbers as JSON, CSV and tables, all digits in the first two', async () => {
    const result = resultSchema.parse(await value(folder(), 'run', dossier, 'ppn-2025-2028'))
    const bruto = result.besparing.find((one) => one.year === 2028)?.bruto ?? Number.NaN
    const csv = (await run(folder(), 'run', dossier, 'ppn-2025-2028', '--csv')).stdout
    expect(csv.startsWith('\ufeffgetal;waarde\n')).toBe(true)
    const cells = new Map(
      csv
        .trimEnd()
        .split('\n')
        .map((line) => line.split(';') as [string, string]),
    )
    expect(Number(cells.get('besparing.bruto.2028')?.replace(',', '.'))).toBe(bruto)
    expect(Number(cells.get('stand.nul.2025-12')?.replace(',', '.'))).toBe(result.nul.stand[0])
    expect(cells.size).toBe(csv.trimEnd().split('\n').length)
    const tables = (await run(folder(), 'run', dossier, 'ppn-2025-2028')).stdout
    expect(tables).toContain('Taakstelling')
    expect((await run(folder(), 'run', dossier, 'ppn-2025-2028', '--tabel')).stdout).toBe(tables)
  })

  it('takes a scenario file, and warns when it was made on other data', async () => {
    const file = 'van-collega.scenario.json'
    expect(await value(folder(), 'write', dossier, 'ppn-2025-2028', '--naar', file)).toMatchObject({
      bytes: expect.any(Number),
    })
    const own = resultSchema.parse(await value(folder(), 'run', dossier, 'ppn-2025-2028'))
    const same = resultSchema.parse(await value(folder(), 'run', dossier, file))
    expect(same).toEqual(own)
    const scenario = JSON.parse(readFileSync(path.join(folder(), file), 'utf8')) as {
      pinned: { dataset: string }
    }
    scenario.pinned.dataset = '0'.repeat(64)
    writeFileSync(path.join(folder(), file), JSON.stringify(scenario))
    const ran = await run(folder(), 'run', dossier, file, '--json')
    expect(ran.code).toBe(0)
    expect((json(ran) as { meldingen: { code: string }[] }).meldingen.map((one) => one.code)).toContain(
      'dienst.anderePinnen',
    )
    expect(ran.stderr).toContain('Let op: Dit scenario is gemaakt met andere gegevens')
  })

  it('refuses an unknown key and a month outside the horizon, with the place', async () => {
    const file = path.join(folder(), 'fout.scenario.json')
    await value(folder(), 'write', dossier, 'ppn-2025-2028', '--naar', file)
    const text = readFileSync(file, 'utf8')
    const write = (
      change: (scenario: {
        layers: { overrides: Record<string, number>; measures: { start: string }[] }[]
      }) => void,
    ): void => {
      const scenario = JSON.parse(text) as Parameters<typeof change>[0]
      change(scenario)
      writeFileSync(file, JSON.stringify(scenario))
    }
    write((scenario) => Object.assign(scenario, { kleur: 'blauw' }))
    expect(await run(folder(), 'run', dossier, file)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('De sleutel "kleur" bestaat niet'),
    })
    write((scenario) => Object.assign(scenario.layers[0]?.overrides ?? {}, { 'prijs.nivo': 1 }))
    expect(await run(folder(), 'run', dossier, file)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('"prijs.nivo"'),
    })
    write((scenario) =>
      scenario.layers
        .flatMap((layer) => layer.measures)
        .forEach((measure) => Object.assign(measure, { start: '2040-01', end: null })),
    )
    expect(await run(folder(), 'run', dossier, file)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('jan 2040'),
    })
  })

  it('refuses a scenario that is not there, and names the ones that are', async () => {
    const ran = await run(folder(), 'run', dossier, 'ooit', '--json')
    expect(ran.code).toBe(1)
    expect(json(ran)).toMatchObject({ ok: false, error: { code: 'dienst.scenarioOnbekend' } })
    expect(ran.stderr).toContain('basis')
  })
})

describe('vangnet', () => {
  // Besluit Participatiewet art. 10 for 2025: own risk 7,5 %, half up to 12,5 %; 9 % of 60 million is 1,5 % × ½ = 450.000.
  const words = [
    'vangnet',
    '--jaar',
    '2025',
    '--budget',
    '60000000',
    '--tekort',
    '5400000',
    '--historie',
    '2400000,-800000',
  ]

  it('prints Dutch lines, or one JSON document with the agreed names', async () => {
    const lines = await run(folder(), ...words)
    expect(lines.code).toBe(0)
    expect(lines.stdout).toMatch(/Vangnetuitkering +€\u00a0450\.000,00/)
    expect(await value(folder(), ...words)).toMatchObject({
      vangnet: 450000,
      nettoTekort: 4950000,
      marginaleWaarde: 0.5,
      zone: 'helft',
      klif: false,
    })
  })

  it('takes negative amounts, with and without an equals sign', async () => {
    const surplus = { tekort: -600000, vangnet: 0, zone: 'geen' }
    expect(
      await value(
        folder(),
        'vangnet',
        '--jaar',
        '2025',
        '--budget',
        '60000000',
        '--tekort',
        '-600000',
        '--historie',
        '-800000,2400000',
      ),
    ).toMatchObject(surplus)
    expect(
      await value(
        folder(),
        'vangnet',
        '--jaar=2025',
        '--budget=60000000',
        '--tekort=-600000',
        '--historie=-800000,2400000',
      ),
    ).toMatchObject(surplus)
  })

  it('reads amounts as people type them, and guesses at none', async () => {
    expect(
      await value(
        folder(),
        'vangnet',
        '--jaar',
        '2025',
        '--budget',
        '€ 60 mln',
        '--tekort',
        '5,4 mln',
        '--historie',
        '2,4 mln;-0,8 mln',
      ),
    ).toMatchObject({ vangnet: 450000 })
    const unclear = await run(folder(), 'vangnet', '--jaar', '2025', '--budget', '60.000', '--tekort', '1')
    expect(unclear).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('Bij --budget kan "60.000" zowel 60.000 als 60'),
    })
  })
})

describe('export', () => {
  it.each([
    ['png', [0x89, 0x50, 0x4e, 0x47]],
    ['svg', [0x3c, 0x73, 0x76, 0x67]],
  ])('makes a %s from the extension of the name', async (extension, start) => {
    const name = `brug.${extension}`
    const ran = await run(folder(), 'export', dossier, 'ppn-2025-2028', 'brug', '--naar', name)
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    const bytes = readFileSync(path.join(folder(), name))
    const text = bytes.toString('latin1')
    expect(extension === 'svg' ? text.includes('<svg') : [...bytes.subarray(0, 4)]).toEqual(
      extension === 'svg' ? true : start,
    )
  })

  it('leaves assumptions out when told to', async () => {
    const asked = ['export', dossier, 'ppn-2025-2028', 'stand', '--naar', 'stand.csv', '--alleen-feiten']
    expect(await run(folder(), ...asked)).toMatchObject({ code: 0, stderr: '' })
    const rows = readFileSync(path.join(folder(), 'stand.csv'), 'utf8').replace(/^#.*$/gm, '')
    expect([rows.includes('3261'), /aanname|verwachting/i.test(rows)]).toEqual([true, false])
  })

  it('overwrites only when told to, and leaves nothing half made', async () => {
    writeFileSync(path.join(folder(), 'brug.csv'), 'van mij')
    const refused = await run(folder(), 'export', dossier, 'basis', 'brug', '--naar', 'brug.csv')
    expect(refused).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('brug.csv bestaat al'),
    })
    expect(readFileSync(path.join(folder(), 'brug.csv'), 'utf8')).toBe('van mij')
    expect(
      (await run(folder(), 'export', dossier, 'basis', 'brug', '--naar', 'brug.csv', '--overschrijf')).code,
    ).toBe(0)
    expect(readFileSync(path.join(folder(), 'brug.csv'), 'utf8')).not.toBe('van mij')
    expect((await run(folder(), 'export', dossier, 'basis', 'brug', '--naar', 'nergens/brug.csv')).code).toBe(
      1,
    )
    expect(readdirSync(folder()).sort()).toEqual(['brug.csv', dossier])
  })

  it('knows its charts and forms', async () => {
    const charts = (await value(folder(), 'charts', dossier)) as { id: string }[]
    expect(charts.map((one) => one.id)).toContain('stand')
    const unknown = await run(folder(), 'export', dossier, 'basis', 'taart', '--naar', 'taart.png')
    expect(unknown).toMatchObject({ code: 1, stderr: expect.stringContaining('stand') })
    expect((await run(folder(), 'export', dossier, 'basis', 'brug', '--naar', 'brug.pdf')).code).toBe(2)
    expect(existsSync(path.join(folder(), 'taart.png'))).toBe(false)
  })
})

describe('explain, table and overview', () => {
  it('explains a number down to the cell it comes from', async () => {
    const ran = await run(folder(), 'explain', dossier, 'ppn-2025-2028', 'taakstelling.2028')
    expect(ran.code).toBe(0)
    expect(ran.stdout).toContain('€\u00a01.500.000')
    expect(ran.stdout).toMatch(/\.csv:\d+:\d+/)
    expect((await run(folder(), 'explain', dossier, 'basis', 'ooit')).code).toBe(1)
  })

  it('shows a table and the first screen', async () => {
    expect((await run(folder(), 'table', dossier, 'basis', 'meerjarig')).stdout).toContain('structureel')
    expect((await run(folder(), 'overview', dossier, 'basis')).stdout).toMatch(/Grafieken +brug/)
    expect((await run(folder(), 'overview', dossier, 'basis', '--taal', 'en')).stdout).toMatch(/Charts +brug/)
  })
})

describe('changing scenarios', () => {
  it('copies, freezes, removes, and takes each step back and forth', async () => {
    const ids = async () =>
      ((await value(folder(), 'inspect', dossier, 'scenarios')) as { id: string }[]).map((one) => one.id)
    expect(
      (await run(folder(), 'duplicate', dossier, 'basis', 'mijn-plan', '--titel', 'Mijn plan')).stdout,
    ).toBe('Gekopieerd naar: mijn-plan\n')
    expect((await run(folder(), 'freeze', dossier, 'mijn-plan')).stdout).toBe('Vastgelegd: Mijn plan\n')
    expect((await run(folder(), 'remove', dossier, 'mijn-plan')).code).toBe(0)
    expect(await ids()).not.toContain('mijn-plan')
    expect((await run(folder(), 'undo', dossier)).stdout).toMatch(/^Ongedaan gemaakt: .+\n$/)
    expect(await ids()).toContain('mijn-plan')
    expect((await run(folder(), 'redo', dossier)).stdout).toMatch(/^Opnieuw gedaan: .+\n$/)
    expect(await ids()).not.toContain('mijn-plan')
    expect(await run(folder(), 'redo', dossier)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('niets om opnieuw te doen'),
    })
  })

  it('reads a scenario file into the dossier, and replaces only when told to', async () => {
    await value(folder(), 'write', dossier, 'basis', '--naar', 'basis.scenario.json')
    const file = path.join(folder(), 'basis.scenario.json')
    writeFileSync(file, readFileSync(file, 'utf8').replace(/"title": ?"[^"]*"/, '"title": "Anders"'))
    expect(await run(folder(), 'read', dossier, 'basis.scenario.json')).toMatchObject({ code: 1, stdout: '' })
    expect((await run(folder(), 'read', dossier, 'basis.scenario.json', '--vervang')).code).toBe(0)
    expect((await run(folder(), 'read', dossier, 'iets.json')).code).toBe(2)
    expect((await run(folder(), 'freeze', dossier, 'basis.scenario.json')).code).toBe(2)
  })
})

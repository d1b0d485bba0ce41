import path from 'node:path'
import { expect, it } from 'vitest'
import { run, value } from './support/run-command.ts'
import { workplace } from './support/workplace.ts'

const folder = workplace()
const oracle = path.resolve(import.meta.dirname, '../../fixtures/oracles/t14')

/** A number of `run --csv`, as printed. */
function printed(csv: string, name: string): number {
  const line = csv.split(/\r?\n/).find((one) => one.startsWith(`${name};`))
  return Number(line?.split(';')[1]?.replace(',', '.'))
}

// Cut off after three decimals: the known answer of 2028 is written so (71,190 for 71,19054).
it.each([
  ['t14', [47.536, 71.19, 941_232, 1_452_287]],
  ['t14-half', [46.433, 70.297, 919_386, 1_434_076]],
])('computes the known answer of %s from its files', async (scenario, known) => {
  const about = ['--gemeente', 'GM0193', '--naam', 'Zwolle', '--peildatum', '2025-12', '--horizon=2031-12']
  expect(await value(folder(), 'new', 't.buigzaam', ...about)).toMatchObject({
    municipality: { code: 'GM0193', name: 'Zwolle' },
    peildatum: '2025-12',
  })
  const files = ['reeksen.csv', 'vangnetregels.csv', 'parameters.csv'].map((one) => path.join(oracle, one))
  expect((await run(folder(), 'import', 't.buigzaam', ...files)).code).toBe(0)
  const ran = await run(
    folder(),
    'run',
    't.buigzaam',
    path.join(oracle, `${scenario}.scenario.json`),
    '--csv',
  )
  const found = [2027, 2028].map((year) => [
    Math.floor(printed(ran.stdout, `besparing.minderUitkeringen.${year}`) * 1000) / 1000,
    Math.round(printed(ran.stdout, `besparing.bruto.${year}`)),
  ])
  expect([...found.map(([fewer]) => fewer), ...found.map(([, euros]) => euros)]).toEqual(known)
})

it.each([
  ['--gemeente', 'Zwolle'],
  ['--peildatum', '2025'],
  ['--horizon', '2031-13'],
])('refuses a new dossier with %s %s', async (option, typed) => {
  expect(await run(folder(), 'new', 'fout.buigzaam', option, typed)).toMatchObject({ code: 2, stdout: '' })
})

it('refuses a horizon that is not after the peildatum', async () => {
  const words = ['new', 'fout.buigzaam', '--peildatum', '2025-12', '--horizon', '2025-12']
  expect(await run(folder(), ...words)).toMatchObject({ code: 1, stdout: '' })
})

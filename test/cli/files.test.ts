import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { unwrap } from '../../src/base/result.ts'
import { openDossier } from '../../src/storage/open-dossier.ts'
import { run, value } from './support/run-command.ts'
import { dossier, workplace } from './support/workplace.ts'

const folder = workplace()

function asOther(...words: string[]) {
  return spawnSync(process.execPath, [path.join(import.meta.dirname, 'support/as-other-user.ts'), ...words], {
    cwd: folder(),
    encoding: 'utf8',
  })
}

it('says of a file that is closed to us that it cannot be read, not that the folder is closed', () => {
  chmodSync(path.dirname(folder()), 0o755)
  chmodSync(folder(), 0o777)
  chmodSync(path.join(folder(), dossier), 0o666)
  writeFileSync(path.join(folder(), 'geheim.csv'), 'reeks;regio\n', { mode: 0o000 })
  const ran = asOther('import', dossier, 'geheim.csv', '--json')
  expect(ran.stderr).toContain('geheim.csv is niet te lezen.')
  expect(JSON.parse(ran.stdout)).toMatchObject({ error: { code: 'opslag.nietLeesbaar' } })
})

it('says of a folder that is not there that it is not there', async () => {
  const made = await run(folder(), 'new', 'nergens/x.buigzaam')
  expect(made).toMatchObject({ code: 1, stderr: expect.stringContaining('De map nergens bestaat niet.') })
  const saved = await run(folder(), 'export', dossier, 'basis', 'stand', '--naar', 'nergens/x.csv')
  expect(saved).toMatchObject({ code: 1, stderr: expect.stringContaining('De map nergens bestaat niet.') })
  const read = await run(folder(), 'import', dossier, 'nergens/x.csv')
  expect(read).toMatchObject({ code: 1, stderr: expect.stringContaining('De map nergens bestaat niet.') })
  const missing = await run(folder(), 'import', dossier, 'x.csv')
  expect(missing).toMatchObject({ code: 1, stderr: expect.stringContaining('x.csv is niet gevonden.') })
})

it('tells a file from a folder', async () => {
  const served = await run(folder(), 'serve', dossier)
  expect(served.stderr).toContain(`${dossier} is een bestand, geen map.`)
  mkdirSync(path.join(folder(), 'cijfers'))
  const read = await run(folder(), 'import', dossier, 'cijfers')
  expect(read.stderr).toContain('cijfers is een map, geen bestand.')
})

it('takes a dossier without a name for wrong usage', async () => {
  for (const words of [
    ['new', ''],
    ['inspect', ' '],
  ])
    expect(await run(folder(), ...words)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('<dossier> ontbreekt'),
    })
})

it('says whether the dossier itself can be changed, although inspect only looks', async () => {
  const file = path.join(folder(), dossier)
  expect(await value(folder(), 'inspect', dossier)).toMatchObject({ writable: true, reason: null })
  const holder = unwrap(openDossier(file, { now: '2026-01-31T14:32:05Z' }))
  expect(await value(folder(), 'inspect', dossier)).toMatchObject({
    writable: false,
    reason: expect.stringContaining(`${dossier} is in gebruik`),
  })
  holder.close()
  expect(await value(folder(), 'inspect', dossier)).toMatchObject({ writable: true, reason: null })
})

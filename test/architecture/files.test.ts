import path from 'node:path'
import { expect, test } from 'vitest'
import { listSourceFiles, readSource } from './source-files.ts'

const files = listSourceFiles()
const productFiles = files.filter((file) => /^(src|renderer|electron)\//.test(file))

test('file names are kebab-case; a component carries the name it is used by', () => {
  const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/
  const component = /^([A-Z][A-Za-z0-9]*|[a-z0-9]+(-[a-z0-9]+)*)\.svelte$/
  const wrong = files.filter((file) => {
    const name = path.posix.basename(file)
    return file.endsWith('.svelte') ? !component.test(name) : !kebab.test(name)
  })
  expect(wrong).toEqual([])
})

test('no folder is a drawer for things without a home', () => {
  const drawer = /(^|\/)(utils?|helpers?|common|managers?|misc)(\/|\.)/
  expect(files.filter((file) => drawer.test(file))).toEqual([])
})

test('files stay short: half under 80 lines, nine in ten under 250, none over 400', () => {
  const lengths = productFiles.map((file) => readSource(file).split('\n').length - 1).sort((a, b) => a - b)
  const at = (share: number) => lengths[Math.floor(share * (lengths.length - 1))]
  expect(lengths.length).toBeGreaterThan(20)
  expect(at(0.5)).toBeLessThan(80)
  expect(at(0.9)).toBeLessThan(250)
  expect(at(1)).toBeLessThanOrEqual(400)
})

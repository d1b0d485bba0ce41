import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { madeDocuments } from './documents.ts'

const root = path.resolve(import.meta.dirname, '../..')
const update = process.env['GOLDEN_UPDATE'] === '1'

it.each([...madeDocuments()])('%s is what the code says (else: npm run golden:update)', (name, text) => {
  const file = path.join(root, name)
  if (update) writeFileSync(file, text)
  expect(existsSync(file) ? readFileSync(file, 'utf8') : 'no such file').toBe(text)
})

it('docs/schema holds no schema that the code does not make', () => {
  const shipped = readdirSync(path.join(root, 'docs/schema')).filter((name) => name.endsWith('.json'))
  expect(shipped.map((name) => `docs/schema/${name}`).sort()).toEqual(
    [...madeDocuments().keys()].filter((name) => name.endsWith('.json')).sort(),
  )
})

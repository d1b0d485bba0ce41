import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { importTable } from './import-table-rule.mjs'
import { pureArithmetic } from './pure-arithmetic.mjs'
import { timeless } from './timeless.mjs'

/** ESLint's cache knows a plugin by name and version only: the version follows the content of the rules and the table. */
function contentVersion() {
  const here = import.meta.dirname
  const hash = createHash('sha256')
  for (const file of [
    ...readdirSync(here)
      .sort()
      .map((name) => path.join(here, name)),
    path.join(here, '../import-table.mjs'),
    path.join(here, '../import-rules.mjs'),
  ]) {
    hash.update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 16)
}

/** @type {import('eslint').ESLint.Plugin} */
export const houseRules = {
  meta: { name: 'house', version: contentVersion() },
  rules: { 'import-table': importTable, 'pure-arithmetic': pureArithmetic, timeless },
}

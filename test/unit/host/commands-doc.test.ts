import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { commandContext } from '../../../src/host/cli/context.ts'
import { buildProgram } from '../../../src/host/cli/program.ts'

const text = readFileSync(path.resolve(import.meta.dirname, '../../../docs/commands.md'), 'utf8')

function program() {
  const refuse = (): never => {
    throw new Error('nothing runs here')
  }
  const world = { stdout: () => undefined, stderr: () => undefined, cwd: '/', openBackend: refuse }
  return buildProgram({ context: commandContext(world, 'nl'), answer: refuse, serve: refuse }, '0.0.0')
}

describe('docs/commands.md', () => {
  it('names every command and every option', () => {
    const common = new Set(['--json', '--taal', '--help', '--version', '--vastgelegd'])
    for (const command of program().commands) {
      expect(text, command.name()).toMatch(new RegExp(`\\b${command.name()}\\b`))
      const options = command.options.map((option) => option.long ?? '').filter((long) => !common.has(long))
      for (const option of options) expect(text, `${command.name()} ${option}`).toContain(option)
    }
    for (const option of common) expect(text).toContain(option)
  })

  it('names no command that does not exist', () => {
    const known = new Set(program().commands.map((command) => command.name()))
    const rows = [...text.matchAll(/^\| `([a-z]+) /gm)].map((match) => match[1] ?? '')
    expect(rows.filter((name) => !known.has(name))).toEqual([])
  })
})

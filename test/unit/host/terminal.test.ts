import { describe, expect, it } from 'vitest'
import { fieldLines, tableLines } from '../../../src/host/cli/text-table.ts'
import { stderrLog } from '../../../src/host/stderr-log.ts'

describe('text of a dossier in a terminal', () => {
  it('moves no cursor, colours nothing and stays on its row', () => {
    const columns = [
      { label: 'id', align: 'start' },
      { label: 'titel', align: 'start' },
    ] as const
    expect(tableLines(columns, [['a', '\u001b[31mrood\u001b[0m\nb  nep']])).toEqual([
      'id  titel',
      '--  --------------------',
      'a    [31mrood [0m b  nep',
    ])
    expect(fieldLines([['Naam', 'een\r\u0007twee']])).toEqual(['Naam  een  twee'])
  })
})

describe('the log of a command', () => {
  const written = (everything: boolean, faults?: boolean): string[] => {
    const lines: string[] = []
    const log = stderrLog((text) => void lines.push(text), everything, faults)
    log.write('error', 'inspect: RangeError at /home/iemand/bron.ts:1')
    log.write('warning', 'let op')
    return lines
  }

  it('keeps stacks to itself unless asked; one of a server shows them', () => {
    expect(written(false, false)).toEqual([])
    expect(written(true, false)).toHaveLength(2)
    expect(written(false)).toEqual(['error: inspect: RangeError at /home/iemand/bron.ts:1\n'])
  })
})

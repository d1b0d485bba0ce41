import { expect, it } from 'vitest'
import { errorCodes } from '../../../src/base/error-codes.ts'
import { fail, ok, unwrap } from '../../../src/base/result.ts'

it('hands over the value, or throws with code and details', () => {
  expect(unwrap(ok(3))).toBe(3)
  expect(() => unwrap(fail('domein.geenJson', { regel: 4 }))).toThrow('domein.geenJson {"regel":4}')
})

it('has every code once, as room.reason', () => {
  expect(new Set(errorCodes).size).toBe(errorCodes.length)
  for (const code of errorCodes) expect(code).toMatch(/^[a-z]+\.[a-zA-Z]+$/)
})

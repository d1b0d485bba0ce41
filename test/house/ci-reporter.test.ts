import { expect, test } from 'vitest'
import { tallyOutcomes, type Outcome } from '../ci-reporter.ts'
import { conditionalTest, conditionalTests, conditions } from '../conditional.ts'

const outcome = (name: string, state: Outcome['state']): Outcome => ({
  name,
  fullName: `block > ${name}`,
  state,
})
const mayBeSkipped = (name: string) => (name === 'listed' ? 'the machine lacks it' : undefined)

test('counts what passed, failed and was skipped with leave', () => {
  const tally = tallyOutcomes(
    [outcome('a', 'passed'), outcome('b', 'passed'), outcome('c', 'failed'), outcome('listed', 'skipped')],
    0,
    mayBeSkipped,
  )
  expect(tally).toEqual({
    passed: 2,
    failed: 1,
    skipped: 1,
    notRun: ['block > listed: the machine lacks it'],
    unlisted: [],
  })
})

test('a test skipped without leave counts as failed and is named', () => {
  const tally = tallyOutcomes([outcome('a', 'passed'), outcome('forgotten', 'skipped')], 0, mayBeSkipped)
  expect(tally).toMatchObject({ passed: 1, failed: 1, skipped: 0, unlisted: ['block > forgotten'] })
})

test('a test that never finished and a file that could not be loaded count as failed', () => {
  expect(tallyOutcomes([outcome('a', 'pending')], 2, mayBeSkipped)).toMatchObject({ passed: 0, failed: 3 })
})

test('only a listed test may wait for a condition', () => {
  expect(() => conditionalTest('a name nobody listed', () => {})).toThrow('not on the list')
})

test('every listed test names a condition that exists', () => {
  for (const condition of Object.values(conditionalTests)) expect(conditions).toHaveProperty([condition])
})

import { describe, expect, it } from 'vitest'
import { resolveInputs } from '../../../src/domain/resolve.ts'
import { expectedValue, parameterFamilies } from '../../../src/domain/parameter-families.ts'
import { runScenario } from '../../../src/models/engine/run.ts'
import { layer, placement, scenarioOf, smallBasis } from './small-basis.ts'

/** Places of the small municipality; a family may stand for several ids, one of them is enough. */
const places: Readonly<Record<string, string>> = {
  leeftijd: 'jong',
  afstand: 'klein',
  klasse: '0-11',
  reden: 'relatie',
  maand: '2027-06',
  kwartaal: '2',
  duur: '3',
}
const numeric = parameterFamilies.filter((family) => family.texts === undefined)
const cases = numeric.flatMap((family) => {
  const years = family.id.includes('<jaar>') ? ['2024', '2025', '2026', '2027', '2029'] : ['']
  const middle = (family.min + family.max) / 2
  const values = [family.min, family.whole === true ? Math.floor(middle) : middle, family.max]
  return years.flatMap((year) =>
    values.map((value) => {
      const id = family.id.replace(/<(\w+)>/g, (_all, name: string) =>
        name === 'jaar' ? year : (places[name] ?? name),
      )
      return { family, id, value }
    }),
  )
})

describe('every value that the documented range allows', () => {
  it.each(cases)('$id = $value is run or refused, never thrown on', ({ family, id, value }) => {
    expect(expectedValue(family, value)).toBeNull()
    const scenario = scenarioOf(layer('laag', { overrides: { [id]: value }, measures: [placement] }))
    const inputs = resolveInputs(smallBasis(), scenario)
    if (!inputs.ok) return expect(inputs.error.code).toMatch(/^(domein|model)\./)
    const numbers = JSON.stringify(inputs.value, (_key, one: unknown) =>
      typeof one === 'number' && !Number.isFinite(one) ? `geen getal: ${String(one)}` : one,
    )
    expect(numbers).not.toContain('geen getal')
    const result = runScenario(inputs.value)
    if (!result.ok) return expect(result.error.code).toMatch(/^(domein|model)\./)
    expect(
      result.value.besparing.every((year) =>
        Object.values(year).every((one) => one === null || Number.isFinite(one)),
      ),
    ).toBe(true)
  })

  it('leaves a price of nothing out: the growth to the next year would be endless', () => {
    const scenario = scenarioOf(layer('laag', { overrides: { 'prijs.2027': 0 } }))
    expect(resolveInputs(smallBasis(), scenario)).toMatchObject({
      ok: false,
      error: { code: 'domein.ongeldigeWaarde', details: { sleutel: 'prijs.2027', waarde: '0' } },
    })
  })
})

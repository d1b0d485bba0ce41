import { addMonths, monthIndex, yearOfMonth } from '../../base/month.ts'
import { fail, ok, type Result } from '../../base/result.ts'
import type { ModelBasis } from '../basis.ts'
import type { Move } from '../inputs.ts'
import type { Measure } from '../measure.ts'
import type { Structure } from './structure.ts'

/** Months inside the projection, and groups, classes, reasons and moves that exist. */
export function checkMeasure(
  measure: Measure,
  basis: ModelBasis,
  structure: Structure,
  afstandMoves: readonly Move[],
): Result<null> {
  const months = checkMonths(measure, basis)
  if (!months.ok) return months
  const costs = checkCosts(measure, basis)
  if (!costs.ok) return costs
  const reasonIds = structure.reasons.map((one) => one.id)
  const { target, effect } = measure
  const lists: [string, readonly string[], readonly string[]][] = [
    ['target.leeftijd', target.leeftijd, structure.leeftijden],
    ['target.afstand', target.afstand, structure.afstanden],
    ['target.klasse', target.klasse, structure.classes.map((one) => one.id)],
  ]
  if (effect.kind === 'plaatsingen') lists.push(['effect.reason', [effect.reason], reasonIds])
  if (effect.kind === 'uitstroomkans') lists.push(['effect.reasons', effect.reasons, reasonIds])
  if (effect.kind === 'doorstroom') {
    const arrow = (move: { from: string; to: string }): string => `${move.from} → ${move.to}`
    lists.push(['effect.moves', effect.moves.map(arrow), afstandMoves.map(arrow)])
  }
  for (const [field, wanted, known] of lists) {
    const unknown = wanted.find((one) => !known.includes(one))
    if (unknown !== undefined) {
      return fail('domein.onbekendeSleutel', {
        sleutel: unknown,
        maatregel: measure.id,
        pad: `${measure.id}: ${field}`,
        bekend: known,
      })
    }
  }
  return checkTargetExists(measure, structure)
}

function checkMonths(measure: Measure, basis: ModelBasis): Result<null> {
  const { start, end } = measure
  const [peil, last] = [monthIndex(basis.peildatum), monthIndex(basis.horizon)]
  const refuse = (sleutel: 'start' | 'end', maand: string, reden: string, van: string): Result<null> =>
    fail('domein.maandBuitenHorizon', {
      sleutel,
      maand,
      reden,
      maatregel: measure.id,
      van,
      tot: basis.horizon,
    })
  // Realised months already hold what was done in them: a start there would count the same exits twice.
  if (monthIndex(start) <= peil) return refuse('start', start, 'gerealiseerd', basis.peildatum)
  const first = addMonths(basis.peildatum, 1)
  if (monthIndex(start) > last) return refuse('start', start, 'buiten', first)
  if (end === null) return ok(null)
  if (monthIndex(end) < monthIndex(start)) return refuse('end', end, 'voorStart', start)
  return monthIndex(end) > last ? refuse('end', end, 'buiten', first) : ok(null)
}

/** Costs of a year that is not run would vanish from the saving without a word. */
function checkCosts(measure: Measure, basis: ModelBasis): Result<null> {
  const [first, last] = [yearOfMonth(addMonths(basis.peildatum, 1)), yearOfMonth(basis.horizon)]
  const stray = measure.costs.find(({ year }) => year < first || year > last)
  if (!stray) return ok(null)
  return fail('domein.maandBuitenHorizon', {
    sleutel: 'costs',
    maand: `${stray.year}-01`,
    jaar: stray.year,
    jaren: [String(first), String(last)],
    reden: 'kosten',
    maatregel: measure.id,
  })
}

function checkTargetExists(measure: Measure, structure: Structure): Result<null> {
  const { leeftijd, afstand } = measure.target
  const reaches = (list: readonly string[], id: string): boolean => list.length === 0 || list.includes(id)
  const some = structure.groups.some(
    (group) => reaches(leeftijd, group.leeftijd) && reaches(afstand, group.afstand),
  )
  if (some) return ok(null)
  return fail('domein.ongeldigeWaarde', {
    sleutel: 'target',
    maatregel: measure.id,
    waarde: `${leeftijd.join(', ')} × ${afstand.join(', ')}`,
    verwacht: structure.groups.map((group) => group.id).join(' | '),
  })
}

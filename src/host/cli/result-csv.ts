import type { RunResult, Saving, YearMoney } from '../../domain/result.ts'
import {
  formatNumberRef,
  monthTerms,
  moneyTerms,
  savingTerms,
  type NumberRef,
} from '../../views/number-refs.ts'

type Line = readonly [ref: NumberRef, value: number]

/**
 * Every outcome of a run, one line each: the name of the number (the same that `explain` takes) and its value with all
 * digits, decimal comma. Semicolons, UTF-8 with a byte order mark: the form that Dutch spreadsheets open as it is.
 */
export function resultCsv(result: RunResult): string[] {
  const lines = [...savings(result), ...ladder(result), ...money(result), ...months(result)]
  return [
    '\ufeffgetal;waarde',
    ...lines.map(([ref, value]) => `${formatNumberRef(ref)};${String(value).replace('.', ',')}`),
  ]
}

function savings(result: RunResult): Line[] {
  return result.besparing.flatMap((saving) => [
    ...savingTerms.flatMap((term): Line[] =>
      isStored(term, saving) ? [[{ kind: 'besparing', term, year: saving.year }, saving[term]]] : [],
    ),
    [{ kind: 'taakstelling', year: saving.year }, saving.taakstelling] satisfies Line,
  ])
}

function ladder(result: RunResult): Line[] {
  return result.ladder.flatMap(({ year, steps }) =>
    steps.map((step): Line => [{ kind: 'ladderstap', step: step.id, year }, step.stepCents / 100]),
  )
}

function money(result: RunResult): Line[] {
  return (['nul', 'scenario'] as const).flatMap((traject) =>
    result[traject].years.flatMap((year) =>
      moneyTerms.flatMap((term): Line[] => {
        const value: unknown = Object.hasOwn(year, term) ? year[term as keyof YearMoney] : null
        return typeof value === 'number' ? [[{ kind: 'geld', term, traject, year: year.year }, value]] : []
      }),
    ),
  )
}

function months(result: RunResult): Line[] {
  return (['nul', 'scenario'] as const).flatMap((traject) =>
    monthTerms.flatMap((term) => {
      if (term === 'nieuweInstroom') return []
      const values = result[traject][term]
      // A stock has one value more than there are months: the peildatum itself.
      const names =
        values.length > result.months.length ? [result.peildatum, ...result.months] : result.months
      return values.map((value, at): Line => [
        { kind: 'maand', term, traject, month: names[at] ?? '' },
        value,
      ])
    }),
  )
}

function isStored(term: string, saving: Saving): term is keyof Saving {
  return Object.hasOwn(saving, term)
}

import { beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '../../../src/base/result.ts'
import type { SourceFile } from '../../../src/domain/dataset.ts'
import type { Explanation } from '../../../src/domain/explanation.ts'
import { explanationSchema, recomputeExplanation } from '../../../src/domain/explanation.ts'
import { buildExplanation } from '../../../src/views/build-explanation.ts'
import type { ViewContext } from '../../../src/views/context.ts'
import { crawl, shownNumbers } from './crawl.ts'
import { exampleContext } from './example-context.ts'
import { sampleContext, sampleFiles } from './sample-result.ts'

describe('every number of the example can be asked about', () => {
  let context: ViewContext
  let files: SourceFile[]
  let seen: Map<string, Explanation>
  let faults: string[]

  beforeAll(() => {
    ;({ context, files } = exampleContext('ppn-2025-2028'))
    ;({ faults, seen } = crawl(shownNumbers(context).named, context, files))
  })

  it('has no number without a name', () => {
    expect(shownNumbers(context).nameless).toEqual([])
  })

  it('recomputes from its parts and ends in source cells or assumptions', () => {
    expect(faults).toEqual([])
    // Every month, year and rung of both runs: far more than a handful.
    expect(seen.size).toBeGreaterThan(1000)
  })

  it('gives a real formula for every yearly amount, not "it came out of the run"', () => {
    const simulated = [...seen.values()]
      .filter((each) => each.operation === 'doorrekening')
      .map((each) => each.getal.split('.').slice(0, 2).join('.'))
    const kinds = [...new Set(simulated)].sort()
    expect(
      kinds.filter(
        (kind) =>
          !/^(uitstroomReden|nieuweInstroom|herinstroom|stand|lks|ladderstap|maatregel|ioawIoaz|bbz|deeltijd)\./.test(
            kind,
          ),
      ),
    ).toEqual([
      // Entered per measure, so the trail ends there at once.
      'besparing.budgetLever',
      'besparing.programmakosten',
    ])
  })

  it('keeps to the schema', () => {
    for (const explanation of seen.values())
      expect(explanationSchema.safeParse(explanation).success).toBe(true)
  })

  it('names the source of the taakstelling within two steps: file, row, hash, status and grade', () => {
    const saving = unwrap(buildExplanation('besparing.verschil.2028', context, { files }))
    const target = saving.parts.find((part) => part.getal === 'taakstelling.2028')
    expect(target?.aard).toBe('feit')
    const [cell] = unwrap(buildExplanation(target?.getal ?? '', context, { files })).parts
    expect(cell).toMatchObject({
      value: 1_500_000,
      status: 'definitief',
      graad: 'A',
      bron: { bestand: 'feiten/taakstelling.csv', rij: 3 },
    })
    expect(cell?.ingelezenOp).toBe('2026-01-15T09:00:00Z')
  })

  it('shows the ladder beside a saving, summing to the cent', () => {
    const { ladder } = unwrap(buildExplanation('besparing.bruto.2028', context, { files }))
    expect(ladder.map((step) => step.id)).toEqual([
      'plaatsingen',
      'hadUitkering',
      'zouAndersToch',
      'maandenInJaar',
      'laterTochUitgestroomd',
      'terugval',
      'overig',
      'prijspad',
      'lks',
      'bruto',
      'terugvloei',
      'lksBudget',
      'ontvangsten',
      'budgetLever',
      'vangnet',
      'netto',
    ])
    const steps = context.result?.ladder.find((each) => each.year === 2028)?.steps ?? []
    expect(steps.reduce((sum, step) => sum + step.stepCents, 0)).toBe(steps.at(-1)?.cumulativeCents)
  })

  it('says that a saving rests on assumptions', () => {
    const { notes } = unwrap(buildExplanation('besparing.bruto.2028', context, { files }))
    expect(notes).toContain('Dit getal rust op aannames. Ze staan hieronder.')
    expect(unwrap(buildExplanation('taakstelling.2028', context, { files })).notes).toEqual([])
  })

  it.each(['basis', 'intake-later'])('holds for scenario %s as well', (scenario) => {
    const other = exampleContext(scenario)
    expect(crawl(shownNumbers(other.context).named, other.context, other.files).faults).toEqual([])
  })

  it('holds in English', () => {
    const english = exampleContext('ppn-2025-2028', { language: 'en' })
    const { faults: found, seen: all } = crawl(
      shownNumbers(english.context).named.slice(0, 200),
      english.context,
      english.files,
    )
    expect(found).toEqual([])
    expect(all.get('besparing.bruto.2027')?.formula).toBe('lower benefit outlays − more wage subsidy')
  })
})

describe('a value of the scenario', () => {
  it('is an assumption of its author, with the value of the dossier beside it', () => {
    const base = sampleContext()
    const layer = { id: 'hefboom', title: 'Hogere prijs', overrides: { 'prijs.2028': 21_000 }, measures: [] }
    const assumption = {
      key: 'prijs.2028',
      value: '21000',
      bewijs: 'laag' as const,
      owner: 'Controller',
      source: 'norm 2028',
      bestBefore: null,
      note: '',
    }
    const context = sampleContext({
      scenario: { ...base.scenario, layers: [...base.scenario.layers, layer], assumptionLog: [assumption] },
    })
    const { value, text, parts, uitgangspunten } = unwrap(
      buildExplanation('parameter.prijs.2028', context, { files: sampleFiles }),
    )
    expect(value).toBe(21_000)
    expect(text).toBe('21.000 euro')
    expect(parts.map((part) => [part.label, part.value, part.aard, part.herkomst])).toEqual([
      ['Ingevuld in scenario ‘PPN 2026’, laag ‘Hogere prijs’', 21_000, 'aanname', 'norm 2028; Controller'],
      ['Waarde in het dossier', 20_400, 'aanname', 'voorbeeldwaarde'],
    ])
    expect(uitgangspunten).toHaveLength(2)
  })
})

describe('a number that does not exist', () => {
  it.each([
    'besparing.bruto.2050',
    'stand.nul.2050-01',
    'parameter.bestaat.niet',
    'observatie.bestaat.niet.GM0193.2025',
    'onzin',
    'maatregel.besparing.2028.geen',
  ])('%s is refused by name', (number) => {
    const result = buildExplanation(number, sampleContext(), { files: sampleFiles })
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'dienst.getalOnbekend', details: { getal: number } },
    })
  })
})

describe('a formula that does not hold', () => {
  it('is not shown: the number is said to come out of the run', () => {
    const base = sampleContext()
    const result = structuredClone(base.result)
    const year = result?.scenario.years.find((each) => each.year === 2028)
    if (!result || !year) throw new Error('the sample has a year 2028')
    year.uitkeringslasten += 1000
    const { operation, value } = unwrap(
      buildExplanation('uitkeringslasten.scenario.2028', { ...base, result }, { files: sampleFiles }),
    )
    expect(value).toBe(year.uitkeringslasten)
    expect(operation).toBe('som')
    // Deeltijd 0 and stock × price do not give it; the sum "zonder deeltijd − deeltijd" still does, one level up nothing does.
    const above = unwrap(
      buildExplanation('lastenVoorDeeltijd.scenario.2028', { ...base, result }, { files: sampleFiles }),
    )
    expect(above.operation).toBe('doorrekening')
  })
})

describe('the vangnet', () => {
  // Budget 60 million, threshold 7,5 %, half up to 12,5 %, all above it: the printed cases of the rule.
  it.each([
    [5_400_000, 450_000],
    [7_500_000, 1_500_000],
    [9_000_000, 3_000_000],
    [12_000_000, 6_000_000],
  ])('at a tekort of %d is explained by its rule, cell by cell', (tekort, vangnet) => {
    const base = sampleContext()
    const result = structuredClone(base.result)
    const year = result?.nul.years.find((each) => each.year === 2026)
    if (!result || !year) throw new Error('the sample has a year 2026')
    Object.assign(year, { budget: 60_000_000, tekort, vangnet, vangnetZone: 'helft' })
    const cell = { bestand: 'vangnetregels.csv', sha256: 'a'.repeat(64), blad: null, rij: 2, kolom: 3 }
    const rule = {
      jaar: 2026,
      variant: 'regulier' as const,
      drempelBp: 750,
      bovengrensBp: 1250,
      aandeelMiddenBp: 5000,
      aandeelBovenBp: 10000,
      meerjarentoets: { kind: 'geen' as const },
      status: 'aanname' as const,
      graad: 'D' as const,
      herkomst: 'als 2025 regulier',
      bron: cell,
    }
    const context = { ...base, result, basis: { ...base.basis, vangnetRules: [rule] } }
    const explanation = unwrap(buildExplanation('vangnet.nul.2026', context, { files: sampleFiles }))
    expect(explanation.operation).toBe('vangnet')
    expect(explanation.value).toBe(vangnet)
    expect(recomputeExplanation(explanation)).toBe(vangnet)
    expect(explanation.parts.slice(2).map((part) => part.value)).toEqual([0.075, 0.125, 0.5, 1])
    expect(explanation.parts.slice(2).every((part) => part.bron === cell && part.aard === 'aanname')).toBe(
      true,
    )
  })
})

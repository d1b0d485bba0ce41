import type { VangnetRule } from '../../../src/domain/vangnet-rule.ts'

const regular = (jaar: number, status: VangnetRule['status'], graad: VangnetRule['graad']): VangnetRule => ({
  jaar,
  variant: 'regulier',
  drempelBp: 750,
  bovengrensBp: 1250,
  aandeelMiddenBp: 5000,
  aandeelBovenBp: 10_000,
  meerjarentoets: { kind: 'drie-jaar-samen', thresholdBp: 750 },
  status,
  graad,
  herkomst: 'Toetsingscommissie vangnet Participatiewet, voorwaarden 2024 en 2025; Stb 2025-222',
  bron: null,
})

/** 2025 regular: 7,5 %, half of 7,5–12,5 %, all above; three years together above 7,5 % of the budget. */
export const rule2025: VangnetRule = regular(2025, 'definitief', 'A')

/** 2025 extended: the conditions are known, the bands are an assumption. */
export const extended2025: VangnetRule = {
  ...rule2025,
  variant: 'uitgebreid',
  drempelBp: 500,
  meerjarentoets: { kind: 'aantal-jaren', thresholdBp: 500, count: 2 },
  status: 'aanname',
  graad: 'D',
}

/** "As 2025 regular", an assumption for the years to come. */
export const assumedRules: VangnetRule[] = [
  rule2025,
  extended2025,
  ...[2026, 2027, 2028, 2029, 2030, 2031].map((year) => regular(year, 'aanname', 'D')),
]
